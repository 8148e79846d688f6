import Foundation
import Testing

@testable import Pipeline

/// What `duidan inspect` shows of a sheet.
@Suite struct InspectionTests {
  private func inspect(
    _ folder: ConfiguredRunTests.Folder, _ files: [String], change: (inout InspectRequest) -> Void = { _ in }
  ) throws -> (text: String, outcome: InspectOutcome) {
    var request = InspectRequest(files: files.map { folder.url.path + "/" + $0 })
    change(&request)
    var bytes: [UInt8] = []
    let outcome = try Pipeline.inspect(request) { bytes += $0 }
    return (String(decoding: bytes, as: UTF8.self).replacing(folder.url.path + "/", with: ""), outcome)
  }

  private func sample() throws -> ConfiguredRunTests.Folder {
    let folder = ConfiguredRunTests.Folder()
    try folder.write("a.csv", "三月订单,,\n订单号,数量,乙\nSO-1,10,x\nSO-2,１２,\n合计,22,\n")
    return folder
  }

  @Test func `the text lists columns, rows by class and findings`() throws {
    let folder = try sample()
    defer { folder.remove() }
    let (text, outcome) = try inspect(folder, ["a.csv"]) { $0.withCells = true }
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    #expect(text.contains("  A  订单号  order_no    100 %"))
    #expect(text.contains("  C  乙      kept as is"))
    #expect(text.contains("data: 2   rows 3–4") && text.contains("subtotal: 1   rows 5"))
    #expect(text.contains("B4  quantity: 12   “１２”"))
  }

  @Test func `the JSON has each row once and the cells when asked for`() throws {
    let folder = try sample()
    defer { folder.remove() }
    let (text, _) = try inspect(folder, ["a.csv"]) {
      $0.withCells = true
      $0.isJSON = true
    }
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let files = try #require(root["files"] as? [[String: Any]])
    let sheet = try #require((files.first?["sheets"] as? [[String: Any]])?.first)
    let table = try #require((sheet["tables"] as? [[String: Any]])?.first)
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["row"] as? Int } == [1, 2, 3, 4, 5])
    #expect(rows.compactMap { $0["class"] as? String } == ["heading", "heading", "data", "data", "subtotal"])
    let cells = try #require(table["cells"] as? [[String: Any]])
    #expect(cells.compactMap { $0["cell"] as? String } == ["A3", "B3", "A4", "B4"])
    #expect(table["header_rows"] as? [Int] == [2])
  }

  @Test func `a file that cannot be read is named, and the others are shown`() throws {
    let folder = try sample()
    defer { folder.remove() }
    let (text, outcome) = try inspect(folder, ["none.csv", "a.csv"])
    #expect(outcome.status == 0 && outcome.messages.count == 1 && text.contains("order_no"))
    #expect(try inspect(folder, ["none.csv"]).outcome.status == 65)
    #expect(try inspect(folder, ["a.csv"]) { $0.sheet = "四月" }.outcome.status == 65)
  }

  @Test func `the workspace file above a sheet counts, another one when it is named`() throws {
    let folder = try sample()
    defer { folder.remove() }
    try folder.write("w/sales/deep/b.csv", "订单号,型号,乙\nSO-1,A,10\n")
    try folder.write("w/duidan.yml", "sources: { sales: { columns: { 乙: quantity } } }\n")
    #expect(try inspect(folder, ["w/sales/deep/b.csv"]).text.contains("quantity  100 %  the workspace says so"))
    try folder.write("w/sales/duidan.yml", "language: en\n")
    #expect(!(try inspect(folder, ["w/sales/deep/b.csv"]).text.contains("the workspace says so")))
    let named = try inspect(folder, ["w/sales/deep/b.csv"]) { $0.workspace = folder.url.path + "/w" }
    #expect(named.text.contains("the workspace says so"))
  }
}
