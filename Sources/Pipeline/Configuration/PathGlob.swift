/// A pattern of paths or names: `*` and `?` stay inside a folder, `**` goes through folders.
struct PathGlob: Hashable, Sendable {
  private enum Piece: Hashable {
    case character(Character)
    case one, many, deep, folders
  }

  /// The pattern as written.
  let text: String
  private let pieces: [Piece]
  /// The only path that has the pattern; `nil` where several may.
  let onlyPath: String?

  /// Takes a pattern.
  init(_ text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case "\\" where rest.count > 1:
        rest.removeFirst()
        pieces.append(.character(rest.removeFirst()))
        continue
      case "*" where rest.hasPrefix("**/"):
        pieces.append(.folders)
        rest.removeFirst(3)
        continue
      case "*" where rest.hasPrefix("**"):
        pieces.append(.deep)
        rest.removeFirst()
      case "*": pieces.append(.many)
      case "?": pieces.append(.one)
      default: pieces.append(.character(first))
      }
      rest.removeFirst()
    }
    self.pieces = pieces
    var only: String? = ""
    for piece in pieces {
      if case .character(let character) = piece { only?.append(character) } else { only = nil }
    }
    onlyPath = only
  }

  /// The pattern that only this path has.
  static func exact(_ path: String) -> String {
    path.map { "*?\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Whether a path or name has the pattern.
  ///
  /// - Complexity: O(*p* · *n*) in the pattern and the path.
  func matches(_ path: String) -> Bool {
    if let onlyPath { return onlyPath == path }
    let characters = Array(path)
    var reached = [Bool](repeating: false, count: characters.count + 1)
    reached[0] = true
    for piece in pieces {
      var next = [Bool](repeating: false, count: characters.count + 1)
      var isBegun = false
      for place in reached.indices {
        switch piece {
        case .folders:
          next[place] = reached[place] || (isBegun && characters[place - 1] == "/")
          isBegun = isBegun || reached[place]
        case .many, .deep:
          let isContinued = place > 0 && next[place - 1] && (piece == .deep || characters[place - 1] != "/")
          next[place] = reached[place] || isContinued
        case .one: next[place] = place > 0 && reached[place - 1] && characters[place - 1] != "/"
        case .character(let character):
          next[place] = place > 0 && reached[place - 1] && characters[place - 1] == character
        }
      }
      reached = next
    }
    return reached.last ?? false
  }

  /// What is wrong with a pattern; `nil` for a good one.
  static func problem(of text: String, isPath: Bool) -> String? {
    if text.isEmpty { return "nothing" }
    if text.unicodeScalars.count > 1_000 { return "more than 1000 characters" }
    guard isPath else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("") || parts.contains("..") || parts.contains(".") { return "a path that leaves its folder" }
    return nil
  }
}
