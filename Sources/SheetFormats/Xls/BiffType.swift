/// The types of the records that are read ([MS-XLS] 2.3.1, and the documentation of Excel 5 for what Excel 97 dropped).
enum BiffType {
  static let beginning: UInt16 = 0x0809
  static let end: UInt16 = 0x000A
  static let continuation: UInt16 = 0x003C

  // The workbook.
  static let encryption: UInt16 = 0x002F
  static let codePage: UInt16 = 0x0042
  static let dateSystem: UInt16 = 0x0022
  static let sheet: UInt16 = 0x0085
  static let font: UInt16 = 0x0031
  static let format: UInt16 = 0x041E
  static let cellFormat: UInt16 = 0x00E0
  static let cellFormatExtension: UInt16 = 0x087D
  static let palette: UInt16 = 0x0092
  static let sharedStrings: UInt16 = 0x00FC
  static let name: UInt16 = 0x0018

  // Cells.
  static let number: UInt16 = 0x0203
  static let compactNumber: UInt16 = 0x027E
  static let compactNumbers: UInt16 = 0x00BD
  static let sharedText: UInt16 = 0x00FD
  static let text: UInt16 = 0x0204
  static let richText: UInt16 = 0x00D6
  static let booleanOrError: UInt16 = 0x0205
  static let formula: UInt16 = 0x0006
  /// As Excel 3 and 4 number formulas; some programs do so in later formats too.
  static let formulas3And4: [UInt16] = [0x0206, 0x0406]
  static let formulaText: UInt16 = 0x0207

  // What a sheet says beside its cells.
  static let row: UInt16 = 0x0208
  static let defaultRow: UInt16 = 0x0225
  static let columns: UInt16 = 0x007D
  static let mergedCells: UInt16 = 0x00E5
  static let sheetOptions: UInt16 = 0x0081
  static let filterMode: UInt16 = 0x009B
  static let filter: UInt16 = 0x009E
  static let note: UInt16 = 0x001C
  static let object: UInt16 = 0x005D
  static let objectText: UInt16 = 0x01B6
}
