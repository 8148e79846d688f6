/// Two files, or two and their ancestor, sheet by sheet.
public struct FileComparison: Sendable {
  /// The files as the person named them.
  public let files: BySide<String>
  /// The sheets, in the order of ours, those that only theirs has behind them.
  public let sheets: [SheetComparison]
  /// What should be known of how they were compared.
  public let notes: [ComparisonNote]

  /// Whether nothing differs but order and form.
  public var isSame: Bool { sheets.allSatisfy(\.isSame) }

  /// Whether somebody has to decide.
  public var hasConflicts: Bool { sheets.contains(where: \.hasConflicts) }
}
