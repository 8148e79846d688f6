public import ExactValues
public import OrderModel

/// What one source says of an event.
public struct EventClaim: Hashable, Sendable {
  /// The line to which its row was laid; `nil` where it could not be laid to one line.
  public var lineID: String?
  /// Its fields.
  public var fields: FieldMap<FieldValue>
  /// Where it stands, and each field's cell.
  public var places: FieldMap<ClaimPlace>
  /// Whether it is gone from inside the dates that its source's last version covers.
  public var isVanished: Bool

  /// Makes a claim; a vanished one is remembered as it last stood.
  public init(
    lineID: String?, fields: FieldMap<FieldValue>, places: FieldMap<ClaimPlace>, isVanished: Bool = false
  ) {
    self.lineID = lineID
    self.fields = fields
    self.places = places
    self.isVanished = isVanished
  }
}

/// What a field of an event was until somebody whose word counts corrected it.
public struct FormerValue: Hashable, Sendable {
  /// The value.
  public var value: FieldValue
  /// The as-of day of the run that read the correction.
  public var until: Day

  /// Makes a former value.
  public init(value: FieldValue, until: Day) {
    self.value = value
    self.until = until
  }
}

/// One shipment, invoice, payment, change, exception or approval, however many sources state it.
///
/// A warehouse's log and a carrier's list that state one shipment are one event with two claims: it counts once.
public struct EventState: Hashable, Sendable {
  /// Own number and line, else line, date and quantity, as they were when it was first seen; lasts from run to run.
  public var identity: String
  /// What happened.
  public var kind: EventKind
  /// The line's id; `nil` where the event could not be laid to one line.
  public var lineID: String?
  /// Its fields: of each the word of the source that it belongs to.
  public var fields: FieldMap<FieldValue>
  /// The source whose word counts for the event's date; the first by id where none owns it.
  public var source: String
  /// Where it stands, and each field's cell.
  public var places: FieldMap<ClaimPlace>
  /// The as-of day of the run that saw it first.
  public var firstSeen: Day
  /// Whether it is gone from every source that stated it.
  public var isVanished: Bool
  /// What each source says of it, by source id.
  public var claims: SourceMap<EventClaim>
  /// What its fields were before they were corrected, oldest first: who still says so holds a stale copy.
  public var former: FieldMap<[FormerValue]> = [:]

  /// Makes an event that one source states.
  public init(
    identity: String, kind: EventKind, lineID: String?, fields: FieldMap<FieldValue>, source: String,
    places: FieldMap<ClaimPlace>, firstSeen: Day
  ) {
    self.identity = identity
    self.kind = kind
    self.lineID = lineID
    self.fields = fields
    self.source = source
    self.places = places
    self.firstSeen = firstSeen
    isVanished = false
    claims = [source: EventClaim(lineID: lineID, fields: fields, places: places)]
  }

  /// The sources that state it and have not dropped it, by id; all that ever did where every one has.
  public var holders: [String] {
    let held = claims.filter { !$0.value.isVanished }.keys.sorted()
    return held.isEmpty ? claims.keys.sorted() : held
  }

  /// Whether a source states it.
  func isHeld(by source: String) -> Bool { claims[source]?.isVanished == false }

  /// Takes for each field the word of the source whose word counts, among those that still state the event.
  ///
  /// What nobody states who still holds the event stays as it was last stated.
  /// - Parameter rank: the place of a source among those whose word counts for a field; `nil` for the others.
  mutating func settle(rank: (_ source: String, Field) -> Int?) {
    if claims.count == 1, let (only, claim) = claims.first {
      (isVanished, source, lineID) = (claim.isVanished, only, claim.lineID)
      (fields, places) = (claim.fields, claim.places)
      return
    }
    isVanished = claims.values.allSatisfy(\.isVanished)
    let held = holders
    func leader(_ field: Field, among sources: [String]) -> String? {
      sources.min { (rank($0, field) ?? .max, $0) < (rank($1, field) ?? .max, $1) }
    }
    guard let first = leader(kind.dateField, among: held), let claim = claims[first] else { return }
    source = first
    lineID = claim.lineID ?? held.compactMap { claims[$0]?.lineID }.first
    (fields, places) = (claim.fields, claim.places)
    for field in Set(claims.values.flatMap(\.fields.keys)) {
      let stating = claims.keys.filter { claims[$0]?.fields[field] != nil }
      let holding = stating.filter { claims[$0]?.isVanished == false }
      guard let chosen = leader(field, among: holding.isEmpty ? stating : holding) else { continue }
      fields[field] = claims[chosen]?.fields[field]
      places[field] = claims[chosen]?.places[field]
    }
  }
}

extension EventKind {
  /// The field that dates an event.
  public var dateField: Field {
    switch self {
    case .shipment: .shipDate
    case .invoice: .invoiceDate
    case .payment: .paymentDate
    case .change: .changeDate
    case .exception: .exceptionOpened
    case .approval: .approvalDate
    }
  }

  /// The field that numbers an event.
  public var numberField: Field? {
    switch self {
    case .shipment: .shipmentNo
    case .invoice: .invoiceNo
    case .payment: .paymentNo
    case .change: .changeNo
    case .approval: .approvalNo
    case .exception: nil
    }
  }

  /// The field that counts or values an event.
  public var quantityField: Field? {
    switch self {
    case .shipment: .shippedQuantity
    case .invoice: .invoiceQuantity
    case .payment: .paymentAmount
    case .change, .exception, .approval: nil
    }
  }

  /// The field that says which model an event is about.
  public var modelField: Field? {
    switch self {
    case .shipment: .shippedModel
    case .invoice: .invoiceModel
    case .payment, .change, .exception, .approval: nil
    }
  }
}
