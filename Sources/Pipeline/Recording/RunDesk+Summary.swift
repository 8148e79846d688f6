internal import ExactValues
internal import Ledger
internal import Reports

extension RunDesk {
  /// The summary of a run in the form that is asked for; `folder` is `nil` where nothing was written.
  func summary(_ report: RunReport, folder: String?, outputs: [String]) -> String {
    var report = report
    // A summary tells of no single order.
    report.timelines = nil
    return switch request.summary {
    case .plain: TerminalSummary().text(of: report, folder: folder)
    case .coloured: TerminalSummary(.coloured).text(of: report, folder: folder)
    case .json: String(decoding: SummaryJSON().text(of: report, folder: folder, outputs: outputs), as: UTF8.self)
    }
  }

  /// What is said of a run that is the last one: to programs the same object as then.
  func sameRun(_ last: RunRecord, _ folder: String) -> String {
    let words = Wording.sameRun(last.name, folder, language)
    guard request.summary == .json, let report = try? ReportReader.report(in: folder, digest: last.manifest) else {
      return words
    }
    return summary(report, folder: folder, outputs: ReportReader.outputs(of: folder))
  }

  /// That the run took more memory than it should have; how much lay on disk, for whoever wants to know everything.
  var memoryNotes: [String] {
    guard let memory else { return [] }
    let peak = ProcessMemory.peak, spilled = memory.count
    if peak > memory.limitBytes { return [Wording.memory(memory.limitBytes, peak: peak, spilled: spilled, language)] }
    return request.detail == .everything ? ["on disk for want of memory: \(spilled >> 20) MiB"] : []
  }

  /// How long each pass took and how much memory the run had taken by then, for whoever wants to know everything.
  var passes: [String] {
    guard request.detail == .everything else { return [] }
    return zip(timings, peaks).map { pass, peak in
      "pass \(pass.0): \(Int((pass.1 * 1000).rounded())) ms, \(peak) MiB at the most so far"
    }
  }
}
