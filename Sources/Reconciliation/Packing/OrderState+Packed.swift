import OrderModel

extension OrderState {
  /// The order as bytes of its own, for a program of the same build.
  ///
  /// - Complexity: O(*c*) in its claims.
  public var packed: [UInt8] {
    var writer = StateWriter()
    writer.write(self)
    var head = ValueWriter()
    head.write(count: writer.words.count)
    for word in writer.words { head.write(text: word) }
    head.write(count: writer.origins.count)
    for origin in writer.origins {
      head.write(text: origin.file)
      head.write(text: origin.version)
      for part in [origin.sheet, origin.cell] {
        head.write(byte: part == nil ? 0 : 1)
        if let part { head.write(text: part) }
      }
    }
    return head.bytes + writer.bytes
  }

  /// Unpacks bytes that `packed` gave: whoever calls has made sure that they are those.
  ///
  /// - Complexity: O(*c*) in its claims.
  public init(packed bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { bytes in
      var head = ValueReader(bytes, from: 0)
      let words = (0..<head.readCount()).map { _ in head.readText() }
      let origins = (0..<head.readCount()).map { _ in
        let (file, version) = (head.readText(), head.readText())
        let parts = (0..<2).map { _ in head.readByte() == 0 ? nil : head.readText() }
        return ClaimOrigin(file: file, sheet: parts[0], version: version, cell: parts[1])
      }
      var reader = StateReader(bytes, from: head.position, words: words, origins: origins)
      return reader.readOrder()
    }
  }
}
