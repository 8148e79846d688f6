internal import Discrepancies
internal import Mustache

/// One level of the page's data.
///
/// Answers by name itself, because the library's reflection is slow on long lists.
///
/// The library looks a missing name up in the levels above, so every optional name is set, to `false` where there is
/// nothing.
struct PageNode: MustacheParent {
  private var members: [String: Any]

  /// Makes a level.
  init(_ members: [String: Any]) { self.members = members }

  /// The value of a name, `nil` where the level has none.
  func child(named name: String) -> Any? { members[name] }
}

/// The fixed texts, by the names of `Phrase`.
struct PhraseNode: MustacheParent {
  let texts: ReportTexts

  /// The text of a phrase.
  func child(named name: String) -> Any? { Phrase(rawValue: name).map { texts.phrase($0) } }
}

/// Escapes for HTML, in content and in quoted attributes.
///
/// Works on single scalars: on characters, `"` with a combining mark behind it would be another character than `"`.
struct PageEscaping: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "DUIDAN_HTML"

  /// The text with everything that HTML gives a meaning replaced.
  func escapeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Names of places inside the page.
enum PageAnchor {
  /// The id of an order's section: its number, spaces made visible, for an id may hold none.
  static func id(_ orderNo: String) -> String {
    String(String.UnicodeScalarView(orderNo.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
  }

  /// What stands behind `#` in a link to it: percent-encoded UTF-8.
  static func link(_ orderNo: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in id(orderNo).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The page's content security policy: nothing from outside, and no script or style but the two that stand in it.
enum PagePolicy {
  /// The policy's text.
  static var text: String {
    "default-src 'none'; style-src 'sha256-\(digest(PageStyleText.style))'; "
      + "script-src 'sha256-\(digest(PageScriptText.script))'; base-uri 'none'; form-action 'none'"
  }

  /// The policy of a page with this style and no script.
  static func text(style: String) -> String {
    "default-src 'none'; style-src 'sha256-\(digest(style))'; base-uri 'none'; form-action 'none'"
  }

  private static func digest(_ text: String) -> String {
    let hex = Array(ContentDigest.sha256(Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).map { nibble(hex[$0]) << 4 | nibble(hex[$0 + 1]) }
    return Base64.text(bytes)
  }

  private static func nibble(_ digit: UInt8) -> UInt8 { digit > 57 ? digit - 87 : digit - 48 }
}
