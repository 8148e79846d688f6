/// The names of a worksheet's elements and attributes as the parser keeps them, to be compared by address.
///
/// `@unchecked Sendable` because the names are only read, and die with their parser.
struct WorksheetNames: @unchecked Sendable {
  typealias Name = UnsafePointer<UInt8>

  let c, v, f, `is`, row, mergeCell, col, autoFilter, filterColumn, sheetFormatPr: Name
  let r, s, t, vm: Name

  /// Names that no element has.
  static let unknown = WorksheetNames()

  private init() {
    let none = ("\u{0}" as StaticString).utf8Start
    (c, v, f, row, mergeCell, col) = (none, none, none, none, none, none)
    (autoFilter, filterColumn, `is`, sheetFormatPr) = (none, none, none, none)
    (r, s, t, vm) = (none, none, none, none)
  }

  /// Looks the names up; `nil` where libxml2 has no memory for them.
  init?(_ parser: borrowing PullParser) {
    guard let c = parser.interned("c"), let v = parser.interned("v"), let f = parser.interned("f"),
      let inline = parser.interned("is"), let row = parser.interned("row"),
      let mergeCell = parser.interned("mergeCell"), let col = parser.interned("col"),
      let autoFilter = parser.interned("autoFilter"), let filterColumn = parser.interned("filterColumn"),
      let sheetFormatPr = parser.interned("sheetFormatPr"),
      let r = parser.interned("r"), let s = parser.interned("s"), let t = parser.interned("t"),
      let vm = parser.interned("vm")
    else { return nil }
    (self.c, self.v, self.f, self.row, self.mergeCell, self.col) = (c, v, f, row, mergeCell, col)
    (self.autoFilter, self.filterColumn, self.is) = (autoFilter, filterColumn, inline)
    self.sheetFormatPr = sheetFormatPr
    (self.r, self.s, self.t, self.vm) = (r, s, t, vm)
  }
}
