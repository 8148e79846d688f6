import Discrepancies
import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// Which order a row belongs to, and which numbers are proposed as one.
@Suite struct OrderResolverTests {
  typealias Cells = ResolverBook.Cells

  private static let orders: [Cells] = [
    [
      .orderNo: "SO-1", .model: "A", .customerName: "华为技术公司", .contractNo: "HT-1", .customerPoNo: "PO-1",
      .quantity: "10",
    ],
    [.orderNo: "SO-2", .model: "B", .customerName: "乙公司", .contractNo: "HT-2", .customerPoNo: "PO-2", .quantity: "20"],
    [.orderNo: "SO-3", .model: "C", .customerName: "乙公司", .contractNo: "HT-2", .customerPoNo: "PO-2", .quantity: "30"],
  ]
  private static let production: [Cells] = [
    [.orderNo: "SO-1", .model: "A", .workOrderNo: "W-1"], [.orderNo: "SO-2", .model: "B", .workOrderNo: "W-2"],
  ]
  private static let log: [Cells] = [[.orderNo: "SO-3", .shippedModel: "C", .shipmentNo: "FH-3"]]

  /// One row of a source without numbers of orders, beside the sheets that have them, this week or a week ago.
  private static func placed(_ cells: Cells, of source: Source, aWeekAgo: Bool) -> String? {
    var book = ResolverBook()
    let rest: [(source: Source, cells: [Cells])] = [
      (ResolverBook.production, production), (ResolverBook.warehouse, log),
    ]
    if aWeekAgo {
      book.resolve([(ResolverBook.sales, orders)] + rest)
      book.commit()
      book.resolve([(source, [cells])])
      return book.places.first { $0.hasPrefix("\(source.id) 1 ") }
    }
    let others = rest.filter { $0.source.id != source.id }
    let own = rest.first { $0.source.id == source.id }?.cells ?? []
    book.resolve([(ResolverBook.sales, orders), (source, [cells] + own)] + others)
    return book.places.first { $0.hasPrefix("\(source.id) 1 ") }
  }

  @Test(arguments: [ResolverBook.production, ResolverBook.finance, ResolverBook.warehouse], [false, true])
  func `each of the four numbers names the order, at any grain, of this run or of an earlier one`(
    source: Source, aWeekAgo: Bool
  ) {
    let named: [(Cells, String)] = [
      ([.workOrderNo: "w 2"], "→ SO2"), ([.shipmentNo: "fh3"], "→ SO3"), ([.contractNo: "ＨＴ-1"], "→ SO1"),
      ([.customerPoNo: "po.1"], "→ SO1"), ([.customerPoNo: "PO-2", .model: "C"], "→ SO3"),
      ([.contractNo: "HT-2", .model: "B"], "→ SO2"), ([.customerPoNo: "PO-2"], "? SO-2 SO-3"),
      ([.customerPoNo: "PO-2", .model: "Z"], "? SO-2 SO-3"), ([.contractNo: "HT-2", .workOrderNo: "W-2"], "→ SO2"),
      ([.customerPoNo: "PO-1", .contractNo: "HT-2"], "? SO-1 SO-2 SO-3"),
      ([.customerPoNo: "PO-1", .customerName: "丙公司"], "? SO-1"),
      ([.customerPoNo: "PO-1", .customerName: "华为"], "→ SO1"), ([.customerPoNo: "PO-9"], "? "),
      ([.customerPoNo: "PO-9", .workOrderNo: "W-1"], "→ SO1"), ([.model: "A"], "? "),
    ]
    for (cells, place) in named {
      #expect(Self.placed(cells, of: source, aWeekAgo: aWeekAgo) == "\(source.id) 1 \(place)", "\(cells)")
    }
  }

  @Test func `a row that is laid tells what another one names`() {
    var book = ResolverBook()
    book.resolve([
      (ResolverBook.sales, Self.orders), (ResolverBook.production, [[.customerPoNo: "PO-1", .workOrderNo: "W-7"]]),
      (ResolverBook.warehouse, [[.shipmentNo: "FH-9", .workOrderNo: "W-7"]]),
      (ResolverBook.finance, [[.shipmentNo: "FH-9"]]),
    ])
    #expect(book.resolution.unresolved.isEmpty)
    #expect(book.places.contains("finance 1 → SO1"))
  }

