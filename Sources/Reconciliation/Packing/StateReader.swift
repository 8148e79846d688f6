import ExactValues
import OrderModel

/// Unpacks what `StateWriter` packed, call by call.
struct StateReader {
  private var values: ValueReader
  private let words: [String]
  private let origins: [ClaimOrigin]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, words: [String], origins: [ClaimOrigin]) {
    values = ValueReader(bytes, from: position)
    self.words = words
    self.origins = origins
  }

  mutating func readByte() -> UInt8 { values.readByte() }
  mutating func readCount() -> Int { values.readCount() }
  mutating func readNumber() -> Int { values.readNumber() }
  mutating func readText() -> String { values.readText() }
  mutating func readDay() -> Day { values.readDay() }
  mutating func readField() -> Field { values.readField() }
  mutating func readValue() -> FieldValue { values.readValue() }

  mutating func readWord() -> String { words[readCount()] }

  mutating func readOrigin() -> ClaimOrigin { origins[readCount()] }

  mutating func readStatement() -> Statement {
    switch readByte() {
    case 0: .none
    case 1: .cleared
    case let code: .value(values.readValue(of: code))
    }
  }
}
