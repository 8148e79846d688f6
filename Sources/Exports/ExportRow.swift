/// A row of a file for another system, and which document and line it is.
struct ExportRow: Hashable {
  let orderNo: String
  let lineNo: String?
  let cells: [ExportCell]
}

/// What is imported or not as a whole: a document with its lines, or one row.
struct ExportUnit: Hashable {
  /// By what it is found again in another run.
  struct Key: Hashable {
    let orderNo: String
    /// The line; `nil` for a document.
    var lineNo: String?
    /// Counts lines of one number in one order.
    var repetition = 0
  }

  let key: Key
  let rows: [ExportRow]
}
