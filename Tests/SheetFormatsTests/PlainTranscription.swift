@testable import SheetFormats

/// The rules by which text is cut into cells, written down as plainly as they can be and as slowly as they may.
struct PlainTranscription {
  let text: [UInt8]
  let delimiter: UInt8
  let quote: UInt8
  let escapesByBackslash: Bool
  let skipsSpaces: Bool
  let fieldLimit: Int
  /// How many delimiters a record has as a rule; 0 where that is not known.
  let usual: Int
  private var position = 0
  private(set) var rows: [[[UInt8]]] = []
  private(set) var findings: [String] = []

  init(_ text: [UInt8], _ syntax: DelimitedSyntax, fieldLimit: Int) {
    self.text = text
    delimiter = syntax.delimiter
    quote = syntax.quote
    escapesByBackslash = syntax.escape == .backslash
    skipsSpaces = syntax.skipsSpacesBeforeQuotes
    self.fieldLimit = fieldLimit
    usual = max(0, syntax.fieldCount - 1)
    while position < text.count { readRecord() }
  }

  private mutating func readRecord() {
    rows.append([])
    while true {
      readField()
      guard position < text.count else { return }
      position += 1
      if text[position - 1] == delimiter {
        if position < text.count { continue }
        return
      }
      if text[position - 1] == 13, position < text.count, text[position] == 10 { position += 1 }
      return
    }
  }

  private mutating func readField() {
    var field: [UInt8]
    let spaces = text[position...].prefix { skipsSpaces && $0 == 0x20 }
    if text[safe: spaces.endIndex] == quote { position = spaces.endIndex }
    if text[safe: position] == quote, let (inside, close) = quotedText(), !isTable(upTo: close) {
      field = inside
      if isLikeTable(upTo: close) { note("unterminatedQuote") }
      position = close + 1
      let rest = plainText()
      if !rest.isEmpty { note("textAfterQuote") }
      field += rest
    } else if text[safe: position] == quote {
      note("unterminatedQuote")
      position += 1
      field = spaces + [quote] + plainText()
    } else {
      field = plainText()
    }
    if field.count > fieldLimit {
      note("textTooLong")
      field = Array(wholeCharacters(field))
    }
    rows[rows.count - 1].append(field)
  }

  private mutating func plainText() -> [UInt8] {
    let start = position
    while position < text.count, ![delimiter, 10, 13].contains(text[position]) { position += 1 }
    return Array(text[start..<position])
  }

  private func quotedText() -> (inside: [UInt8], close: Int)? {
    var inside: [UInt8] = []
    var place = position + 1
    while place < text.count, place < position + 2 + fieldLimit * 2 {
      let next = text[safe: place + 1]
      if escapesByBackslash, text[place] == 0x5C, next == quote || next == 0x5C {
        inside.append(next ?? 0)
        place += 2
      } else if text[place] != quote {
        inside.append(text[place])
        place += 1
      } else if next == quote {
        inside.append(quote)
        place += 2
      } else {
        let isEnd = next == nil || next == delimiter || next == 10 || next == 13
        return isEnd || !(inside.contains(10) || inside.contains(13)) ? (inside, place) : nil
      }
    }
    return nil
  }

  /// How many delimiters stand in each line that a quoted field touches: whole lines, and what of the last is inside.
  private func lineCounts(upTo close: Int) -> (lines: [Int], inside: Int) {
    var end = close
    while end < text.count, ![10, 13].contains(text[end]) { end += 1 }
    func counts(_ end: Int) -> [Int] {
      text[(position + 1)..<end].split(omittingEmptySubsequences: false) { [10, 13].contains($0) }
        .map { line in line.count { $0 == delimiter } }
    }
    var lines = counts(end)
    lines[0] += rows[rows.count - 1].count
    return (lines, counts(close).last ?? 0)
  }

  /// Whether first and last line are records, and whether one is that lies inside of the quotes.
  private func evidence(_ close: Int) -> (isWhole: Bool, holdsRecord: Bool) {
    let (lines, inside) = lineCounts(upTo: close)
    guard usual > 0, lines.count > 1, isFieldEnd(close + 1) else { return (false, false) }
    return (
      lines.first == usual && lines.last == usual, lines[1..<(lines.count - 1)].contains(usual) || inside == usual
    )
  }

  private func isTable(upTo close: Int) -> Bool {
    let (isWhole, holdsRecord) = evidence(close)
    return isWhole && holdsRecord && (usual > 1 || delimiter == 9)
  }

  private func isLikeTable(upTo close: Int) -> Bool {
    let (isWhole, holdsRecord) = evidence(close)
    return usual > 1 || delimiter == 9 ? isWhole || holdsRecord : isWhole && holdsRecord
  }

  private func isFieldEnd(_ place: Int) -> Bool {
    place >= text.count || [delimiter, 10, 13].contains(text[place])
  }

  private func wholeCharacters(_ field: [UInt8]) -> ArraySlice<UInt8> {
    var end = fieldLimit
    while end > 0, field[end] & 0xC0 == 0x80 { end -= 1 }
    return field[..<end]
  }

  private mutating func note(_ kind: String) {
    findings.append("\(kind) \(rows.count - 1) \(rows[rows.count - 1].count)")
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