  @Test func `an unknown number with a known work order is proposed, not joined`() {
    var book = ResolverBook()
    let rows = Self.production + [[.orderNo: "SO-88", .model: "B", .workOrderNo: "W-2"]]
    book.resolve([(ResolverBook.sales, Self.orders), (ResolverBook.production, rows)])
    #expect(book.places.contains("production 3 → SO88"))
    #expect(book.proposals == ["SO88 ~ SO-2: its work_order_no W-2 is of that order, product agrees"])
    book.commit()
    book.resolve([(ResolverBook.sales, Self.orders)])
    #expect(book.proposals == ["SO88 ~ SO-2: its work_order_no W-2 is of that order, product agrees"])
  }

  @Test func `revisions are proposed, whoever holds them, unless the opener keeps both`() {
    let base: Cells = [.orderNo: "SO-1", .model: "A"], revised: Cells = [.orderNo: "SO-1（改）", .model: "A"]
    var copy = ResolverBook()
    copy.resolve([(ResolverBook.sales, [base]), (ResolverBook.production, [revised])])
    #expect(copy.proposals == ["SO1改 ~ SO-1: a revision by its number (改), product agrees"])
    var left = ResolverBook()
    left.resolve([(ResolverBook.sales, [revised]), (ResolverBook.production, [base])])
    #expect(left.proposals.count == 2)
    var both = ResolverBook()
    both.resolve([(ResolverBook.sales, [base, revised])])
    #expect(both.proposals.isEmpty)
    #expect(both.resolution.orders.first { $0.key == "SO1改" }?.parentOrderNo == "SO-1")
    var succeeding = ResolverBook()
    succeeding.resolve([(ResolverBook.sales, [base])])
    succeeding.commit()
    succeeding.resolve([(ResolverBook.sales, [revised])])
    #expect(succeeding.proposals == ["SO1改 ~ SO-1: a revision by its number (改), product agrees"])
  }

  @Test func `what a person calls the same order is laid to it, what he calls another one is not proposed again`() {
    let rows: [(source: Source, cells: [Cells])] = [
      (ResolverBook.sales, [[.orderNo: "SO-1", .model: "A"]]),
      (ResolverBook.production, [[.orderNo: "SO-1 A版", .model: "A"]]),
    ]
    for verb in [AnswerVerb.sameOrder, .differentOrders] {
      var ruling = Decision(
        number: 1, subject: "x", kind: "possible_same_order", unit: "SO1A版", field: nil, source: "production",
        verb: verb,
        shown: [:], decidedOn: Day(daysSinceEpoch: 19_999))
      ruling.target = "SO1"
      var book = ResolverBook()
      book.decisions = DecisionIndex([ruling])
      book.resolve(rows)
      #expect(book.proposals.isEmpty)
      #expect(book.places.contains(verb == .sameOrder ? "production 1 → SO1" : "production 1 → SO1A版"))
    }
  }

  @Test func `a ruled revision takes the place of the order that it revises, as an edit`() {
    let base: Cells = [.orderNo: "SO-1", .model: "A", .quantity: "10"]
    let revised: Cells = [.orderNo: "SO-1A版", .model: "A", .quantity: "12"]
    var book = ResolverBook()
    book.resolve([(ResolverBook.sales, [base])])
    book.commit()
    book.resolve([(ResolverBook.sales, [revised])])
    book.commit()
    #expect(book.known.map(\.key) == ["SO1", "SO1A版"])
    var ruling = Decision(
      number: 1, subject: "x", kind: "possible_same_order", unit: "SO1A版", field: nil, source: "sales",
      verb: .sameOrder,
      shown: [:], decidedOn: Day(daysSinceEpoch: 19_999))
    ruling.target = "SO1"
    book.decisions = DecisionIndex([ruling])
    book.resolve([(ResolverBook.sales, [revised])])
    book.commit()
    let lines = book.known.first?.lines ?? []
    #expect(book.known.map(\.key) == ["SO1"] && book.known.first?.orderNo == "SO-1A版")
    #expect(lines.count == 1 && lines[0].value(.quantity) == .number(ExactDecimal(12)))
    #expect(lines.allSatisfy { $0.sources["sales"]?.presence == .held })
  }

  @Test func `two numbers that the opener holds are two orders, however alike`() {
    let numbers = ["SO-101", "SO-1O1", "SO-110", "SO-11", "SO-0101"]
    var book = ResolverBook()
    book.resolve([
      (ResolverBook.sales, numbers.map { [.orderNo: $0, .model: "A", .customerName: "甲公司", .quantity: "1"] })
    ])
    #expect(book.proposals.isEmpty && book.resolution.orders.count == numbers.count)
  }

