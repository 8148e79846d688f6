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
  /// By the captions of what is referred to: 客户 of 客户#编码 and 客户#名称.
  private let byReference: [String: [Entry]]

  /// How a header is known: by its key, by its caption, or only as what a column of the profile refers to.
  enum Match: Int { case key, caption, reference }

  init(_ profile: SystemProfile) {
    // What a tenant names is the tenant's; what the system itself adds is the profile's.
    let columns = (profile.form == .fixed ? profile.columns : []) + profile.exportedColumns
    let entries = columns.enumerated().map { Entry(column: $1, place: $0) }
    byKey = Dictionary(grouping: entries.filter { !$0.column.key.isEmpty }) { $0.column.key.lowercased() }
    byCaption = Dictionary(grouping: entries) { CaptionFolding.folded($0.column.header) }
    byReference = Dictionary(grouping: entries) {
      CaptionFolding.withoutReference(CaptionFolding.folded($0.column.header))
    }
  }

  /// The column that a header is: by its technical key, else by its caption, and of several by both.
  func column(_ header: TableMarks.Header) -> (entry: Entry, match: Match)? {
    if let named = byKey[header.key] {
      if named.count == 1 { return (named[0], .key) }
      return named.first { CaptionFolding.folded($0.column.header) == header.caption }.map { ($0, .key) }
    }
    // A key that the profile does not know is the tenant's own, whatever stands below it.
    guard !header.hasOwnKey, !header.caption.isEmpty else { return nil }
    let named = byCaption[header.caption]?.filter { entry in
      entry.column.group.isEmpty || CaptionFolding.folded(entry.column.group) == header.group
    }
    guard let first = named?.first else { return byReference[header.caption]?.first.map { ($0, .reference) } }
    return (named?.first { $0.column.field != nil } ?? first, .caption)
  }
}
