import ExactValues
import SheetMutation
import Testing

@testable import SheetFormats

/// Texts in GB 18030 that are read as they lie, and once more by way of UTF-8.
@Suite("GB18030 read as it lies")
struct GB18030InPlaceTests {
  /// Characters of two and four bytes whose bytes are letters, digits, `|` and backslashes; private-use ones; one of two
  /// bytes that has three, and one beyond the basic plane, in UTF-8.
  private static let characters: [[UInt8]] = [
    [0xB6, 0xA9], [0xB5, 0xA5], [0x81, 0x5C], [0x82, 0x7C], [0x83, 0x40], [0x84, 0x41], [0xFE, 0x51], [0xA6, 0xD9],
    [0xAA, 0xA1], [0xF8, 0xA1], [0xA8, 0xBF], [0xA3, 0xA0], [0x81, 0x30, 0x81, 0x30], [0x81, 0x30, 0x84, 0x36],
    [0x95, 0x32, 0x82, 0x36], [0xE3, 0x32, 0x9A, 0x35], [0x84, 0x31, 0xA4, 0x37], [0xA1, 0xA1],
  ]

  private static func pieces(_ sign: String) -> [[UInt8]] {
    let signs = [
      sign, sign, sign, sign, "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"\(sign)", "\(sign)\"", "\"\n", "\n\"", "a",
      " ",
      "\(sign)\"quoted\"\(sign)", "\(sign)\"12\"\"\(sign)", ",", ";", "\\", "'", "12.5",
      String(repeating: "x", count: 63),
    ].map { Array($0.utf8) }
    let runs = [[0xB6, 0xA9], [0x81, 0x30, 0x84, 0x36], [0xFE, 0x51], [0x81, 0x5C]] as [[UInt8]]
    return signs + characters + runs.flatMap { run in [7, 20, 33].map { joined([run], times: $0) } }
  }

  private enum Outcome: Equatable {
    case workbook(TextDialect?, [SheetFinding], cells: Int, [[String]], bytes: [[[UInt8]]], filled: [[Int]])
    case failure(SheetFormatError)
  }

  private func outcome(_ text: consuming DecodedText, _ limits: ReadingLimits, _ threshold: Int) -> Outcome {
    do throws(SheetFormatError) {
      let workbook = try TextFileReader.read(text, limits: limits, threshold: threshold)
      let grid = workbook.grids[0]
      let bytes = (0..<grid.rowCount).map { row in
        (0..<grid.columnCount).map { column in grid.withBytes(row: row, column: column) { Array($0) } }
      }
      return .workbook(
        workbook.dialect, workbook.findings, cells: grid.store.cellCount, grid.rawRows, bytes: bytes,
        filled: (0..<grid.rowCount).map { grid.filledColumns(row: $0) })
    } catch {
      return .failure(error)
    }
  }

