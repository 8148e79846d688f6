import SheetFormats
import Testing

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Changes, removes, repeats or inserts up to eight runs of bytes.
  mutating func mutate(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &self)
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &self))
      switch UInt8.random(in: 0..<6, using: &self) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 4: bytes.insert(Array("\"<>&;,\n\u{0}9E-".utf8).randomElement(using: &self) ?? 0, at: start)
      default: bytes.removeLast(bytes.count - end)
      }
    }
    return bytes
  }
}

@Suite("No reader traps on any bytes")
struct MutationTests {
  private static let texts: [[UInt8]] = [
    Array("sep=;\r\na;\"b\"\"c\";\"d\ne\"\r\n1;2;3\r\n".utf8),
    Array("订单号,数量\nSO-1,\"1,200\"\n".utf8),
    [0xB6, 0xA9, 0xB5, 0xA5, 0x2C, 0x81, 0x30, 0x84, 0x36, 0x0A, 0x41, 0x2C, 0x42],
    [0xFF, 0xFE, 0x41, 0x00, 0x2C, 0x00, 0x42, 0x00, 0x0A, 0x00, 0xA9, 0x8B],
  ]

  /// Reads and touches every cell; errors and findings are welcome, traps are not.
  private func survive(_ bytes: [UInt8]) {
    guard let workbook = try? SheetReader.read(bytes) else { return }
    for grid in workbook.grids {
      for row in 0..<grid.rowCount {
        for column in grid.filledColumns(row: row) {
          _ = grid.value(row: row, column: column)
          _ = grid.rawText(row: row, column: column)
          _ = grid.displayedText(row: row, column: column)
          _ = grid.style(row: row, column: column)
        }
      }
    }
  }

  @Test(arguments: Specimen.committed + Specimen.foreign)
  func `damaged workbooks end in an error or in findings`(name: String) {
    var generator = SeededGenerator(state: 20_260_309)
    let original = Specimen.bytes(name)
    #expect(!original.isEmpty)
    for _ in 0..<150 { survive(generator.mutate(original)) }
  }

  @Test func `damaged parts in a sound archive end in an error or in findings`() {
    let sheet =
      "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46090.5</v></c></row>"
      + "<row r=\"9\"><c r=\"C9\" t=\"inlineStr\"><is><t>_x000D_</t></is></c><c t=\"d\"><v>2026-03-09</v></c></row>"
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd [h]:mm\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    let strings = "<si><r><t xml:space=\"preserve\"> a</t></r><rPh><t>b</t></rPh></si>"
    let parts = Specimen.parts(sheetData: sheet, styles: styles, strings: strings)
    var generator = SeededGenerator(state: 7)
    for round in 0..<1_500 {
      var damaged = parts
      let index = round % parts.count
      damaged[index].bytes = generator.mutate(parts[index].bytes)
      survive(StoredArchive.bytes(damaged))
    }
  }

  @Test func `damaged texts end in an error or in findings`() {
    var generator = SeededGenerator(state: 11)
    for round in 0..<3_000 { survive(generator.mutate(Self.texts[round % Self.texts.count])) }
  }

  @Test func `text written with quotes and read again is the same`() throws {
    var generator = SeededGenerator(state: 13)
    let pieces = ["a", "订单", "\"", ",", "\n", "\r\n", " ", "0", "\"\"", ";"]
    for _ in 0..<300 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0..<5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
        } + ["end"]
      }
      let text = rows.map { $0.map(quote).joined(separator: ",") + "\r\n" }.joined()
      #expect(try SheetReader.read(Array("sep=,\r\n\(text)".utf8)).grids[0].rawRows == rows)
    }
  }

  private func quote(_ field: String) -> String {
    "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
