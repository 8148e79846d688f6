/// Why a text is no profile.
public struct ProfileProblem: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What was found, what was expected, what to do; lower case, no full stop.
  public let found: String, expected: String, remedy: String

  init(_ line: Int, found: String, expected: String, remedy: String) {
    self.line = line
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }
}