  /// Whether both ways give the same.
  private func check(
    _ bytes: [UInt8], _ limits: ReadingLimits = .standard, threshold: Int = .max,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let source = SheetBytes(bytes)
    #expect(GB18030Check.inHalves(source.bytes, threshold: threshold).isValid, sourceLocation: location)
    let text = try #require(decoded(bytes), sourceLocation: location)
    let whole = DecodedText(inPlace: SheetBytes(text), hasNul: false, encoding: "GB18030", reason: "test")
    let inPlace = DecodedText(inPlace: source, .gb18030, hasNul: false, encoding: "GB18030", reason: "test")
    let expected = outcome(whole, limits, threshold)
    #expect(outcome(inPlace, limits, threshold) == expected, "\(bytes)", sourceLocation: location)
  }

  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { bytes in
      guard let text = GB18030Decoder.decode(bytes) else { return nil }
      return Array(text.utf8.slice(0, text.utf8.count))
    }
  }

  @Test(arguments: [Int.max, 0])
  func `random texts are read as their UTF-8 is read`(threshold: Int) throws {
    var generator = SeededGenerator(state: 20_261_124)
    for round in 0..<400 {
      let all = Self.pieces([",", ";", "\t", "|", ","][round % 5])
      let pieces = round % 4 == 0 ? all.filter { !$0.contains(0x22) } : all
      let count = Int.random(in: 0..<90, using: &generator)
      let text = Self.joined((0..<count).map { _ in pieces.randomElement(using: &generator) ?? [] })
      var limits = ReadingLimits.standard
      if round % 3 == 0 { limits.textBytesPerCell = 1 + round % 190 }
      if round % 7 == 0 { limits.cells = 20 + round % 40 }
      let head = round % 11 == 0 ? Self.ascii("sep=;\r\n") : []
      try check(Self.joined([head, text]), limits, threshold: threshold)
    }
  }

  @Test func `texts beyond what the sniffers look at are read as their UTF-8 is read`() throws {
    let order: [UInt8] = Self.joined([[0xB6, 0xA9, 0xB5, 0xA5]], times: 20)
    let long = Self.joined([[0x81, 0x30, 0x81, 0x30]], times: 9_000)
    let plain = Self.joined([order, Self.ascii(",1;2;3\n")], times: 6_500)
    let quotes = Self.joined([Self.ascii("'"), order, Self.ascii("';'it''s'\n")], times: 6_000)
    let odd = [plain, long, Self.ascii(",\""), long, Self.ascii("\"\"\"|\"x\n"), plain]
    try check(Self.joined(odd), threshold: 0)
    try check(Self.joined([quotes, Self.ascii("'a'b;\"\n'")]), threshold: 0)
    // What would matter comes behind the sample.
    try check(Self.joined([plain, Self.ascii(",\"a\\\"b\"\n|\u{1F}"), [0x81, 0x5C]]), threshold: 0)
  }

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func joined(_ parts: [[UInt8]], times: Int = 1) -> [UInt8] {
    Array(repeating: Array(parts.joined()), count: times).flatMap(\.self)
  }

  @Test func `fields near the limit are cut as in UTF-8`() throws {
    var limits = ReadingLimits.standard
    limits.textBytesPerCell = 12
    for character in Self.characters {
      for count in 1..<30 {
        let field = Self.joined([character], times: count)
        let rest = Self.ascii(",b\n1,\"2\"\n")
        for (before, behind) in [("", ""), ("\"", "\""), ("\"\"\"", "\""), ("\"", ""), ("\"\"", "\"\"\"")] {
          try check(Self.joined([Self.ascii(before), field, Self.ascii(behind), rest]), limits)
        }
      }
    }
  }

  @Test func `quotes around short parts close as far away as in UTF-8`() throws {
    for limit in [5, 12] {
      var limits = ReadingLimits.standard
      limits.textBytesPerCell = limit
      for character in Self.characters {
        for part in [",", "\n", "\"\"", "\"\","] {
          for count in 1..<(limit + 5) {
            let inside = Self.joined([character, Self.ascii(part)], times: count)
            try check(Self.joined([Self.ascii("\""), inside, Self.ascii("\",b\n1,\"2\"\n")]), limits)
          }
        }
      }
    }
  }

  @Test func `aligned columns, backslashes and bars are read by way of UTF-8`() throws {
    let order: [UInt8] = [0xB6, 0xA9, 0x81, 0x7C, 0x81, 0x5C]
    func table(_ first: String, _ second: String) -> [UInt8] {
      Self.joined(
        (0..<5).map { row in
          Self.joined([Self.joined([order], times: row % 3 + 1), Self.ascii(first), order, Self.ascii(second)])
        })
    }
    try check(table("   ", "  12\n"))
    try check(table(",\"a\\\"b", "\",2\n"))
    try check(table("|", "|2\n"))
  }

  @Test func `findings quote the text and not its bytes`() throws {
    let field: [UInt8] = [0xB6, 0xA9, 0x95, 0x32, 0x82, 0x36]
    let bytes = Self.joined([Self.ascii("a,b\n\"x\""), field, Self.ascii(",\""), field, [0x0A]])
    let text = DecodedText(inPlace: SheetBytes(bytes), .gb18030, hasNul: false, encoding: "GB18030", reason: "test")
    let workbook = try TextFileReader.read(text, limits: .standard)
    #expect(
      workbook.findings.map(\.detail) == [
        "\"订𠀀\" stands behind the closing quote; it was joined to the field",
        "the quote at the start of \"\"订𠀀\" never closes; it was taken as text",
      ])
    #expect(workbook.grids[0].rawRows == [["a", "b"], ["x订𠀀", "\"订𠀀"]])
  }
}

@Suite("Checking GB18030 by blocks")
struct GB18030CheckTests {
  private func agrees(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
    let isText = bytes.withUnsafeBytes { Transcoder.accepts($0, as: "GB18030") }
    bytes.withUnsafeBufferPointer { bytes in
      #expect(GB18030Check(bytes).isValid == isText, "\(Array(bytes))", sourceLocation: location)
      #expect(GB18030Check.inHalves(bytes, threshold: 0).isValid == isText, sourceLocation: location)
    }
  }

  @Test func `every sequence at every place of a block is judged as iconv judges it`() {
    let sequences: [[UInt8]] = [
      [0xB6, 0xA9], [0x81, 0x40], [0x81, 0x7F], [0x81, 0x80], [0xFE, 0xFE], [0xFE, 0xFF], [0x80], [0xFF], [0xB6],
      [0xB6, 0x0A], [0x80, 0x80], [0xB6, 0xA9, 0xB6], [0x81, 0x30, 0x84, 0x36], [0x81, 0x30, 0x84], [0x81, 0x30],
      [0x81, 0x30, 0xB6, 0xA9], [0x84, 0x31, 0xA5, 0x30], [0xE3, 0x32, 0x9A, 0x36], [0xB6, 0x81, 0x30, 0x84, 0x36],
    ]
    for sequence in sequences {
      for place in 50..<130 {
        for tail in [0, 1, 70] {
          agrees(Array(repeating: 0x61, count: place) + sequence + Array(repeating: 0x0A, count: tail))
          agrees(Array(repeating: [0xB5, 0xA5], count: place).flatMap(\.self) + sequence + [0xB5, 0xA5])
        }
      }
    }
  }

  @Test func `random bytes are judged as iconv judges them`() {
    var generator = SeededGenerator(state: 6)
    let row: [UInt8] = [0xB6, 0xA9, 0x81, 0x5C, 0x2C, 0x41, 0x81, 0x30, 0x84, 0x36, 0xFE, 0x51, 0xB5, 0xA5, 0x0A]
    let text = Array(repeating: row, count: 12).flatMap(\.self)
    for _ in 0..<3_000 { agrees(generator.mutate(text)) }
  }

  @Test func `NUL bytes are noticed in blocks and behind them`() {
    for place in [0, 63, 64, 100] {
      var bytes = Array(repeating: [0xB5, 0xA5] as [UInt8], count: 51).flatMap(\.self)
      #expect(bytes.withUnsafeBufferPointer { !GB18030Check($0).hasNul })
      bytes.replaceSubrange((place / 2 * 2)..<(place / 2 * 2 + 2), with: [0, 0x41])
      #expect(bytes.withUnsafeBufferPointer { GB18030Check($0).hasNul && GB18030Check($0).isValid })
    }
  }
}
