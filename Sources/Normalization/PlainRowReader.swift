internal import ExactValues
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// Reads rows in which nothing is odd: from the cells' bytes straight into packed claims, without a text or a claim.
///
/// A row with anything to report, and one that names no order, is left to `RowRecords`, which says the same of the
/// others and takes several times as long.
struct PlainRowReader {
  /// A number that enters the sums of its column.
  struct Number {
    var field: Field
    var column: Int
    var value: ExactDecimal
  }

  /// The claims of the row read last.
  private(set) var slots = ClaimSlots()
  /// Its numbers.
  private(set) var numbers: [Number] = []
  /// How many of its cells differ from their values in form only.
  private(set) var otherFormCount = 0

  private var columns: [PlainColumn]
  /// The place among the columns of each of the table's columns; -1 for one that maps to no field.
  private var places: [Int]
  private let firstColumn: Int
  private let derived: DerivedClaims
  private var cancelledSlot: Int?
  private let namesOrder: Bool
  /// The columns whose cells are read one by one.
  private let indirect: [Int]

  private var hasKey = false
  private var isOdd = false
  /// The columns of states, in the order in which their words count, and what each says in this row.
  private let stateColumns: [Int]
  private var states = [Int?](repeating: nil, count: DerivedClaims.statusFields.count)
  private var pending: [Int] = []
  private var record = RecordBuilder(row: 0)

  /// Makes a reader; `nil` for a table whose rows say more than their columns do.
  init?(survey: TableSurvey, table: ShapedTable, records: RowRecords, derived: DerivedClaims) {
    guard Self.isPlain(survey), records.areColumnsOnly else { return nil }
    self.derived = derived
    columns = records.columns.map { PlainColumn($0, table) }
    guard !columns.contains(where: { $0.isIndirect && $0.stateRank != nil }) else { return nil }
    let columns = columns
    indirect = columns.indices.filter { columns[$0].isIndirect }
    stateColumns = DerivedClaims.statusFields.compactMap { field in columns.firstIndex { $0.field == field } }
    firstColumn = table.columnRange.lowerBound
    places = [Int](repeating: -1, count: table.columnRange.count)
    for (place, column) in columns.enumerated() where table.columnRange.contains(column.index) {
      places[column.index - firstColumn] = place
    }
    let constants = survey.stated + [derived.headerCurrency].compactMap(\.self)
    namesOrder = constants.contains { OrderKeys.fields.contains($0.field) }
    addSlots(constants)
  }

  /// Whether no row of the table is told anything from outside of its columns but what all rows are told.
  private static func isPlain(_ survey: TableSurvey) -> Bool {
    survey.isUsable && !survey.isUnpivoted && !survey.hasStruckRows && !survey.hasCustomerTitles
      && survey.fills.isEmpty && survey.calendar == nil && survey.tabState == nil
      && (survey.kind != .approval || survey.grain == .event)
      && !survey.stated.contains { $0.field == .currency || survey.mapping(of: $0.field) != nil }
  }

  /// Lays out the claims of a row in the order of their fields.
  private mutating func addSlots(_ constants: [Claim]) {
    enum Content {
      case column(Int)
      case constant(Claim)
      case cancelled
    }
    var contents: [(field: Field, content: Content)] = columns.enumerated().map { ($1.field, .column($0)) }
    contents += constants.map { ($0.field, .constant($0)) }
    if derived.cancels, columns.contains(where: { $0.stateRank != nil }) { contents.append((.isCancelled, .cancelled)) }
    contents.sort { $0.field < $1.field }
    for (slot, item) in contents.enumerated() {
      switch item.content {
      case .column(let place):
        columns[place].slot = slot
        let blank = Claim(
          field: item.field, state: .blank, columnIndex: Int32(columns[place].index), rowIndex: 0, rawText: nil)
        slots.addSlot(usual: ClaimSlots.bytes(of: blank, row: 0))
      case .constant(let claim): slots.addSlot(usual: ClaimSlots.bytes(of: claim, row: -1))
      case .cancelled:
        cancelledSlot = slot
        slots.addSlot()
      }
    }
  }

  /// Reads a row; `false` for one that has to be read the long way.
  ///
  /// - Complexity: O(columns).
  mutating func read(_ row: Int, _ table: ShapedTable) -> Bool {
    begin()
    table.forEachView(row: row) { column, view in
      let place = places[column - firstColumn]
      if place >= 0, !columns[place].isIndirect { take(view, place) }
    }
    for place in pending where !isOdd { readAlone(place, row, table) }
    for place in indirect where !isOdd { readAlone(place, row, table) }
    guard !isOdd, hasKey else { return false }
    if let slot = cancelledSlot, let claim = cancellation { slots.write(slot, claim) }
    return true
  }

