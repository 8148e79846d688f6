internal import Exports
internal import SystemProfiles

/// The targets that a workspace can be exported to.
struct ExportTargets {
  /// The database that is no profile.
  static let database = "sqlite"

  private let profiles: [SystemProfile]
  private let said: WorkspaceConfiguration

  /// Takes the profiles, the workspace's own first: of one id the first one counts.
  init(_ profiles: [SystemProfile], said: WorkspaceConfiguration) {
    var seen: Set<String> = []
    self.profiles = profiles.filter { seen.insert($0.id).inserted }
    self.said = said
  }

  /// The ids of all targets, in the order in which they are listed.
  var ids: [String] { profiles.filter { $0.imports != nil }.map(\.id) + [Self.database] }

  /// The id that a word means: itself, or the only one that begins so.
  ///
  /// - Throws: `PipelineError` with status 64 for a word that means none or several; the nearest are named.
  func id(_ word: String) throws(PipelineError) -> String {
    if ids.contains(word) { return word }
    let begun = word.isEmpty ? [] : ids.filter { $0.hasPrefix(word) }
    if begun.count == 1, let only = begun.first { return only }
    let place = "--to \(ShownText.line(word))"
    if profiles.contains(where: { $0.id == word }) {
      throw PipelineError(
        64,
        Wording.error(
          place, "profile_only_read", "files of this form are read, and not written",
          "one of " + ids.joined(separator: ", "), "name a profile that has an import section"))
    }
    let nearest = begun.isEmpty ? NearestName.of(word, among: ids).map { [$0] } ?? [] : begun
    throw PipelineError(
      64,
      Wording.error(
        place, "unknown_profile", begun.isEmpty ? "there is no such profile" : "several profiles begin so",
        "one of " + (begun.isEmpty ? ids : begun).joined(separator: ", "),
        nearest.isEmpty ? "correct --to" : "perhaps \(nearest.joined(separator: " or ")) is meant"))
  }

  /// A target with what the workspace says of it; `prices` is what the command says of the tax in prices.
  func target(_ id: String, prices: String?) -> ExportTarget? {
    guard let profile = profiles.first(where: { $0.id == id }) else { return nil }
    let details = profile.imports?.value(.details)
    guard var target = ExportTarget(profile, details: profiles.first { $0.id == details }) else { return nil }
    configure(&target, prices: prices)
    return target
  }

  /// Applies what the workspace says of a target.
  func configure(_ target: inout ExportTarget, prices: String?) {
    let own = said.exports[target.id]
    for (limit, count) in own?.limits ?? [:] {
      guard let limit = ProfileLimit(rawValue: limit) else { continue }
      target.limits[limit] = ExportTarget.Limit(count: count, evidence: WorkspaceConfiguration.fileName)
    }
    target.constants = own?.constants ?? [:]
    target.assumedBasis = (prices ?? own?.prices).flatMap(ExportedRun.PriceBasis.init(rawValue:))
  }
}
