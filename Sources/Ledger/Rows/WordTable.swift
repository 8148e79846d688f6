internal import Foundation
internal import GRDB
internal import OrderModel

/// The words of a ledger by number: ids of fields and sources, policies, headers; blobs hold the numbers.
///
/// Belongs to one transaction: what it adds is gone with it. Words are told apart by their bytes.
final class WordTable {
  /// `nil` for one that only reads.
  private let database: Database?
  private var numbers: [[UInt8]: Int] = [:]
  /// The words by number.
  private(set) var texts: [Int: String] = [:]
  private var fieldNumbers = [Int](repeating: 0, count: 256)
  private var fields: [Int: Field] = [:]

  init(_ database: Database) throws {
    self.database = database
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM words")
    while let row = try rows.next() {
      let number: Int = try row.decode(atIndex: 0)
      let text: String = try row.decode(atIndex: 1)
      texts[number] = text
      numbers[Array(text.utf8)] = number
    }
  }

  /// Makes a table of words that were read: it knows no number of a word, and adds none.
  init(_ texts: [Int: String]) {
    database = nil
    self.texts = texts
  }

  /// The number of a word, a new one where it is new.
  func number(_ text: String) throws -> Int {
    let key = Array(text.utf8)
    if let number = numbers[key] { return number }
    guard let database else { throw LedgerError.damaged("“\(text)” is to be added to words that are only read") }
    try database.execute(sql: "INSERT INTO words (text) VALUES (?)", arguments: [text])
    let number = Int(database.lastInsertedRowID)
    numbers[key] = number
    texts[number] = text
    return number
  }

  func number(_ field: Field) throws -> Int {
    let index = Int(field.index)
    if fieldNumbers[index] == 0 { fieldNumbers[index] = try number(field.id) }
    return fieldNumbers[index]
  }

  func text(_ number: Int) throws(LedgerError) -> String {
    guard let text = texts[number] else { throw .damaged("there is no word number \(number)") }
    return text
  }

  func field(_ number: Int) throws(LedgerError) -> Field {
    if let field = fields[number] { return field }
    let field = try Field(stored: try text(number))
    fields[number] = field
    return field
  }

  func word<Word: RawRepresentable<String>>(_ number: Int, as type: Word.Type) throws(LedgerError) -> Word {
    try type.init(stored: try text(number))
  }
}
