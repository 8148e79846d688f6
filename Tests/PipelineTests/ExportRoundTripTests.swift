import Foundation
import OrderModel
import SystemProfiles
import Testing

@testable import Pipeline

/// What was exported reads back, with no configuration, to the values that were exported.
@Suite struct ExportRoundTripTests {
  private static let day = "2026-03-02"
  private static let factor = ProcessInfo.processInfo.environment["DUIDAN_HISTORIES"].flatMap { Int($0) } ?? 1
  /// Every profile that can be written.
  static let targets = SystemProfile.builtIn.filter { $0.imports != nil }

  @Test(arguments: targets.map(\.id))
  func `what was exported reads back to the same values`(id: String) throws {
    let profile = try #require(Self.targets.first { $0.id == id })
    for seed in 0..<UInt64(3 * Self.factor) {
      let first = ConfiguredRunTests.Folder(), second = ConfiguredRunTests.Folder()
      defer {
        first.remove()
        second.remove()
      }
      let book = RandomOrderBook(seed: seed)
      try first.write("sales/订单.csv", book.text)
      _ = try first.reconcile(Self.day)
      let folder = try Self.export(id, from: first)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.contains("new-") {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        try FileManager.default.createDirectory(atPath: second.url.path + "/sales", withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: second.url.path + "/sales/" + name))
      }
      _ = try second.reconcile(Self.day)
      let exported = try Self.tables(first), read = try Self.tables(second)
      try Self.expectSame(exported, read, profile, "\(id), seed \(seed)")
    }
  }

  private static func export(_ id: String, from folder: ConfiguredRunTests.Folder) throws -> String {
    var request = ExportRequest()
    request.target = id
    request.workspace = folder.url.path
    request.prices = "incl-tax"
    return try Pipeline.export(request).folder
  }

  private typealias Tables = (orders: [[String: String]], lines: [[String: String]])

  private static func tables(_ folder: ConfiguredRunTests.Folder) throws -> Tables {
    func rows(_ name: String) throws -> [[String: String]] {
      ExportedCells.rows(try folder.output(name, run: day))
    }
    return (try rows("orders.csv"), try rows("order_lines.csv"))
  }

  /// The fields of the target hold what they held: line by line where it takes line numbers, else as one heap an order.
  private static func expectSame(_ exported: Tables, _ read: Tables, _ profile: SystemProfile, _ place: String) throws {
    let details = SystemProfile.builtIn.first { $0.id == profile.imports?.value(.details) }
    let columns = (profile.imports?.columns ?? []) + (details?.columns ?? [])
    let fields = Set(columns.compactMap { $0.field?.id })
    let prices = ["unit_price_incl_tax": "unit_price", "unit_price_excl_tax": "unit_price"]
    let written = fields.union(fields.compactMap { prices[$0] })
    // What a file of orders says of a line's field is claimed for the order as a whole, and stands in no table.
    let ofOrders = Set((profile.imports?.columns ?? []).compactMap { details == nil ? nil : $0.field?.id })
    #expect(Set(exported.orders.map { $0["order_no"] }) == Set(read.orders.map { $0["order_no"] }), "\(place)")
    #expect(exported.lines.count == read.lines.count, "\(place)")
    let hasLineNumbers = written.contains("line_no")
    for (rows, back) in [(exported.orders, read.orders), (exported.lines, read.lines)] {
      for field in RandomOrderBook.fields where written.contains(field) {
        guard rows.first?[field] != nil, back.first?[field] != nil else { continue }
        if rows.first?["line_no"] != nil, ofOrders.contains(field) { continue }
        let before = heap(rows, field, profile, withLineNumbers: hasLineNumbers)
        let after = heap(back, field, profile, withLineNumbers: hasLineNumbers)
        let first = zip(before, after).first { $0 != $1 }
        #expect(before == after, "\(place), \(field): \(first.map { "\($0) became \($1)" } ?? "")")
      }
    }
  }

  /// The values of a field with what they belong to; a character that the target refuses counts as a space.
  private static func heap(
    _ rows: [[String: String]], _ field: String, _ profile: SystemProfile, withLineNumbers: Bool
  ) -> [String] {
    let refused = (profile.imports?.refused ?? []).reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.characters) }
    return rows.map { row in
      let scalars = (row[field] ?? "").unicodeScalars.map { refused.contains($0) ? " " : $0 }
      let words = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
      return [row["order_no"] ?? "", withLineNumbers ? row["line_no"] ?? "" : "", words].joined(separator: " › ")
    }.sorted()
  }
}

/// Reads the CSV files of a run.
enum ExportedCells {
  /// The rows below the header, by column.
  static func rows(_ text: String) -> [[String: String]] {
    var records: [[String]] = [[]], cell = "", isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if index < scalars.endIndex, scalars[index] == "\"" {
          cell += "\""
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",", "\n":
        records[records.count - 1].append(cell)
        cell = ""
        if scalar == "\n" { records.append([]) }
      case "\r": break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    let header = records.first ?? []
    return records.dropFirst().filter { !$0.isEmpty }.map { row in
      Dictionary(zip(header, row)) { first, _ in first }
    }
  }
}
