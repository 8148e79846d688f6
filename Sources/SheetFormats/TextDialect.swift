/// How a text file was written, and by what evidence.
public struct TextDialect: Sendable, Hashable {
  /// The encoding's name: `UTF-8`, `UTF-8 with BOM`, `GB18030`, `Big5`, `Windows-1252`, `UTF-16LE`,
  /// `UTF-16BE`, `UTF-32LE`, `UTF-32BE`.
  public let encoding: String
  /// What stands between fields.
  public let delimiter: Character
  /// Why these were chosen, in words.
  public let reason: String

  /// Makes a dialect.
  public init(encoding: String, delimiter: Character, reason: String) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.reason = reason
  }
}
