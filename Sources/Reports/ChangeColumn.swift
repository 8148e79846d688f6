internal import ExactValues

/// The columns of `changes.csv`, in their order.
enum ChangeColumn: String, CaseIterable {
  case run
  case asOf = "as_of"
  case orderNo = "order_no"
  case lineNo = "line_no"
  case field, before, after, policy, sources, file, sheet, cell
  case rawText = "raw_text"

  /// All of them, as columns of a table.
  static var columns: [OutputTable.Column] {
    allCases.map { OutputTable.Column(id: $0.rawValue, content: $0 == .asOf ? .date : .text) }
  }

  /// The cell of a change, `nil` for an empty one.
  func value(of change: ChangeRecord, in report: RunReport) -> String? {
    switch self {
    case .run: change.run ?? report.runName
    case .asOf: (change.asOf ?? report.asOf).description
    case .orderNo: change.orderNo
    case .lineNo: change.lineNo
    case .field: change.field
    case .before: change.before
    case .after: change.after
    case .policy: change.policy
    case .sources: change.sources.joined(separator: ";")
    case .file: change.place?.file
    case .sheet: change.place?.sheet
    case .cell: change.place?.cell
    case .rawText: change.rawText
    }
  }

  /// Writes the file.
  ///
  /// - Throws: `cannotWrite` when the system refuses.
  static func writeFile(of report: RunReport, into folder: OutputFolder) throws(ReportWritingError) -> InputFile {
    let csv = CSVWriter(columns: allCases.map(\.rawValue))
    return try folder.write(report.changes, as: csv, to: "changes.csv") { change, csv in
      csv.row(allCases.map { $0.value(of: change, in: report) })
    }
  }
}
