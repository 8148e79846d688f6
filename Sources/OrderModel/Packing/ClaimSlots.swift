/// The claims of one row as bytes, written in any order and packed in the order of their slots.
///
/// Nothing is allocated for a row: the bytes of the last one are written over.
package struct ClaimSlots: Sendable {
  private struct Slot: Sendable {
    /// What the slot says of a row that writes nothing into it; empty where that is no claim.
    var usual: [UInt8] = []
    var start = 0
    var length = 0
  }

  private var slots: [Slot] = []
  private var writer = ValueWriter()
  /// How many slots hold a claim.
  private var count = 0
  /// How many do of a row that writes nothing.
  private var usualCount = 0

  package init() {}

  /// Adds a slot behind the others; `usual` is the claim that stands there until the row writes its own.
  package mutating func addSlot(usual: [UInt8] = []) {
    slots.append(Slot(usual: usual))
    if !usual.isEmpty { usualCount += 1 }
    count = usualCount
  }

  /// Forgets what the last row wrote.
  package mutating func clear() {
    writer.clear()
    for index in slots.indices { slots[index].length = 0 }
    count = usualCount
  }

  /// The bytes of a claim of a row.
  package static func bytes(of claim: Claim, row: Int32) -> [UInt8] {
    var writer = ValueWriter()
    PackedClaims.write(claim, row: row, to: &writer)
    return writer.bytes
  }

  /// Writes a text, its bytes UTF-8.
  package mutating func write(_ slot: Int, _ field: Field, column: Int, utf8: UnsafeBufferPointer<UInt8>) {
    let start = writer.bytes.count
    writer.write(field: field)
    writer.write(byte: ValueCode.text)
    writer.write(utf8: utf8)
    writer.write(number: column)
    close(slot, start)
  }

  /// Writes a value.
  package mutating func write(_ slot: Int, _ field: Field, column: Int, _ value: FieldValue) {
    let start = writer.bytes.count
    writer.write(field: field)
    writer.write(value, flags: 0)
    writer.write(number: column)
    close(slot, start)
  }

  /// Writes a claim of the row.
  package mutating func write(_ slot: Int, _ claim: Claim, row: Int32) {
    let start = writer.bytes.count
    PackedClaims.write(claim, row: row, to: &writer)
    close(slot, start)
  }

  /// Writes what `bytes(of:row:)` gave.
  package mutating func write(_ slot: Int, _ bytes: [UInt8]) {
    let start = writer.bytes.count
    writer.write(bytes: bytes)
    close(slot, start)
  }

  private mutating func close(_ slot: Int, _ start: Int) {
    if slots[slot].usual.isEmpty { count += 1 }
    slots[slot].start = start
    slots[slot].length = writer.bytes.count - start
  }

  /// Appends the row's claims in the order of their slots.
  func append(to other: inout ValueWriter) {
    other.write(count: count)
    writer.bytes.withUnsafeBufferPointer { bytes in
      for slot in slots {
        if slot.length > 0 {
          other.write(bytes: UnsafeBufferPointer(rebasing: bytes[slot.start..<(slot.start + slot.length)]))
        } else {
          other.write(bytes: slot.usual)
        }
      }
    }
  }
}
