import Discrepancies
import Testing

@testable import Reports

struct DecisionCellsTests {
  private static let texts = ["", "a|b/c;d=e", "%7C_x0041_'", " 空格 \n\t", "=1+1", "🎈é", "100%"]

  private static func cells(_ text: String) -> DecisionCells {
    var cells = DecisionCells(
      id: "d2142a4e59fc", kind: "conflicting_edit", field: text.isEmpty ? nil : text, source: nil, unit: "SO1#1" + text,
      shown: ["sales": "t" + text, "生产" + text: "-"],
      offers: [
        .init(
          choice: Choice(.take, parties: ["sales", "b" + text], target: "t" + text, shown: nil), label: "采用" + text),
        .init(choice: Choice(.wait), label: "等到…"),
      ])
    cells.pair = ["a" + text, "b"]
    return cells
  }

  @Test("What is hidden beside a row is read again as it was", arguments: texts)
  func roundTrip(text: String) throws {
    let cells = Self.cells(text)
    #expect(cells.cells.count == DecisionCells.keys.count)
    #expect(try DecisionCells(cells.cells) == cells)
    let printable = cells.cells.joined().unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    #expect(printable)
  }

  @Test("Whoever changes a hidden cell, or puts one in another's place, is found out", arguments: texts)
  func changes(text: String) {
    let cells = Self.cells(text).cells
    for index in cells.indices {
      var changed = cells
      changed[index] += "0"
      #expect(throws: DecisionCells.Fault.changed) { try DecisionCells(changed) }
      changed[index] = ""
      #expect(throws: DecisionCells.Fault.self) { try DecisionCells(changed) }
    }
    var other = cells
    other[2] = Self.cells(text + "x").cells[2]
    #expect(throws: DecisionCells.Fault.changed) { try DecisionCells(other) }
    #expect(throws: DecisionCells.Fault.unknown) { try DecisionCells([]) }
  }

  @Test("Cells with a right checksum and no sense are refused")
  func nonsense() {
    for about in ["", "a|b", "||||||"] {
      let hidden = ["d2142a4e59fc", about, "x", "y/z", "f"]
      let sum = ContentDigest.identity(["decisions 1"] + hidden)
      #expect(throws: DecisionCells.Fault.unknown) { try DecisionCells(hidden + [sum]) }
    }
    let hidden = ["d2142a4e59fc", "k||||", "", "burn||||x", "f"]
    let sum = ContentDigest.identity(["decisions 1"] + hidden)
    #expect(throws: DecisionCells.Fault.unknown) { try DecisionCells(hidden + [sum]) }
  }
}
