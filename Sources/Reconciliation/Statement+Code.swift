internal import OrderModel

extension Statement {
  /// The form in questions and decisions: `-` for none, `x` for cleared, else the value's own form.
  public var code: String {
    switch self {
    case .none: "-"
    case .cleared: "x"
    case .value(let value): value.encoded
    }
  }

  /// Reads the form in questions and decisions; `nil` for anything else.
  public init?(code: String) {
    switch code {
    case "-": self = .none
    case "x": self = .cleared
    default:
      guard let value = FieldValue(encoded: code) else { return nil }
      self = .value(value)
    }
  }
}
