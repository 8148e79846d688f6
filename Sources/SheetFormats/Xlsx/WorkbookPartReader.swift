/// Reads the workbook part: its sheets in order, and its date system (ECMA-376 part 1, 18.2).
final class WorkbookPartReader: XMLVisitor {
  /// One sheet as the workbook lists it.
  struct Sheet {
    let name: String
    let relationship: String
    let visibility: Visibility
  }

  private(set) var rootName: String?
  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.since1900

  override func open(_ element: XMLElement) {
    if rootName == nil { rootName = element.name.text }
    if element.name.is("workbookPr"), element.isSet("date1904") { dateSystem = .since1904 }
    guard element.name.is("sheet"), let name = element.text("name"), let id = element.qualifiedText("id")
    else { return }
    sheets.append(Sheet(name: name, relationship: id, visibility: Self.visibility(element.text("state"))))
  }

  private static func visibility(_ state: String?) -> Visibility {
    switch state {
    case "hidden": .hidden
    case "veryHidden": .veryHidden
    default: .visible
    }
  }
}
