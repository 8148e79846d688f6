/// Writes plain values one behind the other: numbers as eight bytes, texts and buffers with their length before them.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write(_ numbers: Set<Int>) { write(numbers.sorted()) { $0.write($1) } }

  /// Writes how many there are, then each.
  mutating func write<Element>(_ elements: [Element], _ each: (inout ImageWriter, Element) -> Void) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }

  /// Writes a buffer as it lies in memory.
  mutating func write<Element: BitwiseCopyable>(_ buffer: borrowing GrowingBuffer<Element>) {
    write(buffer.count)
    bytes.append(contentsOf: UnsafeRawBufferPointer(buffer.slice(0, buffer.count)))
  }
}

/// Reads what `ImageWriter` wrote; anything that does not fit is an error, never a trap.
struct ImageReader {
  /// The bytes are no image, or one that was cut.
  struct Malformed: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func readNumber() throws(Malformed) -> Int {
    Int(Int64(littleEndian: try take(8).loadUnaligned(as: Int64.self)))
  }

  mutating func readFlag() throws(Malformed) -> Bool { try take(1)[0] != 0 }

  mutating func readText() throws(Malformed) -> String {
    String(decoding: try take(try readNumber()), as: UTF8.self)
  }

  mutating func readOptionalText() throws(Malformed) -> String? { try readFlag() ? try readText() : nil }

  mutating func readNumbers() throws(Malformed) -> Set<Int> {
    Set(try readArray { reader throws(Malformed) in try reader.readNumber() })
  }

  mutating func readArray<Element>(
    _ each: (inout ImageReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try readNumber()
    guard count >= 0, count <= bytes.count - position else { throw Malformed() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  mutating func readBuffer<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(Malformed) -> GrowingBuffer<Element> {
    let count = try readNumber()
    guard count >= 0, count <= bytes.count / MemoryLayout<Element>.stride else { throw Malformed() }
    let source = try take(count * MemoryLayout<Element>.stride)
    var buffer = GrowingBuffer<Element>()
    guard count > 0 else { return buffer }
    buffer.append(upTo: count) { target in
      UnsafeMutableRawBufferPointer(start: target, count: source.count).copyMemory(from: source)
      return count
    }
    return buffer
  }

  private mutating func take(_ count: Int) throws(Malformed) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - position else { throw Malformed() }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }
}
