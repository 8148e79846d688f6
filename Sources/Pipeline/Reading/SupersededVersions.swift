internal import Ledger
internal import OrderModel

/// The versions that a ledger took in and that others have taken the place of.
///
/// Years of old files lie on in a migrated folder: a later run takes none of them for a sheet of today.
struct SupersededVersions: Sendable {
  /// Nothing was superseded.
  static let none = SupersededVersions()

  /// The sources of each version, by its digest.
  private var sources: [String: Set<String>] = [:]
  /// The files in force by source.
  private var inForce: [String: Set<String>] = [:]
  private var pathsInForce: Set<String> = []

  private init() {}

  /// Takes what a ledger knows.
  init(_ versions: [VersionRecord], _ records: [SourceRecord]) {
    for record in records {
      inForce[record.source.id] = Set(record.files)
      pathsInForce.formUnion(record.files)
    }
    for version in versions {
      sources[version.sha256, default: []].insert(Self.trunk(version.source))
    }
  }

  /// Whether a file is to be passed over: its bytes were taken in before, it is not in force, and what is in force of its
  /// source lies in the workspace.
  ///
  /// - Parameter present: the paths of all files of the workspace.
  func covers(_ path: String, sha256: String, present: Set<String>) -> Bool {
    guard !pathsInForce.contains(path), let own = sources[sha256] else { return false }
    return own.contains { source in inForce[source].map { !$0.isDisjoint(with: present) } ?? false }
  }

  /// Whether nothing can be passed over.
  var isEmpty: Bool { sources.isEmpty }

  /// The source that a fork left.
  private static func trunk(_ source: String) -> String {
    source.firstIndex(of: "~").map { String(source[..<$0]) } ?? source
  }
}
