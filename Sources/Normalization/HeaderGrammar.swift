internal import OrderModel

/// Understands headers that no list holds, from the words that they are made of: 实际 + 出货 + 数 is the shipped quantity.
///
/// A header is taken apart completely or not at all; what it gives is surer than a likeness and less sure than a known
/// header.
struct HeaderGrammar: Sendable {
  /// The words of a header, by what they do.
  struct Parse: Sendable, Equatable {
    var stage: HeaderStage?
    /// What stood before the stage and only narrows it: 客户 in 客户产品编号.
    var qualifier: HeaderStage?
    var aspects: Set<HeaderAspect> = []
    var attribute: HeaderAttribute?
    var wordCount = 0
    var endsWithStage = false
  }

  /// The field that a folded header states; `nil` where a part of it is unknown or the parts do not go together.
  static func field(_ key: String) -> Field? {
    let key = writtenOut(key)
    guard key.utf8.count <= 60, let parse = parse(key), parse.wordCount >= 2 else { return nil }
    // 双数合计 sums up what was ordered, 累计数量 what was done so far.
    if parse.stage == nil, parse.aspects == [.total], parse.attribute == .quantity, !key.contains("累") {
      return .quantity
    }
    // 收到定金, 合同定金: a part of the price that ends a header is the money itself.
    let isPart = parse.endsWithStage && (parse.stage == .deposit || parse.stage == .balance)
    // 本月应收款: the word for the stage is the word for the money.
    let isReceipt =
      parse.endsWithStage && parse.stage == .payment && parse.aspects.contains(.planned) && key.hasSuffix("收款")
    guard let attribute = parse.attribute ?? (isPart || isReceipt ? .money : nil) else { return nil }
    return HeaderSense.field(parse, attribute)
  }

  /// 产量 is a word for what was produced.
  private static func writtenOut(_ key: String) -> String {
    ["产量", "產量"].contains(where: key.hasSuffix) && key.count > 2 ? key.dropLast(2) + "生产数量" : key
  }

  /// The field of a folded header that names a stage only, by the values below it.
  static func field(_ key: String, over profile: ColumnProfile) -> Field? {
    // 收 alone is what came into the warehouse as often as what was paid.
    guard key.utf8.count <= 60, key != "收", let parse = parse(key), parse.attribute == nil else { return nil }
    guard let stage = parse.stage else { return parse.wordCount > 1 ? HeaderSense.bare(parse.aspects, profile) : nil }
    return HeaderSense.bare(stage, parse.aspects, profile)
  }

  /// Takes a folded header apart into known words, the longest first; where the rest cannot be understood, a shorter one.
  ///
  /// - Complexity: O(*n* × longest word) where the longest words suffice, which they nearly always do.
  static func parse(_ key: String) -> Parse? {
    var steps = stepLimit
    return parse(key[...], after: Parse(), steps: &steps)
  }

  /// 应收到期日 is understood after 收到 has been tried; a header that is not after this many words is none.
  private static let stepLimit = 64

  private static func parse(_ rest: Substring, after known: Parse, steps: inout Int) -> Parse? {
    guard !rest.isEmpty else { return known }
    if let (length, role) = ending(rest, after: known), let next = known.adding(role) {
      return parse(rest.dropFirst(length), after: next, steps: &steps)
    }
    for length in stride(from: min(16, rest.count), through: 1, by: -1) {
      guard let role = HeaderWords.roles[String(rest.prefix(length))] else { continue }
      steps -= 1
      guard steps > 0 else { return nil }
      if let next = known.adding(role), let whole = parse(rest.dropFirst(length), after: next, steps: &steps) {
        return whole
      }
    }
    return nil
  }

  /// 要求 asks for a day within a header; at its end it is what the column holds.
  private static func ending(_ rest: Substring, after parse: Parse) -> (length: Int, role: HeaderWord)? {
    guard parse.wordCount > 0, parse.attribute == nil, let attribute = HeaderWords.endings[String(rest)] else {
      return nil
    }
    return (rest.count, .attribute(attribute))
  }
}

extension HeaderGrammar.Parse {
  /// The words with one more behind them; `nil` where it does not go with them.
  func adding(_ role: HeaderWord) -> Self? {
    var parse = self
    switch role {
    case .stage(let next):
      guard let joined = HeaderStagePair.joined(stage, next) else { return nil }
      if joined == next, let stage, stage != next { parse.qualifier = stage }
      if joined != next, qualifier != .customer { parse.qualifier = next }
      parse.stage = joined
      parse.endsWithStage = true
    case .aspect(.final): parse.aspects.formUnion([.confirmed, .final])
    case .aspect(let aspect): parse.aspects.insert(aspect)
    case .attribute(let next):
      guard let joined = next.joined(to: attribute) else { return nil }
      // 货款 + 收到 + 日期: it is money that came in.
      if attribute == .money, next == .date, stage == .receipt { parse.stage = .payment }
      parse.attribute = joined
      parse.endsWithStage = false
    case .filler: break
    }
    parse.wordCount += 1
    return parse
  }
}

extension HeaderAttribute {
  /// What two kinds of value make together: 料号 + 编码 the number, 原因 + 说明 the reason; `nil` where they make nothing.
  func joined(to known: HeaderAttribute?) -> HeaderAttribute? {
    switch (known, self) {
    // 货款 in front of 到账日 says what comes in, not what the column holds.
    case (nil, _), (.money, _), (self, _), (.person, .name), (.channel, _), (.number, .cartons), (.number, .days): self
    case (.reason, .description), (.reason, .remark), (.goodsCode, .code), (.goodsCode, .number), (.batch, .number),
      (.drawing, .number), (.drawing, .code), (.model, .description), (.model, .number):
      known
    default: nil
    }
  }
}

/// What a word does in a header.
enum HeaderWord: Sendable {
  case stage(HeaderStage)
  case aspect(HeaderAspect)
  case attribute(HeaderAttribute)
  case filler
}

/// What a header speaks of.
enum HeaderStage: Sendable {
  case order, customer, product, contract, production, material, inspection, shipment, receipt, invoice, payment, change
  case delivery, courier, merchandising, selling
  case quotation, project, purchase, supplier, approval, sample, deposit, balance, discount, cost, notice, foreign
  case inbound, stock, passed, defect, port, returning, replacement, statement
  case due, supplierOrder
  case exception, handling, cancellation, countersign, followUp, overdue, acceptance, urgency, gift
  /// What a change replaced: 变更前; what it brought: 变更后; who agreed to it: 变更审批.
  case before, after, changeApproval
}

/// In which regard.
enum HeaderAspect: Sendable {
  case planned, actual, total, remaining, required, confirmed, first, start, finish
  /// The last word on it: 最终.
  case final
  /// The end of a complaint or a change: 结案.
  case closing
  /// What has come together so far: 已.
  case already
  /// Another time: 二次.
  case repeated
  /// Not for the first time: 二次, 重新, 调整后.
  case again
  /// The one to come: 下次.
  case next
  case taxed, untaxed
  /// The company's own: 我司.
  case own
}

/// What kind of value it names.
enum HeaderAttribute: Sendable {
  case month
  case date, number, quantity, money, price, status, person, reason, name, code
  /// 是否: whether it happened.
  case question
  /// The day of delivery by its own word: 交期.
  case deadline
  case goodsCode, goodsName, model, spec, type, description, remark, requirement, measure
  case freight, cartons, grossWeight, netWeight, volume, batch, drawing
  case result, percent, taxRate, tax, exchangeRate, currency, days, method, channel, entity, title, address, phone,
    attachment
}
