/// How a text file was written, and by what evidence.
public struct TextDialect: Sendable, Hashable {
  /// What keeps the fields of a record apart.
  public enum Separation: Sendable, Hashable {
    /// One sign.
    case delimiter(Character)
    /// Runs of spaces, as in what a terminal or a printer's file shows.
    case runsOfSpaces
  }

  /// What a quote inside of a quoted field has before it.
  public enum Escape: Sendable, Hashable {
    /// Another quote.
    case doubling
    /// A backslash.
    case backslash
  }

  /// The encoding's name: `UTF-8`, `UTF-8 with BOM`, `GB18030`, `Big5`, `Windows-1252`, `UTF-16LE`, `UTF-16BE`,
  /// `UTF-32LE`, `UTF-32BE`.
  public let encoding: String
  /// What keeps fields apart.
  public let separation: Separation
  /// The sign that opens and closes fields that hold delimiters; `nil` where quotes mean nothing.
  public let quote: Character?
  /// How a quote stands inside of a quoted field.
  public let escape: Escape
  /// Why these were chosen, in words.
  public let reason: String

  /// The sign between fields; the space where runs of it are.
  public var delimiter: Character {
    switch separation {
    case .delimiter(let sign): sign
    case .runsOfSpaces: " "
    }
  }

  /// Makes a dialect.
  public init(
    encoding: String, separation: Separation, quote: Character? = "\"", escape: Escape = .doubling, reason: String
  ) {
    self.encoding = encoding
    self.separation = separation
    self.quote = quote
    self.escape = escape
    self.reason = reason
  }

  /// Makes the dialect of text with one sign between fields and double quotes.
  public init(encoding: String, delimiter: Character, reason: String) {
    self.init(encoding: encoding, separation: .delimiter(delimiter), reason: reason)
  }
}
