import Foundation
import Normalization
import OrderModel
import SheetFormats
import Testing

/// Each header of several meanings, once for each of its meanings, in a sheet that tells which one it is.
@Suite struct AmbiguousHeaderTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var file: String
    var header: String
    var column: String
    var field: String
    var undecidable: Bool?

    var testDescription: String { file }
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/sheets/ambiguous")

  static let cases: [Case] = {
    let index = try? Data(contentsOf: folder.appendingPathComponent("ambiguous.json"))
    return index.flatMap { try? JSONDecoder().decode([Case].self, from: $0) } ?? []
  }()

  @Test func everyHeaderOfSeveralMeaningsHasItsSheets() {
    #expect(Self.cases.count >= 158)
    #expect(Set(Self.cases.map(\.header)).count >= 62)
  }

  @Test(arguments: cases) func itMeansWhatTheSheetSays(_ one: Case) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(one.file)))
    let grid = try #require(SheetReader.read(bytes).grids.first)
    let name = one.file.split(separator: "/").last.map(String.init) ?? one.file
    let survey = try #require(SheetSurveyor().survey(grid, file: name).first)
    let letter = try #require(one.column.unicodeScalars.first)
    let index = Int(letter.value) - 65
    let mapping = try #require(survey.mappings.first { $0.columnIndex == index })
    #expect(mapping.header == one.header)
    if one.undecidable == true {
      #expect(mapping.field == nil || mapping.confidence < 0.9)
    } else {
      #expect(mapping.field?.id == one.field, "\(mapping.reason)")
    }
  }
}
