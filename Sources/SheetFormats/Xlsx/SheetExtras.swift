internal import ExactValues

/// What other parts than the worksheet say of a sheet.
struct SheetExtras {
  var comments: [CellComment] = []
  var filteredRanges: [CellRange] = []
}

/// Reads the notes of a sheet (ECMA-376 part 1, 18.7).
final class CommentsReader: XMLVisitor {
  private let limits: ReadingLimits
  private var authors: [String] = []
  private var captured = ""
  private var capturing = false
  private var phoneticDepth = 0
  private var address: CellAddress?
  private var author: String?
  private(set) var comments: [CellComment] = []

  init(limits: ReadingLimits) { self.limits = limits }

  override func open(_ element: XMLElement) {
    let name = element.name
    if name.is("comment") {
      address = element.bytes("ref").flatMap(CellReference.init)
        .map { CellAddress(rowIndex: $0.row, columnIndex: $0.column) }
      author = element.integer("authorId").flatMap { authors.indices.contains($0) ? authors[$0] : nil }
      captured = ""
    } else if name.is("author") {
      captured = ""
      capturing = true
    } else if name.is("rPh") {
      phoneticDepth += 1
    } else if name.isLetter("t"), phoneticDepth == 0 {
      capturing = true
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard capturing, captured.utf8.count < limits.textBytesPerCell else { return }
    captured += String(decoding: bytes, as: UTF8.self)
  }

  override func close(_ name: XMLName) {
    if name.is("author") {
      authors.append(captured)
      capturing = false
    } else if name.isLetter("t") {
      capturing = false
    } else if name.is("rPh") {
      phoneticDepth = max(0, phoneticDepth - 1)
    } else if name.is("comment"), let address {
      let author = author.flatMap { $0.isEmpty ? nil : $0 }
      comments.append(CellComment(cell: address, author: author, text: EscapedText.decoded(captured)))
    }
  }
}

/// Reads the people who write threaded comments ([MS-XLSX] 2.4.58).
final class PersonsReader: XMLVisitor {
  private(set) var names: [String: String] = [:]

  override func open(_ element: XMLElement) {
    guard element.name.is("person"), let id = element.text("id") else { return }
    names[id] = element.text("displayName")
  }
}

/// Reads the threaded comments of a sheet ([MS-XLSX] 2.6.205): each answer is a comment of its own.
final class ThreadedCommentsReader: XMLVisitor {
  private let limits: ReadingLimits
  private let persons: [String: String]
  private var captured = ""
  private var capturing = false
  private var address: CellAddress?
  private var author: String?
  private(set) var comments: [CellComment] = []

  init(persons: [String: String], limits: ReadingLimits) {
    self.persons = persons
    self.limits = limits
  }

  override func open(_ element: XMLElement) {
    if element.name.is("threadedComment") {
      address = element.bytes("ref").flatMap(CellReference.init)
        .map { CellAddress(rowIndex: $0.row, columnIndex: $0.column) }
      author = element.text("personId").flatMap { persons[$0] }
      captured = ""
    } else if element.name.is("text") {
      capturing = true
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard capturing, captured.utf8.count < limits.textBytesPerCell else { return }
    captured += String(decoding: bytes, as: UTF8.self)
  }

  override func close(_ name: XMLName) {
    if name.is("text") { capturing = false }
    guard name.is("threadedComment"), let address else { return }
    comments.append(CellComment(cell: address, author: author, text: captured))
    self.address = nil
  }
}

/// Reads from a table's part whether it hides rows, and which (ECMA-376 part 1, 18.5).
final class TableFilterReader: XMLVisitor {
  private var range: CellRange?
  private(set) var filteredRanges: [CellRange] = []

  override func open(_ element: XMLElement) {
    if element.name.is("autoFilter") {
      range = element.bytes("ref").flatMap(CellRange.init(reference:))
    } else if element.name.is("filterColumn"), let found = range {
      filteredRanges.append(found)
      range = nil
    }
  }
}
