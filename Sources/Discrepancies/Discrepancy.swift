public import ExactValues

/// Something that a person should know of, with every place where it stands.
public struct Discrepancy: Sendable, Codable {
  /// Where a discrepancy stands between its first sight and its end.
  public enum Status: String, Sendable, Codable { case open, decided, waived, resolved }

  /// How it compares with the run before.
  public enum Trend: String, Sendable, Codable { case new, recurring, reopened }

  /// 12 hex digits, the same in every run as long as it is about the same thing.
  public var id: String
  /// The entry of the catalogue.
  public var kind: DiscrepancyKind
  /// The severity here and now.
  public var severity: Severity
  /// Whether somebody still has to act.
  public var status: Status = .open
  /// The order line, order or source that it is about.
  public var subject: Subject
  /// The canonical field that it is about.
  public var field: String?
  /// The source that it is about, where its identity has one.
  public var source: String?
  /// The identity of the event that it is about, of this run only.
  public var event: String?
  /// The reconciled value after the last run.
  public var baselineValue: String?
  /// The reconciled value after this run.
  public var reconciledValue: String?
  /// What chose the reconciled value: `authority`, `sole_edit`, ….
  public var policy: String?
  /// The department that must act.
  public var responsibleDepartment: String?
  /// The person who must act, where a sheet names one.
  public var responsiblePerson: String?
  /// The source that changed the value.
  public var changedBySource: String?
  /// How much money stands on it, in `currency`.
  public var moneyAtStake: ExactDecimal?
  /// ISO 4217; `nil` where the sheets state none.
  public var currency: String?
  /// The next day by which it matters.
  public var dueDate: Day?
  /// The as-of day of the run that saw it first.
  public var firstSeen: Day?
  /// Calendar days since `firstSeen`.
  public var ageDays: Int = 0
  /// How it compares with the run before.
  public var trend: Trend = .new
  /// The rule that says more precisely what it means; its code stands in the report.
  public var specialisation: DiscrepancyKind?
  /// The values of the placeholders in the words of a rule, by name.
  public var details: [String: String] = [:]
  /// The id of the discrepancy that this one follows from.
  public var cause: String?
  /// What is wrong, in one sentence, in English.
  public var message: String
  /// What each source says, with the places.
  public var claims: [DisputedClaim]
  /// The ledger's id of the line that it is about; `nil` for an order as a whole, an event, a source or a file.
  public var unit: String?
  /// What a person can answer; `nil` where there is nothing to rule.
  public var question: Question?

  /// Makes an open discrepancy; what is not given is filled in by later passes.
  public init(
    id: String, kind: DiscrepancyKind, severity: Severity? = nil, subject: Subject = Subject(), field: String? = nil,
    source: String? = nil, message: String, claims: [DisputedClaim] = []
  ) {
    self.id = id
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.subject = subject
    self.field = field
    self.source = source
    self.message = message
    self.claims = claims
  }
}

extension Discrepancy {
  /// The order line that a discrepancy is about; all `nil` for a file or a source.
  public struct Subject: Hashable, Sendable, Codable {
    /// The order number as the opener writes it.
    public var orderNo: String?
    /// The line number as the opener writes it.
    public var lineNo: String?
    /// The line's id in the ledger: it stays when lines are numbered anew; `nil` in ledgers that did not keep it yet.
    public var lineID: String?
    /// The customer's name.
    public var customerName: String?
    /// The product's code.
    public var productCode: String?
    /// The product's name.
    public var productName: String?
    /// The model.
    public var model: String?
    /// The colour.
    public var colour: String?
    /// The size.
    public var size: String?

    /// Makes a subject.
    public init(orderNo: String? = nil, lineNo: String? = nil) {
      self.orderNo = orderNo
      self.lineNo = lineNo
    }
  }
}

/// What one source says of the thing that a discrepancy is about.
public struct DisputedClaim: Hashable, Sendable, Codable {
  /// The source.
  public var source: String
  /// The department that keeps the source.
  public var department: String
  /// The version of the source: the first 12 hex digits of its file's SHA-256.
  public var version: String
  /// The field that is stated, where it is not the discrepancy's own.
  public var field: String?
  /// The normalised value; `nil` for a cleared or empty cell.
  public var value: String?
  /// The cell as it stands.
  public var rawText: String?
  /// Where it stands.
  public var place: Place?
  /// Whether the source changed the value since its last version.
  public var isEdited: Bool
  /// 12 hex digits of the whole row's content, where the row itself is in question.
  public var rowDigest: String?

  /// Makes a claim.
  public init(
    source: String, department: String, version: String, value: String?, rawText: String?, place: Place?, isEdited: Bool
  ) {
    self.source = source
    self.department = department
    self.version = version
    self.value = value
    self.rawText = rawText
    self.place = place
    self.isEdited = isEdited
  }
}
