/// What a binary workbook says before its sheets, and all of them share ([MS-XLS] 2.1.7.20.3).
struct BiffWorkbook {
  /// A sheet as the workbook lists it ([MS-XLS] 2.4.28).
  struct Sheet {
    let name: String
    /// Where its records begin in the stream.
    let position: Int
    let visibility: Visibility
    /// Whether it has cells: it is no chart, macro sheet or module.
    let isWorksheet: Bool
  }

  let version: BiffVersion
  var texts: BiffTextReader
  var dateSystem = DateSystem.since1900
  var sheets: [Sheet] = []
  var fonts = BiffFonts()
  var styles = BiffStyles()
  var strings: SharedStrings?
  /// The heading and rows that a filter works on, by the sheet's place in the list.
  var filters: [Int: CellRange] = [:]
  /// How many shared texts were longer than a cell may be.
  var cutTexts = 0

  init(_ version: BiffVersion) {
    self.version = version
    texts = BiffTextReader(version: version, codePage: CodePage(CodePage.western))
  }
}
