internal import ExactValues
internal import Ledger
internal import OrderModel
internal import Reconciliation

/// The files of each source that are in force in a replay, and the orders that stand in each.
struct FilesInForce {
  /// How an order stands in a file.
  struct Standing {
    /// The hash of the order's rows there; `nil` where their fold has more to tell than their content.
    var content: UInt64?
    /// The step in which they were folded.
    var foldedAt: Int
  }

  /// A file in force.
  struct File {
    /// The orders that stand in it, by key.
    var orders: [String: Standing] = [:]
    /// The files whose place it has taken: claims that never changed still name one of them.
    var ancestors: Set<String> = []
  }

  private struct SourceFile: Hashable { var source: String, file: String }

  private var files: [String: [String: File]] = [:]
  /// In how many files in force of a source an order stands.
  private var counts: [String: [String: Int]] = [:]

  /// Goes on from what a ledger holds.
  ///
  /// - Parameter done: the steps that it has taken in, in their order.
  /// - Complexity: O(*c*) in the claims of all orders.
  init(_ state: PriorState, done: ArraySlice<MigrationStep>) {
    for record in state.sources {
      files[record.source.id] = Dictionary(record.files.map { ($0, File()) }) { first, _ in first }
    }
    var inForce: [String: [String: String]] = [:]
    for (id, own) in files { inForce[id] = Dictionary(uniqueKeysWithValues: own.keys.map { ($0, $0) }) }
    for delivery in done.reversed().flatMap(\.deliveries) {
      guard let replaced = delivery.replaced else { continue }
      for id in files.keys where id == delivery.source || id.hasPrefix(delivery.source + "-") {
        guard let heir = inForce[id]?[delivery.file], inForce[id]?[replaced] == nil else { continue }
        inForce[id]?[replaced] = heir
        files[id]?[heir]?.ancestors.insert(replaced)
      }
    }
    for order in state.orders {
      for place in Self.places(of: order) {
        guard let file = inForce[place.source]?[place.file] else { continue }
        set(Standing(content: nil, foldedAt: 0), of: order.key, in: file, place.source)
      }
    }
  }

  /// The sources and files in which an order stands by its claims.
  private static func places(of order: OrderState) -> Set<SourceFile> {
    var places: Set<SourceFile> = []
    for unit in [order.header] + order.lines {
      for (source, claims) in unit.sources where claims.presence == .held {
        for claim in claims.fields.values {
          if let file = claim.place?.file { places.insert(SourceFile(source: source, file: file)) }
        }
      }
    }
    for event in order.events {
      for (source, claim) in event.claims where !claim.isVanished {
        for place in claim.places.values { places.insert(SourceFile(source: source, file: place.file)) }
      }
    }
    return places
  }

  /// Whether a file is in force.
  func isInForce(_ file: String, of source: String) -> Bool { files[source]?[file] != nil }

  /// The names of the files of a source, some left out, sorted.
  func names(_ source: String, besides left: Set<String>) -> [String] {
    (files[source] ?? [:]).keys.filter { !left.contains($0) }.sorted()
  }

  /// The same names with those whose place these files have taken.
  func namesWithAncestors(_ source: String, besides left: Set<String>) -> Set<String> {
    names(source, besides: left).reduce(into: []) { names, file in
      names.insert(file)
      names.formUnion(files[source]?[file]?.ancestors ?? [])
    }
  }

  /// The keys of the orders that stand in some files of a source.
  func orders(in files: Set<String>, of source: String) -> Set<String> {
    files.reduce(into: []) { $0.formUnion((self.files[source]?[$1]?.orders ?? [:]).keys) }
  }

  /// How an order stands in some files, which are all of its source's that hold it; `nil` where it stands otherwise.
  func soleStanding(of key: String, in files: Set<String>, of source: String) -> Standing? {
    guard counts[source]?[key] == 1 else { return nil }
    return files.lazy.compactMap { self.files[source]?[$0]?.orders[key] }.first
  }

  /// Puts files in the place of others.
  mutating func replace(_ replaced: Set<String>, with now: [String: [String: Standing]], of source: String) {
    var ancestors = replaced
    for file in replaced.union(now.keys) {
      guard let old = files[source]?.removeValue(forKey: file) else { continue }
      ancestors.formUnion(old.ancestors)
      for key in old.orders.keys {
        let count = counts[source]?[key] ?? 0
        counts[source]?[key] = count > 1 ? count - 1 : nil
      }
    }
    for (file, orders) in now {
      files[source, default: [:]][file] = File(orders: [:], ancestors: ancestors.subtracting([file]))
      for (key, standing) in orders { set(standing, of: key, in: file, source) }
    }
  }

  private mutating func set(_ standing: Standing, of key: String, in file: String, _ source: String) {
    if files[source]?[file]?.orders.updateValue(standing, forKey: key) == nil {
      counts[source, default: [:]][key, default: 0] += 1
    }
  }
}
