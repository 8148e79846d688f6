/// A canonical field of the order model: a small index into the catalogue of fields.
///
/// Its `id` is the column's name in every CSV and JSON.
public struct Field: Hashable, Comparable, Sendable {
  /// What one value of the field belongs to.
  public enum Level: String, Sendable {
    case row, order, line, node, shipment, invoice, payment, change, exception
    case returned = "return"
    case any
  }

  /// How the field's values are written and compared.
  public enum ValueType: String, Sendable {
    case code, text, person, date, datetime, month, quantity, money, percent, decimal, int, currency, unit, status
    case bool
    case enumeration = "enum"
  }

  /// The place in the catalogue, counted from 0; stable within one build only, never stored.
  public let index: UInt8

  @inlinable
  init(index: UInt8) { self.index = index }

  /// The field with this id, `nil` for an unknown one.
  public init?(id: String) {
    guard let field = FieldCatalogue.standard.byID[id] else { return nil }
    self = field
  }

  /// The name in every file: `promised_date`.
  public var id: String { FieldCatalogue.standard.entries[Int(index)].id }
  /// What one value belongs to.
  public var level: Level { FieldCatalogue.standard.entries[Int(index)].level }
  /// How values are written and compared.
  public var valueType: ValueType { FieldCatalogue.standard.entries[Int(index)].valueType }

  /// Every field, in the order of the catalogue.
  public static var all: [Field] { FieldCatalogue.standard.fields }

  /// Orders by the place in the catalogue.
  @inlinable
  public static func < (left: Field, right: Field) -> Bool { left.index < right.index }
}

extension Field: CustomStringConvertible {
  /// The id.
  public var description: String { id }
}
