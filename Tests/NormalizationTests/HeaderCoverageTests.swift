import Foundation
import OrderModel
import TableShaping
import Testing

@testable import Normalization

/// The headers of `fixtures/sheets/headers.tsv`, each asked about alone: header, tab, the fields that it may mean.
///
/// A header of `-` is of no field, however like others it is. A header that is read wrong or not at all on some desk is one more line of that file.
@Suite struct HeaderCoverageTests {
  struct Line: Sendable {
    var header: String
    var fields: [String]

    var isOfNoField: Bool { fields == ["-"] }
  }

  static let lines: [Line] = {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("fixtures/sheets/headers.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      return Line(
        header: parts.first.map(String.init) ?? "",
        fields: parts.dropFirst().first?.split(separator: "/").map(String.init) ?? [])
    }
  }()

  /// What a header means by itself; nothing where too little speaks for it.
  static func meaning(of header: String) -> [String] {
    let reader = HeaderMeaningReader(vocabulary: .standard)
    let meaning = reader.read(ColumnHeader(columnIndex: 0, text: header))
    return meaning.confidence < ColumnMapper.threshold ? [] : meaning.fields.map(\.id)
  }

  @Test func everyLineNamesFieldsOfTheCatalogue() {
    #expect(Self.lines.count >= 6000)
    for line in Self.lines {
      #expect(line.isOfNoField || !line.fields.isEmpty && line.fields.allSatisfy { Field(id: $0) != nil }, "\(line)")
    }
    #expect(Set(Self.lines.map(\.header)).count == Self.lines.count)
  }

  @Test func noHeaderIsReadAsAnotherField() {
    for line in Self.lines where !line.isOfNoField {
      let read = Self.meaning(of: line.header)
      #expect(read.isEmpty || !Set(read).isDisjoint(with: line.fields), "\(line.header): \(read), not \(line.fields)")
    }
  }

  @Test func nearlyEveryHeaderIsUnderstood() {
    let asked = Self.lines.filter { !$0.isOfNoField }.map(\.header)
    let unknown = asked.filter { Self.meaning(of: $0).isEmpty }
    let share = 1 - Double(unknown.count) / Double(max(1, asked.count))
    #expect(share >= 0.995, "\(unknown.joined(separator: "、"))")
  }

  @Test func whatIsOfNoFieldIsReadAsNone() {
    for line in Self.lines where line.isOfNoField {
      #expect(Self.meaning(of: line.header).isEmpty, "\(line.header): \(Self.meaning(of: line.header))")
    }
  }
}
