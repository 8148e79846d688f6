internal import ExactValues
internal import OrderModel
internal import Reconciliation

extension LineFacts {
  /// The day on which the line was cancelled: by a change log, else the run that learned of it.
  var cancellationDay: Day? {
    let logged = records(of: .isCancelled).compactMap { $0.fields[.changeDate]?.day }.max()
    let learned = [unit, header].compactMap { $0.revisions[.isCancelled]?.last }
      .first { $0.statement.value == .flag(true) }?.asOf
    return logged ?? learned
  }
}
