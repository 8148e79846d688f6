import ExactValues
import Foundation
import OrderModel
import Testing

@testable import Pipeline

/// A row as a line of JSON is the row, whatever it holds; and a line that is none is told, whatever it is.
@Suite struct RowLineTests {
  private typealias Dice = RandomCompany.Generator

  @Test(arguments: 0..<40)
  func `a row that is written and read is the row`(seed: UInt64) throws {
    var random = Dice(state: seed)
    for _ in 0..<50 {
      let line = RowLine(
        row: Self.row(&random), extras: (0..<random.number(3)).map { ("标题\($0)", Self.text(&random)) },
        change: random.number(2) == 0 ? nil : (.promisedDate, Self.value(&random)))
      let bytes = Self.bytes(of: line)
      let read = try Self.read(bytes)
      #expect(Self.bytes(of: read) == bytes)
      #expect(read.row.tableIndex == line.row.tableIndex && read.row.rowIndex == line.row.rowIndex)
      #expect(read.row.claims.map(Self.described) == line.row.claims.map(Self.described))
      #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
    }
  }

  @Test(arguments: 0..<40)
  func `no damaged line stops the program`(seed: UInt64) throws {
    var random = Dice(state: seed)
    var bytes = Self.bytes(of: RowLine(row: Self.row(&random), extras: [("标题", Self.text(&random))]))
    for _ in 0..<300 {
      let place = random.number(bytes.count)
      switch random.number(3) {
      case 0: bytes[place] = UInt8(random.number(256))
      case 1: bytes.remove(at: place)
      default: bytes.insert(Array("{}[]\",:\\u0".utf8)[random.number(10)], at: place)
      }
      _ = try? Self.read(bytes)
      bytes.withUnsafeBytes { bytes in
        var reader = LineReader(bytes, 0..<bytes.count)
        _ = try? reader.value()
      }
      guard bytes.count > 20 else { return }
    }
  }

  @Test func `members that nobody knows are passed over`() throws {
    let text =
      #"{"later":{"a":[1,{"b":"}\""}]},"table":2,"row":14,"claims":{"quantity":{"note":null,"number":"3","cell":"F14"}}}"#
    let line = try Self.read(Array(text.utf8))
    #expect(line.row.rowIndex == 13 && line.row.value(.quantity)?.description == "3")
    #expect(line.row[.quantity]?.columnIndex == 5)
  }

  @Test func `escapes are what they stand for`() throws {
    let text = #"{"table":0,"row":1,"claims":{"remark":{"text":"\u5bf9\ud83d\ude00\/\n\"","cell":"A1"}}}"#
    #expect(try Self.read(Array(text.utf8)).row.value(.remark)?.description == "对😀/\n\"")
  }

  @Test(arguments: [
    (#"{"table":0,"row":1,"claims":{"quantty":{"number":"1"}}}"#, "“quantty”"),
    (#"{"table":0,"row":1,"claims":{"quantity":{"number":"1,3"}}}"#, "“1,3”"),
    (#"{"table":0,"row":1,"claims":{"quantity":{"cell":"F1"}}}"#, "nothing of quantity"),
    (#"{"table":0,"row":1,"claims":{"promised_date":{"day":"9.3.2026"}}}"#, "“9.3.2026”"),
    (#"{"table":0,"claims":{}}"#, "a row without its place"),
    (#"{"table":0,"row":1,"claims":{"remark":{"text":"\ud83d"}}}"#, "at byte"),
    (#"{"table":0,"row":1,"claims":{"remark":{"text":"a"#, "at byte"),
  ])
  func `what cannot be read is named`(text: String, said: String) {
    do throws(LineProblem) {
      _ = try Self.read(Array(text.utf8))
      Issue.record("nothing was said")
    } catch { #expect(error.found.contains(said), "\(error)") }
  }

  private static func bytes(of line: RowLine) -> [UInt8] {
    var writer = LineWriter()
    writer.open()
    line.write(to: &writer)
    writer.close()
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws(LineProblem) -> RowLine {
    try Data(bytes).withBytes { bytes throws(LineProblem) in
      var reader = LineReader(bytes, 0..<bytes.count)
      return try RowLine(&reader)
    }
  }

  private static func described(_ claim: Claim) -> String {
    let value = claim.value.map { Array($0.encoded.utf8) }
    return "\(claim.field) \(claim.state == .blank) \(value ?? []) \(claim.rowIndex) \(claim.columnIndex) "
      + "\(claim.rawText.map { Array($0.utf8) } ?? [])"
  }

  private static func row(_ random: inout Dice) -> SourceRow {
    let row = Int32(random.number(1_000_000))
    let fields = Set((0..<random.number(30)).map { _ in random.number(Field.all.count) }).sorted()
    let claims = fields.map { index in
      let state: Claim.State =
        switch random.number(6) {
        case 0: .blank
        case 1: .unusable
        default: .value(value(&random))
        }
      return Claim(
        field: Field.all[index], state: state, columnIndex: Int32(random.number(20_000)) - 1,
        rowIndex: random.number(4) == 0 ? max(0, row - 3) : row, rawText: random.number(3) == 0 ? text(&random) : nil)
    }
    return SourceRow(tableIndex: Int32(random.number(100)), rowIndex: row, claims: claims)
  }

  private static func value(_ random: inout Dice) -> FieldValue {
    switch random.number(5) {
    case 0: .text(text(&random))
    case 1:
      .number(
        ExactDecimal(
          significand: Int64(bitPattern: random.next()) % 1_000_000_000_000_000_000, scale: random.number(19)) ?? .zero)
    case 2: .day(Day(daysSinceEpoch: Int32(random.number(40_000)) - 10_000))
    case 3: .moment(Day(daysSinceEpoch: Int32(random.number(40_000))), secondOfDay: Int32(random.number(86_400)))
    default: .flag(random.number(2) == 0)
    }
  }

  private static func text(_ random: inout Dice) -> String {
    let pieces = [
      "订", "\"", "\\", "\n", "\u{0}", "\u{7F}", "é", "e\u{301}", "😀", "{", "}", ",", "ＡＢ", " ", "\u{2028}", "a",
    ]
    return (0..<random.number(12)).map { _ in pieces[random.number(pieces.count)] }.joined()
  }
}

extension RandomCompany.Generator {
  /// A number below a limit.
  fileprivate mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }
}
