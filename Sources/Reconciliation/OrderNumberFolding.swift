import OrderModel

/// Order numbers in the forms in which they are compared: width, case and spaces never count.
public enum OrderNumberFolding {
  /// The key: NFKC width, upper case, no spaces, no separators or brackets but one (`-`) between two digits.
  ///
  /// SO-118（改） and SO118改 are one number. A separator between digits counts, because 2026-11-8 and 2026-1-18 are two orders.
  public static func key(_ number: String) -> String {
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
  public static func looseKey(_ key: String) -> String { key.filter { $0 != "-" } }

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
