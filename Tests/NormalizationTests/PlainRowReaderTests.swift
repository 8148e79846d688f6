import ExactValues
import Foundation
import OrderModel
import SheetFormats
import TableShaping
import Testing

@testable import Normalization

@Suite struct PlainRowReaderTests {
  /// A law: what is read the short way is what is read the long way, claim by claim.
  @Test(arguments: ["tuning", "tuning-h", "tuning-i", "tuning-j"])
  func plainRowsSayWhatTheLongWaySays(folder: String) throws {
    var plainCount = 0
    var rowCount = 0
    for path in try Self.sheets(in: folder) {
      guard let workbook = try? SheetReader.read(Array(Data(contentsOf: path))) else { continue }
      for surveyed in workbook.grids.flatMap({ SheetSurveyor().surveyedTables($0, file: path.lastPathComponent) }) {
        let fast = Self.read(surveyed, .fast)
        Self.expectSame(fast, Self.read(surveyed, .thorough), path.lastPathComponent)
        plainCount += Self.plainCount(surveyed)
        rowCount += fast.rows.count
      }
    }
    #expect(plainCount * 3 > rowCount, "the short way is hardly taken: \(plainCount) of \(rowCount) rows")
  }

  @Test func textsThatComeAgainAreReadOnce() throws {
    let states = ["已取消", "生产中", "暂停?", "", " 已取消 ", "完成", "１２"]
    let units = ["PCS", "pcs", "件", "-", "TBA", "  个"]
    let lines = (0..<4000).map { number in
      "SO-\(number / 3),\(number % 5)\(number % 7 == 0 ? ".50" : ""),\(units[number % 6]),\(states[number % 7]),2026-0\(number % 9 + 1)-0\(number % 9 + 1),备注 \(number)\u{3000}号"
    }
    let text = (["订单号,数量,单位,订单状态,交期,备注"] + lines).joined(separator: "\n")
    let grid = try #require(SheetReader.read(Array(text.utf8)).grids.first)
    let surveyed = try #require(SheetSurveyor().surveyedTables(grid, file: "a.csv").first)
    Self.expectSame(Self.read(surveyed, .fast), Self.read(surveyed, .thorough), "a.csv")
    #expect(Self.plainCount(surveyed) > 3000)
  }

  private static func sheets(in folder: String) throws -> [URL] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures/sheets/labelled/\(folder)")
    return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension != "json" }.sorted { $0.path < $1.path }
  }

  private static func read(_ surveyed: SurveyedTable, _ pace: ReadingSession.Pace) -> TableReading {
    var session = ReadingSession(
      survey: surveyed.survey, table: surveyed.table, tableIndex: 0, vocabulary: .standard, pace: pace)
    for (row, kind) in zip(surveyed.table.rowRange, surveyed.table.kinds) { session.take(row, kind) }
    return session.finished()
  }

  private static func plainCount(_ surveyed: SurveyedTable) -> Int {
    let (survey, table) = (surveyed.survey, surveyed.table)
    let records = RowRecords(survey: survey, vocabulary: .standard)
    let derived = DerivedClaims(survey: survey, vocabulary: .standard)
    guard var reader = PlainRowReader(survey: survey, table: table, records: records, derived: derived) else {
      return 0
    }
    return table.dataRowIndexes.count { reader.read($0, table) }
  }

  private static func expectSame(_ one: TableReading, _ other: TableReading, _ name: String) {
    #expect(one.account == other.account, "\(name)")
    #expect(one.controlTotals == other.controlTotals, "\(name)")
    #expect(one.formatOnlyCount == other.formatOnlyCount, "\(name)")
    #expect(one.fields == other.fields, "\(name)")
    #expect(one.findings == other.findings, "\(name)")
    #expect(one.rejectedRows == other.rejectedRows, "\(name)")
    #expect(one.rows.map(Self.described) == other.rows.map(Self.described), "\(name)")
  }

  /// A row as text, its values as they are shown: equality of values folds them.
  private static func described(_ row: SourceRow) -> String {
    let claims = row.claims.map { claim in
      "\(claim.field) \(claim.state) \(claim.columnIndex) \(claim.rowIndex) \(claim.rawText ?? "·")"
    }
    return "\(row.tableIndex) \(row.rowIndex): " + claims.joined(separator: "; ")
  }
}
