internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// What a table shows of the system that wrote it.
struct TableMarks {
  /// A column's header in the forms in which it is compared.
  struct Header {
    var column: Int
    /// The technical key as it stands; of a header that has no row of keys, the caption.
    var shownKey: String
    /// The technical key, in lower case.
    var key: String
    /// Whether keys stand in a row of their own.
    var hasOwnKey: Bool
    /// The caption without the marks of its system, and the captions above it.
    var caption: String, group: String
  }

  let headers: [Header]
  /// The form's id in the first technical key.
  let formID: String?
  private let keys: Set<String>
  private let captions: Set<String>
  private let table: ShapedTable
  private let file: FileFacts

  init(_ table: ShapedTable, _ file: FileFacts) {
    self.table = table
    self.file = file
    headers = table.headers.map { header in
      let key = header.technicalKey ?? header.text
      return Header(
        column: header.columnIndex, shownKey: key, key: TextFolding.tidied(key).lowercased(),
        hasOwnKey: header.technicalKey != nil, caption: CaptionFolding.folded(header.text),
        group: CaptionFolding.folded(header.parentText ?? ""))
    }
    keys = Set(headers.map(\.key))
    captions = Set(headers.flatMap { [$0.caption, CaptionFolding.withoutReference($0.caption)] })
    formID = headers.lazy.compactMap { CaptionFolding.formID($0.shownKey) }.first
  }

  /// Whether a mark is there.
  func show(_ mark: ProfileMark) -> Bool {
    switch mark.sign {
    case .formID: formID == mark.value
    case .key: keys.contains(mark.value.lowercased())
    case .header: captions.contains(CaptionFolding.folded(mark.value))
    case .captionPart: table.headers.contains { $0.text.contains(mark.value) }
    case .title: mark.value.isEmpty ? !table.titleTexts.isEmpty : table.titleTexts.contains { begins($0, mark.value) }
    case .footer: hasFooter(mark.value)
    case .fileName: nameFits(mark.value)
    case .encoding: file.dialect?.encoding.hasPrefix(mark.value) ?? false
    case .delimiter: hasDelimiter(mark.value)
    case .merged: headers.contains { $0.group.isEmpty && table.hasMergedRows(column: $0.column) }
    case .headerRows: hasHeaderRows(mark.value)
    }
  }

  /// Whether a text begins so, `*` standing for anything: `Copyright (c) * salesforce.com`.
  private func begins(_ text: String, _ beginning: String) -> Bool {
    var rest = TextFolding.tidied(text).lowercased()[...]
    let parts = beginning.lowercased().split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// Whether numbers of records are counted through the whole system, and not from 1 in each document.
  ///
  /// Nobody's order has its first line above 99; a file of a few high lines has no more records than that.
  func holdsSerials(column: Int) -> Bool {
    let records = zip(table.rowRange, table.kinds).filter { $0.1 == .data }.map(\.0)
    let numbers = records.compactMap { Int(table.rawText(row: $0, column: column)) }
    guard let lowest = numbers.min() else { return false }
    return lowest > max(99, records.count)
  }

  /// Looked for in the rows that are no records, from the last one up.
  private func hasFooter(_ beginning: String) -> Bool {
    for (row, kind) in zip(table.rowRange, table.kinds).reversed() {
      switch kind {
      case .data: return false
      case .blank: continue
      case .note, .heading, .subtotal:
        let first = table.headers.first { !table.rawText(row: row, column: $0.columnIndex).isEmpty }
        if let first, begins(table.rawText(row: row, column: first.columnIndex), beginning) { return true }
      }
    }
    return false
  }

  private func nameFits(_ pattern: String) -> Bool {
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    guard stem.count == pattern.count else { return false }
    return zip(stem, pattern).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
  }

  private func hasDelimiter(_ word: String) -> Bool {
    switch (word, file.dialect?.separation) {
    case ("tab", .delimiter("\t")), ("spaces", .runsOfSpaces): true
    default: false
    }
  }

  private func hasHeaderRows(_ word: String) -> Bool {
    switch word {
    case "keys-above-captions": headers.contains { $0.hasOwnKey }
    case "groups-above-captions": table.headerRowIndexes.count == 2 && headers.contains { !$0.group.isEmpty }
    default: false
    }
  }
}
