import ExactValues
import Foundation
import Normalization
import OrderModel
import Testing

@testable import Pipeline

/// What a `duidan.yml` says, as the tool takes it.
@Suite struct ConfigurationTests {
  static let whole = """
    version: 1
    language: zh-Hans
    sources:
      sales:
        department: sales
        grain: line                       # order, line, event
        files: ["sales/*.xlsx"]
        versions: latest
        sheets: ["*月"]
        columns: { "交期": promised_date, "备注2": ignore }
        dates: year-month-day
        scope: open
        fills: { "FFFF00": { urgency: 加急 } }
    parties: { merchandiser: sales }
    authority: { promised_date: [production, sales] }
    policies: { promised_date: [decision, authority, latest, manual] }
    thresholds: { propagate_days: 1, stale_days: 5, due_soon: 3 }
    limits: { sheet_bytes: 2GB, cells: 100000000 }
    tolerance: { amount: 0.05, promised_date: 0 }
    customers: { 华为: { is: 华为技术有限公司, ship_over: 3%, ship_under: 3%, payers: [香港华为] } }
    people: { 小李: { is: 李明, left: 2026-03-01, successor: 王芳 } }
    roster: [李明, 王芳]
    prices: { A100: 12.5 }
    units: { 箱: { of: 件, times: 50, by_product: { A100: 24 } } }
    rates: { USD: 7.1 }
    calendar: { holidays: [2026-10-01], workdays: [2026-10-10] }
    rules: { SHP-05: { severity: high, grace_days: 3 }, FUP-01: off }
    outputs: { languages: [zh-Hans, en], departments: [warehouse], scorecard: false }
    """

  private func parsed(_ text: String) throws -> WorkspaceConfiguration {
    try WorkspaceConfiguration.parse(Array(text.utf8), file: "duidan.yml")
  }

  @Test func `every key is read with its type`() throws {
    let said = try parsed(Self.whole)
    let sales = try #require(said.sources.first)
    #expect(said.sources.map(\.id) == ["sales"])
    #expect(sales.department == .sales && sales.grain == .line && sales.scope == .open && sales.versions == .latest)
    #expect(sales.columns == ["交期": .field(.promisedDate), "备注2": .ignore])
    #expect(sales.dates == .yearMonthDay && sales.fills.keys.sorted() == ["FFFF00"])
    #expect(said.authority[.promisedDate] == ["production", "sales"])
    #expect(said.propagateDays == 1 && said.staleDays == 5 && said.dueSoonDays == 3)
    #expect(said.limits == ["sheet_bytes": 2 << 30, "cells": 100_000_000])
    #expect(said.tolerance[.amount] == ExactDecimal("0.05"))
    #expect(said.customers["华为"]?.shipOverPercent == ExactDecimal(3))
    #expect(said.people["小李"]?.left == Day(iso: "2026-03-01") && said.people["小李"]?.successor == "王芳")
    #expect(said.customers["华为"]?.payers == ["香港华为"] && said.roster == ["李明", "王芳"])
    #expect(said.prices["A100"] == ExactDecimal("12.5") && said.prices.count == 1)
    #expect(said.units["箱"]?.timesByProduct["A100"] == ExactDecimal(24))
    #expect(said.rates["USD"] == ExactDecimal("7.1") && said.workdays == [Day(iso: "2026-10-10")].compactMap(\.self))
    #expect(said.rules["FUP-01"]?.isOff == true && said.rules["SHP-05"]?.graceDays == 3)
    #expect(said.outputLanguages == ["zh-Hans", "en"] && said.outputDepartments == [.warehouse])
    #expect(said.scorecard == false && said.parties == ["merchandiser": "sales"])
  }

  @Test func `weights ask for a scorecard, and what is not said weighs as it does`() throws {
    let said = try parsed("version: 1\noutputs: { scorecard: { on_time: 50, errors: 0 } }")
    #expect(said.scorecard == true && said.scorecardWeights == ["on_time": 50, "errors": 0])
    let plain = try parsed("version: 1\noutputs: { scorecard: true }")
    #expect(plain.scorecard == true && plain.scorecardWeights.isEmpty)
    #expect(try parsed("version: 1").scorecard == nil)
  }

