import Discrepancies
import ExactValues
import Foundation
import Testing

@testable import Reports

struct ReportAgainTests {
  private static func written(_ report: RunReport) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ReportWriter.write(report, into: folder.path)
    return folder
  }

  @Test(arguments: ["zh-Hans", "en"])
  func pageAndWorkbookMadeAgainAreTheRunsOwn(language: String) throws {
    let folder = try Self.written(SampleReport.report(language))
    let again = ReportRendering(try ReportReader.report(in: folder.path, digest: nil))
    let files = try folder.files()
    #expect(try again.bytes(.html, folder: folder.path, outputs: []) == files["report.html"])
    #expect(try again.bytes(.xlsx, folder: folder.path, outputs: []) == files["report.xlsx"])
  }

  @Test func theOtherLanguageIsWhatARunInItWouldHaveWritten() throws {
    let folder = try Self.written(SampleReport.report("zh-Hans"))
    var report = try ReportReader.report(in: folder.path, digest: nil)
    report.language = "en"
    let page = try ReportRendering(report).bytes(.html, folder: folder.path, outputs: [])
    #expect(page == (try Self.written(SampleReport.report("en")).files()["report.html"]))
  }

  @Test(arguments: ["discrepancies.jsonl", "changes.csv", "orders.csv", "datapackage.json"])
  func aChangedFileIsNamed(file: String) throws {
    let folder = try Self.written(SampleReport.report())
    let digest = ContentDigest.sha256(try #require(try folder.files()[file]))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + file))
    #expect(throws: ReportReadingError.changed(file: file, expected: digest)) {
      try ReportReader.report(in: folder.path, digest: nil)
    }
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    #expect(throws: ReportReadingError.missing(file: file)) {
      try ReportReader.report(in: folder.path, digest: nil)
    }
  }

  @Test func aManifestThatTheLedgerKnowsOtherwiseIsNamed() throws {
    let folder = try Self.written(SampleReport.report())
    #expect(throws: ReportReadingError.changed(file: "run.json", expected: "0")) {
      try ReportReader.report(in: folder.path, digest: "0")
    }
  }

  @Test(arguments: [
    "", "a", "'", "''", "'a", "=1+1", "'=1+1", "''=1+1", "-", "-1", "--1", "'--1", "\t", "'\t'", "a\"b,c\r\nd", "\r\n",
    "@",
    "'@x", "+86 138", "它,说", "\u{FEFF}x",
  ])
  func aCellReadsBackAsItWas(cell: String) throws {
    var csv = CSVWriter(columns: ["a", "b"])
    csv.row([cell, "x"])
    #expect(CSVReader.rows(csv.bytes) == [["a", "b"], [cell.isEmpty ? nil : cell, "x"]])
  }

  @Test func jsonReadsBackAsItWas() throws {
    let value = JSONValue.object([
      ("a\"\\\n\u{1}", .array([.null, .bool(true), .number("-12.50"), .string("é\u{7F}{}[],:\t\r")])),
      ("b", .object([])), ("c", .array([])),
    ])
    for layout in [JSONWriter.Layout.pretty, .oneLine] {
      var json = JSONWriter(layout)
      json.line(value)
      var again = JSONWriter(layout)
      again.line(try JSONReader.value(of: json.bytes[...]))
      #expect(again.bytes == json.bytes)
    }
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "nul", "\"a", "1 2", "{\"a\":}", String(repeating: "[", count: 10_000),
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: Array(text.utf8)[...]) }
  }
}
