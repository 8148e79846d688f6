import Discrepancies
import Testing

/// What follows from what.
struct CauseTreeTests {
  private func found(
    _ id: String, _ severity: Severity = .high, from cause: String? = nil, status: Discrepancy.Status = .open
  ) -> Discrepancy {
    var found = Discrepancy(id: id, kind: .disagreement, severity: severity, message: id)
    found.cause = cause
    found.status = status
    return found
  }

  private func ids(_ list: [Discrepancy]?) -> [String] { (list ?? []).map(\.id) }

  @Test("what follows hangs on the end of its chain, which is as severe as the most severe of them")
  func chains() {
    let tree = CauseTree([found("a", .medium), found("b", from: "a"), found("c", .critical, from: "b"), found("d")])
    #expect(ids(tree.roots) == ["a", "d"])
    #expect(tree.roots.map(\.severity) == [.critical, .high])
    #expect(ids(tree.followers["a"]) == ["b", "c"])
  }

  @Test("what follows from a note, from what is solved or from nothing that is there stands for itself")
  func absentCauses() {
    let tree = CauseTree([
      found("a", .info), found("b", from: "a"), found("c", status: .resolved), found("d", from: "c"),
      found("e", from: "nowhere"),
    ])
    #expect(ids(tree.roots) == ["b", "d", "e"])
    #expect(tree.followers.isEmpty)
  }

  @Test("what follows from a person's ruling is a task of its own")
  func rulings() {
    #expect(ids(CauseTree([found("a", status: .decided), found("b", from: "a")]).roots) == ["a", "b"])
  }

  @Test("causes that name each other all stand")
  func circles() {
    let tree = CauseTree([found("a", from: "b"), found("b", from: "a"), found("c", from: "c"), found("d", from: "a")])
    #expect(ids(tree.roots) == ["a", "b", "c", "d"])
  }

  @Test("nothing is lost and nothing stands twice", arguments: 0..<60)
  func nothingIsLost(seed: Int) {
    // A small linear generator: the same trees on every machine.
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let all = (0..<20).map { id in
      found(
        String(id), Severity.allCases[draw(5)], from: draw(2) == 0 ? String(draw(22)) : nil,
        status: [.open, .decided, .resolved, .waived][draw(4)])
    }
    let tree = CauseTree(all)
    let told = ids(tree.roots) + tree.followers.values.flatMap { ids($0) }
    let needing = all.filter { [.open, .decided].contains($0.status) && $0.severity > .info }
    #expect(told.sorted() == ids(needing).sorted())
    #expect(tree.followers.keys.allSatisfy { ids(tree.roots).contains($0) })
  }
}
