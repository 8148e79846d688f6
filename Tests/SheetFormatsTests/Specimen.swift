import ExactValues
import Foundation
import Glibc
import SheetFormats

/// Files for the tests: committed ones under `fixtures/sheets`, and ones made from text.
enum Specimen {
  /// The workbooks that `make_specimens.py` wrote.
  static let committed = [
    "orders", "inline-1904", "openpyxl", "prefixed", "strict", "disordered", "damaged-sheet", "doctype",
  ]

  /// The files of other formats that `make_foreign_specimens.py` wrote.
  static let foreign = [
    "libreoffice.ods", "libreoffice-formats.ods", "odfpy.ods", "by-hand.ods", "flat.fods", "excel-page.html.xls",
    "erp-page.html.xls", "excel-2003.xml", "erp-2003.xml",
  ]

  /// The binary workbooks that `make_xls_specimens.py` wrote.
  static let binary = names(in: "xls").filter { $0.hasSuffix(".xls") }.map { "xls/" + $0 }

  /// The texts that `make_texts.py` wrote, and the inputs that `scripts/fuzz` found.
  static let texts = names(in: "text").filter { !$0.hasSuffix(".py") }
  static let found = names(in: "found")

  /// The bytes of a file below `fixtures/sheets`.
  static func file(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/sheets")

  private static func names(in name: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
    return (names ?? []).filter { !$0.hasPrefix(".") && $0 != "__pycache__" }.sorted()
  }

  /// The bytes of a committed workbook, `.xlsx` where its name says nothing else.
  ///
  /// They are empty, which no test accepts, where it cannot be opened.
  static func bytes(_ name: String, of testFile: String = #filePath) -> [UInt8] {
    let root = testFile.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = name.contains(".") ? name : name + ".xlsx"
    guard let file = fopen("/\(root)/fixtures/sheets/\(file)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return bytes
  }

  /// A workbook with one sheet whose `sheetData` is given, by the smallest package there is.
  static func workbook(
    sheetData: String, styles: String = "", strings: String = "", tail: String = "",
    extra: [(kind: String, name: String, text: String)] = []
  ) -> [UInt8] {
    var parts = parts(sheetData: sheetData, styles: styles, strings: strings, tail: tail)
    parts += extra.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let references = extra.map {
      "<Relationship Id=\"\($0.kind)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.name)\"/>"
    }
    let relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + references.joined() + "</Relationships>"
    if !extra.isEmpty { parts.append((name: "_rels/s.xml.rels", bytes: Array(relationships.utf8))) }
    return StoredArchive.bytes(parts)
  }

  /// The parts of that workbook; `tail` stands behind the rows.
  static func parts(
    sheetData: String, styles: String = "", strings: String = "", tail: String = ""
  ) -> [(name: String, bytes: [UInt8])] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationships(_ all: [(kind: String, target: String)]) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all.map { "<Relationship Id=\"\($0.kind)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>" }.joined()
        + "</Relationships>"
    }
    let texts = [
      ("_rels/.rels", relationships([("officeDocument", "w.xml")])),
      (
        "w.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">"
          + "<sheets><sheet name=\"S\" r:id=\"worksheet\"/></sheets></workbook>"
      ),
      (
        "_rels/w.xml.rels",
        relationships([("worksheet", "s.xml"), ("styles", "y.xml"), ("sharedStrings", "t.xml")])
      ),
      ("s.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(sheetData)</sheetData>\(tail)</worksheet>"),
      ("y.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
      ("t.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
    ]
    return texts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }
}

extension Grid {
  /// All cells as text, row by row, for comparison.
  var rawRows: [[String]] {
    (0..<rowCount).map { row in (0..<columnCount).map { rawText(row: row, column: $0) } }
  }
}

/// Reads text as a file.
func read(text: String) throws -> Workbook { try SheetReader.read(Array(text.utf8)) }

/// A decimal from its text, for expectations.
func number(_ text: String) -> CellValue { ExactDecimal(text).map(CellValue.number) ?? .blank }

/// A day from its text, for expectations.
func day(_ text: String) -> CellValue { Day(iso: text).map(CellValue.day) ?? .blank }