  @Test func `rows whose cut numbers are of several orders are asked about one by one`() {
    let opened: [Cells] = [
      [.orderNo: "202603150001", .model: "A", .customerName: "甲公司"],
      [.orderNo: "202603150002", .model: "B", .customerName: "甲公司"],
    ]
    var book = ResolverBook()
    let cut: Cells = [.orderNo: "2.02603E+11", .model: "A", .customerName: "甲公司"]
    book.resolve([(ResolverBook.sales, opened), (ResolverBook.production, [cut])])
    #expect(book.proposals.count == 1 && book.resolution.unresolved.isEmpty)
    var other = cut
    other[.model] = "B"
    book.resolve([(ResolverBook.sales, opened), (ResolverBook.production, [cut, other])])
    #expect(
      book.places.filter { $0.hasPrefix("production") }
        == ["production 1 ? 202603150001", "production 2 ? 202603150002"])
  }

  @Test
  func `a separator between digits counts unless customer or product agrees, and never between two of the opener`() {
    var book = ResolverBook()
    book.resolve([
      (ResolverBook.sales, [[.orderNo: "2026-118", .model: "A"], [.orderNo: "2026-7", .model: "B"]]),
      (ResolverBook.production, [[.orderNo: "2026118", .model: "A"], [.orderNo: "20267", .model: "Z"]]),
    ])
    #expect(book.places.contains("production 1 → 2026-118") && book.places.contains("production 2 → 20267"))
    book.resolve([
      (ResolverBook.sales, [[.orderNo: "2026-118", .model: "A"], [.orderNo: "2026118", .model: "A"]])
    ])
    #expect(book.places == ["sales 1 → 2026-118", "sales 2 → 2026118"])
    book.resolve([(ResolverBook.sales, [[.orderNo: "2026-118", .model: "A"]])])
    book.commit()
    book.resolve([(ResolverBook.sales, [[.orderNo: "2026118", .model: "A"]])])
    #expect(book.places == ["sales 1 → 2026-118"])
  }

  /// Orders of a series, with customers, products and quantities as a trading company has them.
  private static func series(_ numbers: ClosedRange<Int>, _ random: inout SplitMix64, named: Bool) -> [Cells] {
    numbers.map { number in
      let padded = String(String(10_000 + number).dropFirst())
      var cells: Cells = [
        .orderNo: "SO-2026-\(padded)", .model: "M\(Int.random(in: 1...80, using: &random))",
        .quantity: String(10 * Int.random(in: 1...60, using: &random)),
        .promisedDate: "2026-0\(Int.random(in: 3...8, using: &random))-1\(Int.random(in: 0...9, using: &random))",
      ]
      if named { cells[.customerName] = "客户\(Int.random(in: 1...50, using: &random))" }
      return cells
    }
  }

  @Test(arguments: [false, true])
  func `new numbers of a series look like none of the opener's, though customers and products recur`(named: Bool) {
    var proposed = 0
    for seed in UInt64(1)...2 {
      var random = SplitMix64(seed)
      let opened = Self.series(1...2_000, &random, named: true)
      let copied = opened.map { cells in
        var cells = cells
        if !named { cells[.customerName] = nil }
        return cells
      }
      var book = ResolverBook()
      book.resolve([
        (ResolverBook.sales, opened),
        (ResolverBook.production, copied + Self.series(2_001...2_200, &random, named: named)),
      ])
      proposed += book.proposals.count
    }
    #expect(proposed == 0, "of 400 new numbers")
  }

  @Test func `a mistyped number of a series leads back to its order`() {
    var random = SplitMix64(7)
    let opened = Self.series(1...2_000, &random, named: true)
    var mistyped: [String: Cells] = [:]
    for round in 0..<100 {
      var row = opened[round * 17]
      let number = row[.orderNo] ?? ""
      row[.orderNo] = round % 2 == 0 ? String(number.dropLast(2)) + String(number.suffix(1)) : Self.swapped(number)
      if row[.orderNo] != number, !opened.contains(where: { $0[.orderNo] == row[.orderNo] }) { mistyped[number] = row }
    }
    var book = ResolverBook()
    book.resolve([(ResolverBook.sales, opened), (ResolverBook.production, Array(mistyped.values))])
    let proposals = book.proposals
    let missed = mistyped.keys.filter { number in !proposals.contains { $0.contains("~ \(number):") } }
    #expect(mistyped.count > 40 && missed.isEmpty, "\(missed)")
  }

  private static func swapped(_ number: String) -> String {
    var characters = Array(number)
    characters.swapAt(characters.count - 2, characters.count - 1)
    return String(characters)
  }
}
