internal import ExactValues

/// Reads what a compound file says of its author and history ([MS-OLEPS] 2.18 to 2.21); damage in it is passed over.
struct OlePropertyReader {
  private static let (codePage, author, lastAuthor, created, saved, application) = (1, 4, 8, 12, 13, 18)
  private static let (bytesText, wideText, time, short) = (0x1E, 0x1F, 0x40, 0x02)
  private static let lengthLimit = 1_000
  /// Seconds from 1601-01-01, where the file's times begin, to 1970-01-01.
  private static let epoch = 11_644_473_600

  private let numbers: LittleEndian
  private let bytes: UnsafeRawBufferPointer
  /// Where the set begins.
  private let start: Int
  /// Where the values of the properties lie in the set.
  private var offsets: [Int: Int] = [:]

  /// The properties of a file; empty ones where it has none.
  static func properties(of file: CompoundFile) -> DocumentProperties {
    guard let stream = file.stream(named: "\u{5}SummaryInformation") else { return DocumentProperties() }
    let properties = OlePropertyReader(stream.bytes)?.properties
    extendLifetime(stream)
    return properties ?? DocumentProperties()
  }

  /// Finds the properties of the first set.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    numbers = LittleEndian(bytes)
    guard numbers.short(0) == 0xFFFE, let start = numbers.word(44), let count = numbers.word(start + 4) else {
      return nil
    }
    self.start = start
    for index in 0..<min(count, 100) {
      guard let id = numbers.word(start + 8 + index * 8), let offset = numbers.word(start + 12 + index * 8) else {
        break
      }
      offsets[id] = start + offset
    }
  }

  private var properties: DocumentProperties {
    let page = offsets[Self.codePage].flatMap { numbers.short($0) == Self.short ? numbers.short($0 + 4) : nil }
    let decoder = CodePage(page ?? CodePage.western)
    return DocumentProperties(
      creator: text(Self.author, decoder), lastModifiedBy: text(Self.lastAuthor, decoder),
      created: moment(Self.created), modified: moment(Self.saved), application: text(Self.application, decoder))
  }

  private func text(_ id: Int, _ decoder: CodePage) -> String? {
    guard let offset = offsets[id], let type = numbers.short(offset), let length = numbers.word(offset + 4) else {
      return nil
    }
    let count = min(type == Self.wideText ? length * 2 : length, Self.lengthLimit)
    guard type == Self.wideText || type == Self.bytesText, offset + 8 + count <= bytes.count else { return nil }
    let value = UnsafeRawBufferPointer(rebasing: bytes[(offset + 8)..<(offset + 8 + count)])
    var text = GrowingBuffer<UInt8>()
    _ = (type == Self.wideText ? CodePage(CodePage.wide) : decoder).append(value, to: &text)
    let shown = text.slice(0, text.count).prefix { $0 != 0 }
    return shown.isEmpty ? nil : String(decoding: shown, as: UTF8.self)
  }

  /// A time in tenths of microseconds since 1601, to the second, in the form in which other workbooks write it.
  private func moment(_ id: Int) -> String? {
    guard let offset = offsets[id], numbers.short(offset) == Self.time, let ticks = numbers.long(offset + 4), ticks > 0
    else { return nil }
    let seconds = ticks / 10_000_000 - Self.epoch
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    guard let day = Int32(exactly: days), (-134_774...2_932_896).contains(days) else { return nil }
    let second = seconds - days * 86_400
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
    return "\(Day(daysSinceEpoch: day))T\(clock)Z"
  }
}
