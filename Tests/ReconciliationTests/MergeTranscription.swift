/// DESIGN section 5, "Reconciling", in its own words: hold it beside the page, line by line.
///
/// It shares no code with `FieldMerge`, and no type. Suspect edits, mass changes, undelivered parts, lost columns and
/// contradictions are facts here: whoever feeds the machine says `nothingUsable`.
struct MergeTranscription {
  enum Said: Hashable {
    case none, cleared
    case value(Int)
  }
  enum Told: Hashable {
    case nothingUsable, blank
    case value(Int)
  }
  enum Kind: String { case conflictingEdit, disagreement, unauthorisedEdit }
  enum Mark: Hashable {
    case none, stale, first, edit
    case overruled(Kind)
  }
  enum Policy: String { case decision, unchanged, agreed, authority, manual, soleEdit, changeRecord, latest, majority }

  /// Of each source: prev ∈ {none, cleared, value}, seen (0 = never), mark.
  struct Remembered: Hashable {
    var prev = Said.none
    var seen = 0
    var mark = Mark.none
  }

  /// What a run is told beside the cells.
  struct Facts {
    var authority: [String] = []
    var tolerance = 0
    var decision: Said?
    /// The side that an approved change event states.
    var changeRecord: Said?
    /// The first that yields settles a dispute.
    var policies: [Policy] = [.changeRecord, .authority, .manual]
    /// What each source's row says of its revision_no, and of its change_date or updated_at, of those that say it.
    var revisions: [String: Int] = [:]
    var updated: [String: Int] = [:]
    /// Of each source, for the majority by department.
    var departments: [String: String] = [:]
  }

  // Ledger, line × field: base, rev (from 1).
  private(set) var base = Said.none
  private(set) var rev = 0
  private(set) var history: [Said] = []
  private(set) var sources: [String: Remembered] = [:]
  /// What this run came to: the policy, the kind, E.
  private(set) var policy = Policy.unchanged
  private(set) var kind: Kind?
  private(set) var editing: Set<String> = []
  /// Which policy chose the value that stands, or left it in a dispute.
  private(set) var chosenBy = Policy.unchanged

  /// The first loop of merge(line, f).
  mutating func merge(_ told: [String: Told], _ facts: Facts) {
    // for s in sources, sorted by id
    let all = Set(sources.keys).union(told.keys).sorted()
    var now: [String: Said] = [:]
    editing = []
    for s in all {
      let prev = sources[s]?.prev ?? .none
      switch told[s] ?? .nothingUsable {
      // if s states nothing usable …: now[s] = prev[s]
      case .nothingUsable: now[s] = prev
      // else now[s] = value; blank: none if prev[s] == none else cleared
      case .value(let value): now[s] = .value(value)
      case .blank: now[s] = prev == .none ? Said.none : .cleared
      }
      // if now[s] == none: skip s below
      if now[s] == Said.none {
        now[s] = nil
        continue
      }
      if sources[s] == nil { sources[s] = Remembered() }
      // if base ≠ none and now[s] ≈ base: mark[s] = none; seen[s] = rev
      if base != .none && near(now[s], base, facts.tolerance) {
        sources[s]?.mark = .none
        sources[s]?.seen = rev
      } else if prev == .none {  // elif prev[s] == none: mark[s] = first
        sources[s]?.mark = .first
      } else if now[s] != prev {  // elif now[s] ≠ prev[s]: mark[s] = edit
        sources[s]?.mark = .edit
        editing.insert(s)
      } else if sources[s]?.mark == Mark.none {  // elif mark[s] == none: mark[s] = stale
        sources[s]?.mark = .stale
      }
    }
    let speaking = now.keys.sorted()
    let value = decide(now, speaking, facts)
    settle(value, now, speaking, facts)
  }

  /// From `E = …` to `else: v, policy = VE, sole_edit`.
  private mutating func decide(_ now: [String: Said], _ speaking: [String], _ facts: Facts) -> Said {
    // E = {mark edit}; F = {mark first}; VE = values(E); V = values(E ∪ F); kind = –
    let edits = speaking.filter { mark($0) == .edit }
    let firsts = speaking.filter { mark($0) == .first }
    let editedValues = Set(edits.compactMap { now[$0] })
    let values = Set((edits + firsts).compactMap { now[$0] })
    kind = nil
    // o = first of authority[f] that claims, mark ∈ {none, first, edit}
    let o = facts.authority.first { now[$0] != nil && [Mark.none, .first, .edit].contains(mark($0)) }
    // if valid decision: v, policy = its value, decision
    if let decision = facts.decision { return take(decision, .decision) }
    // elif V = ∅: v, policy = base, unchanged
    if values.isEmpty { return take(base, .unchanged) }
    // elif base == none and |V| = 1: v, policy = V, agreed
    if base == .none, values.count == 1, let v = values.first { return take(v, .agreed) }
    // elif |VE| ≥ 2: kind = conflicting_edit; v, policy = choose()
    if editedValues.count >= 2 { return choose(.conflictingEdit, o, now, facts) }
    // elif E = ∅ or base == none: kind = disagreement; v, policy = choose()
    if edits.isEmpty || base == .none { return choose(.disagreement, o, now, facts) }
    // elif no s in E has seen = rev: kind = conflicting_edit; v, policy = choose()
    if edits.allSatisfy({ sources[$0]?.seen != rev }) { return choose(.conflictingEdit, o, now, facts) }
    // elif o exists, E ∩ authority[f] = ∅, now[o] ∉ VE: kind = unauthorised_edit; v, policy = base, authority
    if let o, Set(edits).isDisjoint(with: facts.authority), !editedValues.contains(now[o] ?? .none) {
      kind = .unauthorisedEdit
      return take(base, .authority)
    }
    // else: v, policy = VE, sole_edit
    return take(editedValues.first ?? base, .soleEdit)
  }

