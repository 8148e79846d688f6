/// Names of sheets as spreadsheets take them: at most 31 characters, none of `[]:*?/\`.
enum SheetTitle {
  /// The name, made fit.
  static func fit(_ name: String) -> String {
    let kept = name.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }
    var text = ""
    for character in kept {
      guard text.utf16.count + String(character).utf16.count <= 31 else { break }
      text.append(character)
    }
    return text.isEmpty ? "Sheet1" : text
  }
}
