import ExactValues
internal import Normalization
import OrderModel
import Reconciliation

extension LineFacts {
  /// Whether an entry of a change log says that a field became this value.
  func hasRecord(of field: Field, to value: FieldValue) -> Bool {
    records(of: field).contains { $0.fields[.changeAfter].map { Self.says($0, value) } ?? false }
  }

  /// The entries of change logs about a field of the line, those of its order included.
  func records(of field: Field) -> [EventState] {
    (events + looseEvents).filter { event in
      event.kind == .change
        && event.fields[.changeField].map { ChangeRecordReader.field($0.description) == field } ?? false
    }
  }

  static func says(_ stated: FieldValue, _ value: FieldValue) -> Bool {
    stated == value || TextFolding.key(stated.description) == TextFolding.key(value.description)
      || ExactDecimal(stated.description).map { $0 == value.number } ?? false
  }
}
