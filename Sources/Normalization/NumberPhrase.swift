internal import ExactValues
internal import OrderModel

/// What a cell of numbers says beyond one number: a product, spare pieces, an estimate, a range, a numeral in words.
struct NumberPhrase: Sendable {
  /// What a text turned out to be.
  enum Meaning: Hashable, Sendable {
    case number(NumberParser.Reading)
    /// No number yet: in which way.
    case none(String)
    /// No single number: the reason, where there is one to tell.
    case unusable(String?)
  }

  let parser: NumberParser

  /// Reads a text.
  func read(_ text: String) -> Meaning {
    guard text.utf8.count <= NumberParser.longestText else { return .unusable("too long for a number") }
    if !parser.decimalComma, let plain = ExactDecimal(text) { return .number(.init(value: plain)) }
    let tidy = TextFolding.tidied(text)
    if let reading = parser.single(tidy) { return .number(reading) }
    return word(tidy) ?? product(tidy) ?? sum(tidy) ?? bounded(tidy) ?? estimate(tidy) ?? bracketed(tidy)
      ?? ChineseNumeral.read(tidy, parser: parser).map(Meaning.number) ?? pair(tidy) ?? .unusable(nil)
  }

  private func word(_ text: String) -> Meaning? {
    let lower = text.lowercased()
    if Self.openWords.contains(lower) { return .none("no number yet") }
    guard parser.isMoney, Self.freeWords.contains(lower) else { return nil }
    return .number(.init(value: .zero, note: "“\(text)” is no charge"))
  }

  /// `2箱*50`, `20*50=1000`, `10箱*50个/箱`; `1套=3件` is none.
  private func product(_ text: String) -> Meaning? {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    let factors = sides[0].split(omittingEmptySubsequences: false) { "*×xX✕╳".contains($0) }
    guard sides.count == 2 || factors.count > 1 else { return nil }
    let readings = factors.compactMap { factor(String($0)) }
    guard readings.count == factors.count, (1...6).contains(readings.count), sides.count <= 2 else { return nil }
    if factors.count == 1 {
      return factor(String(sides[1])) == nil ? nil : .unusable("a conversion of units, no quantity")
    }
    var product = ExactDecimal(1)
    for reading in readings {
      guard let grown = product.multiplied(by: reading.value) else { return .unusable("a product too large to hold") }
      product = grown
    }
    if sides.count == 2 {
      guard let stated = factor(String(sides[1])) else { return nil }
      guard stated.value == product else {
        return .unusable("\(product) by its factors, but \(stated.value) as stated")
      }
    }
    var result = NumberParser.Reading(value: product, note: "the product of \(readings.count) numbers")
    result.unit = readings.last?.unit
    result.currency = readings.lazy.compactMap(\.currency).first
    return .number(result)
  }

  /// A number with a unit, or a unit by another: `50个/箱`.
  private func factor(_ text: String) -> NumberParser.Reading? {
    let tidy = TextFolding.tidied(text)
    if let reading = parser.single(tidy) { return reading.isPercent || reading.taxBasis != nil ? nil : reading }
    guard let slash = tidy.lastIndex(of: "/"), parser.vocabulary.unit(String(tidy[tidy.index(after: slash)...])) != nil
    else { return nil }
    return parser.single(String(tidy[..<slash]))
  }

  /// `100+5(备品)`: spare pieces; `100+50` could be a sum.
  private func sum(_ text: String) -> Meaning? {
    let isBracketed = text.hasSuffix(")") && text.contains("(+")
    let joined = isBracketed ? String(text.dropLast()).replacing("(+", with: "+") : text
    let parts = joined.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, var reading = parser.single(TextFolding.tidied(String(parts[0]))) else { return nil }
    let right = TextFolding.tidied(String(parts[1]))
    let bare = right.filter { !"()[]".contains($0) }
    guard let word = Self.spareWords.first(where: { bare.lowercased().contains($0) }) else {
      guard let other = parser.single(right), let sum = reading.value.adding(other.value) else { return nil }
      return .unusable("\(sum), or \(reading.value) with \(other.value) more")
    }
    let lower = bare.lowercased()
    guard let place = lower.firstRange(of: word) else { return nil }
    let number = TextFolding.tidied(String(lower[..<place.lowerBound] + lower[place.upperBound...]))
    guard let spare = parser.single(number) else { return nil }
    if spare.isPercent {
      reading.remark = right
      reading.note = "“+\(right)” is spare, how many is not said"
    } else {
      reading.spare = spare.value
      reading.note = "\(spare.value) more are spare"
    }
    return .number(reading)
  }

