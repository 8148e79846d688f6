import Testing

@testable import Exports

@Suite struct FileSplitterTests {
  private func units(_ sizes: [Int]) -> [ExportUnit] {
    sizes.enumerated().map { index, size in
      let row = ExportRow(orderNo: "SO-\(index)", lineNo: nil, cells: [])
      return ExportUnit(key: .init(orderNo: "SO-\(index)"), rows: Array(repeating: row, count: size))
    }
  }

  @Test func `parts add up to the whole in its order, whatever the sizes`() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let sizes = (0..<Int(state % 30)).map { _ -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 60) + 1
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      let units = units(sizes), limit = Int(state >> 60) + 1
      let parts = FileSplitter(rows: limit).parts(of: units)
      #expect(parts.flatMap { Array($0) }.map(\.key) == units.map(\.key))
      for part in parts {
        let rows = part.reduce(0) { $0 + $1.rows.count }
        #expect(rows <= limit || part.count == 1, "\(rows) rows of \(part.count) orders, at most \(limit)")
        guard part.count > 1 else { continue }
        let halves = FileSplitter.halves(of: part)
        #expect(halves.count == 2 && halves.allSatisfy { !$0.isEmpty })
        #expect(halves.flatMap { Array($0) }.map(\.key) == part.map(\.key))
      }
    }
  }
}
