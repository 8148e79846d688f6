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

  /// That a run took more memory than it should have.
  static func memory(_ limit: Int, peak: Int, spilled: Int, _ language: String) -> String {
    func size(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20)M" }
    return language == "en"
      ? "--memory \(size(limit)): note memory_limit_exceeded: the run took \(size(peak)) at the most, with another "
        + "\(size(spilled)) on disk; its results are whole\n   expected: at most \(size(limit))\n"
        + "   fix: allow \(size(peak)) or more, or do without --memory"
      : "--memory \(size(limit))：提示 memory_limit_exceeded：本次运行最多占用内存 \(size(peak))，另有 \(size(spilled)) 暂存磁盘；"
        + "结果完整无缺\n   应为：不超过 \(size(limit))\n   处理：把上限放宽到 \(size(peak)) 以上，或不用 --memory"
  }

  /// Why a run cannot go on whose disk does not give back what was put there for want of memory.
  static func lostSpill(_ folder: String) -> PipelineError {
    PipelineError(
      73,
      error(
        folder, "spill_lost", "what was put on disk for want of memory cannot be read again",
        "the bytes that were written; nothing of this run was recorded",
        "check the disk, or run without --memory"))
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
