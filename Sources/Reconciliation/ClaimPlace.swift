public import ExactValues
internal import Synchronization

/// What the places of the claims of one sheet have in common: the file, the sheet, and the file's version.
///
/// There is one of each as long as the program runs, so that a place, of which there are millions, counts no reference:
/// two of the same sheet and version are one.
public struct ClaimOrigin: Hashable, Sendable {
  /// What a sheet of a version is called.
  fileprivate final class Content: Sendable {
    let file: String, sheet: String?, version: String
    /// What stands for the cell where it has no address: a row, or nothing.
    let cell: String?

    init(file: String, sheet: String?, version: String, cell: String?) {
      (self.file, self.sheet, self.version, self.cell) = (file, sheet, version, cell)
    }
  }

  private static let known = Mutex<[[UInt8]: ClaimOrigin]>([:])

  private let content: Unmanaged<Content>

  /// The origin with these names, byte for byte.
  public init(file: String, sheet: String?, version: String) {
    self.init(file: file, sheet: sheet, version: version, cell: nil)
  }

  /// The origin with these names, and with what stands for the cell where it has no address.
  init(file: String, sheet: String?, version: String, cell: String?) {
    // No text in UTF-8 has the byte FF.
    var key = Array(file.utf8) + [0xFF] + Array(version.utf8)
    for part in [sheet, cell] { key += part.map { [0xFF, 1] + Array($0.utf8) } ?? [0xFF, 0] }
    self = Self.known.withLock { known in
      if let origin = known[key] { return origin }
      let origin = ClaimOrigin(Content(file: file, sheet: sheet, version: version, cell: cell))
      known[key] = origin
      return origin
    }
  }

  private init(_ content: Content) { self.content = .passRetained(content) }

  /// The file's path inside the workspace.
  public var file: String { content._withUnsafeGuaranteedRef { $0.file } }
  /// The sheet; `nil` for text files.
  public var sheet: String? { content._withUnsafeGuaranteedRef { $0.sheet } }
  /// The source's version.
  public var version: String { content._withUnsafeGuaranteedRef { $0.version } }
  /// What stands for the cell where it has no address.
  var cell: String? { content._withUnsafeGuaranteedRef { $0.cell } }

  /// Two are one where they are the same object.
  public static func == (left: ClaimOrigin, right: ClaimOrigin) -> Bool {
    left.content.toOpaque() == right.content.toOpaque()
  }

  /// Hashes which object it is: good inside one run of the program.
  public func hash(into hasher: inout Hasher) { hasher.combine(content.toOpaque()) }
}

/// Where a claim stands, kept so that a source that does not come can still be quoted.
public struct ClaimPlace: Hashable, Sendable {
  /// The sheet and the version.
  public let origin: ClaimOrigin
  private let rowIndex: Int32
  /// Negative where the origin says what stands for the cell.
  private let columnIndex: Int32
  /// The cell as it stands, where that differs from the normalised value's text.
  public var rawText: String?

  /// Makes the place of a cell; one beyond any sheet has none.
  public init(_ origin: ClaimOrigin, row: Int32, column: Int32, rawText: String?) {
    self.origin = origin
    (rowIndex, columnIndex) = (row, column)
    self.rawText = rawText
  }

  /// Makes a place.
  public init(place: Place, rawText: String?, version: String) {
    self.rawText = rawText
    if let address = CellAddress(shown: place.cell), let row = Int32(exactly: address.rowIndex),
      let column = Int32(exactly: address.columnIndex)
    {
      origin = ClaimOrigin(file: place.file, sheet: place.sheet, version: version)
      (rowIndex, columnIndex) = (row, column)
    } else {
      origin = ClaimOrigin(file: place.file, sheet: place.sheet, version: version, cell: place.cell)
      (rowIndex, columnIndex) = (-1, -1)
    }
  }

  /// The cell; `nil` where the place is a row or a whole sheet.
  public var address: CellAddress? {
    columnIndex < 0 ? nil : CellAddress(rowIndex: Int(rowIndex), columnIndex: Int(columnIndex))
  }

  /// The cell's row and column, counted from 0; a negative column where the origin says what stands for the cell.
  var row: Int32 { rowIndex }
  var column: Int32 { columnIndex }

  /// File, sheet and cell.
  public var place: Place { Place(file: file, sheet: origin.sheet, cell: address?.description ?? origin.cell) }

  /// The file's path inside the workspace.
  public var file: String { origin.file }

  /// The source's version.
  public var version: String { origin.version }
}
