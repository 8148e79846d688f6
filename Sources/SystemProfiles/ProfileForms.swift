internal import ExactValues
public import Normalization
internal import OrderModel
internal import SheetFormats
public import TableShaping

/// Recognises the forms of other systems by their structure, with the profiles that it is given.
///
///     let forms = ProfileForms(SystemProfile.builtIn)
///     forms.form(of: table, in: FileFacts(path: "订单.xlsx"))?.id      // kingdee-sales-order
///
/// Of several forms that a table could be, it is the one with the most points, of equals the one with more known
/// columns, then the first in the list. A table that has another form's id is never taken for one by its other marks.
public struct ProfileForms: FormRecogniser {
  private let profiles: [SystemProfile]
  private let indexes: [ProfileIndex]

  /// Takes the profiles, those that count more first; of one id the first one counts.
  public init(_ profiles: [SystemProfile]) {
    var seen: Set<String> = []
    self.profiles = profiles.filter { !$0.marks.isEmpty && seen.insert($0.id).inserted }
    indexes = self.profiles.map(ProfileIndex.init)
  }

  /// What is known of the form that a table is; `nil` for one that no system is known to have written.
  ///
  /// - Complexity: O(columns × profiles), and the rows below the records where a profile knows a footer.
  public func form(of table: ShapedTable, in file: FileFacts) -> FormRuling? {
    let marks = TableMarks(table, file)
    var best: (finding: ProfileFinding, place: Int)?
    for place in profiles.indices {
      guard let finding = ProfileFinding(profiles[place], indexes[place], marks) else { continue }
      if let known = best, !finding.isBetter(than: known.finding) { continue }
      best = (finding, place)
    }
    if let best { return best.finding.ruling(profiles[best.place], marks) }
    guard let id = marks.formID, !profiles.contains(where: { $0.knows(form: id) }) else { return nil }
    return Self.unknown(id, marks)
  }

  /// A form of which no profile knows: its number and day are of no order, whatever their keys are elsewhere.
  private static func unknown(_ id: String, _ marks: TableMarks) -> FormRuling {
    var ruling = FormRuling(id: "unknown", reason: "form id \(id), which no profile knows")
    for header in marks.headers where ["fbillno", "fdate"].contains(header.key) {
      ruling.columns[header.column] = .init(
        meaning: nil, reason: "“\(header.shownKey)” of \(id): another thing in each form", confidence: 0)
    }
    return ruling
  }
}

extension SystemProfile {
  /// Whether a form's id is one of the profile's.
  func knows(form id: String) -> Bool { marks.contains { $0.sign == .formID && $0.value == id } }
}
