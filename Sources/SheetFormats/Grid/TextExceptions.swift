/// The few texts that show more than their value, by whatever tells the texts apart.
struct TextExceptions<Key: Hashable & Sendable>: Sendable {
  /// The whole text where parts of it are struck out and do not count, or where a cell shows a picture.
  var rawTexts: [Key: String] = [:]
  /// The texts that are struck through from end to end, and keep their value.
  var struckThrough: Set<Key> = []
  /// The texts that are not struck through although their cell's font is.
  var notStruckThrough: Set<Key> = []

  /// Takes over the other's entries.
  mutating func merge(_ other: TextExceptions) {
    rawTexts.merge(other.rawTexts) { _, later in later }
    struckThrough.formUnion(other.struckThrough)
    notStruckThrough.formUnion(other.notStruckThrough)
  }
}

/// The exceptions among a sheet's cells.
typealias CellExceptions = TextExceptions<CellKey>
