import OrderModel

extension OrderFold {
  /// Lays each source's rows to lines, the opener's first: what fits no line is a new one.
  mutating func alignRows() {
    for source in context.sources where source.grain != .event && context.isUsable(source.id) {
      guard let rows = input.rows[source.id], !rows.isEmpty else { continue }
      if source.grain == .line {
        align(rows, of: source)
      } else if rows.count > 1 {
        setAside(OvertakenRow.find(in: rows, tables: context.tables, sameness: .certain), of: source)
      }
    }
  }

  /// Leaves out the rows that later ones have overtaken.
  private mutating func setAside(_ overtaken: [OvertakenRow], of source: Source) {
    guard !overtaken.isEmpty else { return }
    input.rows[source.id]?.removeAll { row in overtaken.contains { $0.isRow(row) } }
    result.verdicts += overtaken.map { entry in
      let speaker = RowReference(tableIndex: entry.speaker.tableIndex, rowIndex: entry.speaker.rowIndex)
      return RowVerdict(
        tableIndex: entry.row.tableIndex, rowIndex: entry.row.rowIndex,
        end: .overtaken(by: speaker, why: entry.reason))
    }
  }

  private mutating func align(_ rows: [SourceRow], of source: Source) {
    if context.decisions.isEmpty, let rowOfLine = UnchangedRows.match(rows, lines: order.lines, of: source.id) {
      aligned[source.id] = rowOfLine.mapValues(CollatedRow.init)
      return
    }
    let known = knownProfiles()
    var own: [Int: LineProfile] = [:]
    for (index, line) in order.lines.enumerated() {
      if let state = line.sources[source.id] { own[index] = LineProfile(own: state) }
    }
    var collator = RowCollator(profiles: order.lines.indices.compactMap { known[$0] }, tables: context.tables)
    let collated = collator.collate(rows)
    setAside(collator.overtaken, of: source)
    var alignment = LineAligner.align(collated, own: own, known: known)
    layRuledRows(&alignment, of: source)
    var laidRows: [Int: CollatedRow] = [:]
    for (index, row) in alignment.rowOfLine {
      laidRows[index] = ruledRows(row, unit: order.lines[index].id, source: source.id)
    }
    aligned[source.id] = laidRows
    held[source.id] = alignment.heldLines
    for row in alignment.unmatched {
      aligned[source.id, default: [:]][order.lines.count] = row
      order.lines.append(UnitState(id: "\(order.key)#\(order.nextLineOrdinal)"))
      order.nextLineOrdinal += 1
    }
    reportAmbiguous(alignment.ambiguous, of: source)
    let laid = (aligned[source.id] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    for row in laid + alignment.ambiguous where row.origin == .duplicate || row.origin == .ruled {
      result.verdicts += row.rows.dropFirst().map {
        RowVerdict(tableIndex: $0.tableIndex, rowIndex: $0.rowIndex, end: .duplicate)
      }
    }
  }

  private func knownProfiles() -> [Int: LineProfile] {
    var profiles: [Int: LineProfile] = [:]
    for (index, line) in order.lines.enumerated() {
      var profile = LineProfile(known: line)
      for rows in aligned.values {
        if let row = rows[index] { profile.add(row) }
      }
      profiles[index] = profile
    }
    return profiles
  }

  private mutating func reportAmbiguous(_ rows: [CollatedRow], of source: Source) {
    guard !rows.isEmpty else { return }
    // The rows that only repeat another one have their verdict as duplicates.
    for row in rows.flatMap({ $0.origin == .duplicate ? Array($0.rows.prefix(1)) : $0.rows }) {
      result.verdicts.append(
        RowVerdict(tableIndex: row.tableIndex, rowIndex: row.rowIndex, end: .rejected(reason: "ambiguous_line_match")))
    }
    ambiguousRows[source.id] = rows.flatMap(\.rows)
  }
}
