extension ExactDecimal: Codable {
  /// Reads the plain form, as text: a number of JSON would be a binary one to many who read it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = ExactDecimal(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no exact decimal")
    }
    self = number
  }

  /// Writes the plain form, as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
