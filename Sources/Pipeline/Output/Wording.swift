internal import Discrepancies
internal import ExactValues
internal import Foundation
public import Normalization
internal import Reports

/// Messages for the person at the keyboard: place, what was found, what was expected, what to do.
public enum Wording {
  /// A message of why something cannot proceed.
  static func error(_ place: String, _ name: String, _ found: String, _ expected: String, _ fix: String) -> String {
    "\(place): error \(name): \(found)\n   expected: \(expected)\n   fix: \(fix)"
  }

  /// Why a file could not be written, in the system's words.
  static func reason(_ error: any Error) -> String {
    if let known = error as? ReportWritingError { return known.description }
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code))).lowercased()
  }

  /// What a run says whose inputs and day are the last run's.
  static func sameRun(_ name: String, _ folder: String, _ language: String) -> String {
    language == "en"
      ? "nothing has changed since run \(name): it is that run\nreport: \(folder)/report.html\n"
      : "与运行 \(name) 的输入完全相同：就是那次运行\n报告：\(folder)/report.html\n"
  }

  /// That no file of a configured source came.
  static func undelivered(_ id: String) -> String {
    let place = "\(WorkspaceConfiguration.fileName) › sources › \(ShownText.line(id)) › files"
    return
      "\(place): warning source_not_delivered: no file has these names\n   expected: at least one file of the source\n"
      + "   fix: put the file there, correct the names, or take the source out"
  }

  /// What was odd in the sheets, from `medium` upwards.
  static func messages(_ reading: ReadingResult, from least: Severity = .medium) -> [String] {
    reading.findings.filter { $0.finding.kind.severity >= least }.map { message($0.finding) }
  }

  /// One finding.
  public static func message(_ finding: IngestFinding) -> String {
    let column = finding.column.map { " (\($0))" } ?? ""
    let severity = finding.kind.severity
    let level = severity >= .high ? "error" : severity >= .medium ? "warning" : "note"
    return "\(finding.place)\(column): \(level) \(finding.kind.name): \(finding.found)\(more(finding))\n"
      + "   expected: \(finding.expected)\n   fix: \(finding.remedy)"
  }

  private static func more(_ finding: IngestFinding) -> String {
    guard finding.count > 1 else { return "" }
    let others = finding.places.dropFirst().compactMap(\.cell).joined(separator: ", ")
    return " (\(finding.count) times\(others.isEmpty ? "" : ", also \(others)"))"
  }
}
