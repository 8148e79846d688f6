/// "Source S, in version V, says that field F of this row is X", where the row is the `SourceRow` that holds the claim.
public struct Claim: Sendable {
  /// What a cell says.
  ///
  /// A source without the column makes no claim at all.
  public enum State: Hashable, Sendable {
    /// The cell is empty.
    case blank
    /// The normalised value.
    case value(FieldValue)
    /// The cell holds something that is no value of the field; it is reported and claims nothing.
    case unusable
  }

  // The order of these keeps a claim at 48 bytes; there are millions.
  /// What the cell says.
  public var state: State
  /// The field.
  public var field: Field
  /// The column, counted from 0.
  public var columnIndex: Int32
  /// The cell's row where the value stands in a merged cell above; otherwise the row of the claim.
  public var rowIndex: Int32
  /// The cell as it stands, where that differs from the normalised value's text.
  public var rawText: String?

  /// Makes a claim.
  public init(field: Field, state: State, columnIndex: Int32, rowIndex: Int32, rawText: String? = nil) {
    self.field = field
    self.state = state
    self.columnIndex = columnIndex
    self.rowIndex = rowIndex
    self.rawText = rawText
  }

  /// The normalised value, `nil` for a blank or unusable cell.
  public var value: FieldValue? {
    if case .value(let value) = state { value } else { nil }
  }
}

/// One row of a table, mapped to canonical fields.
public struct SourceRow: Sendable {
  /// The table, an index into the run's tables.
  public var tableIndex: Int32
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int32
  @usableFromInline var form: Form

  /// How the claims are kept.
  @usableFromInline
  enum Form: Sendable {
    case plain([Claim])
    case packed(PackedClaims, at: PackedClaims.Place)
  }

  /// The claims, in the order of the fields, at most one a field.
  public var claims: [Claim] {
    get {
      switch form {
      case .plain(let claims): claims
      case .packed(let packed, let place): packed.claims(at: place, row: rowIndex)
      }
    }
    set { form = .plain(newValue) }
  }

  /// Makes a row; `claims` must be sorted by field.
  public init(tableIndex: Int32, rowIndex: Int32, claims: [Claim]) {
    self.tableIndex = tableIndex
    self.rowIndex = rowIndex
    form = .plain(claims)
  }

  init(_ tableIndex: Int32, _ rowIndex: Int32, packed claims: PackedClaims, at place: PackedClaims.Place) {
    self.tableIndex = tableIndex
    self.rowIndex = rowIndex
    form = .packed(claims, at: place)
  }

  /// The claim on a field, `nil` when the source has no such column.
  ///
  /// - Complexity: O(*c*) in the claims.
  public subscript(field: Field) -> Claim? {
    switch form {
    case .packed(let packed, let place): return packed.claim(field, at: place, row: rowIndex)
    case .plain(let claims):
      // By places: a claim that is only looked at is not copied.
      for index in claims.indices where claims[index].field == field { return claims[index] }
      return nil
    }
  }

  /// The value that the row states for a field.
  public func value(_ field: Field) -> FieldValue? { self[field]?.value }
}

/// A table that a run read: where it stands and which version of the source it belongs to.
public struct TableDescription: Hashable, Sendable, Codable {
  /// The file's path inside the workspace.
  public var file: String
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The first 12 hex digits of the file's SHA-256.
  public var version: String
  /// The months that its rows are of; `nil` where nothing says so.
  public var period: TablePeriod?
  /// Whether it holds finished orders, by its tab's name.
  public var isArchive = false

  /// The file and the sheet as they are shown.
  public var name: String { sheet.map { "\(file) › \($0)" } ?? file }

  /// Makes a description.
  public init(file: String, sheet: String?, version: String) {
    self.file = file
    self.sheet = sheet
    self.version = version
  }
}

/// What one source delivered in this run.
public struct SourceDelivery: Sendable {
  /// The source.
  public var source: Source
  /// Whether its files came and could be used: `false` leaves its last claims standing.
  public var isDelivered: Bool
  /// Its rows; of grain order and line, or one event each.
  public var rows: [SourceRow]
  /// The fields that its tables have columns for.
  public var fields: Set<Field>
  /// Fields that it claimed before and has no column for now, with the likely new header where there is one.
  public var lostFields: [Field: String?]

  /// Makes a delivery.
  public init(
    source: Source, isDelivered: Bool, rows: [SourceRow], fields: Set<Field>, lostFields: [Field: String?] = [:]
  ) {
    self.source = source
    self.isDelivered = isDelivered
    self.rows = rows
    self.fields = fields
    self.lostFields = lostFields
  }
}
