internal import ExactValues
public import OrderModel
public import SheetFormats
public import TableShaping

/// What is known of a file beside its sheets, for telling which system wrote it.
public struct FileFacts: Sendable {
  /// The path inside the workspace.
  public var path: String
  /// How a text file was written; `nil` for workbooks.
  public var dialect: TextDialect?

  /// Makes the facts of a file.
  public init(path: String, dialect: TextDialect? = nil) {
    self.path = path
    self.dialect = dialect
  }
}

/// Tells the forms of other systems by the structure of a table.
public protocol FormRecogniser: Sendable {
  /// What is known of the form that a table is; `nil` for one that no system is known to have written.
  func form(of table: ShapedTable, in file: FileFacts) -> FormRuling?
}

/// What is known in advance of a table that another system wrote; what the workspace says goes before it.
public struct FormRuling: Sendable {
  /// What a column is, and by what that is known.
  public struct Column: Hashable, Sendable {
    /// The field, or that the column holds nothing of an order; `nil` for one that is kept as it is.
    public var meaning: ColumnRuling?
    /// Why, in words for `inspect` and `init`.
    public var reason: String
    /// How sure that is, 0 to 1.
    public var confidence: Double
    /// Whether its cells are codes, which `FormRuling.codes` gives the words of.
    public var holdsCodes = false

    /// Makes a column.
    public init(meaning: ColumnRuling?, reason: String, confidence: Double) {
      self.meaning = meaning
      self.reason = reason
      self.confidence = confidence
    }
  }

  /// Two columns of a change form: what a field was, and what it is from then on.
  public struct Change: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// The columns, counted from 0.
    public var before: Int, after: Int

    /// Makes a pair.
    public init(field: Field, before: Int, after: Int) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// The name of the form: `kingdee-sales-order`.
  public var id: String
  /// By what it was recognised.
  public var reason: String
  /// What the sheet is about and what one of its rows is; `nil` where that is found as in any sheet.
  public var table: (kind: SheetKind, grain: Grain)?
  /// What its columns are, by column.
  public var columns: [Int: Column] = [:]
  /// The columns that stand in the first row of a document only, with the one that names the document.
  public var masters: (name: Int, all: [Int])?
  /// The pairs of a change form.
  public var changes: [Change] = []
  /// The order of numbers in dates that leave it open.
  public var dateOrder: DateOrder?
  /// Whether the system parts the digits of numbers that name things, too: `138,766` is the line 138766.
  public var groupsDigits = false
  /// The words that codes of a status stand for.
  public var codes: [String: String] = [:]

  /// Makes a ruling that says nothing but the name of the form.
  public init(id: String, reason: String) {
    self.id = id
    self.reason = reason
  }

  /// What was decided of the sheet.
  func interpretation(file: String, sheet: String?) -> Interpretation {
    Interpretation(
      place: Place(file: file, sheet: sheet), column: nil, subject: "form", decision: id, evidence: reason)
  }

  /// What a column can mean; `nil` where the form leaves it open.
  func meaning(of column: Int) -> HeaderMeaning? {
    guard let column = columns[column] else { return nil }
    var meaning = HeaderMeaning(confidence: column.confidence, reason: column.reason, isRuled: true)
    switch column.meaning {
    case .field(let field): meaning.fields = [field]
    case .ignore: meaning.isIgnored = true
    case nil: meaning.confidence = 0
    }
    return meaning
  }
}
