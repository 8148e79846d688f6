/// The rows of a sheet, each laid out when it is asked for: a sheet of many rows costs what one of them does.
struct SheetRows: RandomAccessCollection {
  private let layOut: (Int) -> [SheetCell]
  let startIndex = 0
  let endIndex: Int

  /// Rows that are laid out already.
  init(_ rows: [[SheetCell]]) {
    endIndex = rows.count
    layOut = { rows[$0] }
  }

  /// A row for each of some elements, laid out anew whenever it is asked for.
  init<Elements: RandomAccessCollection>(_ elements: Elements, _ layOut: @escaping (Elements.Element) -> [SheetCell])
  where Elements.Index == Int {
    let first = elements.startIndex
    endIndex = elements.count
    self.layOut = { layOut(elements[first + $0]) }
  }

  subscript(row: Int) -> [SheetCell] { layOut(row) }
}

extension SheetRows: ExpressibleByArrayLiteral {
  init(arrayLiteral rows: [SheetCell]...) { self.init(rows) }
}
