/// XML or HTML cut into tags and the texts between them, so that damage can respect its grammar.
struct MarkupTokens {
  /// Where an attribute stands in its tag.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Tags and texts in their order; joined they are the markup.
  var pieces: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    var start = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<"), index > start {
        pieces.append(Array(bytes[start..<index]))
        start = index
      } else if bytes[index] == UInt8(ascii: ">") {
        pieces.append(Array(bytes[start...index]))
        start = index + 1
      }
    }
    if start < bytes.count { pieces.append(Array(bytes[start...])) }
  }

  var joined: [UInt8] { Array(pieces.joined()) }

  /// The pieces that are tags, or those that are texts.
  func indexes(ofTags: Bool) -> [Int] {
    pieces.indices.filter { (pieces[$0].first == UInt8(ascii: "<")) == ofTags }
  }

  /// The attributes of a tag.
  static func attributes(_ tag: [UInt8]) -> [Attribute] {
    var found: [Attribute] = []
    var index = 0
    while let equals = tag[index...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < tag.count {
      let quote = tag[equals + 1]
      let start = equals + 2
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), start <= tag.count,
        let end = tag[start...].firstIndex(of: quote)
      else {
        index = equals + 1
        continue
      }
      let name = (tag[..<equals].lastIndex { $0 <= 32 } ?? 0) + 1
      found.append(Attribute(name: min(name, equals)..<equals, value: start..<end))
      index = end + 1
    }
    return found
  }

  /// Where the element's name stands in a tag.
  static func name(_ tag: [UInt8]) -> Range<Int> {
    let start = tag.firstIndex { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "/") } ?? 0
    let end = tag[start...].firstIndex { $0 <= 32 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? tag.count
    return start..<end
  }
}
