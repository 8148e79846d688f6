/// Which fonts of a workbook are struck out ([MS-XLS] 2.4.122).
struct BiffFonts {
  private var struck: [Bool] = []
  /// Whether any font is.
  private(set) var holdsStruck = false

  mutating func take(_ record: BiffRecord) {
    let isStruck = record.short(2) & 0x0008 != 0
    struck.append(isStruck)
    holdsStruck = holdsStruck || isStruck
  }

  /// Whether the font of this number is struck out: there is no font 4, and those behind it count on ([MS-XLS] 2.5.129).
  func isStruck(_ number: Int) -> Bool {
    let index = number > 4 ? number - 1 : number
    return index >= 0 && index < struck.count && struck[index]
  }
}
