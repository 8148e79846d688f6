import SheetFormats
import Testing

@Suite("Short texts in Big5 and in GB18030")
struct ShortChineseTests {
  /// The bytes are what Python's codecs write for the text.
  private static let big5: [(text: String, hex: String)] = [
    ("單號,數量,單價\nA001,5,12\nA002,6,13\n", "b3e6b8b92cbcc6b6712cb3e6bbf90a413030312c352c31320a413030322c362c31330a"),
    ("訂單,數量\nA1,5\n", "ad71b3e62cbcc6b6710a41312c350a"),
    ("單號\nA1\n", "b3e6b8b90a41310a"),
    ("客戶名稱,交貨日期,備註\n1,2,3\n", "abc8a4e1a657bad92ca5e6b366a4e9b4c12cb3c6b5f90a312c322c330a"),
    ("顏色,尺碼\n紅,大\n", "c343a6e22ca4d8bd580aacf52ca46a0a"),
  ]
  private static let gb18030: [(text: String, hex: String)] = [
    ("单号,数量,单价\nA1,5,12\n", "b5a5bac52ccafdc1bf2cb5a5bcdb0a41312c352c31320a"),
    ("订单号\nA1\n", "b6a9b5a5bac50a41310a"),
    ("客户名称,交期,备注\n", "bfcdbba7c3fbb3c62cbdbbc6da2cb1b8d7a20a"),
    ("交期\n3\n", "bdbbc6da0a330a"),
    ("备注\n", "b1b8d7a20a"),
    ("合计,价格\n", "bacfbcc62cbcdbb8f10a"),
    ("出货日期,工厂,电话\n", "b3f6bbf5c8d5c6da2cb9a4b3a72cb5e7bbb00a"),
    ("訂單,數量\nA1,5\n", "d38686ce2c94b5c1bf0a41312c350a"),
    ("朱镕基,单价\n", "d6ece946bbf92cb5a5bcdb0a"),
    ("等级,单价\n", "b5c8bcb62cb5a5bcdb0a"),
    ("计划基地\n", "bcc6bbaebbf9b5d80a"), ("单价\n", "b5a5bcdb0a"),
  ]

  private func check(_ sample: (text: String, hex: String), _ encoding: String) throws {
    let digits = Array(sample.hex)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == encoding, "\(sample.text)")
    let rows = sample.text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(workbook.grids[0].rawRows == rows)
    #expect(workbook.findings.isEmpty)
  }

  @Test func `headers in Big5 are not read as GB18030`() throws {
    for sample in Self.big5 { try check(sample, "Big5") }
  }

  @Test func `headers in GBK are not read as Big5, traditional ones neither`() throws {
    for sample in Self.gb18030 { try check(sample, "GB18030") }
  }

  @Test func `common characters without words of headers are Big5 where they would be rare as GB18030`() throws {
    try check(("毛衣,襯衫\n棉布,手套\n", "a4f2a6e72cc5a8ad6d0ab4d6a5ac2ca4e2ae4d0a"), "Big5")
  }
}