  @Test func `the guide's example is a good one`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = root.deletingLastPathComponent().appendingPathComponent("docs/configuring.md")
    let guide = try String(contentsOf: file, encoding: .utf8)
    let block = try #require(guide.firstMatch(of: #/```yaml\n([^`]*)```/#))
    let said = try parsed(String(block.1))
    #expect(said.sources.map(\.id) == ["sales", "webshop"])
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "version: 1\nsources:\n", "\u{FEFF}version: 1\r\n"])
  func `a file that says nothing is no error`(text: String) throws {
    let said = try parsed(text)
    #expect(said.sources.isEmpty && said.language == nil)
  }

  @Test func `what is read and not used is named once each`() throws {
    var file = ConfigurationFile(folder: ".")
    file.said = try parsed(Self.whole)
    let names = file.unused.map { $0.split(separator: ":")[0].dropFirst("duidan.yml › ".count) }
    #expect(names == ["rates", "outputs › languages"])
  }

  @Test func `the command's language goes before the file's, and its outputs' before its own`() throws {
    var file = ConfigurationFile(folder: ".")
    #expect(file.language(nil) == "zh-Hans")
    file.said = try parsed("language: en")
    #expect(file.language(nil) == "en" && file.language("zh-Hans") == "zh-Hans")
    file.said = try parsed("language: zh-Hans\noutputs: { languages: [en] }")
    #expect(file.language(nil) == "en")
  }

  @Test func `the schema names every key and is the same each time`() throws {
    let text = ConfigurationSchema.text()
    #expect(text == ConfigurationSchema.text())
    let root = try #require(try YAMLReader.read(Array(text.utf8)), "JSON is YAML")
    guard case .keys(let keys) = ConfigurationKeys.root else { throw NoKeys() }
    #expect(root["properties"]?.entries.map(\.key.text) == keys.map(\.name))
    #expect(root["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: [
    ("sales/*.xlsx", "sales/a.xlsx", true), ("sales/*.xlsx", "sales/b/a.xlsx", false), ("**/a.csv", "a.csv", true),
    ("**/a.csv", "x/y/a.csv", true), ("**/a.csv", "xa.csv", false), ("sales/**", "sales/b/a.xlsx", true),
    ("sales/**/a.csv", "sales/a.csv", true), ("?.csv", "订.csv", true), ("?.csv", "ab.csv", false),
    ("*.csv", ".csv", true), (#"a\*.csv"#, "a*.csv", true), (#"a\*.csv"#, "ab.csv", false), ("", "a", false),
    ("订单*最终版*.xlsx", "订单跟踪表-最终版(2).xlsx", true), ("a", "A", false),
  ])
  func `a pattern names paths`(pattern: String, path: String, isMatch: Bool) {
    #expect(PathGlob(pattern).matches(path) == isMatch)
  }

  @Test(arguments: ["a*b?[c]\\.csv", "**", "订单(1).xlsx", "\\"])
  func `an exact pattern names one path`(path: String) {
    #expect(PathGlob(PathGlob.exact(path)).matches(path))
    #expect(!PathGlob(PathGlob.exact(path)).matches(path + "x"))
  }

  @Test func `a pattern of many stars ends`() {
    let pattern = PathGlob(String(repeating: "*a", count: 400))
    #expect(!pattern.matches(String(repeating: "a", count: 399) + "b"))
  }

  @Test(arguments: [
    ("departmnt", "department"), ("Department", "department"), ("srouces", "sources"), ("source", "sources"),
    ("propagatedays", "propagate_days"), ("xyz", nil), ("", nil),
  ])
  func `the nearest name is found, and none where none is near`(text: String, name: String?) {
    let names = ["department", "sources", "propagate_days"]
    #expect(NearestName.of(text, among: names) == name)
  }

  @Test(arguments: [
    ("2GB", 2 << 30), ("500 MB", 500 << 20), ("1KiB", 1024), ("7", 7), ("0", nil), ("-1", nil), ("GB", nil),
    ("99999999999TB", nil), ("2XB", nil),
  ])
  func `a size has a unit`(text: String, bytes: Int?) { #expect(ByteSize.bytes(of: text) == bytes) }

  struct NoKeys: Error {}
}
