import OrderModel

/// Finds the opener's orders that a number nobody knows looks like: O for 0, I or l for 1, zeros in front lost, digits cut off
/// by a spreadsheet, two digits swapped, one lost or one too many.
struct LookAlikeFinder {
  /// How two numbers look alike, the surest first.
  enum Likeness: CaseIterable {
    case confusable, zeros, separators, cut, swapped, lost, added

    /// Whether the numbers alone all but say it; the others are as likely two orders of a series.
    var isSure: Bool { self == .confusable || self == .zeros }

    /// What the likeness is, in words.
    var words: String {
      switch self {
      case .confusable: "alike but for letters and digits that look the same"
      case .zeros: "alike but for zeros in front"
      case .separators: "alike but for separators and characters that look the same"
      case .cut: "alike in the digits that a spreadsheet has left"
      case .swapped: "two digits swapped"
      case .lost: "one digit lost"
      case .added: "one digit too many"
      }
    }
  }

  private let keys: [String]
  private var byConfusable: [String: [Int32]] = [:]
  private var byDigits: [String: [Int32]] = [:]
  /// The numbers of digits alone, by how many they have.
  private var byLength: [Int: [String]] = [:]
  /// The hash of each number without one of its digits, sorted.
  private let shortened: [(hash: UInt64, index: Int32)]

  /// Makes a finder over the opened orders.
  ///
  /// - Complexity: O(*n* · *k* · log(*n* · *k*)) in orders and the digits of their numbers; make it only when a number is unknown.
  init(_ keys: [String]) {
    self.keys = keys
    var shortened: [(hash: UInt64, index: Int32)] = []
    for (index, key) in keys.enumerated() {
      let index = Int32(index)
      byConfusable[OrderNumberFolding.confusableKey(key), default: []].append(index)
      byDigits[OrderNumberFolding.withoutLeadingZeros(key), default: []].append(index)
      let loose = Array(OrderNumberFolding.looseKey(key).utf8)
      if loose.count > 5, loose.allSatisfy(Self.isDigit) {
        byLength[loose.count, default: []].append(String(decoding: loose, as: UTF8.self))
      }
      for place in Self.deletions(loose) { shortened.append((Self.hash(loose, without: place), index)) }
    }
    shortened.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    self.shortened = shortened
    for length in byLength.keys { byLength[length]?.sort() }
  }

  /// The keys that look like a number in one way, sorted, the number's own aside.
  ///
  /// - Complexity: O(*k* log(*n* · *k*)) in the number's digits and the orders.
  func candidates(_ key: String, _ likeness: Likeness) -> [String] {
    let loose = OrderNumberFolding.looseKey(key)
    let found: [Int32]
    switch likeness {
    case .confusable, .separators:
      found = (byConfusable[OrderNumberFolding.confusableKey(key)] ?? []).filter {
        Self.isSeparatedAlike(Array(key.utf8), Array(keys[Int($0)].utf8)) == (likeness == .confusable)
      }
    case .zeros: found = byDigits[OrderNumberFolding.withoutLeadingZeros(key)] ?? []
    case .cut: return DamagedNumber(loose).map { candidates($0).filter { $0 != key } } ?? []
    case .swapped:
      found = Self.swapped(Array(loose.utf8)).flatMap { byConfusable[OrderNumberFolding.confusableKey($0)] ?? [] }
    case .lost:
      let bytes = Array(loose.utf8)
      found = indices(Self.hash(bytes, without: nil)).filter {
        Self.isOneLonger(Array(OrderNumberFolding.looseKey(keys[Int($0)]).utf8), bytes)
      }
    case .added:
      let bytes = Array(loose.utf8)
      found = Self.deletions(bytes).flatMap { place -> [Int32] in
        var shorter = bytes
        shorter.remove(at: place)
        return byConfusable[OrderNumberFolding.confusableKey(String(decoding: shorter, as: UTF8.self))] ?? []
      }
    }
    return Set(found.map { keys[Int($0)] }).subtracting([key]).sorted()
  }

  /// The numbers that a cut one may have been, sorted.
  ///
  /// - Complexity: O(log *n* + *f*) in orders and those found.
  func candidates(_ damaged: DamagedNumber) -> [String] {
    guard let numbers = byLength[damaged.length] else { return [] }
    return damaged.beginnings.sorted().flatMap { beginning -> [String] in
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < beginning { low = middle + 1 } else { high = middle }
      }
      return Array(numbers[low...].prefix { $0.hasPrefix(beginning) })
    }.filter { Self.isCut($0, damaged) }
  }

  /// Whether a number, rounded to the digits that are left, is the damaged one.
  private static func isCut(_ number: String, _ damaged: DamagedNumber) -> Bool {
    guard damaged.isRounded else { return true }
    let next = Array(number.utf8.dropFirst(damaged.digits.utf8.count)).first ?? 48
    return number.hasPrefix(damaged.digits) ? next < 53 : next >= 53
  }

  private func indices(_ hash: UInt64) -> [Int32] {
    var (low, high) = (0, shortened.count)
    while low < high {
      let middle = (low + high) / 2
      if shortened[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return shortened[low...].prefix { $0.hash == hash }.map(\.index)
  }

  /// The places of digits, of equal neighbours only the first.
  private static func deletions(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { isDigit(bytes[$0]) && ($0 == 0 || bytes[$0 - 1] != bytes[$0]) }
  }

  private static func hash(_ bytes: [UInt8], without skipped: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in bytes.indices where place != skipped { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether the longer number without one of its digits is the shorter one.
  private static func isOneLonger(_ longer: [UInt8], _ shorter: [UInt8]) -> Bool {
    guard longer.count == shorter.count + 1 else { return false }
    let place = zip(longer, shorter).prefix { $0 == $1 }.count
    return isDigit(longer[place]) && longer[(place + 1)...].elementsEqual(shorter[place...])
  }

  /// Whether two keys have their separators in the same places, those beside a letter aside, which a key does not keep.
  private static func isSeparatedAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let dash = UInt8(ascii: "-")
    func isKept(_ bytes: [UInt8], before place: Int) -> Bool {
      place > 0 && place < bytes.count && isDigit(bytes[place - 1]) && isDigit(bytes[place])
    }
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      let isLeft = left < one.count && one[left] == dash, isRight = right < other.count && other[right] == dash
      if isLeft, !isRight, isKept(other, before: right) { return false }
      if isRight, !isLeft, isKept(one, before: left) { return false }
      left += isLeft || !isRight ? 1 : 0
      right += isRight || !isLeft ? 1 : 0
    }
    return true
  }

  private static func swapped(_ bytes: [UInt8]) -> [String] {
    bytes.indices.dropLast().filter { isDigit(bytes[$0]) && isDigit(bytes[$0 + 1]) && bytes[$0] != bytes[$0 + 1] }.map {
      var swapped = bytes
      swapped.swapAt($0, $0 + 1)
      return String(decoding: swapped, as: UTF8.self)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
