internal import OrderModel

/// Gives each field to at most one column and each column at most one field, so that the sum of weights is the largest.
///
/// The Hungarian method over each set of columns that compete, fields as rows: O(fields² × columns) at most.
struct ColumnAssignment: Sendable {
  /// A field that a column could be, and how much speaks for it: 1 to 1,000,000.
  struct Option: Sendable {
    var column: Int
    var field: Field
    var weight: Int
  }

  /// The field of each column, by the column's place; columns that get none are left out.
  ///
  /// Of equal sums the one that gives fields to columns further left.
  static func assign(_ options: [Option]) -> [Int: Field] {
    var result: [Int: Field] = [:]
    for group in components(options) {
      if group.count == 1, let only = group.first { result[only.column] = only.field } else { solve(group, &result) }
    }
    return result
  }

  /// The options by sets of columns that share fields.
  private static func components(_ options: [Option]) -> [[Option]] {
    var parent = Array(0..<Field.all.count)
    func root(_ field: Int) -> Int {
      var field = field
      while parent[field] != field {
        parent[field] = parent[parent[field]]
        field = parent[field]
      }
      return field
    }
    var firstField: [Int: Int] = [:]
    for option in options {
      let field = Int(option.field.index)
      if let first = firstField[option.column] { parent[root(field)] = root(first) }
      firstField[option.column] = field
    }
    let groups = Dictionary(grouping: options) { root(Int($0.field.index)) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func solve(_ options: [Option], _ result: inout [Int: Field]) {
    let fields = Set(options.map(\.field)).sorted()
    let columns = Set(options.map(\.column)).sorted()
    let rowOf = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
    let placeOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    // A dummy column a field lets it go to no column at all.
    let width = columns.count + fields.count
    var cost = [Int](repeating: 0, count: fields.count * width)
    for option in options {
      guard let row = rowOf[option.field], let place = placeOf[option.column] else { continue }
      cost[row * width + place] = -(option.weight * columns.count + columns.count - 1 - place)
    }
    let chosen = HungarianMethod(rows: fields.count, columns: width, cost: cost).columnOfRow()
    for (row, place) in chosen.enumerated() where place < columns.count && cost[row * width + place] < 0 {
      result[columns[place]] = fields[row]
    }
  }
}

/// The assignment of rows to columns of the least total cost, in O(rows² × columns).
///
/// Kuhn 1955, in the form with potentials and shortest augmenting paths.
public struct HungarianMethod {
  let rows: Int
  let columns: Int
  let cost: [Int]

  /// Takes the cost of each pair, row by row.
  public init(rows: Int, columns: Int, cost: [Int]) {
    self.rows = rows
    self.columns = columns
    self.cost = cost
  }

  /// The column of each row; `columns` must not be fewer than `rows`.
  public func columnOfRow() -> [Int] {
    var rowPotential = [Int](repeating: 0, count: rows + 1)
    var columnPotential = [Int](repeating: 0, count: columns + 1)
    var rowOfColumn = [Int](repeating: 0, count: columns + 1)
    for row in 1..<rows + 1 {
      rowOfColumn[0] = row
      augment(&rowPotential, &columnPotential, &rowOfColumn)
    }
    var result = [Int](repeating: columns, count: rows)
    for column in 1..<columns + 1 where rowOfColumn[column] > 0 { result[rowOfColumn[column] - 1] = column - 1 }
    return result
  }

  private func augment(_ rowPotential: inout [Int], _ columnPotential: inout [Int], _ rowOfColumn: inout [Int]) {
    var minimum = [Int](repeating: .max, count: columns + 1)
    var isUsed = [Bool](repeating: false, count: columns + 1)
    var way = [Int](repeating: 0, count: columns + 1)
    var column = 0
    repeat {
      isUsed[column] = true
      let row = rowOfColumn[column]
      var delta = Int.max
      var next = 0
      for other in 1..<columns + 1 where !isUsed[other] {
        let reduced = cost[(row - 1) * columns + other - 1] - rowPotential[row] - columnPotential[other]
        if reduced < minimum[other] {
          minimum[other] = reduced
          way[other] = column
        }
        if minimum[other] < delta {
          delta = minimum[other]
          next = other
        }
      }
      for other in 0..<columns + 1 {
        if isUsed[other] {
          rowPotential[rowOfColumn[other]] += delta
          columnPotential[other] -= delta
        } else if minimum[other] < .max {
          minimum[other] -= delta
        }
      }
      column = next
    } while rowOfColumn[column] != 0
    repeat {
      let previous = way[column]
      rowOfColumn[column] = rowOfColumn[previous]
      column = previous
    } while column != 0
  }
}
