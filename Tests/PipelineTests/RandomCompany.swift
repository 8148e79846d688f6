import Foundation

/// The sheets of a small company over some weeks, made from a seed: cells move, rows come and go, rows repeat.
struct RandomCompany {
  typealias Row = [String]

  /// One file: its path, its columns, its rows.
  struct Sheet {
    var path: String
    var columns: [String]
    var rows: [Row]

    /// The file's text.
    var text: String { ([columns] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n" }

    /// The same with rows and columns in another order.
    func moved(_ random: inout some RandomNumberGenerator) -> Sheet {
      let places = columns.indices.shuffled(using: &random)
      let rows = rows.shuffled(using: &random).map { row in places.map { row[$0] } }
      return Sheet(path: path, columns: places.map { columns[$0] }, rows: rows)
    }
  }

  /// Sebastiano Vigna's SplitMix64.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  }

  private(set) var weeks: [[Sheet]] = []

  init(seed: UInt64, weeks count: Int) {
    var random = Generator(state: seed)
    var orders: [String: [Int: [String]]] = [:]
    for _ in 0..<count {
      let sheets = [("sales/订单.csv", "sales"), ("production/生产.csv", "production"), ("warehouse/仓库.csv", "warehouse")]
      weeks.append(
        sheets.map { path, id in
          orders[id] = Self.next(orders[id] ?? [:], &random)
          return Self.sheet(path, orders[id] ?? [:], &random)
        })
    }
  }

  /// The rows of the next week by the number of the order's line: quantity, price, dates.
  private static func next(_ last: [Int: [String]], _ random: inout Generator) -> [Int: [String]] {
    var rows = last
    for number in 1...9 {
      if last.isEmpty ? random.chance(85) : random.chance(8) {
        rows[number] = rows[number] == nil ? cells(number, &random) : nil
      }
      if rows[number] != nil, random.chance(15) { rows[number] = cells(number, &random) }
    }
    // A file without rows is no sheet.
    if rows.isEmpty { rows[1] = cells(1, &random) }
    return rows
  }

  private static func cells(_ number: Int, _ random: inout Generator) -> [String] {
    let quantity = ["100", "120", "150"][Int.random(in: 0..<3, using: &random)]
    let due = random.chance(10) ? "" : "2026-06-\(10 + Int.random(in: 0..<3, using: &random))"
    return [quantity, "12.50", due, "2026-06-0\(1 + Int.random(in: 0..<3, using: &random))"]
  }

  private static func sheet(_ path: String, _ rows: [Int: [String]], _ random: inout Generator) -> Sheet {
    let columns = ["订单号", "行号", "客户", "型号", "数量", "单价", "交期", "计划完工日期"]
    var sheet = Sheet(path: path, columns: columns, rows: [])
    for (number, cells) in rows.sorted(by: { $0.key < $1.key }) {
      let order = "SO-2026-\(String(100 + (number + 2) / 3))", line = "\((number - 1) % 3 + 1)"
      let row = [order, line, "苏州恒远机电有限公司", "A\(number)00"] + cells
      sheet.rows.append(row)
      if random.chance(4) { sheet.rows.append(row) }
      if random.chance(3) { sheet.rows.append([""] + row.dropFirst()) }
    }
    return sheet
  }
}
