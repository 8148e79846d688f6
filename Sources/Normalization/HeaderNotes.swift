/// Knows what a header's brackets may hold without changing what the header means: 元, 万元, pcs, %, 日/月/年, 必填.
struct HeaderNotes: Sendable {
  /// Folded units and currencies.
  let units: Set<String>
  /// Words of scale.
  let scales: [String]

  /// Whether a note is a unit, a currency, a scale, an order of dates or a mark of required columns, or some of them
  /// together: `元/个`, `USD/PC`, `K=千`.
  func isUnit(_ note: String) -> Bool {
    if isOne(note) { return true }
    let parts = note.split { "/,，、=; ".contains($0) }.map(String.init)
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { isOne($0) || (note.contains("=") && (scales.contains($0) || $0.count == 1)) }
  }

  private func isOne(_ note: String) -> Bool {
    let key = HeaderFolding.key(note)
    if key.isEmpty || key == "%" || units.contains(key) || Self.marks.contains(key) || Self.sets.contains(key) {
      return true
    }
    // bags are bag, 30% says of a deposit how much it is.
    if key.utf8.count >= 3, key.last == "s", units.contains(String(key.dropLast())) { return true }
    if key.last == "%", key.dropLast().allSatisfy(\.isNumber) { return true }
    if note.count >= 3, DateOrder(note: note) != nil { return true }
    guard let scale = scales.first(where: { $0.first?.isASCII == false && key.hasPrefix($0) }) else { return false }
    let rest = String(key.dropFirst(scale.count))
    return rest.isEmpty || units.contains(rest)
  }

  private static let sets: Set<String> = ["set", "sets"]

  static let marks: Set<String> = ["必填", "选填", "可选", "required", "optional", "fob", "cif", "exw", "cnf"]
}
