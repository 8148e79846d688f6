import ExactValues
internal import Normalization
import OrderModel
import Reconciliation

extension LineFacts {
  /// The run that first knew anything of the line.
  var firstSeen: Day? { unit.revisions.values.compactMap { $0.first?.asOf }.min() }

  /// Whether an entry of a change log says that a field became this value.
  func hasRecord(of field: Field, to value: FieldValue) -> Bool {
    records(of: field).contains { $0.fields[.changeAfter].map { Self.says($0, value, of: field) ?? false } ?? false }
  }

  /// The entries of change logs about a field of the line, those of its order included.
  func records(of field: Field) -> [EventState] {
    (events + looseEvents).filter { event in
      event.kind == .change
        && event.fields[.changeField].map { ChangeRecordReader.field($0.description) == field } ?? false
    }
  }

  /// Whether an entry of a change log names a value of a field; `nil` where what it names is no value of the field.
  static func says(_ stated: FieldValue, _ value: FieldValue, of field: Field) -> Bool? {
    if stated == value { return true }
    if let day = value.day, let isNamed = ChangeRecordReader.names(stated, day) { return isNamed }
    guard let named = ChangeRecordReader.value(stated, of: field) else { return nil }
    if named == value { return true }
    guard case .text(let text) = value else { return false }
    return TextFolding.key(stated.description).contains(TextFolding.key(text))
  }
}