  /// choose(), the first that yields.
  private mutating func choose(_ dispute: Kind, _ o: String?, _ now: [String: Said], _ facts: Facts) -> Said {
    kind = dispute
    // latest and majority: over E ∪ F only, if unique
    let newcomers = now.keys.filter { mark($0) == .edit || mark($0) == .first }
    for policy in facts.policies {
      switch policy {
      // change_record: the side that an approved change event states
      case .changeRecord:
        if let side = facts.changeRecord { return take(side, policy) }
      // authority: base if mark[o] = none else now[o]
      case .authority:
        if let o { return take(mark(o) == .none ? base : now[o] ?? base, policy) }
      // latest (by revision_no, change_date or updated_at, never file time)
      case .latest:
        for say in [facts.revisions, facts.updated] where newcomers.allSatisfy({ say[$0] != nil }) {
          let last = newcomers.compactMap { say[$0] }.max()
          let values = Set(newcomers.filter { say[$0] == last }.compactMap { now[$0] })
          if values.count == 1, let value = values.first { return take(value, policy) }
        }
      // majority (by department)
      case .majority:
        let voices = Set(newcomers.map { [facts.departments[$0] ?? "", "\(now[$0] ?? .none)"] })
        let counts = Dictionary(grouping: voices, by: { $0[1] }).mapValues(\.count)
        let winners = counts.filter { $0.value == counts.values.max() }
        if winners.count == 1, let value = newcomers.compactMap({ now[$0] }).first(where: { winners["\($0)"] != nil }) {
          return take(value, policy)
        }
      // manual: base
      default: return take(base, .manual)
      }
    }
    return take(base, .manual)
  }

  private mutating func settle(_ v: Said, _ now: [String: Said], _ speaking: [String], _ facts: Facts) {
    let editedValues = Set(speaking.filter { mark($0) == .edit }.compactMap { now[$0] })
    // if v ≠ base: base = v; rev += 1; append to history
    if v != base {
      base = v
      rev += 1
      history.append(v)
      chosenBy = policy
    }
    if kind != nil { chosenBy = policy }
    // for s:
    for s in speaking {
      if base != .none && near(now[s], base, facts.tolerance) {  // if now[s] ≈ base: mark[s] = none; seen[s] = rev
        sources[s]?.mark = .none
        sources[s]?.seen = rev
      } else if policy == .decision {  // elif policy = decision: mark[s] = stale
        sources[s]?.mark = .stale
      } else if mark(s) == .edit || mark(s) == .first {
        // elif mark[s] ∈ {edit, first}: if policy ≠ manual: mark[s] = overruled(kind or disagreement)
        if policy != .manual { sources[s]?.mark = .overruled(kind ?? .disagreement) }
      } else if mark(s) == .none {
        // elif mark[s] == none: mark[s] = overruled(kind) if kind and |VE| < 2 else stale
        if let kind, editedValues.count < 2 { sources[s]?.mark = .overruled(kind) } else { sources[s]?.mark = .stale }
      }
      // prev[s] = now[s], advances under open conflicts too
      sources[s]?.prev = now[s] ?? .none
    }
  }

  private mutating func take(_ value: Said, _ policy: Policy) -> Said {
    self.policy = policy
    return value
  }

  private func mark(_ s: String) -> Mark { sources[s]?.mark ?? .none }

  /// == is exact; ≈ is within tolerance, only against base.
  private func near(_ said: Said?, _ base: Said, _ tolerance: Int) -> Bool {
    if case .value(let one) = said, case .value(let two) = base { return abs(one - two) <= tolerance }
    return said == base
  }

  /// report from marks: edit, first → kind; overruled(k) → k; stale → stale_copy.
  func report(of s: String) -> String? {
    switch mark(s) {
    case .none: nil
    case .stale: "stale_copy"
    case .first, .edit: kind.map(Self.name)
    case .overruled(let kind): Self.name(kind)
    }
  }

  static func name(_ kind: Kind) -> String {
    switch kind {
    case .conflictingEdit: "conflicting_edit"
    case .disagreement: "disagreement"
    case .unauthorisedEdit: "unauthorised_edit"
    }
  }
}
