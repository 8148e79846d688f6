import ExactValues
import OrderModel
import Reconciliation
import Testing

/// Which event an event is, from week to week and from log to log.
@Suite struct EventIdentityTests {
  typealias Row = EventBook.Row

  private static func played(_ weeks: [String: [Row]]...) -> EventBook {
    var book = EventBook()
    for week in weeks { book.run(week) }
    return book
  }

  @Test func `a numbered event of another line, day or quantity is itself`() {
    let first = Row(number: "FH-1", product: "P1", day: 1, quantity: 10)
    let far = Row(number: "FH-9", product: "P2", day: 0, quantity: 5)
    let last = Row(number: "FH-8", product: "P2", day: 9, quantity: 5)
    var edits: [Row] = []
    for product in ["P1", "P2"] {
      for day in [1, 2] {
        for quantity in [10, 11] { edits.append(Row(number: "fh 1", product: product, day: day, quantity: quantity)) }
      }
    }
    for edit in edits {
      let book = Self.played(["warehouse": [far, first, last]], ["warehouse": [far, edit, last]])
      #expect(book.report.isEmpty, "\(edit)")
      #expect(book.state?.events.count == 3, "\(edit)")
      #expect(Set(book.state?.events.map(\.firstSeen) ?? []).count == 1, "\(edit)")
    }
  }

  @Test func `one number on two days is two events, and each stays itself`() {
    let book = Self.played(
      ["warehouse": [Row(number: "FH-1", day: 1, quantity: 10), Row(number: "FH-1", day: 2, quantity: 20)]],
      ["warehouse": [Row(number: "FH-1", day: 2, quantity: 25), Row(number: "FH-1", day: 1, quantity: 10)]])
    #expect(book.events == ["FH-1 line 1 day 1 × 10 warehouse", "FH-1 line 1 day 2 × 25 warehouse"])
    #expect(book.report.isEmpty)
  }

  @Test func `a log that begins later leaves the part delivery before it alone`() {
    let book = Self.played(
      ["warehouse": [Row(number: "FH-1", day: 1, quantity: 10)]],
      ["warehouse": [Row(number: "FH-1", day: 8, quantity: 20)]])
    #expect(book.events == ["FH-1 line 1 day 1 × 10 warehouse", "FH-1 line 1 day 8 × 20 warehouse"])
    #expect(book.report.isEmpty)
  }

  @Test func `without numbers line, day and quantity are the event, and two alike are two`() {
    let alike = Row(day: 1, quantity: 10)
    let book = Self.played(
      ["warehouse": [alike, alike, Row(day: 3, quantity: 4)]], ["warehouse": [alike, alike, Row(day: 3, quantity: 5)]],
      ["warehouse": [alike, Row(day: 3, quantity: 5)]])
    #expect(book.events == ["– line 1 day 1 × 10 warehouse", "– line 1 day 3 × 5 warehouse"])
    #expect(book.report == ["missing_in_source – warehouse", "missing_in_source – warehouse"])
  }

