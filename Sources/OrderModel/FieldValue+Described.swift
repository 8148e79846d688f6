internal import ExactValues

extension FieldValue {
  /// Reads the form in every output back, by the type of its field; text where it is no value of that type.
  public init(described text: String, as field: Field) {
    let code: String? =
      switch field.valueType {
      case .date, .datetime: text.utf8.count > 10 ? "m" + text : "d" + text
      case .quantity, .money, .percent, .decimal, .int: "n" + text
      case .bool where text == "true" || text == "false": "b" + text
      default: nil
      }
    self = code.flatMap(FieldValue.init(encoded:)) ?? .text(text)
  }
}
