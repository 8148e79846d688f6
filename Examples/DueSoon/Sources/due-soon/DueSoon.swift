import ExactValues
import Foundation
import Normalization
import OrderModel
import SheetFormats

/// Lists the lines of any sheet that are promised by a day: `due-soon orders.xlsx 2026-03-09`.
@main
enum DueSoon {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3, let day = Day(iso: words[2]) else {
      print("usage: due-soon FILE YYYY-MM-DD")
      exit(64)
    }
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: words[1])))
    for line in try lines(of: bytes, named: words[1], by: day) { print(line) }
  }

  /// The order, product and promise of each line that is promised by the day, in the order of the sheet.
  static func lines(of bytes: [UInt8], named file: String, by day: Day) throws -> [String] {
    // Bytes in, grids out: XLSX, XLS, ODS or text, told by what is in the file.
    let workbook = try SheetReader.read(bytes)
    return workbook.grids.flatMap { grid in
      // A sheet may hold several tables; each says which column is which field, and why.
      SheetSurveyor().surveyedTables(grid, file: file).flatMap { table in
        TableReader().read(table, tableIndex: 0).rows.compactMap { row in
          guard let promised = row.value(.promisedDate)?.day, promised <= day else { return nil }
          let texts = [Field.orderNo, .productName, .promisedDate].map { row.value($0)?.description ?? "-" }
          return texts.joined(separator: "\t")
        }
      }
    }
  }
}