  @Test func `two logs of one shipment are one event, by number, by tracking number or by line, day and quantity`() {
    let book = Self.played([
      "warehouse": [
        Row(number: "FH-1", day: 1, quantity: 10), Row(number: "FH-2", day: 2, quantity: 20),
        Row(number: "FH-3", day: 3, quantity: 30, tracking: "SF3"),
      ],
      "logistics": [
        Row(number: "FH-1", day: 2, quantity: 11), Row(day: 2, quantity: 20),
        Row(day: 4, quantity: 30, tracking: "sf 3"),
      ],
    ])
    #expect(
      book.events == [
        "FH-1 line 1 day 1 × 10 logistics+warehouse", "FH-2 line 1 day 2 × 20 logistics+warehouse",
        "FH-3 line 1 day 3 × 30 logistics+warehouse",
      ])
    #expect(book.shipped == ExactDecimal(60))
    #expect(
      book.report == ["disagreement ship_date –", "disagreement ship_date –", "disagreement shipped_quantity –"])
  }

  @Test func `logs that number for themselves meet in line, day and quantity, those that share numbers do not`() {
    let own = Self.played([
      "warehouse": [Row(number: "CK-7", day: 1, quantity: 10)],
      "logistics": [Row(number: "WL-3", day: 1, quantity: 10)],
    ])
    #expect(own.events == ["CK-7 line 1 day 1 × 10 logistics+warehouse"])
    let shared = Self.played([
      "warehouse": [Row(number: "FH-1", day: 1, quantity: 10), Row(number: "FH-2", day: 2, quantity: 5)],
      "logistics": [Row(number: "FH-3", day: 1, quantity: 10), Row(number: "FH-2", day: 2, quantity: 5)],
    ])
    #expect(shared.events.count == 3)
  }

  @Test func `one row for the whole of a number is no dispute with two rows for its parts`() {
    let parts = [Row(number: "FH-1", day: 1, quantity: 30), Row(number: "FH-1", day: 1, quantity: 20)]
    let whole = Self.played(["warehouse": parts, "logistics": [Row(number: "FH-1", day: 1, quantity: 50)]])
    #expect(whole.report.isEmpty && whole.shipped == ExactDecimal(50))
    let less = Self.played(["warehouse": parts, "logistics": [Row(number: "FH-1", day: 1, quantity: 45)]])
    #expect(less.report == ["disagreement shipped_quantity –"])
  }

  @Test func `an event that was read in a part that did not come stays`() {
    let log = [Row(number: "FH-1", day: 1, quantity: 10), Row(number: "FH-2", day: 2, quantity: 10)]
    for undelivered in [[:], ["warehouse": Set(["warehouse.csv"])]] {
      var book = EventBook()
      book.run(["warehouse": log + [Row(number: "FH-3", day: 3, quantity: 10)]])
      book.run(["warehouse": [log[0], Row(number: "FH-3", day: 3, quantity: 10)]], undelivered: undelivered)
      #expect(book.report == (undelivered.isEmpty ? ["missing_in_source – warehouse"] : []))
    }
  }

  private static func log(_ random: inout SplitMix64, numbered: Bool) -> [Row] {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Row(
        number: numbered ? random.one(of: ["FH-1", "FH-2", "FH-3"]) : nil, product: random.one(of: ["P1", "P2"]),
        day: Int.random(in: 1...4, using: &random), quantity: 10 * Int.random(in: 1...3, using: &random))
    }
  }

  private static func weeks(_ seed: UInt64) -> [[String: [Row]]] {
    var random = SplitMix64(seed)
    return (0..<3).map { _ in
      let warehouse = log(&random, numbered: random.chance(70))
      guard random.chance(50) else { return ["warehouse": warehouse] }
      let copied = warehouse.filter { _ in random.chance(80) }
      return ["warehouse": warehouse, "logistics": copied + (random.chance(30) ? log(&random, numbered: true) : [])]
    }
  }

  @Test func `rows and sources may come in any order, and the same again changes nothing`() {
    for seed in UInt64(1)...300 {
      var random = SplitMix64(seed ^ 0xBEEF)
      var one = EventBook(), other = EventBook()
      let weeks = Self.weeks(seed)
      for week in weeks {
        one.run(week)
        other.run(week.mapValues { $0.shuffled(using: &random) }, reversed: true)
        #expect(one.events == other.events && one.report == other.report, "seed \(seed): \(weeks)")
      }
      let once = one
      one.run(weeks[2])
      #expect(one.events == once.events && one.report == once.report, "seed \(seed): \(weeks)")
      #expect(one.folded?.changes.isEmpty == true, "seed \(seed)")
    }
  }

  @Test func `a copy of the log adds nothing to what was shipped`() {
    for seed in UInt64(1)...300 {
      var random = SplitMix64(seed)
      let numbered = random.chance(60)
      let log = Self.log(&random, numbered: numbered)
      var copy = log.filter { _ in random.chance(70) }
      if random.chance(50) { for index in copy.indices { copy[index].number = nil } }
      let alone = Self.played(["warehouse": log]), both = Self.played(["warehouse": log, "logistics": copy])
      #expect(alone.shipped == both.shipped, "seed \(seed): \(log) and \(copy)")
    }
  }
}
