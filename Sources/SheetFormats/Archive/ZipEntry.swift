/// One part of an archive as the archive's directory lists it (APPNOTE 6.3.10, 4.3.12).
struct ZipEntry {
  /// How the part is packed.
  enum Method: UInt16 {
    case stored = 0
    case deflated = 8
  }

  let name: String
  /// The number of the method; not all that there are can be unpacked.
  let methodNumber: UInt16
  let checksum: UInt32
  let packedBytes: Int
  let expandedBytes: Int
  /// Where its local header begins.
  let offset: Int

  var method: Method? { Method(rawValue: methodNumber) }
}

/// The name of a part for look-ups: without a leading slash, `\` as `/`, in lower case, because part names are the same
/// in any case (ECMA-376 part 2, 9.1.1.1.1), and without escapes (`%20`), because archives hold names escaped or not.
struct PartKey: Hashable {
  private let text: String

  init(_ name: String) {
    // Almost every name is plain, and each is looked up several times.
    text = name.utf8.allSatisfy(Self.isPlain) && name.utf8.first != UInt8(ascii: "/") ? name : Self.folded(name)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "\\")
      && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func folded(_ name: String) -> String {
    let name = (name.contains("%") ? Self.unescaped(name) : name).drop { $0 == "/" || $0 == "\\" }
    return String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
  }

  private static func unescaped(_ name: String) -> String {
    var rest = Array(name.utf8)[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
