/// The directory of a compound file ([MS-CFB] 2.6): which streams there are and where they begin.
struct CompoundDirectory {
  /// One entry.
  struct Entry {
    let firstSector: Int
    let size: Int
  }

  private static let entrySize = 128
  private static let (storage, stream, root) = (1, 2, 5)

  private let source: CompoundStream
  private let numbers: LittleEndian
  private let hasLongSizes: Bool

  init(_ source: CompoundStream, hasLongSizes: Bool) {
    self.source = source
    self.hasLongSizes = hasLongSizes
    numbers = LittleEndian(source.bytes)
  }

  /// Whether it ends before it should.
  var isCut: Bool { source.isCut }

  private var count: Int { source.bytes.count / Self.entrySize }

  /// The entry that says where the mini stream lies; `nil` where the directory does not begin with it.
  var root: Entry? { count > 0 && kind(0) == Self.root ? entry(0) : nil }

  /// The stream of this name, in any case: in the root, or where its tree is broken anywhere in the directory.
  ///
  /// Streams of embedded objects have the same names and lie in storages of their own.
  ///
  /// - Complexity: O(entries).
  func stream(named name: String) -> Entry? {
    let wanted = Array(name.utf8)
    let isMeant = { (index: Int) in kind(index) == Self.stream && hasName(wanted, index) }
    return (inRoot.first(where: isMeant) ?? (0..<count).first(where: isMeant)).map(entry)
  }

  /// The entries in the root's own storage, by its tree of siblings.
  private var inRoot: [Int] {
    var passed = [Bool](repeating: false, count: count)
    var found: [Int] = []
    var open = count > 0 ? [child(0, at: 76)].compactMap { $0 } : []
    while let index = open.popLast() {
      guard !passed[index] else { continue }
      passed[index] = true
      found.append(index)
      open += [child(index, at: 68), child(index, at: 72)].compactMap { $0 }
    }
    return found
  }

  private func kind(_ index: Int) -> Int {
    Int(source.bytes[index * Self.entrySize + 66])
  }

  private func child(_ index: Int, at offset: Int) -> Int? {
    numbers.word(index * Self.entrySize + offset).flatMap { $0 < count ? $0 : nil }
  }

  private func entry(_ index: Int) -> Entry {
    let start = index * Self.entrySize
    let size = hasLongSizes ? numbers.long(start + 120) : numbers.word(start + 120)
    return Entry(firstSector: numbers.word(start + 116) ?? 0, size: size ?? Int.max)
  }

  /// Whether an entry has this name of ASCII: UTF-16LE, with its length in bytes, end mark included, at offset 64.
  private func hasName(_ wanted: [UInt8], _ index: Int) -> Bool {
    let start = index * Self.entrySize
    guard numbers.short(start + 64) == (wanted.count + 1) * 2, wanted.count < 32 else { return false }
    return wanted.indices.allSatisfy { place in
      let unit = numbers.short(start + place * 2) ?? 0
      return unit == Int(wanted[place]) || isLetter(wanted[place]) && unit ^ 0x20 == Int(wanted[place])
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
}
