/// Why a report could not be written.
public enum ReportWritingError: Error, Hashable, Sendable {
  /// The file cannot be created or written; the reason is the system's.
  case cannotWrite(file: String, reason: String)
  /// The workbook library refused; the reason is its own.
  case workbook(file: String, reason: String)
  /// The page's own template is broken: a defect of this program.
  case template(reason: String)
}

extension ReportWritingError: CustomStringConvertible {
  /// The message for a person, place first.
  public var description: String {
    switch self {
    case .cannotWrite(let file, let reason): "\(file): cannot write the file: \(reason)"
    case .workbook(let file, let reason): "\(file): cannot write the workbook: \(reason)"
    case .template(let reason): "report.html: the page's template does not parse: \(reason)"
    }
  }
}
