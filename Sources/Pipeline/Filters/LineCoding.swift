internal import Foundation

/// Values of JSON that are few or seldom, which Foundation writes and reads.
enum LineCoding {
  /// The form of a value: the same value, the same bytes, but for sets.
  static func bytes(of value: some Encodable) throws(LineProblem) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(value)) } catch {
      throw LineProblem(found: "\(error)", expected: "a value that JSON can hold")
    }
  }

  /// Reads a value.
  static func value<Value: Decodable>(_ type: Value.Type, _ json: UnsafeRawBufferPointer) throws(LineProblem) -> Value {
    do { return try JSONDecoder().decode(type, from: Data(json)) } catch {
      throw LineProblem(found: Self.words(error), expected: "what this program writes")
    }
  }

  /// Reads a value that comes next.
  static func next<Value: Decodable>(_ type: Value.Type, _ reader: inout LineReader) throws(LineProblem) -> Value {
    try value(type, try reader.value())
  }

  private static func words(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "no “\(key.stringValue)”"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.map(\.stringValue).joined(separator: " › ") + ": " + context.debugDescription
    default: "no JSON"
    }
  }
}
