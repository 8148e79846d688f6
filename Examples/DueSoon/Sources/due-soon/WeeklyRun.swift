import ExactValues
import Pipeline

/// A weekly run out of a program of one's own: nothing is printed, and nothing exits.
enum WeeklyRun {
  /// Reconciles a folder; its report, tables and manifest lie in `runs/latest` afterwards.
  static func reconcile(_ folder: String, asOf: Day) -> (status: Int32, texts: [String]) {
    do {
      let outcome = try Pipeline.reconcile(ReconcileRequest(workspace: folder, asOf: asOf))
      return (outcome.status, [outcome.summary] + outcome.messages)
    } catch {
      return (error.status, [error.message])
    }
  }
}
