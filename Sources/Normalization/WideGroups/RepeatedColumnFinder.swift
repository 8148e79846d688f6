internal import OrderModel
internal import TableShaping

/// Finds columns whose headers repeat with a number or word for word: 回款时间1 回款金额 回款时间2 回款金额.
///
/// Columns are addressed by position, never by name: the headers of the amounts are often identical.
struct RepeatedColumnFinder: Sendable {
  let vocabulary: Vocabulary
  let evidence: ColumnEvidence

  /// A header that stands several times, with its columns in order.
  private struct Repetition {
    var base: String
    var headers: [ColumnHeader] = []
    var numbers: [Int?] = []
    var counter: Unicode.Scalar?
    var fields: [Field] = []

    var isNumbered: Bool { numbers.contains { $0 != nil } }
  }

  /// The groups among the headers.
  func find(_ headers: [ColumnHeader]) -> [WideGroup] {
    let repetitions = repetitions(headers)
    var groups: [WideGroup] = []
    var taken: Set<String> = []
    for kind in [WideGroup.Kind.instalments, .partialShipments, .invoiceInstalments] {
      let free = repetitions.filter { !taken.contains($0.base) }
      guard let group = group(kind, free) else { continue }
      groups.append(group.group)
      taken.formUnion(group.bases)
    }
    for repetition in repetitions where !taken.contains(repetition.base) {
      if let history = history(repetition) { groups.append(history) }
    }
    return groups
  }

  private func repetitions(_ headers: [ColumnHeader]) -> [Repetition] {
    var order: [String] = []
    var found: [String: Repetition] = [:]
    for header in headers where !header.text.isEmpty {
      let caption = HeaderOrdinal(header.parentText ?? "")
      let own = HeaderOrdinal(header.text)
      // A column under a caption repeats others under captions, never a plain one.
      let base = (header.parentText == nil ? "" : caption.base + " / ") + own.base
      if found[base] == nil {
        order.append(base)
        found[base] = Repetition(base: base, fields: fields(own.base, under: caption.base))
      }
      // In place: a copy of the columns at each column would be quadratic.
      found[base]?.headers.append(header)
      found[base]?.numbers.append(own.number ?? caption.number)
      if found[base]?.counter == nil { found[base]?.counter = own.counter ?? caption.counter }
    }
    return order.compactMap { found[$0] }.filter { $0.headers.count >= 2 }
  }

  private func fields(_ base: String, under caption: String) -> [Field] {
    let reader = HeaderMeaningReader(vocabulary: vocabulary)
    let header = ColumnHeader(columnIndex: 0, text: base, parentText: caption.isEmpty ? nil : caption)
    return reader.read(header).fields
  }

  private func group(_ kind: WideGroup.Kind, _ all: [Repetition]) -> (group: WideGroup, bases: Set<String>)? {
    let allowed = Self.fields(kind)
    let members = all.filter { repetition in
      guard let field = repetition.fields.first(where: allowed.contains) else { return false }
      let isSure = repetition.fields.count == 1 || Self.counters(kind).contains(repetition.counter ?? " ")
      return (isSure || repetition.isNumbered) && suits(repetition, field)
    }
    let hasMeasure = members.contains { !Set($0.fields).isDisjoint(with: Self.measures(kind)) }
    let isSure = members.contains { repetition in
      repetition.fields.count == 1 || Self.counters(kind).contains(repetition.counter ?? " ")
    }
    let count = members.map(\.headers.count).max() ?? 0
    guard hasMeasure, isSure, count >= 2, members.contains(where: \.isNumbered) || !areCopies(members) else {
      return nil
    }
    let full = members.filter { $0.headers.count == count }
    let parts = (0..<count).map { place in
      full.compactMap { repetition in mapping(repetition, place, allowed) }.sorted { $0.columnIndex < $1.columnIndex }
    }
    let group = WideGroup(kind: kind, parts: parts, reason: "\(full.count) columns that stand \(count) times")
    return (group, Set(full.map(\.base)))
  }

  /// Identical headers with identical values are a block that stands twice, no instalments.
  private func areCopies(_ members: [Repetition]) -> Bool {
    members.allSatisfy { repetition in
      guard repetition.headers.count >= 2 else { return true }
      let (one, two) = (repetition.headers[0].columnIndex, repetition.headers[1].columnIndex)
      return evidence.sample.agree(one, two) && !evidence.sample.filled(two).isEmpty
    }
  }

  private func suits(_ repetition: Repetition, _ field: Field) -> Bool {
    repetition.headers.allSatisfy { evidence.fitness($0.columnIndex, field).fitness >= 0.4 }
  }

  private func mapping(_ repetition: Repetition, _ place: Int, _ allowed: [Field]) -> ColumnMapping? {
    guard let field = repetition.fields.first(where: allowed.contains) else { return nil }
    let header = repetition.headers[place]
    var mapping = ColumnMapping(columnIndex: header.columnIndex, header: header.shownText)
    mapping.field = field
    mapping.candidates = [field]
    let fitness = evidence.fitness(header.columnIndex, field)
    mapping.confidence = (repetition.fields.count == 1 ? 0.95 : 0.85) * (0.4 + 0.6 * fitness.fitness)
    mapping.reasons = ["repetition \(place + 1) of \(repetition.headers.count)"] + (fitness.reason.map { [$0] } ?? [])
    HeaderNoteReader(vocabulary: vocabulary).apply(vocabulary.header(header.text).note, to: &mapping)
    return mapping
  }

  /// 第1次交期 第2次交期: the promises of one order in turn.
  private func history(_ repetition: Repetition) -> WideGroup? {
    guard repetition.isNumbered, repetition.fields.contains(where: Self.promises.contains),
      suits(repetition, .promisedDate)
    else { return nil }
    let parts = repetition.headers.indices.compactMap { mapping(repetition, $0, Self.promises).map { [$0] } }
    return WideGroup(kind: .promiseHistory, parts: parts, reason: "promises in turn, the last one counts")
  }

  private static let promises: [Field] = [.promisedDate, .revisedPromisedDate, .firstConfirmedDate, .requestedDate]

  private static func fields(_ kind: WideGroup.Kind) -> [Field] {
    switch kind {
    case .instalments: [.paymentDate, .paymentAmount, .paymentNo, .paymentMethod]
    case .partialShipments: [.shipDate, .shippedQuantity, .shipmentNo, .trackingNo, .carrier, .shippedModel]
    case .invoiceInstalments: [.invoiceDate, .invoiceAmount, .invoiceNo, .invoiceQuantity]
    case .sizeMatrix, .calendar, .promiseHistory: []
    }
  }

  private static func measures(_ kind: WideGroup.Kind) -> Set<Field> {
    switch kind {
    case .instalments: [.paymentDate, .paymentAmount]
    case .partialShipments: [.shipDate, .shippedQuantity]
    case .invoiceInstalments: [.invoiceDate, .invoiceAmount, .invoiceNo]
    case .sizeMatrix, .calendar, .promiseHistory: []
    }
  }

  private static func counters(_ kind: WideGroup.Kind) -> Set<Unicode.Scalar> {
    switch kind {
    case .instalments: ["期", "笔", "筆"]
    case .partialShipments: ["批", "车", "車", "柜", "櫃"]
    case .invoiceInstalments: ["票"]
    case .sizeMatrix, .calendar, .promiseHistory: []
    }
  }
}
