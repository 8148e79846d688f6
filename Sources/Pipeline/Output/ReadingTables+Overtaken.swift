internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

extension ReadingTables {
  /// One table's rows that stand back behind those of another.
  private struct Meeting: Hashable, Comparable {
    var table: Int32, speaker: Int32
    var why: RowVerdict.Overtaking

    static func < (left: Meeting, right: Meeting) -> Bool {
      (left.table, left.speaker, left.rank) < (right.table, right.speaker, right.rank)
    }

    private var rank: Int {
      switch why {
      case .laterPeriod: 0
      case .finished: 1
      case .moreRecent: 2
      }
    }
  }

  /// How many rows are named one by one.
  private static let namedRows = 3

  /// Which rows stand back behind later ones of the same lines: told once for two tables, and no discrepancy.
  ///
  /// - Complexity: O(*v* log *v*) in the verdicts.
  func overtakenRows() -> [SourceInterpretation] {
    var rows: [Meeting: [Int32]] = [:]
    for verdict in book.folded.verdicts {
      guard case .overtaken(let speaker, let why) = verdict.end else { continue }
      rows[Meeting(table: verdict.tableIndex, speaker: speaker.tableIndex, why: why), default: []]
        .append(verdict.rowIndex)
    }
    return rows.sorted { $0.key < $1.key }.map { interpretation($0.key, $0.value.sorted()) }
  }

  private func interpretation(_ meeting: Meeting, _ rows: [Int32]) -> SourceInterpretation {
    let table = book.reading.tables[Int(meeting.table)]
    let speaker = book.reading.tables[Int(meeting.speaker)]
    let named = rows.prefix(Self.namedRows).map { String($0 + 1) }.joined(separator: ", ")
    let more = rows.count > Self.namedRows ? " and \(rows.count - Self.namedRows) more" : ""
    let account = book.reading.accounts.first {
      $0.file == table.file && $0.sheet == table.sheet && $0.sourceID != nil
    }
    return SourceInterpretation(
      source: account?.sourceID ?? "", version: table.version,
      interpretation: Interpretation(
        place: Place(file: table.file, sheet: table.sheet), column: nil, subject: "rows stated again",
        decision: "\(speaker.name) speaks for \(rows.count == 1 ? "row" : "rows") \(named)\(more)",
        evidence: evidence(meeting.why, table, speaker)))
  }

  private func evidence(
    _ why: RowVerdict.Overtaking, _ table: TableDescription, _ speaker: TableDescription
  ) -> String {
    switch why {
    case .laterPeriod:
      let times = [speaker.period, table.period].map { $0?.description ?? "" }
      return "the same lines there are of \(times[0]), here of \(times[1])"
    case .finished: return "the same lines stand there as finished"
    case .moreRecent: return "the same lines there say a later revision or day of change"
    }
  }
}
