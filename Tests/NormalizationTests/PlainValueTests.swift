import ExactValues
import OrderModel
import SheetFormats
import Testing

@testable import Normalization

@Suite struct PlainValueTests {
  @Test func theShortWayGivesWhatTheLongOneDoes() {
    let pieces = [
      "无", "暂无", "-", "/", "N/A", "null", "none", "SO-1", "A100", "1.23457E+11", "'007", " x", "a  b", "a b", "中文公司",
      "（甲）", "１２", "100pcs", "3.15", "待定", "已发", "空", "\t", "n", "No", "\\", "é", "2026-03-09", "0", "O", "张三",
    ]
    var generator = SystemRandom(seed: 5)
    let fields = Field.all
    for _ in 0..<20_000 {
      let field = fields[Int(generator.next() % UInt64(fields.count))]
      let cell: CellValue
      switch generator.next() % 4 {
      case 0:
        let number = ExactDecimal(
          significand: Int64(truncatingIfNeeded: generator.next() >> (generator.next() % 60)),
          scale: Int(generator.next() % 18))
        cell = .number(number ?? .zero)
      case 1: cell = .day(Day(daysSinceEpoch: Int32(truncatingIfNeeded: generator.next() % 60_000)))
      default:
        let count = Int(generator.next() % 3) + 1
        cell = .text((0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined())
      }
      let parser = ValueParser(field: field)
      guard let plain = parser.plain(cell) else { continue }
      let raw = if case .text(let text) = cell { text } else { "\(plain)" }
      let long = parser.parse(cell, rawText: raw)
      #expect(long == ParsedCell(.value(plain)), "\(field) \(cell)")
      if case .value(let value) = long.value { #expect(value.description == plain.description) }
    }
  }
}
