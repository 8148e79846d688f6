/// A place where the source breaks a convention.
struct Finding: Equatable, CustomStringConvertible {
  /// The path inside the repository.
  var path: String
  /// The line, from 1; 0 for the whole file.
  var lineNumber: Int
  /// What is wrong.
  var text: String

  var description: String { lineNumber > 0 ? "\(path):\(lineNumber): \(text)" : "\(path): \(text)" }
}

extension [Finding] {
  /// The findings, one a line, for the message of a failed expectation.
  var listing: String { map(\.description).joined(separator: "\n") }
}
