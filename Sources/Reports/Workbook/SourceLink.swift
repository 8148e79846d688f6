internal import ExactValues

/// Links from a workbook to a cell of a sheet.
enum SourceLink {
  /// What the link names: `external:../../sales/orders.xlsx#'3月'!H22`; of a text file the file alone.
  ///
  /// - Parameter way: the way from the workbook's folder to the workspace.
  static func target(_ place: Place, way: String) -> String {
    let file = "external:" + way + "/" + escaped(place.file)
    let isText = [".csv", ".txt", ".tsv"].contains { place.file.lowercased().hasSuffix($0) }
    guard !isText, let sheet = place.sheet else { return file }
    let cell = place.cell.flatMap(address) ?? "A1"
    return file + "#'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!"
      + cell
  }

  /// A cell's address as it is, the first cell of a row for a whole row.
  private static func address(_ cell: String) -> String? {
    if cell.hasPrefix("row ") { return "A" + cell.dropFirst(4) }
    let head = cell.split(separator: ":").first.map(String.init) ?? cell
    let isAddress = head.first?.isASCII == true && head.first?.isLetter == true && head.last?.isNumber == true
    return isAddress ? head : nil
  }

  /// `#` begins the place inside the file, and `%` an escape.
  private static func escaped(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "#": result += "%23"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
