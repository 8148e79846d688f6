import Discrepancies
import ExactValues
import OrderModel
import Reconciliation
import Testing

@Suite struct DecisionIndexTests {
  private static let today = Day(daysSinceEpoch: 20_000)

  private static func decision(_ number: Int, _ verb: AnswerVerb, shown: [String: String] = [:]) -> Decision {
    Decision(
      number: number, subject: "d", kind: DiscrepancyKind.disagreement.name, unit: "SO1#1", field: .promisedDate,
      source: nil, verb: verb, shown: shown, decidedOn: today)
  }

  private static func claim(_ source: String, _ value: String) -> DisputedClaim {
    DisputedClaim(
      source: source, department: source, version: "", value: value, rawText: nil, place: nil, isEdited: false)
  }

  private static func discrepancy(_ values: [String: String] = ["a": "2026-03-09", "b": "2026-03-16"]) -> Discrepancy {
    var found = Discrepancy(
      id: "d", kind: .disagreement, field: Field.promisedDate.id, message: "",
      claims: values.sorted { $0.key < $1.key }.map { claim($0.key, $0.value) })
    found.reconciledValue = "2026-03-09"
    found.question = Question(unit: "SO1#1", shown: values.mapValues { "d" + $0 }, choices: [])
    return found
  }

  @Test("Of two rulings on one discrepancy the last counts, in whatever order they come") func lastCounts() {
    let rulings = [
      Self.decision(2, .tolerate, shown: ["a": "d2026-03-09", "b": "d2026-03-16"]), Self.decision(1, .wait),
    ]
    for order in [rulings, rulings.reversed()] {
      var found = Self.discrepancy()
      #expect(DecisionIndex(order).settle(&found, asOf: Self.today)?.number == 2)
      #expect(found.status == .waived)
    }
  }

  @Test("Waiting ends the day after its day") func waiting() {
    var ruling = Self.decision(1, .wait)
    ruling.until = Self.today
    var found = Self.discrepancy()
    #expect(DecisionIndex([ruling]).settle(&found, asOf: Self.today)?.state == .applied)
    #expect(found.status == .decided)
    found = Self.discrepancy()
    #expect(DecisionIndex([ruling]).settle(&found, asOf: Self.today.adding(days: 1))?.state == .stale)
    #expect(found.status == .open && found.message.contains("it was to wait until \(Self.today)"))
  }

  @Test("What was left as it is is asked again when a sheet says something that nobody said") func tolerated() {
    let index = DecisionIndex([Self.decision(1, .tolerate, shown: ["a": "d2026-03-09", "b": "d2026-03-16"])])
    var found = Self.discrepancy(["a": "2026-03-09", "b": "2026-03-20"])
    #expect(index.settle(&found, asOf: Self.today)?.state == .stale)
    #expect(found.status == .open)
    found = Self.discrepancy(["a": "2026-03-09", "b": "2026-03-16", "c": "2026-03-09"])
    #expect(index.settle(&found, asOf: Self.today)?.state == .applied)
  }

  @Test("A group that is not compared waives its own pair of sources and no other") func groups() {
    var group = Self.decision(1, .doNotCompare)
    group.subject = "g"
    group.unit = ""
    group.pair = ["a", "b"]
    let index = DecisionIndex([group])
    var found = Self.discrepancy()
    #expect(index.settle(&found, asOf: Self.today)?.number == 1)
    #expect(found.status == .waived)
    for values in [
      ["a": "2026-03-09", "c": "2026-03-16"], ["a": "2026-03-09", "b": "2026-03-16", "c": "2026-03-17"],
    ] {
      var other = Self.discrepancy(values)
      #expect(index.settle(&other, asOf: Self.today) == nil)
      #expect(other.status == .open)
    }
  }

  @Test("A withdrawn ruling is none") func withdrawn() {
    var ruling = Self.decision(1, .tolerate)
    ruling.state = .withdrawn
    #expect(DecisionIndex([ruling]).isEmpty)
  }
}