  /// `≥1000`, `1000以上`, `1000-1200`: no single number.
  private func bounded(_ text: String) -> Meaning? {
    if let first = text.first, "≥≤><≧≦".contains(first), parser.single(String(text.dropFirst())) != nil {
      return .unusable("a bound, not a number")
    }
    for word in ["以上", "以下", "以内", "起"] where text.hasSuffix(word) {
      if parser.single(TextFolding.tidied(String(text.dropLast(word.count)))) != nil {
        return .unusable("a bound, not a number")
      }
    }
    for mark in ["-", "~", "至", "到", "～"] {
      guard let cut = text.dropFirst().firstRange(of: mark) else { continue }
      let sides = [text[..<cut.lowerBound], text[cut.upperBound...]].map {
        parser.single(TextFolding.tidied(String($0)))
      }
      if let low = sides[0], let high = sides[1] { return .unusable("a range from \(low.value) to \(high.value)") }
    }
    return nil
  }

  /// `约1000`, `1000左右`, `1000±5%`.
  private func estimate(_ text: String) -> Meaning? {
    if let cut = text.firstRange(of: "±") ?? text.firstRange(of: "+/-") {
      guard var reading = parser.single(TextFolding.tidied(String(text[..<cut.lowerBound]))),
        parser.single(TextFolding.tidied(String(text[cut.upperBound...]))) != nil
      else { return nil }
      reading.remark = String(text[cut.lowerBound...])
      reading.note = "“\(text[cut.lowerBound...])” is its tolerance"
      return .number(reading)
    }
    var bare = text
    for word in ["大约", "约", "≈", "~", "大概"] where bare.hasPrefix(word) { bare.removeFirst(word.count) }
    for word in ["左右", "上下"] where bare.hasSuffix(word) { bare.removeLast(word.count) }
    guard bare != text, var reading = parser.single(TextFolding.tidied(bare)) else { return nil }
    reading.note = Self.joined(reading.note, "an approximate number")
    return .number(reading)
  }

  /// `100(已发60)`: a number with a remark in brackets.
  private func bracketed(_ text: String) -> Meaning? {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open != text.startIndex,
      var reading = parser.single(TextFolding.tidied(String(text[..<open])))
    else { return nil }
    let remark = String(text[text.index(after: open)...].dropLast())
    if let unit = parser.vocabulary.unit(remark) {
      reading.unit = reading.unit ?? unit.word
      return .number(reading)
    }
    guard !remark.isEmpty, !remark.contains("("), parser.single(remark) == nil else { return nil }
    reading.remark = remark
    reading.note = Self.joined(reading.note, "“\(remark)” was left beside the number")
    return .number(reading)
  }

  /// `100/95`: two numbers.
  private func pair(_ text: String) -> Meaning? {
    let sides = text.split(omittingEmptySubsequences: false) { "/、;；".contains($0) }
    guard sides.count == 2 else { return nil }
    let readings = sides.compactMap { parser.single(TextFolding.tidied(String($0))) }
    return readings.count == 2 ? .unusable("could be \(readings[0].value) or \(readings[1].value)") : nil
  }

  private static func joined(_ first: String?, _ second: String) -> String {
    first.map { $0 + "; " + second } ?? second
  }

  private static let openWords: Set<String> = [
    "待定", "未定", "面议", "面議", "tbd", "tbc", "tba", "待确认", "待通知", "待核", "待报价", "暂无",
  ]
  private static let freeWords: Set<String> = ["免费", "免費", "赠送", "赠品", "贈送", "贈品", "foc", "free"]
  private static let spareWords = ["备品", "备件", "备货", "备用", "备份", "备损", "備品", "备", "備", "spares", "spare"]
}
