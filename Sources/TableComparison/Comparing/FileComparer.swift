internal import ExactValues
public import SheetFormats
public import TableShaping

/// One file that is compared: its name and its sheets.
public struct ComparedFile: Sendable {
  /// As the person named it.
  public var name: String
  /// Its sheets; none for an empty file.
  public var grids: [Grid]

  /// Makes a file.
  public init(name: String, grids: [Grid]) {
    self.name = name
    self.grids = grids
  }
}

/// Compares two files of sheets, or two and their ancestor.
///
///     let comparer = FileComparer(words: Vocabulary.standard.shapingWords)
///     let result = try comparer.compare(ours: ours, theirs: theirs)
///     result.sheets[0].rows    // what was added, removed and changed
public struct FileComparer: Sendable {
  private let finder: TableFinder
  private let options: ComparisonOptions

  /// Makes a comparer; `words` tell headers, totals and notes.
  public init(words: ShapingWords, options: ComparisonOptions = ComparisonOptions()) {
    finder = TableFinder(words: words)
    self.options = options
  }

  /// Compares the files sheet by sheet.
  ///
  /// - Throws: `ComparisonError` where a column or sheet that was asked for is nowhere.
  /// - Complexity: O(bytes of rows that are the same), and the cells of those that are not.
  public func compare(
    ours: ComparedFile, theirs: ComparedFile, base: ComparedFile? = nil
  ) throws(ComparisonError) -> FileComparison {
    var files = BySide(base: base, ours: ours, theirs: theirs)
    try select(&files)
    var tables = BySide<[ComparedTable]>()
    for side in files.sides {
      guard let file = files[side] else { continue }
      tables[side] = file.grids.flatMap { finder.tables(of: $0, file: file.name) }
    }
    try checkColumns(tables)
    let sheets = matched(tables).map { TableComparer(tables: $0, options: options).comparison() }
    let names = BySide(base: base?.name, ours: ours.name, theirs: theirs.name)
    return FileComparison(files: names, sheets: sheets, notes: notes(files) + sheets.flatMap(\.notes))
  }

  private func select(_ files: inout BySide<ComparedFile>) throws(ComparisonError) {
    guard let name = options.sheet else { return }
    var known: [String] = []
    var isFound = false
    for side in files.sides {
      guard let grids = files[side]?.grids else { continue }
      for sheet in grids.compactMap(\.name) where !known.contains(sheet) { known.append(sheet) }
      // A text file is one sheet without a name, and held against the one that was asked for.
      files[side]?.grids = grids.filter { $0.name == name || $0.name == nil }
      if grids.contains(where: { $0.name == name }) { isFound = true }
    }
    guard isFound else { throw .unknownSheet(name, known: known) }
  }

  private func checkColumns(_ tables: BySide<[ComparedTable]>) throws(ComparisonError) {
    let all = tables.sides.flatMap { tables[$0] ?? [] }
    var known: [String] = []
    for name in all.flatMap(\.names) where !known.contains(name) { known.append(name) }
    for name in options.namedColumns {
      let isKnown = known.contains { AlignedColumn(places: BySide(), names: BySide(ours: $0)).isCalled(name) }
      guard isKnown else { throw .unknownColumn(name, known: known) }
    }
  }

  /// The tables that are held against each other: ours in their order, then what theirs and the base have alone.
  private func matched(_ tables: BySide<[ComparedTable]>) -> [BySide<ComparedTable>] {
    let (base, ours, theirs) = (tables.base ?? [], tables.ours ?? [], tables.theirs ?? [])
    let direct = Dictionary(SheetPairing.pairs(ours, theirs), uniquingKeysWith: { first, _ in first })
    let fromOurs = Dictionary(SheetPairing.pairs(ours, base), uniquingKeysWith: { first, _ in first })
    let fromTheirs = Dictionary(SheetPairing.pairs(theirs, base), uniquingKeysWith: { first, _ in first })
    var result = ours.indices.map { place in
      let other = direct[place]
      let ancestor = fromOurs[place] ?? other.flatMap { fromTheirs[$0] }
      return BySide(base: ancestor.map { base[$0] }, ours: ours[place], theirs: other.map { theirs[$0] })
    }
    let taken = Set(direct.values)
    for place in theirs.indices where !taken.contains(place) {
      result.append(BySide(base: fromTheirs[place].map { base[$0] }, theirs: theirs[place]))
    }
    return result
  }

  private func notes(_ files: BySide<ComparedFile>) -> [ComparisonNote] {
    var notes: [ComparisonNote] = []
    for side in files.sides {
      guard let file = files[side], file.grids.allSatisfy({ $0.rowCount == 0 }) else { continue }
      notes.append(ComparisonNote(.emptyFile, at: Place(file: file.name)))
    }
    if let ours = files.ours, let theirs = files.theirs, ours.grids.count != theirs.grids.count,
      min(ours.grids.count, theirs.grids.count) > 0
    {
      let kind = ComparisonNote.Kind.sheetCounts(ours: ours.grids.count, theirs: theirs.grids.count)
      notes.append(ComparisonNote(kind, at: Place(file: ours.name)))
    }
    return notes
  }
}
