/// The rows of keys that stand several times on one of three sides, gathered from the pairings with the base.
struct GroupSet {
  private(set) var groups: [RowAlignment.Group] = []
  private var placeOfKey: [UInt64: Int] = [:]
  private let keys: BySide<RowKeys>
  private let tables: BySide<ComparedTable>

  init(keys: BySide<RowKeys>, tables: BySide<ComparedTable>) {
    self.keys = keys
    self.tables = tables
  }

  /// Adds a group that stands in the base and on one side; its base rows may be known already.
  mutating func add(base: [Int32], _ side: Side, _ rows: [Int32]) {
    let key = base.first.map { digest(.base, $0) } ?? rows.first.map { digest(side, $0) } ?? 0
    let place = group(key)
    add(base, to: .base, place)
    add(rows, to: side, place)
  }

  /// Adds a row of the base that belongs to a group, with its partners.
  mutating func add(_ row: RowAlignment.Row) {
    let place = group(digest(.base, row.base))
    for side in Side.allCases where row[side] >= 0 { add([row[side]], to: side, place) }
  }

  /// Adds what stands on the sides and not in the base: to its group, as pairs of one key, or alone.
  mutating func addAdded(ours: [Int32], theirs: [Int32], _ result: inout RowAlignment) {
    var byKey: [UInt64: (ours: [Int32], theirs: [Int32])] = [:]
    var order: [UInt64] = []
    for (side, rows) in [(Side.ours, ours), (.theirs, theirs)] {
      for row in rows {
        let key = digest(side, row)
        guard key != 0 else {
          result.rows.append(side == .ours ? RowAlignment.Row(ours: row) : RowAlignment.Row(theirs: row))
          continue
        }
        if byKey[key] == nil { order.append(key) }
        if side == .ours { byKey[key, default: ([], [])].ours.append(row) }
        if side == .theirs { byKey[key, default: ([], [])].theirs.append(row) }
      }
    }
    for key in order {
      guard let rows = byKey[key] else { continue }
      if placeOfKey[key] != nil || rows.ours.count > 1 || rows.theirs.count > 1 {
        let place = group(key)
        add(rows.ours, to: .ours, place)
        add(rows.theirs, to: .theirs, place)
      } else {
        result.rows.append(RowAlignment.Row(ours: rows.ours.first ?? -1, theirs: rows.theirs.first ?? -1))
      }
    }
  }

  private mutating func group(_ key: UInt64) -> Int {
    if let known = placeOfKey[key] { return known }
    placeOfKey[key] = groups.count
    groups.append(RowAlignment.Group())
    return groups.count - 1
  }

  private mutating func add(_ rows: [Int32], to side: Side, _ place: Int) {
    groups[place][side] = Set(groups[place][side]).union(rows).sorted()
  }

  private func digest(_ side: Side, _ place: Int32) -> UInt64 {
    guard let keys = keys[side], let table = tables[side] else { return 0 }
    return keys.digests(of: [table.rows[Int(place)]])[0]
  }
}
