/// The cheapest assignment of rows to columns, each used at most once.
enum MinimumCostAssignment {
  /// Solves a rectangular problem with `costs[row][column]` ≥ 0 and at least as many columns as rows.
  ///
  /// Source: the Hungarian method in its shortest-augmenting-path form with potentials (Jonker and Volgenant, 1987).
  /// - Returns: the column of each row.
  /// - Complexity: O(*r*² · *c*).
  static func solve(_ costs: [[Int]]) -> [Int] {
    let rowCount = costs.count
    let columnCount = costs.first?.count ?? 0
    var rowPotential = [Int](repeating: 0, count: rowCount + 1)
    var columnPotential = [Int](repeating: 0, count: columnCount + 1)
    var rowOfColumn = [Int](repeating: 0, count: columnCount + 1)
    var cameFrom = [Int](repeating: 0, count: columnCount + 1)
    for row in stride(from: 1, through: rowCount, by: 1) {
      rowOfColumn[0] = row
      var column = 0
      var distance = [Int](repeating: .max, count: columnCount + 1)
      var isSettled = [Bool](repeating: false, count: columnCount + 1)
      repeat {
        isSettled[column] = true
        let current = rowOfColumn[column]
        var step = Int.max
        var next = 0
        for candidate in 1...columnCount where !isSettled[candidate] {
          let reduced =
            costs[current - 1][candidate - 1] - rowPotential[current] - columnPotential[candidate]
          if reduced < distance[candidate] {
            distance[candidate] = reduced
            cameFrom[candidate] = column
          }
          if distance[candidate] < step {
            step = distance[candidate]
            next = candidate
          }
        }
        for candidate in 0...columnCount {
          if isSettled[candidate] {
            rowPotential[rowOfColumn[candidate]] += step
            columnPotential[candidate] -= step
          } else if distance[candidate] != .max {
            distance[candidate] -= step
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      repeat {
        rowOfColumn[column] = rowOfColumn[cameFrom[column]]
        column = cameFrom[column]
      } while column != 0
    }
    var result = [Int](repeating: -1, count: rowCount)
    for column in stride(from: 1, through: columnCount, by: 1) where rowOfColumn[column] > 0 {
      result[rowOfColumn[column] - 1] = column - 1
    }
    return result
  }
}
