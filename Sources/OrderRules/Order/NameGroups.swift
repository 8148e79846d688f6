internal import Normalization
internal import OrderModel

/// The names of customers, those of one customer together.
struct NameGroups {
  /// A name, and the first order that says it.
  struct Name {
    var text: String
    var order: Int
  }

  private var names: [Name] = []
  private var counts: [Int] = []
  private var places: [String: Int] = [:]
  /// The first name of each code.
  private var byCode: [String: Int] = [:]
  /// The name that each stands with.
  private var parents: [Int] = []

  /// Counts a name; one that differs in width, case and spaces alone is the same.
  mutating func add(_ text: String, code: String?, order: Int) {
    let key = TextFolding.key(text)
    let place = places[key] ?? names.count
    if place == names.count {
      places[key] = place
      names.append(Name(text: text, order: order))
      counts.append(0)
      parents.append(place)
    }
    counts[place] += 1
    guard let code else { return }
    if let first = byCode[code] { join(first, place) } else { byCode[code] = place }
  }

  /// The names by customer, of each those first that came first.
  mutating func groups() -> [[Name]] {
    for proposal in AliasFinder.customers(zip(names, counts).map { (name: $0.text, count: $1) }) {
      guard proposal.names.count == 1, let full = proposal.names.first.flatMap({ places[TextFolding.key($0)] }),
        let alias = places[TextFolding.key(proposal.alias)]
      else { continue }
      join(full, alias)
    }
    let members = Dictionary(grouping: names.indices) { root($0) }.values.filter { $0.count > 1 }
    return members.map { $0.sorted().map { names[$0] } }.sorted { $0[0].order < $1[0].order }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  private func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }
}
