/// A discrepancy that was planted in a sample: what must be found, from which week to which.
///
/// A blank cell of `planted.csv` leaves open what stands there.
struct PlantedRow {
  /// The first and the last week, from 1, in which it is open; a blank last week has no end.
  let firstWeek: Int, lastWeek: Int?
  /// The columns of `planted.csv`.
  let cells: [String: String]

  /// Takes a row of `planted.csv`; `nil` where the first week is no number.
  init?(_ cells: [String: String]) {
    guard let first = Int(cells["first_week"] ?? "") else { return nil }
    firstWeek = first
    lastWeek = Int(cells["last_week"] ?? "")
    self.cells = cells
  }

  /// Whether it need not be found: the note begins with `optional`.
  var isOptional: Bool { cells["status_note"]?.hasPrefix("optional") == true }

  /// Whether it is open in a week.
  func isOpen(in week: Int) -> Bool { week >= firstWeek && week <= lastWeek ?? .max }

  /// Whether it is over in a week.
  func isOver(in week: Int) -> Bool { week > lastWeek ?? .max }

  /// Whether a row of `discrepancies.csv` is about it.
  ///
  /// The kind may stand for the code: a stale copy gets the code of a CHG rule as it grows old.
  func matches(_ discrepancy: [String: String]) -> Bool {
    let isOfItsKind = isStaleCopy && discrepancy["kind"] == cells["kind"]
    guard isOfItsKind || discrepancy["code"] == cells["code"] else { return false }
    return Self.columns.allSatisfy { planted, found in
      let wanted = cells[planted] ?? ""
      return wanted.isEmpty || wanted == discrepancy[found]
    }
  }

  private var isStaleCopy: Bool { cells["kind"] == "stale_copy" }

  private static let columns = [
    ("order_no", "order_no"), ("line_no", "line_no"), ("field", "field"), ("source", "source"),
    ("responsible", "responsible_department"),
  ]
}

extension PlantedRow: CustomStringConvertible {
  var description: String {
    ["code", "kind", "order_no", "line_no", "field", "source", "responsible"].compactMap { cells[$0] }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
