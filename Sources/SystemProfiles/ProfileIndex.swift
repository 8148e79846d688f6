internal import OrderModel

/// The columns of a profile by their keys and captions.
struct ProfileIndex {
  private let byKey: [String: [ProfileColumn]]
  private let byCaption: [String: [ProfileColumn]]

  init(_ profile: SystemProfile) {
    // What a tenant names is the tenant's; what the system itself adds is the profile's.
    let columns = (profile.form == .fixed ? profile.columns : []) + profile.exportedColumns
    byKey = Dictionary(grouping: columns.filter { !$0.key.isEmpty }) { $0.key.lowercased() }
    byCaption = Dictionary(grouping: columns) { CaptionFolding.folded($0.header) }
  }

  /// The column that a header is: by its technical key, else by its caption, and of several by both.
  func column(_ header: TableMarks.Header) -> (column: ProfileColumn, isByKey: Bool)? {
    if let named = byKey[header.key] {
      if named.count == 1 { return (named[0], true) }
      return named.first { CaptionFolding.folded($0.header) == header.caption }.map { ($0, true) }
    }
    // A key that the profile does not know is the tenant's own, whatever stands below it.
    guard !header.hasOwnKey, !header.caption.isEmpty else { return nil }
    let named = byCaption[header.caption]?.filter { column in
      column.group.isEmpty || CaptionFolding.folded(column.group) == header.group
    }
    guard let first = named?.first else { return nil }
    return (named?.first { $0.field != nil } ?? first, false)
  }
}
