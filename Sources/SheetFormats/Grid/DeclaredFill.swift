/// What a style says of a cell's background: a colour, or none on purpose, which a parent's colour does not shine through.
enum DeclaredFill {
  case empty
  /// Six hex digits in upper case.
  case colour(String)

  /// Reads `#ffff00`; anything else, such as `transparent`, is no colour.
  init(hex text: String?) {
    guard let text, text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else {
      self = .empty
      return
    }
    self = .colour(text.dropFirst().uppercased())
  }

  /// The colour, `nil` for none.
  var digits: String? {
    if case .colour(let digits) = self { digits } else { nil }
  }
}
