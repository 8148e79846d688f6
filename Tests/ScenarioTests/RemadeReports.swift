import Foundation
import Pipeline

/// The reports of a workspace's runs, made again and held against those that the runs wrote.
enum RemadeReports {
  /// Which files come out otherwise; runs whose folder was put elsewhere are left out.
  static func differences(in workspace: URL) throws -> [String] {
    let runs = workspace.appendingPathComponent("runs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
    var differences: [String] = []
    for name in names.sorted() where name != "latest" && !name.hasPrefix(".") {
      for form in ["html", "xlsx"] {
        var request = ReportRequest()
        request.run = name
        request.workspace = workspace.path
        request.form = form
        let file = runs.appendingPathComponent("\(name)/report.\(form)")
        guard let written = try? Data(contentsOf: file) else { continue }
        do throws(PipelineError) {
          let made = try Pipeline.report(request)
          if Data(made.bytes) != written { differences.append("\(name)/report.\(form)") }
        } catch {
          differences.append("\(name): \(error.message)")
        }
      }
    }
    return differences
  }
}
