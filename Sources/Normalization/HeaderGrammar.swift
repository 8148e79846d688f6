internal import OrderModel

/// Understands headers that no list holds, from the words that they are made of: 实际 + 出货 + 数 is the shipped quantity.
///
/// A header is taken apart completely or not at all; what it gives is surer than a likeness and less sure than a known
/// header.
struct HeaderGrammar: Sendable {
  /// The words of a header, by what they do.
  struct Parse: Sendable, Equatable {
    var stage: HeaderStage?
    var aspects: Set<HeaderAspect> = []
    var attribute: HeaderAttribute?
    var wordCount = 0
  }

  /// The field that a folded header states; `nil` where a part of it is unknown or the parts do not go together.
  static func field(_ key: String) -> Field? {
    guard key.utf8.count <= 60, let parse = parse(key), parse.wordCount >= 2, let attribute = parse.attribute else {
      return nil
    }
    return HeaderSense.field(stage: parse.stage, aspects: parse.aspects, attribute: attribute)
  }

  /// The field of a folded header that names a stage only, by the values below it.
  static func field(_ key: String, over profile: ColumnProfile) -> Field? {
    guard key.utf8.count <= 60, let parse = parse(key), parse.attribute == nil, let stage = parse.stage else {
      return nil
    }
    return HeaderSense.bare(stage, parse.aspects, profile)
  }

  /// Takes a folded header apart into known words, the longest first.
  ///
  /// - Complexity: O(*n* × longest word).
  static func parse(_ key: String) -> Parse? {
    var rest = key[...]
    var parse = Parse()
    while !rest.isEmpty {
      guard let (word, role) = longestWord(rest) else { return nil }
      switch role {
      case .stage(let stage):
        if let known = parse.stage, known != stage {
          guard known == .customer || known == .order else { return nil }
        }
        parse.stage = stage
      case .aspect(let aspect): parse.aspects.insert(aspect)
      case .attribute(let attribute):
        // 货款 in front of 到账日 says what comes in, not what the column holds.
        guard parse.attribute == nil || parse.attribute == .money else { return nil }
        parse.attribute = attribute
      case .filler: break
      }
      parse.wordCount += 1
      rest = rest.dropFirst(word)
    }
    return parse
  }

  private static func longestWord(_ text: Substring) -> (length: Int, role: HeaderWord)? {
    for length in stride(from: min(12, text.count), through: 1, by: -1) {
      if let role = HeaderWords.roles[String(text.prefix(length))] { return (length, role) }
    }
    return nil
  }
}

/// What a word does in a header.
enum HeaderWord: Sendable {
  case stage(HeaderStage)
  case aspect(HeaderAspect)
  case attribute(HeaderAttribute)
  case filler
}

/// What a header speaks of.
enum HeaderStage: Sendable {
  case order, customer, product, contract, production, material, inspection, shipment, receipt, invoice, payment, change
  case delivery, courier, merchandising, selling
}

/// In which regard.
enum HeaderAspect: Sendable {
  case planned, actual, total, remaining, required, confirmed, first, start, finish
  /// The company's own: 我司.
  case own
}

/// What kind of value it names.
enum HeaderAttribute: Sendable {
  case date, number, quantity, money, price, status, person, reason, name, code
}
