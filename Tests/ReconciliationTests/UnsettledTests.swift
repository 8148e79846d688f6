import Discrepancies
import OrderModel
import Reconciliation
import Testing

/// Cases that the histories found, each as small as it can be.
@Suite struct UnsettledTests {
  private typealias Told = MergeTranscription.Told
  private typealias Sheet = OrderTranscription.Sheet

  private static func sheet(_ cells: [Field: Told]?, customer: Told = .value(1)) -> Sheet {
    Sheet(rows: cells.map { [1: $0] } ?? [:], header: [.customerName: customer])
  }

  private static func folded(
    _ departments: [String], _ weeks: [[String: Sheet]], withOrderRows: Set<String> = []
  ) -> [FoldedHistory] {
    var rules = OrderTranscription.Rules()
    rules.parties = departments.map { OrderTranscription.Party(id: $0, department: $0) }
    var history = FoldedHistory(rules)
    history.withOrderRows = withOrderRows
    return weeks.enumerated().map { week, sheets in
      history.run(sheets, week: week)
      return history
    }
  }

  @Test func `a difference that nothing settles is told, with no baseline as well`() {
    let first = [
      "sales": Self.sheet([.materialReadyDate: .value(1)]), "finance": Self.sheet([.materialReadyDate: .value(2)]),
    ]
    let second = first.merging(["sales": Self.sheet([.materialReadyDate: .value(3)])]) { $1 }
    let runs = Self.folded(["sales", "finance"], [first, second])
    #expect(runs[0].report() == ["disagreement 1 material_ready_date –"])
    #expect(runs[1].report() == runs[0].report())
    #expect(runs[1].folded?.discrepancies.map(\.id) == runs[0].folded?.discrepancies.map(\.id))
  }

  @Test func `what two sources clear in one week is cleared`() {
    let full = Self.sheet([.promisedDate: .value(1)]), empty = Self.sheet([.promisedDate: .blank])
    let runs = Self.folded(
      ["sales", "production"], [["sales": full, "production": full], ["sales": empty, "production": empty]])
    #expect(runs[1].unit(1)?.baseline[.promisedDate]?.statement == .cleared)
    #expect(runs[1].report().isEmpty)
  }

  @Test func `a cell emptied while another source states its first value is asked about`() {
    let full = Self.sheet([.promisedDate: .value(1)]), empty = Self.sheet([.promisedDate: .blank])
    let runs = Self.folded(
      ["sales", "production"], [["sales": empty, "production": full], ["sales": full, "production": empty]])
    #expect(runs[1].report() == ["suspect_edit 1 promised_date production"])
  }

  @Test func `rows that vanish from two sources at once are missing, not changed`() {
    let one = Self.sheet([.materialReadyDate: .value(1)]), two = Self.sheet([.materialReadyDate: .value(2)])
    let gone = Self.sheet(nil)
    let runs = Self.folded(
      ["sales", "finance"], [["sales": one, "finance": two], ["sales": gone, "finance": gone]])
    #expect(Set(runs[1].report()) == ["missing_in_source 1 – sales", "missing_in_source 1 – finance"])
  }

  @Test func `what a source says of an order that it holds no more is no dispute`() {
    let sales = Self.sheet([.quantity: .value(50)]), other = Self.sheet([.quantity: .value(50)], customer: .value(2))
    let gone = Self.sheet(nil)
    let runs = Self.folded(
      ["sales", "finance"], [["sales": sales, "finance": other], ["sales": sales, "finance": gone]])
    #expect(runs[0].report() == ["disagreement 0 customer_name –"])
    #expect(runs[1].report() == ["missing_in_source 1 – finance"])
  }

  @Test func `an order that only an absent source holds stays unexpected`() {
    let stranger = ["finance": Self.sheet([.quantity: .value(50)])]
    var absent = Self.sheet(nil)
    absent.isDelivered = false
    let runs = Self.folded(["sales", "finance"], [stranger, ["finance": absent]])
    #expect(runs[0].report() == ["unexpected_in_source 0 – finance"])
    #expect(runs[1].report() == runs[0].report())
  }

  @Test func `an order without lines stays in the book while its sheet does not come`() {
    var absent = Self.sheet(nil)
    absent.isDelivered = false
    let runs = Self.folded(
      ["sales"], [["sales": Self.sheet([:])], ["sales": absent], ["sales": Self.sheet([:], customer: .value(2))]],
      withOrderRows: ["sales"])
    #expect(runs[1].unit(0)?.value(.customerName) == .text("客户1"))
    #expect(runs[2].unit(0)?.value(.customerName) == .text("客户2"))
    #expect(runs[2].folded?.changes.map(\.field) == [.customerName])
  }

  @Test func `an order that is gone from a sheet with a row an order is missing there`() {
    let full = Self.sheet([:]), gone = Self.sheet(nil)
    let runs = Self.folded(
      ["sales", "finance"], [["sales": full, "finance": full], ["sales": full, "finance": gone]],
      withOrderRows: ["finance"])
    #expect(runs[0].report().isEmpty)
    #expect(runs[1].report() == ["missing_in_source 0 – finance"])
  }
}
