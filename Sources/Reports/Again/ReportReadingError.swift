/// Why the report of a run cannot be made again out of its folder.
public enum ReportReadingError: Error, Hashable, Sendable {
  /// A file of the run is not there.
  case missing(file: String)
  /// A file has another SHA-256 than the run's manifest says.
  case changed(file: String, expected: String)
  /// A file is none that this version can make a report of.
  case unreadable(file: String, reason: String)
}
