import OrderModel

/// What may settle a dispute that nobody has decided.
public enum SettlingPolicy: String, CaseIterable, Sendable {
  /// The side that an approved change event states.
  case changeRecord = "change_record"
  /// The value of the source whose word counts for the field.
  case authority
  /// The value whose row says that it is the most recent; a file's time never counts.
  case latest
  /// The value that most departments state.
  case majority
  /// The baseline, until a person decides.
  case manual

  /// What settles a field of which a workspace says nothing.
  public static let standard: [SettlingPolicy] = [.changeRecord, .authority, .manual]

  /// The word for a value that it chose.
  var policy: Policy {
    switch self {
    case .changeRecord: .changeRecord
    case .authority: .authority
    case .latest: .latest
    case .majority: .majority
    case .manual: .manual
    }
  }

  /// The value that more departments state than any other; `nil` where there is no such value.
  static func majority(_ newcomers: [FieldMerge.Working]) -> Statement? {
    var voices: [Statement: Set<Department?>] = [:]
    for party in newcomers { voices[party.now, default: []].insert(party.department) }
    guard let most = voices.values.map(\.count).max() else { return nil }
    let leading = voices.filter { $0.value.count == most }
    return leading.count == 1 ? leading.first?.key : nil
  }
}
