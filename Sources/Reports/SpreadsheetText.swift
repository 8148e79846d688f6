/// Knows which texts a spreadsheet would run as a formula when it opens a CSV file.
public enum SpreadsheetText {
  /// What makes such a text harmless when it stands in front.
  public static let apostrophe = UInt8(ascii: "'")

  /// Whether a cell of this text would run: it begins with `=`, `+`, `-`, `@`, TAB, CR or LF and is no plain number.
  ///
  /// A lone sign is a dash that people put for "nothing", and runs nothing.
  public static func wouldRun(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return text.count > 1 && !isPlainNumber(text)
    default: return false
    }
  }

  /// Whether a cell of this text gets an apostrophe in front: it would run, or would read back as one that got it.
  public static func needsGuard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == apostrophe else { return wouldRun(text) }
    let rest = text.drop { $0 == apostrophe }
    return wouldRun(UnsafeBufferPointer(rebasing: rest))
  }

  /// The text as it was before it got its apostrophe.
  public static func unguarded(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard text.first == apostrophe else { return text }
    let rest = UnsafeBufferPointer(rebasing: text.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  private static func isPlainNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for byte in text.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
