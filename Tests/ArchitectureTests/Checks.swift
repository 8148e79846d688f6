/// Each convention as a function over text, so that it can be shown to fail.
enum Checks {
  /// Files that are longer than they may be; data files are exempt by their first line.
  static func fileSize(_ source: SourceFile) -> [Finding] {
    let first = source.lines.first ?? ""
    if first.contains("generated data") || first.contains("resource data") { return [] }
    guard source.lines.count > House.fileLines else { return [] }
    return [Finding(path: source.path, lineNumber: 0, text: "\(source.lines.count) lines, at most \(House.fileLines)")]
  }

  /// Functions that are longer than they may be.
  static func functionSizes(_ source: SourceFile) -> [Finding] {
    FunctionScanner.functions(of: source).filter { $0.lineCount > House.functionLines }.map {
      let text = "a function of \($0.lineCount) lines, at most \(House.functionLines)"
      return Finding(path: source.path, lineNumber: $0.lineNumber, text: text)
    }
  }

  /// Imports of rooms further down the house, and of modules that have no business in a room.
  static func imports(_ source: SourceFile) -> [Finding] {
    let room = source.room
    guard let place = House.rooms.firstIndex(of: room) else {
      return [Finding(path: source.path, lineNumber: 0, text: "the house has no room \(room)")]
    }
    return source.codeLines.enumerated().compactMap { index, line in
      guard let module = importedModule(line), !House.rooms[..<place].contains(module) else { return nil }
      if House.platform.contains(module) || House.guests[module]?.contains(room) == true { return nil }
      return Finding(path: source.path, lineNumber: index + 1, text: "\(room) imports \(module)")
    }
  }

  /// Public declarations without a `///` above them, past their attributes.
  static func documentation(_ source: SourceFile) -> [Finding] {
    source.codeLines.indices.filter { isPublicDeclaration(source.codeLines[$0]) }.compactMap { index in
      var above = index - 1
      while above >= 0 && source.codeLines[above].trimmed.hasPrefix("@") { above -= 1 }
      if above >= 0 && source.lines[above].trimmed.hasPrefix("///") { return nil }
      let text = "not documented: \(source.codeLines[index].trimmed)"
      return Finding(path: source.path, lineNumber: index + 1, text: text)
    }
  }

  /// Lines that may end the program, where no invariant is stated on them.
  static func crashes(_ source: SourceFile) -> [Finding] {
    source.codeLines.enumerated().compactMap { index, line in
      guard let what = crash(in: line), !source.lines[index].contains("// invariant:") else { return nil }
      return Finding(path: source.path, lineNumber: index + 1, text: what)
    }
  }

  /// Lines that write to the terminal outside the room that may.
  static func printing(_ source: SourceFile) -> [Finding] {
    if source.room == House.printingRoom { return [] }
    return source.codeLines.enumerated().compactMap { index, line in
      guard let call = Self.prints.first(where: { line.calls($0) }) else { return nil }
      return Finding(path: source.path, lineNumber: index + 1, text: "\(source.room) prints: \(call)")
    }
  }
}

extension Checks {
  private static let prints = [
    "print(", "debugPrint(", "fputs(", "FileHandle.standardError", "FileHandle.standardOutput",
  ]
  private static let modifiers: Set<Substring> = [
    "class", "consuming", "convenience", "distributed", "dynamic", "final", "indirect", "isolated", "lazy", "mutating",
    "nonisolated", "nonmutating", "open", "optional", "override", "private", "public", "required", "static", "unowned",
    "weak",
  ]
  private static let declarations: Set<Substring> = [
    "actor", "associatedtype", "class", "enum", "func", "init", "let", "macro", "protocol", "struct", "subscript",
    "typealias", "var",
  ]
  private static let importKinds: Set<Substring> = [
    "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
  ]

  /// The module that a line imports.
  static func importedModule(_ line: String) -> String? {
    var words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    if let first = words.first, ["public", "package", "internal", "fileprivate", "private"].contains(first) {
      words = words.dropFirst()
    }
    guard words.first == "import" else { return nil }
    words = words.dropFirst()
    if let kind = words.first, importKinds.contains(kind) { words = words.dropFirst() }
    return words.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
  }

  /// Whether a line begins a declaration that other modules see.
  static func isPublicDeclaration(_ line: String) -> Bool {
    let words = line.withoutParentheses.split(separator: " ").drop { $0.hasPrefix("@") }
    let leading = words.prefix { modifiers.contains($0) }
    guard leading.contains("public") || leading.contains("open") else { return false }
    // `class` is a modifier as well as a declaration: `public final class Reader`, `public class func make()`.
    if leading.last == "class" { return true }
    guard let next = words.dropFirst(leading.count).first else { return false }
    return declarations.contains(next.prefix { $0.isLetter })
  }

  /// What may end the program on a line.
  static func crash(in line: String) -> String? {
    if line.contains("try!") { return "try!" }
    if line.calls("fatalError(") { return "fatalError" }
    let characters = Array(line)
    for index in characters.indices.dropFirst() where characters[index] == "!" {
      let before = characters[index - 1]
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isPostfix = before.isLetter || before.isNumber || "_)]`".contains(before)
      if isPostfix && next != "=" { return "a force unwrap" }
    }
    return nil
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    let front = drop { $0 == " " }
    return String(front[..<(front.lastIndex { $0 != " " }.map { front.index(after: $0) } ?? front.startIndex)])
  }

  /// The text without what stands in parentheses, to the end where they do not close.
  fileprivate var withoutParentheses: String {
    var depth = 0
    return filter { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth == 0 && character != ")"
    }
  }

  /// Whether the text calls a free function: the name as a word of its own, neither a member nor its declaration.
  fileprivate func calls(_ name: String) -> Bool {
    ranges(of: name).contains { range in
      let before = self[..<range.lowerBound]
      guard let last = before.last else { return true }
      return !last.isLetter && !last.isNumber && !"_.".contains(last) && !before.hasSuffix("func ")
    }
  }
}
