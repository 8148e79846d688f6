internal import Discrepancies
internal import OrderModel
internal import Reconciliation

extension LineFacts {
  /// What every source says of some fields, with the places.
  func evidence(_ fields: Field...) -> [DisputedClaim] {
    fields.flatMap { field in stated(field).map { DisputedClaim($0, field) } }
  }
}

extension OrderFacts {
  /// What every source says of some fields of the order, with the places.
  func evidence(_ fields: Field...) -> [DisputedClaim] {
    fields.flatMap { field in stated(field).map { DisputedClaim($0, field) } }
  }
}

extension RuleContext {
  /// What an event says in some fields, with the places.
  func evidence(_ event: EventState, _ fields: Field...) -> [DisputedClaim] { evidence(event, fields) }

  /// What an event says in some fields, with the places.
  func evidence(_ event: EventState, _ fields: [Field]) -> [DisputedClaim] {
    fields.compactMap { field in
      guard let value = event.fields[field] else { return nil }
      let place = event.places[field]
      let isOwn = event.claims[event.source]?.fields[field] != nil
      let source = isOwn ? event.source : event.holders.first { event.claims[$0]?.fields[field] != nil } ?? event.source
      var claim = DisputedClaim(
        source: source, department: department(of: source)?.rawValue ?? "", version: place?.version ?? "",
        value: value.description, rawText: place?.rawText ?? value.description, place: place?.place, isEdited: false)
      claim.field = field.id
      return claim
    }
  }
}

extension DisputedClaim {
  /// What a source says, as evidence.
  init(_ stated: StatedValue, _ field: Field) {
    self.init(
      source: stated.source.id, department: stated.source.department.rawValue, version: stated.place?.version ?? "",
      value: stated.text, rawText: stated.place?.rawText ?? stated.text, place: stated.place?.place, isEdited: false)
    self.field = field.id
  }
}
