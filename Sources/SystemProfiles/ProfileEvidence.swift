/// How far a fact about another system is known.
public struct ProfileEvidence: Hashable, Sendable {
  /// The grades, the surest first.
  public enum Grade: String, Sendable, CaseIterable {
    /// The vendor's own page, repository or source code.
    case vendor = "A"
    /// Public work of others that runs against the real system.
    case thirdParty = "B"
    /// General knowledge that no source here shows.
    case assumed = "C"
  }

  /// The grade.
  public let grade: Grade
  /// Where it is read, as `[1][2]`: the sources of `domain/systems.md`; empty for what is assumed.
  public let sources: String

  /// Whether a source shows the fact; what is assumed has to be named to whoever relies on it.
  public var isAttested: Bool { grade != .assumed }

  /// What nobody has shown.
  public static let assumed = ProfileEvidence(grade: .assumed, sources: "")

  private init(grade: Grade, sources: String) {
    self.grade = grade
    self.sources = sources
  }

  /// Reads `B [1][2]`, `C`; `nil` for anything else, and for an attested fact that names no source.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let grade = Grade(rawValue: first) else { return nil }
    self.grade = grade
    sources = parts.count > 1 ? parts[1] : ""
    guard grade == .assumed || !sources.isEmpty else { return nil }
  }
}

extension ProfileEvidence: CustomStringConvertible {
  /// The grade and the sources: `B [1][2]`.
  public var description: String { grade.rawValue + (sources.isEmpty ? "" : " " + sources) }
}
