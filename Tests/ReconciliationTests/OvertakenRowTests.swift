import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// Rows of one line in several months' sheets: which one speaks depends on what they and their sheets say, on nothing else.
@Suite struct OvertakenRowTests {
  @Test("of two periods one at most is before the other, and none is before itself")
  func periodsAreOrdered() {
    var random = SplitMix64(41)
    for _ in 0..<5000 {
      let (one, two) = (Self.period(&random), Self.period(&random))
      #expect(!(one.isBefore(two) && two.isBefore(one)))
      #expect(!one.isBefore(one))
    }
    #expect(TablePeriod(year: 2025, months: 12...12).isBefore(TablePeriod(year: 2026, months: 1...1)))
    #expect(TablePeriod(year: nil, months: 1...1).isBefore(TablePeriod(year: nil, months: 2...2)))
    #expect(!TablePeriod(year: nil, months: 1...1).isBefore(TablePeriod(year: nil, months: 12...12)))
    #expect(!TablePeriod(year: 2026, months: 1...1).isBefore(TablePeriod(year: nil, months: 2...2)))
  }

  @Test("whoever speaks is overtaken by nobody, in whatever order the rows come, and one row at least speaks")
  func someoneSpeaks() {
    var random = SplitMix64(42)
    for _ in 0..<3000 {
      let tables = (0..<4).map { Self.table($0, &random) }
      let rows = (0..<Int.random(in: 2...6, using: &random)).map { Self.row($0, tables: tables.count, &random) }
      let found = OvertakenRow.find(in: rows, tables: tables, sameness: .certain)
      #expect(found.count < rows.count)
      for entry in found {
        #expect(!found.contains { $0.isRow(entry.speaker) })
      }
      let again = OvertakenRow.find(in: rows.shuffled(using: &random), tables: tables, sameness: .certain)
      #expect(Set(found.map(\.row.rowIndex)) == Set(again.map(\.row.rowIndex)))
    }
  }

  @Test("a line number that two months give to two products is two lines")
  func twoProducts() {
    let tables = [1, 2].map { month in
      var table = TableDescription(file: "a.xlsx", sheet: "\(month)", version: "v")
      table.period = TablePeriod(year: 2026, months: month...month)
      return table
    }
    let rows = [0, 1].map { Self.line($0, model: "M\($0)", quantity: Int64($0)) }
    var collator = RowCollator(profiles: [], tables: tables)
    #expect(collator.collate(rows).map { $0.rows.count } == [1, 1])
    #expect(collator.overtaken.isEmpty)
    let same = [0, 1].map { Self.line($0, model: "M", quantity: Int64($0)) }
    #expect(collator.collate(same).map { $0.rows.map { $0.tableIndex } } == [[1]])
    #expect(collator.overtaken.map(\.row.tableIndex) == [0])
  }

  private static func line(_ table: Int, model: String, quantity: Int64) -> SourceRow {
    let values: [(Field, FieldValue)] = [
      (.lineNo, .text("1")), (.model, .text(model)), (.quantity, .number(ExactDecimal(quantity))),
    ]
    return SourceRow(tableIndex: Int32(table), rowIndex: 1, claims: claims(values))
  }

  private static func claims(_ values: [(Field, FieldValue)]) -> [Claim] {
    values.map { Claim(field: $0, state: .value($1), columnIndex: 0, rowIndex: 1) }.sorted { $0.field < $1.field }
  }

  private static func period(_ random: inout SplitMix64) -> TablePeriod {
    let first = Int.random(in: 1...12, using: &random)
    let last = Bool.random(using: &random) ? first : Int.random(in: first...12, using: &random)
    return TablePeriod(year: [nil, 2025, 2026].randomElement(using: &random) ?? nil, months: first...last)
  }

  private static func table(_ number: Int, _ random: inout SplitMix64) -> TableDescription {
    var table = TableDescription(file: "\(number).csv", sheet: nil, version: "v")
    if Int.random(in: 0..<3, using: &random) > 0 { table.period = period(&random) }
    table.isArchive = Int.random(in: 0..<3, using: &random) == 0
    return table
  }

  private static func row(_ number: Int, tables: Int, _ random: inout SplitMix64) -> SourceRow {
    var values: [(Field, FieldValue)] = []
    if Bool.random(using: &random) {
      values.append((.revisionNo, .text("V\(Int.random(in: 1...3, using: &random))")))
    }
    return SourceRow(
      tableIndex: Int32(Int.random(in: 0..<tables, using: &random)), rowIndex: Int32(number), claims: claims(values))
  }
}
