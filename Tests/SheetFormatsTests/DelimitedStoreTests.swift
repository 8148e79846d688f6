import ExactValues
import SheetMutation
import Testing

@testable import SheetFormats

@Suite("Cells as places in the text")
struct DelimitedStoreTests {
  private static let syntaxes: [DelimitedSyntax] = [
    DelimitedSyntax(delimiter: UInt8(ascii: ",")), DelimitedSyntax(delimiter: UInt8(ascii: ";")),
    DelimitedSyntax(delimiter: UInt8(ascii: "\t")), DelimitedSyntax(delimiter: UInt8(ascii: "|")),
    DelimitedSyntax(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "'")),
    DelimitedSyntax(delimiter: UInt8(ascii: ","), escape: .backslash),
    DelimitedSyntax(delimiter: 0x1F, quote: 0),
  ]

  /// Text of the signs that matter and of some that do not, in runs that cross the borders of blocks.
  private func randomText(_ generator: inout SeededGenerator, _ syntax: DelimitedSyntax) -> [UInt8] {
    let sign = String(Unicode.Scalar(syntax.delimiter))
    let pieces = [
      sign, sign, sign, "\n", "\r\n", "\r", "\"", "\"\"", "\"\(sign)", "\(sign)\"", "\"\n", "\n\"", "a", "订单", " ",
      "\(sign)  \"",
      "\(sign) \"\"",
      String(repeating: "x", count: 63), String(repeating: "码", count: 20), "\(sign)\"quoted\"\(sign)", ",", ";",
      "\\", "\\\"", "\\\\", "\\\"\(sign)", "\"\\\"",
    ].map { syntax.quote == UInt8(ascii: "'") ? $0.replacing("\"", with: "'") : $0 }
    let weighted = Bool.random(using: &generator) ? pieces : pieces.filter { !$0.contains("\"") && !$0.contains("'") }
    return (0..<Int.random(in: 0..<120, using: &generator)).flatMap { _ in
      Array((weighted.randomElement(using: &generator) ?? "").utf8)
    }
  }

  private func read(
    _ text: [UInt8], _ syntax: DelimitedSyntax = Self.syntaxes[0], limits: ReadingLimits = .standard, threshold: Int
  ) throws -> (store: DelimitedStore, findings: [SheetFinding]) {
    let bytes = SheetBytes(text)
    var halves = HalvesReader(syntax: syntax, limits: limits)
    halves.threshold = threshold
    let reader = try halves.read(bytes.bytes, from: 0)
    let log = reader.log
    return (DelimitedStore(text: bytes, index: reader.finish()), log.findings)
  }

  private func check(
    _ text: [UInt8], _ syntax: DelimitedSyntax = Self.syntaxes[0], limits: ReadingLimits = .standard, threshold: Int,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let expected = PlainTranscription(text, syntax, fieldLimit: limits.textBytesPerCell)
    let (store, findings) = try read(text, syntax, limits: limits, threshold: threshold)
    let filled = expected.rows.map { row in row.indices.filter { !row[$0].isEmpty } }
    #expect(store.rowCount == (filled.lastIndex { !$0.isEmpty } ?? -1) + 1, sourceLocation: location)
    #expect(store.columnCount == (filled.compactMap(\.last).max() ?? -1) + 1, sourceLocation: location)
    #expect(store.cellCount == filled.map(\.count).reduce(0, +), sourceLocation: location)
    for (row, fields) in expected.rows.enumerated() {
      #expect(store.filledColumns(row: row) == filled[row], sourceLocation: location)
      for (column, field) in (fields + [[]]).enumerated() {
        let bytes = store.withBytes(row: row, column: column) { Array($0) }
        #expect(
          bytes == field, "\(row) \(column) in \(String(decoding: text, as: UTF8.self))", sourceLocation: location)
      }
    }
    let noted = findings.map { "\($0.kind) \($0.cell?.rowIndex ?? -1) \($0.cell?.columnIndex ?? -1)" }
    #expect(noted == expected.findings, sourceLocation: location)
  }

  @Test(arguments: [Int.max, 0])
  func `random texts are cut as a plain transcription of the rules cuts them`(threshold: Int) throws {
    var generator = SeededGenerator(state: 20_260_311)
    for round in 0..<2_800 {
      var syntax = Self.syntaxes[round % Self.syntaxes.count]
      syntax.fieldCount = round / Self.syntaxes.count % 5
      syntax.skipsSpacesBeforeQuotes = round % 4 == 1
      var limits = ReadingLimits.standard
      if round % 3 == 0 { limits.textBytesPerCell = 4 + round % 70 }
      try check(
        randomText(&generator, syntax), syntax, limits: limits, threshold: threshold)
    }
  }

  @Test(arguments: [Int.max, 0])
  func `random tables with stray quotes are cut as the transcription cuts them`(threshold: Int) throws {
    var generator = SeededGenerator(state: 20_261_125)
    var findings = 0
    for round in 0..<1_500 {
      var syntax = Self.syntaxes[round % 3]
      syntax.fieldCount = 2 + round / 3 % 3
      syntax.skipsSpacesBeforeQuotes = round % 4 == 1
      let text = randomTable(&generator, syntax)
      try check(text, syntax, threshold: threshold)
      findings += PlainTranscription(text, syntax, fieldLimit: 1_000).findings.count
    }
    #expect(findings > 1_000)
  }

  /// Records of the usual number of fields, which now and then are one more or begin or end with a quote.
  private func randomTable(_ generator: inout SeededGenerator, _ syntax: DelimitedSyntax) -> [UInt8] {
    let sign = String(Unicode.Scalar(syntax.delimiter))
    let rows = (0..<Int.random(in: 1..<12, using: &generator)).map { _ in
      let extra = Int.random(in: 0..<8, using: &generator) == 0 ? 1 : 0
      let fields = (0..<(syntax.fieldCount + extra)).map { _ in
        ["a", "管", "2\"", "\"", "\"b", "\"c\"", "", "x", " \"\"", "  \"d\"\"", " "].randomElement(using: &generator)
          ?? ""
      }
      return fields.joined(separator: sign) + (["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "")
    }
    return Array(rows.joined().utf8)
  }

  @Test(arguments: [Int.max, 0])
  func `rows beyond 65,535 bytes are cut the same`(threshold: Int) throws {
    let long = String(repeating: "订", count: 21_000)
    let texts = [
      "a,\(long),b\nc,d,e\n\(long),\"\(long)\",\"x\"\"y\",,z\n1,2\n",
      "\"q\"\"q\",\"\(long)\",\(long)\n\n\(long)\n\"a\"\"b\",c",
      "a,b\n\(long)\(long)\(long),\"\(long)\(long)\"\"\(long)\",z\n",
      String(repeating: "字段,", count: 12_000) + "end\n1,2\n",
    ]
    for text in texts { try check(Array(text.utf8), threshold: threshold) }
  }

  @Test func `a middle inside of quotes is no record's start`() throws {
    let text = "a,b\n\"" + String(repeating: "line, one\n", count: 50) + "\",c\nd,e\n"
    try check(Array(text.utf8), threshold: 0)
  }

  @Test(arguments: [Int.max, 0])
  func `the limits of cells and of fields are met at the same row`(threshold: Int) {
    let rows = Array(repeating: "1,2,3\n", count: 100).joined()
    let wide = String(repeating: ",", count: CellReference.columnLimit)
    var limits = ReadingLimits.standard
    limits.cells = 250
    func detail(_ text: String, _ limits: ReadingLimits) -> String? {
      let error = #expect(throws: SheetFormatError.self) {
        try read(Array(text.utf8), limits: limits, threshold: threshold)
      }
      return error?.detail
    }
    #expect(detail(rows, limits) == "the file has more than 250 filled cells")
    #expect(detail(rows + wide, .standard) == "row 101 has more than 16384 fields")
    #expect(detail("a\n" + wide + "\n" + rows, limits) == "row 2 has more than 16384 fields")
    #expect(detail(rows + wide, limits) == "the file has more than 250 filled cells")
  }

  @Test func `findings of both halves are counted together`() throws {
    let text = String(repeating: "\"a\"b,1\n", count: 150)
    let serial = try read(Array(text.utf8), threshold: .max).findings
    #expect(serial.count == 101)
    #expect(try read(Array(text.utf8), threshold: 0).findings == serial)
  }

  @Test func `what the closure of the bytes hands over is read, however it comes`() throws {
    let text = Array("订单号,数量\nSO-1,12\n".utf8)
    for step in [1, 7, 100] {
      var sent = 0
      let bytes = SheetBytes(expecting: 3) { room in
        let length = min(step, room.count, text.count - sent)
        room.copyBytes(from: text[sent..<(sent + length)])
        sent += length
        return length
      }
      let workbook = try SheetReader.read(bytes)
      #expect(workbook.grids[0].rawRows == [["订单号", "数量"], ["SO-1", "12"]])
    }
  }

  @Test func `the result outlives memory that somebody else owns`() throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
    memory.copyBytes(from: Array("ab,cd\ne,".utf8))
    let workbook = try SheetReader.read(UnsafeRawBufferPointer(memory))
    memory.initializeMemory(as: UInt8.self, repeating: 0x3F)
    memory.deallocate()
    #expect(workbook.grids[0].rawRows == [["ab", "cd"], ["e", ""]])
  }
}

