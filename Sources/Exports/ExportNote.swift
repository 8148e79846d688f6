internal import OrderModel

/// Something that a file for another system does not carry, or that whoever imports it has to know.
struct ExportNote: Hashable {
  /// What it is; the order is that of the summary.
  enum Kind: String, CaseIterable {
    /// The target wants a value, and the book has none.
    case requiredMissing = "required_missing"
    /// A value that the target has no words for.
    case notCarried = "not_carried"
    /// A text that had to be changed.
    case textChanged = "text_changed"
    /// A value that a changed row had and has no more.
    case cleared
    /// An order or line that was cancelled before it was ever exported.
    case cancelled
    /// An order or line that was exported and has been cancelled since.
    case cancelledSince = "cancelled_since"
    /// An order or line that was exported and is no more in the book.
    case goneSince = "gone_since"
    /// An order about which somebody is still asked.
    case openQuestions = "open_questions"
    /// An order that was left out because somebody is still asked about it.
    case heldBack = "held_back"
    /// A document that is larger than the target takes.
    case documentTooLarge = "document_too_large"
    /// A column that lies behind the last one that the target takes.
    case columnBeyondLimit = "column_beyond_limit"
    /// A field that has values and no column.
    case noColumn = "no_column"
    /// A column of a template that means no field.
    case columnNotUnderstood = "column_not_understood"
    /// A sheet of a template that is not filled.
    case sheetNotKept = "sheet_not_kept"
    /// Codes that the target has to know already.
    case mustExist = "must_exist"
    /// What the target does with what it is given.
    case importMode = "import_mode"
    /// A limit, its evidence beside it.
    case limit
    /// Something of the layout that no source shows.
    case assumed
  }

  /// Why a value is not carried, or how a text was changed.
  enum Reason: String, CaseIterable {
    case sourcesDiffer = "sources_differ"
    case linesDiffer = "lines_differ"
    case priceBasisUnknown = "price_basis_unknown"
    case priceNotExact = "price_not_exact"
    case statusUnknown = "status_unknown"
    case notATypedValue = "not_of_its_type"
    case dayBefore1900 = "day_before_1900"
    case controlCharacters = "control_characters"
    case refusedCharacters = "refused_characters"
    case cut
    case guarded
    case digitsAsText = "digits_as_text"
  }

  var kind: Kind
  var reason: Reason?
  var orderNo: String?
  var lineNo: String?
  /// The target's column.
  var column: String?
  var field: Field?
  /// The value as it stands in the book, or the number of a limit.
  var value: String?
  /// For what is said of many at once.
  var count = 1
  /// What else is to be said: evidence, the file.
  var detail: String?

  init(_ kind: Kind, _ reason: Reason? = nil) {
    self.kind = kind
    self.reason = reason
  }
}
