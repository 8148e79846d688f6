/// The fields of the canonical order model, read once from the resource.
struct FieldCatalogue: Sendable {
  struct Entry: Sendable {
    let id: String
    let level: Field.Level
    let valueType: Field.ValueType
  }

  static let standard = FieldCatalogue()

  let entries: [Entry]
  let fields: [Field]
  let byID: [String: Field]

  private init() {
    var entries: [Entry] = []
    var byID: [String: Field] = [:]
    for line in FieldCatalogueText.lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let level = Field.Level(rawValue: String(words[1])),
        let type = Field.ValueType(rawValue: String(words[2]))
      else { preconditionFailure("the field catalogue's line “\(line)” is not: id, level, type") }
      byID[String(words[0])] = Field(index: UInt8(entries.count))
      entries.append(Entry(id: String(words[0]), level: level, valueType: type))
    }
    self.entries = entries
    self.byID = byID
    fields = entries.indices.map { Field(index: UInt8($0)) }
  }
}
