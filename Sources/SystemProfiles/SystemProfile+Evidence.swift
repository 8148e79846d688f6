extension SystemProfile {
  /// How many facts some source shows.
  public var attestedCount: Int { evidence.count(where: \.isAttested) }

  /// How many facts are only assumed.
  public var assumedCount: Int { evidence.count { !$0.isAttested } }

  /// How far each fact of the profile is known.
  public var evidence: [ProfileEvidence] {
    marks.map(\.evidence) + columns.map(\.evidence) + exportedColumns.map(\.evidence) + habits.map(\.evidence)
      + statuses.map(\.evidence) + limits.values.map(\.evidence) + (imports?.facts.map(\.evidence) ?? [])
  }
}
