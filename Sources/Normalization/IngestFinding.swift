public import Discrepancies
public import ExactValues

/// Something odd in a sheet, the same of its kind in one column taken together.
public struct IngestFinding: Hashable, Sendable, Codable {
  /// The entry of the catalogue.
  public var kind: DiscrepancyKind
  /// Where it stands first, in up to three places.
  public var places: [Place]
  /// The column's header; `nil` for what is about a row or a sheet.
  public var column: String?
  /// What was found in the first place.
  public var found: String
  /// What was expected.
  public var expected: String
  /// One thing that helps.
  public var remedy: String
  /// In how many places it stands.
  public var count: Int

  /// Makes a finding in one place.
  public init(
    kind: DiscrepancyKind, place: Place, column: String? = nil, found: String, expected: String, remedy: String,
    count: Int = 1
  ) {
    self.kind = kind
    places = [place]
    self.column = column
    self.found = found
    self.expected = expected
    self.remedy = remedy
    self.count = count
  }

  /// The first place.
  public var place: Place { places.first ?? Place(file: "") }
}

/// Gathers findings, those of one kind and column into one.
struct FindingCollector: Sendable {
  private struct Key: Hashable {
    var kind: DiscrepancyKind
    var column: String?
    var group: String
  }

  /// How many places a finding names; the rest is counted.
  var placeLimit = 3
  private(set) var findings: [IngestFinding] = []
  private var known: [Key: Int] = [:]

  /// Adds a finding; one of the same kind, column and group gets another place instead.
  mutating func add(_ finding: IngestFinding, group: String = "") {
    let key = Key(kind: finding.kind, column: finding.column, group: group)
    guard let index = known[key] else {
      known[key] = findings.count
      findings.append(finding)
      return
    }
    findings[index].count += finding.count
    if findings[index].places.count < placeLimit { findings[index].places += finding.places.prefix(1) }
  }
}
