internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

/// Completes a report that was read back by what the ledger knows up to its run.
struct EarlierHistory {
  let desk: LedgerDesk
  let run: RunRecord

  /// - Throws: `PipelineError` where the ledger cannot be read.
  func complete(_ report: inout RunReport) throws(PipelineError) {
    let runs = try desk.read { try $0.runs() }
    let upTo = runs.firstIndex { $0.name == run.name }.map { runs[...$0].map(\.name) } ?? []
    let earlier = Set(upTo)
    report.runs = try desk.read { try $0.toldRuns(upTo: .max) }.filter { earlier.contains($0.run.name) }
      .suffix(ReportHistory.mostRuns).map(ReportHistory.figures)
    let sources = try desk.read { try $0.sources() }.map(\.source)
    let keys = try askedKeys(report)
    var timelines = OrderTimelines(language: report.language, sources: report.sources)
    for chronicle in try desk.read({ try $0.chronicles(ofKeys: keys) }) {
      guard let told = chronicle.told(by: earlier) else { continue }
      timelines.append(HistoryAssembly(told, sources: sources).history())
    }
    report.timelines = timelines
  }

  /// The orders that need somebody, as the run itself chose them.
  private func askedKeys(_ report: RunReport) throws(PipelineError) -> [String] {
    let numbers = try desk.read { try $0.orderNumbers() }
    let keys = Dictionary(numbers.map { ($0.orderNo, $0.key) }) { first, _ in first }
    let known = Set(numbers.map(\.key))
    var seen: Set<String> = []
    return Array(
      report.discrepancies
        .filter { ($0.status == .open || $0.status == .decided) && $0.severity > .info }
        .compactMap { found -> String? in
          guard let number = found.subject.orderNo else { return nil }
          return keys[number] ?? [OrderNumberFolding.key(number)].first(where: known.contains)
        }
        .filter { seen.insert($0).inserted }.prefix(ReportHistory.mostOrders))
  }
}

extension OrderChronicle {
  /// What some runs tell of the order; `nil` where none of them knew it.
  fileprivate func told(by runs: Set<String>) -> OrderChronicle? {
    var told = self
    told.chapters.removeAll { !runs.contains($0.run.name) }
    if let removed = removedBy, !runs.contains(removed.name) { told.removedBy = nil }
    return told.chapters.isEmpty ? nil : told
  }
}
