internal import OrderModel

/// The columns of a profile by their keys and captions.
struct ProfileIndex {
  /// A column with its place in the profile, those that stand first being the form's own.
  struct Entry {
    var column: ProfileColumn
    var place: Int
  }

  private let byKey: [String: [Entry]]
  private let byCaption: [String: [Entry]]

  init(_ profile: SystemProfile) {
    // What a tenant names is the tenant's; what the system itself adds is the profile's.
    let columns = (profile.form == .fixed ? profile.columns : []) + profile.exportedColumns
    let entries = columns.enumerated().map { Entry(column: $1, place: $0) }
    byKey = Dictionary(grouping: entries.filter { !$0.column.key.isEmpty }) { $0.column.key.lowercased() }
    byCaption = Dictionary(grouping: entries) { CaptionFolding.folded($0.column.header) }
  }

  /// The column that a header is: by its technical key, else by its caption, and of several by both.
  func column(_ header: TableMarks.Header) -> (entry: Entry, isByKey: Bool)? {
    if let named = byKey[header.key] {
      if named.count == 1 { return (named[0], true) }
      return named.first { CaptionFolding.folded($0.column.header) == header.caption }.map { ($0, true) }
    }
    // A key that the profile does not know is the tenant's own, whatever stands below it.
    guard !header.hasOwnKey, !header.caption.isEmpty else { return nil }
    let named = byCaption[header.caption]?.filter { entry in
      entry.column.group.isEmpty || CaptionFolding.folded(entry.column.group) == header.group
    }
    guard let first = named?.first else { return nil }
    return (named?.first { $0.column.field != nil } ?? first, false)
  }
}
