/// Names of sheets that a spreadsheet takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, each once.
struct SheetNames {
  private static let longest = 31
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// The name, made fit and, where it is taken already, numbered.
  mutating func unique(_ wanted: String) -> String {
    var name = Self.fit(wanted)
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      let tail = " (\(count))"
      name = Self.cut(Self.fit(wanted), to: Self.longest - tail.utf16.count) + tail
    }
    return name
  }

  private static func fit(_ wanted: String) -> String {
    let allowed = String.UnicodeScalarView(
      wanted.unicodeScalars.map {
        "[]:*?/\\".unicodeScalars.contains($0) || $0.properties.generalCategory == .control ? " " : $0
      })
    var name = cut(String(allowed), to: longest)
    while name.first == "'" || name.first == " " { name.removeFirst() }
    while name.last == "'" || name.last == " " { name.removeLast() }
    return name.isEmpty ? "–" : name
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var result = ""
    for character in text {
      guard result.utf16.count + String(character).utf16.count <= units else { break }
      result.append(character)
    }
    return result
  }
}
