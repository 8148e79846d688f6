import Foundation
import Pipeline

/// The reports of a workspace's runs, made again and held against those that the runs wrote.
enum RemadeReports {
  /// Which files come out otherwise; runs whose folder was put elsewhere are left out.
  ///
  /// Timelines are compared of the last run alone: those of earlier ones tell what the ledger knows now of that time, and
  /// it no longer knows where an event stood that moved since, nor one that was taken out.
  static func differences(in workspace: URL) throws -> [String] {
    let runs = workspace.appendingPathComponent("runs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
    var differences: [String] = []
    let last = try? FileManager.default.destinationOfSymbolicLink(atPath: runs.appendingPathComponent("latest").path)
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
          let isLast = name == last
          let isSame =
            form == "html" && !isLast
            ? withoutTimelines(Data(made.bytes)) == withoutTimelines(written) : Data(made.bytes) == written
          if !isSame { differences.append("\(name)/report.\(form)") }
        } catch {
          differences.append("\(name): \(error.message)")
        }
      }
    }
    return differences
  }

  private static func withoutTimelines(_ page: Data) -> String {
    String(decoding: page, as: UTF8.self).replacingOccurrences(
      of: #"(?s)<details class="timeline">.*?</details>"#, with: "", options: .regularExpression)
  }
}
