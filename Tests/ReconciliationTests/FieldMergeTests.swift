import ExactValues
import OrderModel
import Reconciliation
import Testing

@Suite struct FieldMergeTests {
  /// A field that sales owns and production copies, over some runs.
  private struct History {
    var baseline = Baseline.empty
    var states: SourceMap<SourceFieldState> = [:]

    mutating func run(sales: String?, production: String?, decision: String? = nil) -> FieldMerge.Outcome {
      func cell(_ text: String?) -> FieldMerge.CellStatement? {
        text.map { $0.isEmpty ? .blank : .value(.text($0)) }
      }
      let parties = [
        FieldMerge.Party(id: "production", isAuthority: false, now: cell(production)),
        FieldMerge.Party(id: "sales", isAuthority: true, now: cell(sales)),
      ]
      return FieldMerge.merge(
        baseline: &baseline, states: &states, parties: parties,
        decision: decision.map { .value(.text($0)) }, asOf: Day(daysSinceEpoch: 20_000))
    }

    var value: String? { baseline.statement.value?.description }
  }

  @Test("an edit by the owner is taken, and the copy is stale until it follows") func ownersEdit() {
    var history = History()
    #expect(history.run(sales: "a", production: "a").policy == .agreed)
    #expect(history.run(sales: "b", production: "a").policy == .soleEdit)
    #expect(history.value == "b")
    #expect(history.states["production"]?.mark == .stale)
    #expect(history.run(sales: "b", production: "b").policy == .unchanged)
    #expect(history.states["production"]?.mark == Mark.none)
  }

  @Test("two different edits are a conflict that stays until they agree") func conflict() {
    var history = History()
    _ = history.run(sales: "a", production: "a")
    #expect(history.run(sales: "b", production: "c").dispute == .conflictingEdit)
    #expect(history.value == "b")
    _ = history.run(sales: "b", production: "c")
    #expect(history.states["production"]?.mark == .overruled(.conflictingEdit))
    _ = history.run(sales: "b", production: "b")
    #expect(history.states["production"]?.mark == Mark.none)
  }

  @Test("an edit made without having seen the last change is a conflict") func unseen() {
    var history = History()
    _ = history.run(sales: "a", production: "a")
    _ = history.run(sales: "b", production: "a")
    #expect(history.run(sales: "b", production: "c").dispute == .conflictingEdit)
    #expect(history.value == "b")
  }

  @Test("an edit by one who does not own the field is not taken") func unauthorised() {
    var history = History()
    _ = history.run(sales: "a", production: "a")
    #expect(history.run(sales: "a", production: "b").dispute == .unauthorisedEdit)
    #expect(history.value == "a")
  }

  @Test("a decided value is the baseline, and who does not follow is stale") func decided() {
    var history = History()
    _ = history.run(sales: "a", production: "a")
    #expect(history.run(sales: "b", production: "c", decision: "c").policy == .decision)
    #expect(history.value == "c")
    #expect(history.states["sales"]?.mark == .stale)
    #expect(history.states["production"]?.mark == Mark.none)
  }

  @Test("a first disagreement is settled by authority") func disagreement() {
    var history = History()
    #expect(history.run(sales: "a", production: "b").dispute == .disagreement)
    #expect(history.value == "a")
    #expect(history.states["production"]?.mark == .overruled(.disagreement))
  }

  @Test("a source that does not come keeps its last word") func absent() {
    var history = History()
    _ = history.run(sales: "a", production: "a")
    _ = history.run(sales: "b", production: nil)
    #expect(history.states["production"]?.mark == .stale)
    #expect(history.states["production"]?.prev == .value(.text("a")))
  }

  @Test("blank where nothing was is no claim, blank where a value was clears it") func blanks() {
    var history = History()
    _ = history.run(sales: "a", production: "")
    #expect((history.states["production"] ?? .empty).prev == Statement.none)
    #expect(history.run(sales: "", production: "").statement == .cleared)
  }
}
