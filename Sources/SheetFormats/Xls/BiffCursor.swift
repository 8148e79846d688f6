/// Reads through a record and the CONTINUE records behind it as if they were one ([MS-XLS] 2.4.58).
struct BiffCursor {
  /// The reader, which stands behind the last record that was taken.
  private(set) var records: BiffRecordReader
  private var body: UnsafeRawBufferPointer
  private var offset: Int

  /// Starts inside of a record that was just taken from `records`.
  init(_ record: BiffRecord, at offset: Int, _ records: BiffRecordReader) {
    self.records = records
    body = record.body
    self.offset = min(offset, record.body.count)
  }

  /// Bytes that are left of the record at hand.
  var left: Int { body.count - offset }

  /// Goes on to the CONTINUE record that follows; `false` where none does.
  mutating func openNext() -> Bool {
    guard records.nextType == BiffType.continuation, let next = records.next() else { return false }
    body = next.body
    offset = 0
    return true
  }

  /// The next byte; `nil` at the end.
  mutating func byte() -> UInt8? {
    while left == 0 { guard openNext() else { return nil } }
    defer { offset += 1 }
    return body[offset]
  }

  /// The next number of 16 bits; `nil` at the end.
  mutating func short() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return Int(low) | Int(high) << 8
  }

  /// The next number of 32 bits; `nil` at the end.
  mutating func word() -> Int? {
    guard let low = short(), let high = short() else { return nil }
    return low | high << 16
  }

  /// Steps over bytes; `false` where there are not as many.
  mutating func skip(_ count: Int) -> Bool {
    var count = count
    while count > left {
      count -= left
      guard openNext() else { return false }
    }
    offset += count
    return true
  }

  /// At most so many bytes of the record at hand.
  mutating func piece(_ limit: Int) -> UnsafeRawBufferPointer {
    let length = max(0, min(limit, left))
    defer { offset += length }
    return UnsafeRawBufferPointer(rebasing: body[offset..<(offset + length)])
  }

  /// Appends `count` characters of BIFF8, whose first byte says whether they have one byte or two; where a record ends
  /// among them, the next one begins with such a byte again.
  ///
  /// Returns `false` where they are not all there.
  mutating func characters(_ count: Int, flags: UInt8, into text: inout GrowingBuffer<UInt8>) -> Bool {
    var units = UTF16Pieces()
    var flags = flags
    var open = count
    while true {
      let size = flags & 1 == 0 ? 1 : 2
      let piece = piece(min(open, left / size) * size)
      if size == 1 { units.append(latin: piece, to: &text) } else { units.append(wide: piece, to: &text) }
      open -= piece.count / size
      guard open > 0 else { break }
      guard openNext(), let next = byte() else { break }
      flags = next
    }
    units.finish(&text)
    return open == 0
  }
}