  private mutating func begin() {
    slots.clear()
    numbers.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    otherFormCount = 0
    hasKey = namesOrder
    isOdd = false
    for rank in states.indices { states[rank] = nil }
  }

  private mutating func take(_ view: CellView, _ place: Int) {
    switch view {
    case .text(let utf8): return take(utf8, place)
    case .number(let number) where columns[place].plain.takes(number): return take(number, place)
    case .day(let day) where columns[place].plain.takes(day): write(.day(day), place)
    case .moment(let day, let second) where columns[place].plain.takes(day, second: second):
      write(.moment(day, secondOfDay: second), place)
    default: pending.append(place)
    }
  }

  private mutating func take(_ number: ExactDecimal, _ place: Int) {
    write(.number(number), place)
    add(number, place)
  }

  private mutating func add(_ number: ExactDecimal, _ place: Int) {
    guard columns[place].isAdditive else { return }
    numbers.append(Number(field: columns[place].field, column: columns[place].index, value: number))
  }

  private mutating func take(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) {
    let isState = columns[place].stateRank != nil
    if !isState, columns[place].plain.takes(utf8) {
      slots.write(columns[place].slot, columns[place].field, column: columns[place].index, utf8: utf8)
      if columns[place].isKey { hasKey = true }
    } else if let number = columns[place].plain.number(utf8) {
      take(number, place)
    } else if isState || columns[place].memory.isUseful, let entry = columns[place].memory.find(utf8) {
      take(entry: entry, place)
    } else {
      pending.append(place)
    }
  }

  private mutating func write(_ value: FieldValue, _ place: Int) {
    slots.write(columns[place].slot, columns[place].field, column: columns[place].index, value)
    if columns[place].isKey { hasKey = true }
  }

  private mutating func take(entry index: Int, _ place: Int) {
    let entry = columns[place].memory[index]
    guard !entry.isOdd else { return isOdd = true }
    slots.write(columns[place].slot, entry.claim)
    if let rank = columns[place].stateRank { states[rank] = index }
    if let number = entry.number { add(number, place) }
    if entry.isOtherForm { otherFormCount += 1 }
    if entry.hasValue, columns[place].isKey { hasKey = true }
  }

  /// Reads a cell as `RowRecords` would; the text of one is kept.
  private mutating func readAlone(_ place: Int, _ row: Int, _ table: ShapedTable) {
    record.begin(row: row)
    columns[place].reader.read(row, table, into: &record)
    let entry = entry(of: record, place)
    if !columns[place].isIndirect, entry.isOdd || columns[place].memory.isUseful || columns[place].stateRank != nil,
      case .text(let text) = table.cell(row: row, column: columns[place].index).value
    {
      take(entry: columns[place].memory.add(entry, of: text), place)
      return
    }
    // A state that is no text is left to the long way.
    guard !entry.isOdd, columns[place].stateRank == nil else { return isOdd = true }
    slots.write(columns[place].slot, entry.claim)
    if let number = entry.number { add(number, place) }
    if entry.isOtherForm { otherFormCount += 1 }
    if entry.hasValue, columns[place].isKey { hasKey = true }
  }

  private func entry(of record: RecordBuilder, _ place: Int) -> TextMemory.Entry {
    guard let claim = record.claims.first else { return TextMemory.Entry(claim: [], isOdd: true) }
    let row = Int32(record.row)
    var entry = TextMemory.Entry(claim: ClaimSlots.bytes(of: claim, row: row))
    entry.hasValue = claim.value != nil
    entry.isOtherForm = record.formatOnlyCount > 0
    entry.number = record.numbers.first?.value
    let hasUnusableNumber = record.numbers.contains { $0.value == nil }
    entry.isOdd =
      record.claims.count > 1 || record.numbers.count > 1 || hasUnusableNumber || !record.remarks.isEmpty
      || !record.peeled.isEmpty || !record.statuses.isEmpty
    if columns[place].stateRank != nil, let stated = derived.cancellation(statedBy: claim) {
      entry.cancellation = (ClaimSlots.bytes(of: stated.claim, row: row), stated.isCancelled)
    }
    return entry
  }

  /// What the row's states say of its being cancelled: the first one, unless a later one cancels.
  private var cancellation: [UInt8]? {
    var found: (claim: [UInt8], isCancelled: Bool)?
    for place in stateColumns {
      guard let rank = columns[place].stateRank, let index = states[rank],
        let stated = columns[place].memory[index].cancellation
      else { continue }
      if found == nil || stated.isCancelled && found?.isCancelled == false { found = stated }
    }
    return found?.claim
  }
}
