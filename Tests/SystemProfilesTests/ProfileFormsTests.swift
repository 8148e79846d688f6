import ExactValues
import Normalization
import OrderModel
import SheetFormats
import SystemProfiles
import TableShaping
import Testing

@Suite struct ProfileFormsTests {
  private static let order = [
    "vreceiptcode", "corder_bid", "dbilldate", "inventory_code", "nnumber", "noriginalcurtaxprice", "ddeliverdate",
  ]

  /// The tables of a sheet whose texts `|` parts.
  private func tables(_ lines: [String]) -> [ShapedTable] {
    let rows = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell -> CellValue in
        cell.isEmpty ? .blank : .text(String(cell))
      }
    }
    return TableShaper(words: Vocabulary.standard.shapingWords).shape(Grid(rows: rows))
  }

  private func form(_ lines: [String], _ profiles: [SystemProfile] = SystemProfile.builtIn) -> FormRuling? {
    tables(lines).first.flatMap { ProfileForms(profiles).form(of: $0, in: FileFacts(path: "a.csv")) }
  }

  @Test("every form that has marks can be recognised by those that speak for it")
  func reachable() {
    for profile in SystemProfile.builtIn where !profile.marks.isEmpty {
      let points = profile.marks.filter { $0.points > 0 }.reduce(0) { $0 + $1.points }
      #expect(points >= SystemProfile.pointsNeeded, "\(profile.id)")
    }
  }

  @Test("a form is recognised from any columns that make 100 points, and from no fewer")
  func points() throws {
    let profile = try #require(SystemProfile.builtIn.first { $0.id == "yonyou-u8-cloud-order" })
    let points = Dictionary(profile.marks.filter { $0.sign == .key }.map { ($0.value, $0.points) }) { first, _ in first
    }
    for chosen in 0..<(1 << Self.order.count) {
      let keys = Self.order.indices.filter { chosen & (1 << $0) != 0 }.map { Self.order[$0] }
      guard keys.count > 3, keys.contains("vreceiptcode") else { continue }
      let sum = keys.reduce(0) { $0 + (points[$1] ?? 0) }
      let rows = [keys, keys.map { _ in "SO1" }, keys.map { _ in "SO2" }].map { $0.joined(separator: "|") }
      let found = form(rows)
      #expect((found?.id == profile.id) == (sum >= SystemProfile.pointsNeeded), "\(keys)")
    }
  }

  @Test("the order of the columns says nothing of the form")
  func permutation() {
    let keys = Self.order
    for shift in keys.indices {
      let turned = Array(keys[shift...] + keys[..<shift])
      let found = form([turned.joined(separator: "|"), turned.map { _ in "1" }.joined(separator: "|")])
      #expect(found?.id == "yonyou-u8-cloud-order")
      let place = turned.firstIndex(of: "ddeliverdate") ?? 0
      #expect(found?.columns[place]?.meaning == .field(.requestedDate))
    }
  }

  @Test("a sheet with another form's id is no sales order, whatever else it has")
  func otherForm() {
    let keys = [
      "FBillHead(PUR_PurchaseOrder)", "FBillNo", "FDate", "FMaterialId", "FQty", "FTaxPrice", "FDeliveryDate",
    ]
    let captions = ["*基本信息(序号)", "单据编号", "日期", "*销售组织", "销售数量", "物料编码", "要货日期"]
    let found = form([keys, captions, captions.map { _ in "1" }].map { $0.joined(separator: "|") })
    #expect(found?.id == "unknown" && found?.table == nil)
    #expect(found?.columns[1]?.meaning == nil && found?.columns[1] != nil)
  }

  @Test("a technical key goes before the caption below it, and a key of the tenant's own leaves the caption open")
  func keyBeforeCaption() {
    let keys = ["FBillHead(SAL_SaleOrder)", "FBillNo", "F_ABC_Qty", "FQty"]
    let captions = ["*基本信息(序号)", "客户名称", "(订单明细)销售数量", "备注"]
    let found = form([keys, captions, captions.map { _ in "1" }].map { $0.joined(separator: "|") })
    #expect(found?.columns[1]?.meaning == .field(.orderNo))
    #expect(found?.columns[2] == nil)
    #expect(found?.columns[3]?.meaning == .field(.quantity))
  }

  @Test("of two profiles of one name the first one counts")
  func firstCounts() throws {
    let own = try SystemProfile(
      """
      id: yonyou-u8-cloud-order
      name-zh: 自己的
      name-en: own
      kind: order
      grain: order
      recognise:
        - key | vreceiptcode | 100 | C
      """)
    let lines = [Self.order.joined(separator: "|"), Self.order.map { _ in "1" }.joined(separator: "|")]
    #expect(form(lines, [own] + SystemProfile.builtIn)?.table?.grain == .order)
    #expect(form(lines)?.table?.grain == .line)
  }

  @Test(
    "a sheet with the columns that a form has is recognised as it, each column as its field",
    arguments: SystemProfile.builtIn.filter { $0.form == .fixed && !$0.marks.isEmpty }.map(\.id))
  func ownColumns(id: String) throws {
    let profile = try #require(SystemProfile.builtIn.first { $0.id == id })
    var lines = [profile.columns.map(\.header), profile.columns.map { _ in "1" }]
    let hasKeys = profile.marks.contains { $0.value == "keys-above-captions" }
    if hasKeys { lines.insert(profile.columns.map(\.key), at: 0) }
    let found = form(lines.map { $0.joined(separator: "|") })
    #expect(found?.id == id)
    var taken: Set<Field> = []
    for (place, column) in profile.columns.enumerated() where column.uses.isDisjoint(with: [.before, .after]) {
      guard let field = column.field, taken.insert(field).inserted else { continue }
      #expect(found?.columns[place]?.meaning == .field(field), "\(column.header)")
    }
  }
}
