import ExactValues
import OrderModel

/// What tells one event of an order from another, in the forms in which it is compared.
struct EventTraits {
  /// The event's own number; empty where it has none.
  let number: String
  /// The line, or what the row says of the goods where it could not be laid to one.
  let line: String
  let day: String
  /// The quantity, or the amount where there is none.
  let measure: String
  let tracking: String
  /// All that is stated, the same for rows of the same content whatever their position.
  let content: String

  init(_ claim: EventClaim, _ kind: EventKind) {
    let fields = claim.fields
    number = kind.numberField.flatMap { fields[$0] }.map { OrderNumberFolding.key($0.description) } ?? ""
    line = claim.lineID ?? "~" + Self.goods(fields, kind)
    day = fields[kind.dateField]?.day?.description ?? ""
    measure = (kind.quantityField.flatMap { fields[$0] } ?? fields[.invoiceAmount])?.description ?? ""
    tracking = fields[.trackingNo].map { OrderNumberFolding.key($0.description) } ?? ""
    content = Self.content(claim)
  }

  /// All that a claim states, the same for rows of the same content whatever their position.
  static func content(_ claim: EventClaim) -> String {
    claim.fields.map { "\($0.key.id)=\(TextFolding.key($0.value.encoded))" }.joined(separator: "\u{1F}")
  }

  private static func goods(_ fields: FieldMap<FieldValue>, _ kind: EventKind) -> String {
    let named = [kind.modelField, .productCode].compactMap { $0 }.lazy.compactMap { fields[$0]?.description }.first
    return TextFolding.key(named ?? "")
  }

  /// The identity of an event that nobody has met: own number and line, else line, date and quantity.
  static func identity(_ claim: EventClaim, _ kind: EventKind) -> String {
    let number = kind.numberField.flatMap { claim.fields[$0]?.description }
    let about = claim.lineID ?? goods(claim.fields, kind)
    let parts =
      number.map { [kind.rawValue, $0, about] }
      ?? [
        kind.rawValue, about, claim.fields[kind.dateField]?.description ?? "",
        kind.quantityField.flatMap { claim.fields[$0]?.description } ?? "",
      ]
    return parts.map(TextFolding.key).joined(separator: "|")
  }
}
