extension Field: Codable {
  /// Reads a field's id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let id = try container.decode(String.self)
    guard let field = Field(id: id) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(id)” is no field")
    }
    self = field
  }

  /// Writes the id: the index is of one build only.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}

extension Field: CodingKeyRepresentable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  /// The id, so that values by field are an object.
  public var codingKey: any CodingKey { Key(stringValue: id) }

  /// Reads the id; `nil` for an unknown one.
  public init?<T: CodingKey>(codingKey: T) { self.init(id: codingKey.stringValue) }
}
