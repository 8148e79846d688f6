/// The places in which sheets of a name mostly lie, and the places into which files have only strayed.
///
/// A desktop's folder holds a bit of everything: what lies there is called as other files are that lie elsewhere together.
struct UsualPlaces {
  private struct Name: Hashable { var kind: String, stem: String }

  /// So many files of a name make a place its own.
  private static let leastFiles = 3

  /// How many files of a name lie in each place.
  private var counts: [Name: [String: Int]] = [:]
  private var strayed: Set<String> = []

  /// Takes the files with the place of each.
  init(_ contents: [FileContent], homes: [String]) {
    for (content, home) in zip(contents, homes) { counts[Self.name(content), default: [:]][home, default: 0] += 1 }
    var strays: [String: Int] = [:]
    for (content, home) in zip(contents, homes) where usual(Self.name(content), besides: home) != nil {
      strays[home, default: 0] += 1
    }
    let crowds = Dictionary(homes.map { ($0, 1) }, uniquingKeysWith: +)
    strayed = Set(strays.filter { $0.value > 1 && 2 * $0.value > crowds[$0.key] ?? 0 }.keys)
  }

  /// The place of a part's files that lie in a place: where its namesakes lie, if all that lies there has strayed.
  func place(of part: [FileContent], lyingIn place: String) -> String {
    guard strayed.contains(place) else { return place }
    let names = Dictionary(grouping: part, by: Self.name).mapValues(\.count)
    let name = names.max { ($0.value, $1.key.stem) < ($1.value, $0.key.stem) }?.key
    return name.flatMap { usual($0, besides: place) } ?? place
  }

  /// Another place in which far more files of a name lie.
  private func usual(_ name: Name, besides place: String) -> String? {
    let here = counts[name]?[place] ?? 0
    let others = (counts[name] ?? [:]).filter { $0.key != place && $0.value >= max(Self.leastFiles, 2 * here) }
    return others.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func name(_ content: FileContent) -> Name { Name(kind: content.kind, stem: content.name.stem) }
}
