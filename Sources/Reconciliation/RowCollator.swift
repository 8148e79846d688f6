import OrderModel

/// Brings together the rows of one source that can only be one line: split lines first, then duplicates.
struct RowCollator {
  private let profiles: [LineProfile]
  private let tables: [TableDescription]
  /// The rows that later ones of their line have overtaken.
  private(set) var overtaken: [OvertakenRow] = []

  init(profiles: [LineProfile], tables: [TableDescription]) {
    self.profiles = profiles
    self.tables = tables
  }

  /// Collates one source's rows of one order; the result is sorted by content, never by row position.
  ///
  /// - Complexity: O(*r* log *r* + *l*) in rows and known lines, and what `ProductIndex` looks at for rows that are alike.
  mutating func collate(_ rows: [SourceRow]) -> [CollatedRow] {
    if rows.count == 1 { return rows.map(CollatedRow.init) }
    let clusters = Dictionary(grouping: rows, by: Self.likeness)
    var products: ProductIndex?
    var collated: [CollatedRow] = []
    for rows in clusters.values {
      guard rows.count > 1 else {
        collated += rows.map(CollatedRow.init)
        continue
      }
      let index = products ?? ProductIndex(profiles)
      products = index
      collated += collateCluster(rows, index)
    }
    return Self.sorted(collated)
  }

  /// Rows by their line numbers, those of one number or of none by their content.
  private static func sorted(_ rows: [CollatedRow]) -> [CollatedRow] {
    let ordinals = rows.map(lineOrdinal)
    let places = rows.indices.sorted { ordinals[$0] < ordinals[$1] }
    let isTold = zip(places, places.dropFirst()).allSatisfy { ordinals[$0] < ordinals[$1] }
    guard !isTold else { return places.map { rows[$0] } }
    return zip(rows, ordinals).map { ($0, $1, $0.content) }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }

  /// The line number as a number, so that new lines come in the order that people gave them.
  private static func lineOrdinal(_ row: CollatedRow) -> Int {
    row.value(.lineNo).flatMap { Int(TextFolding.tidied($0.description)) } ?? .max
  }

  private mutating func collateCluster(_ rows: [SourceRow], _ products: ProductIndex) -> [CollatedRow] {
    var sorted = CollatedRow.sortedByContent(rows)
    let alike = products.lines(of: CollatedRow(sorted[0]))
    if alike.count == 1, isSplit(sorted, of: alike[0]) { return [.split(sorted)] }
    if sorted[0].value(.lineNo) == nil, sorted.count <= alike.count { return sorted.map(CollatedRow.init) }
    let overtaken = OvertakenRow.find(in: sorted, tables: tables, sameness: .open)
    self.overtaken += overtaken
    sorted.removeAll { row in overtaken.contains { $0.isRow(row) } }
    return OvertakenRow.apart(sorted, tables: tables).map { $0.count == 1 ? CollatedRow($0[0]) : .duplicate($0) }
  }

  private func isSplit(_ rows: [SourceRow], of line: LineProfile) -> Bool {
    let quantities = rows.compactMap { $0.value(.quantity)?.number }
    guard quantities.count == rows.count, let sum = RowSums.sum(quantities) else { return false }
    return line.values[.quantity]?.contains(.number(sum)) == true && !quantities.contains(sum)
  }

  /// Rows of one likeness can only be one line: the same line number, or, where there is none, alike in product and dates.
  ///
  /// Where a row has no code or model, its product is what it is called.
  private static func likeness(_ row: SourceRow) -> String {
    if let number = row.value(.lineNo) { return "line\u{1F}" + TextFolding.key(number.description) }
    let dates: [Field] = [.requestedDate, .promisedDate]
    let hasCode = LineProfile.codeFields.contains { row.value($0) != nil }
    let fields = LineProfile.productFields + dates + (hasCode ? [] : [.productName])
    return fields.map { row.value($0).map { TextFolding.key($0.description) } ?? "" }
      .joined(separator: "\u{1F}")
  }
}
