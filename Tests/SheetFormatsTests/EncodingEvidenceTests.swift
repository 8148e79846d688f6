import SheetFormats
import Testing

@Suite("Encodings that only evidence tells apart")
struct EncodingEvidenceTests {
  private func western(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
  }

  private func dialect(_ bytes: [UInt8]) throws -> TextDialect? { try SheetReader.read(bytes).dialect }

  @Test(arguments: [
    "name,city\nCafé,Zürich\n", "Artikel;Größe;Länge\nTür;3;5\nKüche;8;9\nMöbel;1;2\n", "CAFÉ,10\n",
    "cliente,nação,preço\nJoão,São Paulo,10 €\n",
  ])
  func `Western text with accented letters is Windows-1252`(text: String) throws {
    let workbook = try SheetReader.read(western(text))
    #expect(workbook.dialect?.encoding == "Windows-1252")
    #expect(workbook.dialect?.reason.hasPrefix("valid Windows-1252; of ") == true)
    let delimiter = String(workbook.dialect?.delimiter ?? " ")
    let rows = text.split(separator: "\n").map { $0.split(separator: delimiter).map(String.init) }
    #expect(workbook.grids[0].rawRows.map { $0.filter { !$0.isEmpty } } == rows)
    #expect(workbook.findings.isEmpty)
  }

  @Test func `a byte that Windows-1252 leaves undefined speaks against it`() {
    let bytes = western("name,city\nCafé,Zürich\nBücher,x\n") + [0x81, 0x0A]
    #expect((try? dialect(bytes)?.encoding) != "Windows-1252")
  }

  @Test func `the euro sign of Windows does not turn Chinese text into something else`() throws {
    let workbook = try SheetReader.read([0xBC, 0xDB, 0xB8, 0xF1, 0x80, 0x2C, 0xCE, 0xC2, 0xB6, 0xC8, 0x0A])
    #expect(workbook.grids[0].rawRows == [["价格€", "温度"]])
    #expect(workbook.dialect?.encoding == "GB18030")
  }

  /// Short Chinese texts in GBK that statistical detectors take for something else.
  private static let chinese: [(bytes: [UInt8], first: String)] = [
    // id,name,qty and three rows: 张三, 李四, 王五
    (
      Array("id,name,qty\n1,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD] + Array(",2\n2,".utf8) + [0xC0, 0xEE, 0xCB, 0xC4]
        + Array(",3\n3,".utf8) + [0xCD, 0xF5, 0xCE, 0xE5] + Array(",4\n".utf8), "id"
    ),
    // 价格€,温度℃,【备注】
    (
      [
        0xBC, 0xDB, 0xB8, 0xF1, 0xA2, 0xE3, 0x2C, 0xCE, 0xC2, 0xB6, 0xC8, 0xA1, 0xE6, 0x2C, 0xA1, 0xBE, 0xB1, 0xB8,
        0xD7,
      ]
        + [0xA2, 0xA1, 0xBF, 0x0A], "价格"
    ),
    // 男/女
    ([0xC4, 0xD0, 0x2F, 0xC5, 0xAE, 0x0A], "男/女"),
    // 訂單編號,產品 in GBK: some trail bytes are ASCII letters
    (
      [0xD3, 0x86, 0x86, 0xCE, 0xBE, 0x8E, 0xCC, 0x96, 0x2C, 0xAE, 0x61, 0xC6, 0xB7, 0x0A], "訂單編號"
    ),
    // 鑄鐵,x: two characters with trail bytes in ASCII
    ([0xE8, 0x54, 0xE8, 0x46, 0x2C, 0x78, 0x0A], "鑄鐵"),
  ]

  @Test func `short Chinese texts are never Windows-1252`() throws {
    for sample in Self.chinese {
      let workbook = try SheetReader.read(sample.bytes)
      #expect(workbook.dialect?.encoding == "GB18030", "\(sample.first)")
      #expect(workbook.grids[0].rawText(row: 0, column: 0).hasPrefix(sample.first), "\(sample.first)")
    }
  }

  @Test func `UTF-16 of Chinese with few NUL bytes, and with some in both places`() throws {
    let cell = "一丁上下不与专且世丘业东丝两严丧个中丰串临丹为主丽举久么义之乌乎乐乘习乡书买乱了予争事二于云互五井亚些亡交亦产享京亭亮"
    let text = "订单备注,一丁\n" + String(repeating: cell + cell + "\n", count: 3)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, encoding) in [(little, "UTF-16LE"), (big, "UTF-16BE")] {
      let workbook = try SheetReader.read(bytes)
      #expect(workbook.dialect?.encoding == encoding)
      #expect(workbook.dialect?.reason.contains("units of two bytes are Chinese or ASCII") == true)
      #expect(workbook.grids[0].rawText(row: 0, column: 1) == "一丁")
      #expect(workbook.grids[0].rawText(row: 3, column: 0) == cell + cell)
    }
  }

  @Test func `a NUL byte in GB18030 or in UTF-8 makes no UTF-16 of it`() throws {
    let gb = Self.chinese[0].bytes + [0x00, 0x0A] + Self.chinese[0].bytes + [0x0A]
    #expect(try dialect(gb)?.encoding == "GB18030")
    let utf8 = Array(String(repeating: "订单,客户\n", count: 30).utf8) + [0x00, 0x0A]
    #expect(try dialect(utf8)?.encoding == "UTF-8")
  }
}
