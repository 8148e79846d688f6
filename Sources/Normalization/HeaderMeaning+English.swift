internal import OrderModel

extension HeaderMeaningReader {
  /// `Inv. Dt`, `Ord Qty`: a known header with its words cut short.
  func spelledOut(_ text: HeaderText) -> HeaderMeaning? {
    guard let english = text.english, let fields = vocabulary.english.fields(english) else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.95, reason: "header known with its words written out")
  }

  /// `Date of Shipment`, `Qty Received`: the words of a known header in another order.
  func inAnyOrder(_ text: HeaderText) -> HeaderMeaning? {
    guard let english = text.english, let fields = vocabulary.english.fieldsInAnyOrder(english) else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.82, reason: "header known with its words in another order")
  }

  /// `Bill-to Account Manager` like `Account Manager`: whole words only, and only before a preposition.
  ///
  /// Never enough for numbers and days.
  func endingInEnglish(_ english: EnglishHeader) -> HeaderMeaning? {
    let head = english.head
    // Client paid on is a day.
    guard let last = head.last, english.words.last != "on", english.words.last != "at",
      Self.otherThings.isDisjoint(with: head.dropLast())
    else { return nil }
    if Self.remarkWords.contains(last) {
      return HeaderMeaning(fields: [.remark], confidence: 0.65, reason: "header ends like a remark")
    }
    if let goods = goodsEnding(head) { return goods }
    for start in head.indices.dropFirst() {
      let ending = head[start...].joined()
      guard ending.count >= 3, !Self.commonWords.contains(ending), let fields = vocabulary.fields[ending],
        fields.count == 1, let field = fields.first
      else { continue }
      let isWord = [.text, .person, .status, .enumeration].contains(field.valueType)
      let shown = head[start...].joined(separator: " ")
      return HeaderMeaning(fields: fields, confidence: isWord ? 0.6 : 0.4, reason: "header ends like “\(shown)”")
    }
    return nil
  }

  /// `Bike Model`, `Body Material`, `Heat Batch No.`: the goods of a trade under their own word.
  private func goodsEnding(_ head: ArraySlice<String>) -> HeaderMeaning? {
    // Recipient Name is the recipient.
    if head.last == "name", let fields = vocabulary.fields[head.dropLast().joined()], fields.count == 1,
      fields.allSatisfy({ [.text, .person].contains($0.valueType) })
    {
      return HeaderMeaning(fields: fields, confidence: 0.7, reason: "header known without “name”")
    }
    let words = head.last == "number" ? head.dropLast() : head
    guard words.count > 1, let last = words.last, let field = Self.goodsEndings[last],
      last != "name" || Self.parties.isDisjoint(with: words),
      words.count == head.count || field == .batchNo || field == .model
    else { return nil }
    return HeaderMeaning(fields: [field], confidence: 0.65, reason: "header ends like what the goods are")
  }

  private static let goodsEndings: [String: Field] = [
    "model": .model, "colour": .colour, "material": .material, "batch": .batchNo, "name": .productName, "brand": .brand,
  ]

  /// Who and what else has a name.
  private static let parties: Set<String> = [
    "customer", "client", "company", "contact", "bank", "project", "supplier", "vendor", "file", "account", "user",
    "person",
    "sales", "merch", "merchandiser", "carrier", "courier", "vessel", "ship", "payer", "buyer", "debtor", "party",
    "dealer", "consignee", "sheet",
    "team", "department", "warehouse", "port", "country", "first", "last", "full", "inspector", "factory", "line",
    "operator",
  ]

  /// What a size, a finish or a name may be of that is not the goods ordered.
  private static let otherThings: Set<String> = [
    "carton", "cartons", "container", "pallet", "pallets", "box", "boxes", "lot", "pack", "package", "packages",
    "packing",
    "sample", "batch", "supplier", "vendor", "third", "party", "booking", "customs", "credit", "label", "surface",
    "re", "not", "non", "without", "mould", "mold", "tool", "machine", "bank", "file", "job", "seal", "truck", "bag",
    "heat", "inspection",
  ]

  private static let remarkWords: Set<String> = ["remark", "remarks", "notes", "comment", "comments"]
  private static let commonWords: Set<String> = [
    "order", "date", "number", "amount", "status", "group", "port", "finish", "completion",
  ]
}
