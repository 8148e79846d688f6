import Normalization
import OrderModel
import SheetFormats
import SourceLineage
import Testing

@Suite struct LineagePlannerTests {
  private let lines = "订单号,型号,数量,单价\nSO-1,A1,10,5\nSO-2,B2,20,6"
  private let invoices = "订单号,发票号,开票日期,开票金额\nSO-1,F1,2026-03-01,50\nSO-2,F2,2026-03-02,120"
  private let payments = "订单号,收款日期,收款金额\nSO-1,2026-03-05,50\nSO-2,2026-03-06,120"
  private let shipments = "订单号,出库单号,发货日期,发货数量\nSO-1,D1,2026-03-01,10\nSO-2,D2,2026-03-02,20"

  @Test func aFolderOfOneLayoutIsOneSource() {
    let plan = plan([("sales/张三.csv", lines), ("sales/李四.csv", lines)])
    #expect(plan.map(\.source.id) == ["sales"])
    #expect(plan.first?.members == [0, 1])
    #expect(plan.first?.source.department == .sales)
    #expect(plan.first?.layoutKey == "sales|line")
  }

  @Test func aFolderOfTwoGrainsIsNamedByThem() {
    let plan = plan([("finance/订单.csv", lines), ("finance/开票.csv", invoices)])
    #expect(plan.map(\.source.id) == ["finance-event", "finance-line"])
    #expect(plan.map(\.source.department) == [.finance, .finance])
    #expect(plan.first?.source.eventKind == .invoice)
  }

  @Test func twoKindsOfEventsAreNamedByTheirKind() {
    let plan = plan([("finance/回款.csv", payments), ("finance/订单.csv", lines), ("finance/开票.csv", invoices)])
    #expect(plan.map(\.source.id) == ["finance-invoice", "finance-line", "finance-payment"])
  }

  @Test func aFileInNoFolderIsNamedForItsDepartment() {
    let plan = plan([("销售订单-张三.csv", lines), ("销售订单-李四.csv", lines), ("仓库发货.csv", shipments)])
    #expect(plan.map(\.source.id) == ["sales", "warehouse"])
    #expect(plan.first?.members.count == 2)
  }

  @Test func filesInNoFolderOfOneDepartmentAreNamedByGrain() {
    let plan = plan([("财务订单.csv", lines), ("财务开票.csv", invoices)])
    #expect(plan.map(\.source.id) == ["finance-event", "finance-line"])
  }

  @Test func aKnownSourceKeepsItsIdWhenItComesAlone() {
    let first = plan([("finance/订单.csv", lines), ("finance/开票.csv", invoices)])
    let second = plan([("finance/开票-四月.csv", invoices)], known: first.map(known))
    #expect(second.map(\.source.id) == ["finance-event"])
  }

  @Test func aKnownSourceThatWasAloneKeepsTheFoldersName() {
    let first = plan([("sales/订单.csv", lines)])
    let second = plan([("sales/发货.csv", shipments), ("sales/订单.csv", lines)], known: first.map(known))
    #expect(second.map(\.source.id) == ["sales", "sales-event"])
    #expect(second.first?.layoutKey == "sales|line")
  }

  @Test func aNewLayoutBesideAKnownOneThatDidNotComeIsNamedByGrain() {
    let first = plan([("sales/订单.csv", lines)])
    #expect(plan([("sales/发货.csv", shipments)], known: first.map(known)).map(\.source.id) == ["sales-event"])
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let files = [
      ("finance/回款.csv", payments), ("finance/订单.csv", lines), ("finance/开票.csv", invoices),
      ("sales/张三.csv", lines), ("sales/李四.csv", lines), ("仓库发货.csv", shipments),
    ]
    let reversed = Array(files.reversed())
    let one = plan(files), two = plan(reversed)
    #expect(one.map(\.source) == two.map(\.source))
    #expect(
      one.map { $0.members.map { files[$0].0 } } == two.map { $0.members.map { reversed[$0].0 } })
  }

  @Test func aTableThatNamesNoOrderIsNoSource() {
    #expect(plan([("sales/客户.csv", "客户名称,电话\n华为,123\n中兴,456")]).isEmpty)
  }

  private func known(_ planned: PlannedSource) -> KnownSource {
    KnownSource(
      id: planned.source.id, layoutKey: planned.layoutKey, files: [], department: planned.source.department,
      grain: planned.source.grain, eventKind: planned.source.eventKind)
  }

  private func plan(_ files: [(String, String)], known: [KnownSource] = []) -> [PlannedSource] {
    var surveys: [(fileIndex: Int, survey: TableSurvey)] = []
    for (index, file) in files.enumerated() {
      surveys += SheetSurveyor().survey(grid(file.1), file: file.0).map { (index, $0) }
    }
    return LineagePlanner.plan(surveys, known: known)
  }

  private func grid(_ text: String) -> Grid {
    Grid(
      rows: text.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0)) }
      })
  }
}
