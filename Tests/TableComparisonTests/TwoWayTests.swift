import ExactValues
import Normalization
import Testing

@testable import TableComparison

/// Two sheets.
@Suite struct TwoWayTests {
  private let ours = "订单号,产品,数量,交期\nSO-1,A,10,2024/1/10\nSO-2,B,20,2024/2/1\nSO-3,C,30,2024/3/1\n"

  @Test("retyped cells are counted and not reported")
  func formats() throws {
    let theirs = "订单号,产品,数量,交期\nSO-1,A,１０,2024-01-10\nSO-2,B,20.0,2024年2月1日\nSO-3,C,30,2024/3/1\n"
    let sheet = try Sheets.compare(ours, theirs)
    #expect(sheet.isSame)
    #expect(sheet.counts.formatOnlyCells == 4)
    #expect(sheet.key == .found([0]))
    var exact = ComparisonOptions()
    exact.strictness = .texts
    #expect(try Sheets.compare(ours, theirs, exact).counts.changedCells == 4)
  }

  @Test("added, removed, changed and moved rows are told apart, and stand where they stand in ours")
  func rows() throws {
    let theirs = "订单号,产品,数量,交期\nSO-3,C,30,2024/3/1\nSO-1,A,11,2024/1/10\nSO-4,D,40,2024/4/1\n"
    let sheet = try Sheets.compare(ours, theirs)
    #expect(Sheets.told(sheet) == ["changed SO-1 数量:changed:10→11", "added SO-4", "removed SO-2"])
    #expect(sheet.counts.movedRows == 1)
  }

  @Test("a running number that a removed row shifts is no key")
  func runningNumber() throws {
    let sheet = try Sheets.compare(
      "序号,订单号,数量\n1,SO-1,10\n2,SO-2,20\n3,SO-3,30\n4,SO-4,40\n", "序号,订单号,数量\n1,SO-2,20\n2,SO-3,30\n3,SO-4,40\n")
    #expect(sheet.key.columns.map { sheet.columns[$0].name } == ["订单号"])
    #expect(sheet.counts.removedRows == 1)
  }

  @Test("order and line together are the key where neither alone is")
  func compositeKey() throws {
    let sheet = try Sheets.compare(
      "订单号,行号,数量\nSO-1,1,10\nSO-1,2,20\nSO-2,1,30\nSO-2,2,5\n", "订单号,行号,数量\nSO-1,1,10\nSO-1,2,25\nSO-2,1,30\nSO-2,2,5\n"
    )
    #expect(sheet.key.columns.map { sheet.columns[$0].name } == ["订单号", "行号"])
    #expect(Sheets.told(sheet) == ["changed SO-1 2 数量:changed:20→25"])
  }

  @Test("rows of one key are shown in full, and none where both sides hold the same")
  func duplicates() throws {
    var options = ComparisonOptions()
    options.key = ["订单号"]
    let left = "订单号,数量\nSO-1,10\nSO-1,12\nSO-2,5\n"
    #expect(try Sheets.compare(left, "订单号,数量\nSO-1,12\nSO-1,10.0\nSO-2,5\n", options).isSame)
    let sheet = try Sheets.compare(left, "订单号,数量\nSO-1,10\nSO-1,13\nSO-2,5\n", options)
    #expect(sheet.rows.map(\.outcome) == [.duplicate, .duplicate, .duplicate, .duplicate])
    #expect(sheet.counts.unchangedRows == 1)
  }

  @Test("columns are found again under another name, by meaning and by content")
  func renamedColumns() throws {
    let sheet = try Sheets.compare(
      "订单号,数量,档口\nSO-1,10,甲一\nSO-2,20,乙二\nSO-3,30,丙三\n", "订单编号,档口号码,订购数量\nSO-1,甲一,10\nSO-2,乙二,20\nSO-3,丙三,31\n")
    #expect(sheet.columns.map(\.outcome) == [.renamed, .renamed, .renamed])
    #expect(Sheets.told(sheet) == ["changed SO-3 数量:changed:30→31"])
  }

  @Test("codes keep their leading zeros")
  func codes() throws {
    let sheet = try Sheets.compare("id,code\na,007\nb,010\n", "id,code\na,7\nb,010\n")
    #expect(sheet.counts.changedCells == 1)
  }
}