@Suite("Checking UTF-8 by blocks")
struct UTF8CheckTests {
  private func isValid(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { UTF8Check($0).isValid } }

  @Test func `every sequence at every place of a block is judged as the standard library judges it`() {
    let sequences: [[UInt8]] = [
      [0xC3, 0xA9], [0xE8, 0xAE, 0xA2], [0xF0, 0xA0, 0x80, 0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF],
      [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xE8, 0xAE], [0xE8, 0xAE, 0x41], [0xC3],
      [0xF0, 0xA0, 0x80], [0xE8, 0xAE, 0xA2, 0x80], [0xE8, 0xE8, 0xAE, 0xA2], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ]
    for sequence in sequences {
      for place in 50..<130 {
        for tail in [0, 1, 70] {
          let bytes = Array(repeating: 0x61, count: place) + sequence + Array(repeating: 0x62, count: tail)
          #expect(
            isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(sequence) at \(place) \(tail)")
        }
      }
    }
  }

  @Test func `random bytes are judged as the standard library judges them`() {
    var generator = SeededGenerator(state: 5)
    let text = Array(String(repeating: "订单é,a𠀀\n", count: 12).utf8)
    for _ in 0..<3_000 {
      let bytes = generator.mutate(text)
      #expect(isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test func `ASCII and NUL bytes are noticed`() {
    let check = Array("ab\u{0}".utf8).withUnsafeBufferPointer { UTF8Check($0) }
    #expect(check.hasNul && check.isASCII)
    let wide = Array((String(repeating: "a", count: 80) + "é").utf8).withUnsafeBufferPointer { UTF8Check($0) }
    #expect(!wide.isASCII && !wide.hasNul)
  }
}
