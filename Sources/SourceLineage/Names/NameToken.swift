/// A piece of a name: a run of digits, a run of Latin letters, or any other single character.
enum NameToken: Hashable {
  case digits(String)
  case letters(String)
  case other(Character)

  /// Takes a text apart; the pieces together are the text.
  static func tokens(of text: String) -> [NameToken] {
    var tokens: [NameToken] = []
    for character in text {
      if character.isASCII, character.isNumber {
        if case .digits(let run)? = tokens.last {
          tokens[tokens.count - 1] = .digits(run + String(character))
        } else {
          tokens.append(.digits(String(character)))
        }
      } else if character.isASCII, character.isLetter {
        if case .letters(let run)? = tokens.last {
          tokens[tokens.count - 1] = .letters(run + String(character))
        } else {
          tokens.append(.letters(String(character)))
        }
      } else {
        tokens.append(.other(character))
      }
    }
    return tokens
  }

  var text: String {
    switch self {
    case .digits(let text), .letters(let text): text
    case .other(let character): String(character)
    }
  }

  /// The number of a run of one to `most` digits.
  func number(upTo most: Int) -> Int? {
    guard case .digits(let text) = self, text.count <= most else { return nil }
    return Int(text)
  }

  func isOne(of characters: String) -> Bool {
    guard case .other(let character) = self else { return false }
    return characters.contains(character)
  }
}
