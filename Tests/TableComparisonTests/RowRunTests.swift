import Normalization
import SheetFormats
import TableShaping
import Testing

@testable import TableComparison

/// Rows that are the same are kept as runs, and walked by two cores where they are many: both say what single rows and one
/// core say.
@Suite struct RowRunTests {
  @Test("two cores pair the rows that one core pairs", arguments: 0..<60)
  func walk(seed: Int) throws {
    var random = Seeded(seed)
    let keys = (0..<Int.random(in: 1...300, using: &random)).map { $0 }
    // Few keys make many rows that are the same, among which the second core may begin at a wrong one.
    let span = [3, 20, 100_000].randomElement(using: &random) ?? 3
    let (ours, theirs) = (Self.edited(keys, &random), Self.edited(keys, &random))
    guard let left = try Self.table(ours, span), let right = try Self.table(theirs, span) else { return }
    let columns = ColumnPairing(left: left, right: right).byName()
    let equality = RowEquality(left, right, columns: columns)
    let (one, two) = (
      RowWalk(equality, left.rows.count, right.rows.count, threshold: .max).runs(),
      RowWalk(equality, left.rows.count, right.rows.count, threshold: 2).runs()
    )
    #expect(one.map { [$0.left, $0.right, $0.count] } == two.map { [$0.left, $0.right, $0.count] })
  }

  @Test("runs are put in order, and moved, as their single rows are", arguments: 0..<200)
  func ordering(seed: Int) {
    var random = Seeded(seed)
    var runs = RowAlignment(rows: Self.rows(&random))
    var singles = RowAlignment(rows: runs.rows.flatMap(\.singles))
    runs.order()
    singles.order()
    #expect(Self.told(Array(runs.singleRows)) == Self.told(singles.rows))
    let moved = runs.moved(.ours, .theirs).flatMap { runs.rows[$0].singles }
    #expect(Self.told(moved) == Self.told(singles.moved(.ours, .theirs).map { singles.rows[$0] }))
  }

  @Test("what was edited in a large sheet is found, whichever core comes by")
  func large() throws {
    var random = Seeded(7)
    var ours = (0..<24_000).map { "SO-\($0),\($0 % 97),x" }
    var theirs = ours
    var expected: [Int: String] = [:]
    for place in stride(from: 5, to: 24_000, by: 487) {
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        theirs[place] = "SO-\(place),\(place % 97 + 1),x"
        expected[place] = "changed SO-\(place) 数量:changed:\(place % 97)→\(place % 97 + 1)"
      case 1:
        theirs[place] = ""
        expected[place] = "removed SO-\(place)"
      default:
        ours[place] = ""
        expected[place] = "added SO-\(place)"
      }
    }
    let header = ["订单号,数量,备注"]
    let sheet = try Sheets.compare(
      (header + ours.filter { !$0.isEmpty }).joined(separator: "\n"),
      (header + theirs.filter { !$0.isEmpty }).joined(separator: "\n"))
    #expect(Sheets.told(sheet) == expected.sorted { $0.key < $1.key }.map(\.value))
    #expect(sheet.counts.unchangedRows == 24_000 - expected.count)
  }

  private static func edited(_ keys: [Int], _ random: inout Seeded) -> [Int] {
    keys.flatMap { key -> [Int] in
      switch Int.random(in: 0..<20, using: &random) {
      case 0: []
      case 1: [key, Int.random(in: 0..<1000, using: &random)]
      case 2: [key + 1]
      default: [key]
      }
    }
  }

  private static func table(_ keys: [Int], _ span: Int) throws -> ComparedTable? {
    let text = "订单号,备注\n" + keys.map { "K\($0 % span),x\n" }.joined()
    let grid = try SheetReader.read(Array(text.utf8)).grids[0]
    return TableFinder(words: Vocabulary.standard.shapingWords).tables(of: grid, file: "a.csv").first
  }

  /// Rows of ours and theirs, each place once, among them runs, in any order of theirs.
  private static func rows(_ random: inout Seeded) -> [RowAlignment.Row] {
    var rows: [RowAlignment.Row] = []
    var (ours, theirs): (Int32, Int32) = (0, 0)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let count = Int32.random(in: 1...4, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        rows.append(RowAlignment.Row(ours: ours))
        ours += 1
      case 1:
        rows.append(RowAlignment.Row(theirs: theirs))
        theirs += 1
      case 2:
        rows.append(RowAlignment.Row(ours: ours, theirs: theirs))
        (ours, theirs) = (ours + 1, theirs + 1)
      default:
        rows.append(RowAlignment.Row(ours: ours, theirs: theirs, identicalCount: count))
        (ours, theirs) = (ours + count, theirs + count)
      }
    }
    guard Bool.random(using: &random) else { return rows }
    // Theirs in another order: each row takes the places that another one of as many rows had.
    var order = rows.indices.filter { rows[$0].ours >= 0 && rows[$0].theirs >= 0 }
    order.shuffle(using: &random)
    var next: Int32 = 0
    for index in order {
      rows[index].theirs = next
      next += rows[index].count
    }
    for index in rows.indices where rows[index].ours < 0 {
      rows[index].theirs = next
      next += 1
    }
    return rows.shuffled(using: &random)
  }

  private static func told(_ rows: [RowAlignment.Row]) -> [[Int32]] { rows.map { [$0.base, $0.ours, $0.theirs] } }
}

/// A generator that gives the same numbers each time (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
