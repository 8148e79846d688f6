import OrderModel

/// Order numbers in the forms in which they are compared: width, case and spaces never count.
public enum OrderNumberFolding {
  /// The key: NFKC width, upper case, no spaces, no separators or brackets but one (`-`) between two digits.
  ///
  /// SO-118（改） and SO118改 are one number. A separator between digits counts, because 2026-11-8 and 2026-1-18 are two orders.
  public static func key(_ number: String) -> String { asciiKey(number) ?? anyKey(number) }

  /// The key of a number of printable ASCII and spaces, as nearly all are, byte by byte; `nil` for others.
  private static func asciiKey(_ number: String) -> String? {
    var number = number
    return number.withUTF8 { bytes in
      guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { room in
        var count = 0
        var isPending = false
        for byte in bytes where byte != 0x20 {
          if separators[Int(byte)] {
            isPending = true
            continue
          }
          if isPending, count > 0, isDigit(room[count - 1]), isDigit(byte) {
            room[count] = UInt8(ascii: "-")
            count += 1
          }
          isPending = false
          room[count] = (97...122).contains(byte) ? byte - 32 : byte
          count += 1
        }
        return count
      }
    }
  }

  private static let separators: [Bool] = (0..<128).map { isSeparator(Unicode.Scalar(UInt8($0))) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// The key of any number.
  static func anyKey(_ number: String) -> String {
    let scalars = Array(TextFolding.key(number).uppercased().unicodeScalars)
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in scalars {
      if isSeparator(scalar) {
        isPending = true
        continue
      }
      if isPending, let last = result.last, isDigit(last), isDigit(scalar) { result.append("-") }
      isPending = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The key without any separator: a match in this form alone needs customer or product to agree.
  public static func looseKey(_ key: String) -> String {
    key.utf8.contains(UInt8(ascii: "-")) ? key.filter { $0 != "-" } : key
  }

  /// The loose key with characters that the eye confuses made one: O and 0, I, L and 1.
  public static func confusableKey(_ key: String) -> String {
    String(
      looseKey(key).map { character in
        switch character {
        case "O": "0"
        case "I", "L": "1"
        default: character
        }
      })
  }

  /// The key with the zeros dropped that begin a run of digits: 00118 and 118 are one, 2026-1-18 and 2026-11-8 are not.
  static func withoutLeadingZeros(_ key: String) -> String {
    var result = String.UnicodeScalarView()
    var isInNumber = false
    let scalars = Array(key.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLastDigit = index + 1 == scalars.count || !isDigit(scalars[index + 1])
      if scalar == "0", !isInNumber, !isLastDigit { continue }
      isInNumber = isDigit(scalar)
      result.append(scalar)
    }
    return String(result)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "-_./\\·,#()[]{}<>《》〔〕「」".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}
