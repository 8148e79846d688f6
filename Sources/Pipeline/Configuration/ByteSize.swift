/// A size as people write it: `2GB`, `1.5G`, `500 MB`, `64KiB`, `1073741824`.
///
/// K, M, G and T are powers of 1024, as `free -h` and file managers tell memory; an `iB` or a `B` behind them says the same.
enum ByteSize {
  /// The bytes, rounded down; `nil` for what is no size of a byte or more.
  static func bytes(of text: String) -> Int? {
    let unit = Substring(text.drop { $0.isASCII && ($0.isNumber || $0 == ".") })
    let parts = text.dropLast(unit.count).split(separator: ".", omittingEmptySubsequences: false)
    guard let power = power(of: unit), (1...2).contains(parts.count), let whole = Int(parts[0]) else { return nil }
    let factor = 1 << (10 * power)
    let (bytes, isTooLarge) = whole.multipliedReportingOverflow(by: factor)
    guard !isTooLarge, let fraction = parts.count == 1 ? 0 : fraction(parts[1], of: factor) else { return nil }
    let (sum, isSumTooLarge) = bytes.addingReportingOverflow(fraction)
    return isSumTooLarge || sum == 0 ? nil : sum
  }

  private static func power(of unit: Substring) -> Int? {
    let name = unit.drop { $0 == " " }.uppercased()
    return [
      "": 0, "B": 0, "K": 1, "KB": 1, "KIB": 1, "M": 2, "MB": 2, "MIB": 2, "G": 3, "GB": 3, "GIB": 3, "T": 4, "TB": 4,
      "TIB": 4,
    ][name]
  }

  /// What stands behind the point; six digits are more than anybody writes, and are no overflow of a terabyte.
  private static func fraction(_ digits: Substring, of factor: Int) -> Int? {
    guard (1...6).contains(digits.count), let number = Int(digits) else { return nil }
    return number * factor / digits.reduce(1) { power, _ in power * 10 }
  }
}
