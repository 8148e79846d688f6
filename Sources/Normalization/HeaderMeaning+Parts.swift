internal import OrderModel
internal import TableShaping

extension HeaderMeaningReader {
  /// `合同/订单号`, `运单号/车牌`: one column for two things of one kind, the first more likely than the second.
  func either(_ text: HeaderText, _ meanings: [[Field]]) -> HeaderMeaning? {
    let areAlike = Set(text.pieces.map { $0.utf8.allSatisfy { $0 < 0x80 } }).count == 1
    guard areAlike, text.isEither, text.pieces.count == 2, text.pieces.allSatisfy({ $0.count > 1 }),
      let known = meanings.first,
      known.count == 1
    else { return nil }
    var fields: [Field] = []
    for field in meanings.joined() where !fields.contains(field) { fields.append(field) }
    let types = Set(fields.map(\.valueType))
    guard types.count == 1, types.isSubset(of: [.code, .text, .status, .person, .enumeration]) else { return nil }
    // 合同/订单号: what names the order tells which row it is.
    if meanings.contains([.orderNo]) { fields = [.orderNo] }
    let usual = fields == [.orderNo] ? fields : known
    return HeaderMeaning(fields: usual, confidence: 0.75, reason: "a part of the header known")
  }

  /// `对应销售单号`, `所属客户`: words in front that only say that it belongs here.
  func afterFiller(_ text: HeaderText) -> HeaderMeaning? {
    for form in text.forms {
      guard let filler = Self.fillers.first(where: form.hasPrefix) else { continue }
      let rest = String(form.dropFirst(filler.count))
      guard rest.count > 2, let fields = vocabulary.meanings(of: rest), fields.count == 1 else { continue }
      return HeaderMeaning(fields: fields, confidence: 0.8, reason: "header known without “\(filler)”")
    }
    return nil
  }

  /// 到账日期 under 预付款 is the deposit's day, whatever 到账日期 is elsewhere.
  func partOfPrice(_ header: ColumnHeader, _ text: HeaderText) -> HeaderMeaning? {
    for above in captions(header).flatMap({ vocabulary.header($0).forms }) {
      guard let parse = HeaderGrammar.parse(above), parse.stage == .deposit || parse.stage == .balance else { continue }
      let fields = text.forms.lazy.compactMap { HeaderGrammar.field(above + $0) }
      guard let field = fields.first else { continue }
      return HeaderMeaning(fields: [field], confidence: 0.85, reason: "header understood with the caption above it")
    }
    return nil
  }

  /// The captions over a header: all of them together, then each, the nearest first.
  func captions(_ header: ColumnHeader) -> [String] {
    guard let caption = header.parentText else { return [] }
    let parts = caption.split(separator: " / ").map(String.init)
    return parts.count > 1 ? [caption] + parts.reversed() : parts
  }

  /// The forms of a header with each caption in front.
  func wholes(_ header: ColumnHeader, _ text: HeaderText) -> [String] {
    captions(header).flatMap { vocabulary.header($0).forms }.flatMap { caption in text.forms.map { caption + $0 } }
  }

  /// 日期 under 安装: a day, and of nothing that an order has.
  func isOfUnknown(_ header: ColumnHeader, _ meaning: HeaderMeaning) -> Bool {
    guard let caption = header.parentText?.split(separator: " / ").last.map(String.init), meaning.fields.count > 1,
      caption.count <= 4, ["日期", "时间", "時間"].contains(header.text),
      meaning.fields.allSatisfy({ [.date, .datetime].contains($0.valueType) }),
      !caption.utf8.allSatisfy({ $0 < 0x80 }), !caption.contains(where: \.isNumber), !caption.hasPrefix("第"),
      !["信息", "资料", "基本", "时间", "节点", "情况", "内容"].contains(where: caption.contains)
    else { return false }
    return vocabulary.header(caption).forms.allSatisfy {
      vocabulary.meanings(of: $0) == nil && HeaderGrammar.parse($0) == nil
    } && !vocabulary.kindWords.contains { $0.words.contains(where: caption.holds) }
  }

  /// 实际开船 over ATD: the Latin half where the Chinese one is not known; never for numbers.
  func inLatin(_ fields: [Field]) -> HeaderMeaning? {
    guard fields.count == 1,
      fields.allSatisfy({ [.date, .datetime, .code, .text, .person].contains($0.valueType) && $0 != .remark })
    else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.72, reason: "the Latin half of the header known")
  }

  /// 签约客户, 供货工厂: a partner with what it does in front.
  func partner(_ form: String) -> HeaderMeaning? {
    let partners: [(String, Field)] = [
      ("客户", .customerName), ("客戶", .customerName), ("工厂", .supplierName), ("工廠", .supplierName),
    ]
    guard form.count == 4, let found = partners.first(where: { form.hasSuffix($0.0) }),
      !["终", "終", "最", "品", "是", "对", "對", "非", "实", "實", "下级", "本", "我"].contains(where: form.hasPrefix)
    else { return nil }
    return HeaderMeaning(fields: [found.1], confidence: 0.7, reason: "header ends like “\(found.0)”")
  }

  /// 品质 under 评审意见: whose opinion stands there, and no state of the order.
  func isOpinion(_ header: ColumnHeader) -> Bool {
    Self.parties.contains(header.text) && captions(header).contains { $0.contains("评审") || $0.contains("意见") }
  }

  /// 仓库 under 通知部门: who is told, and no place.
  func isParty(_ header: ColumnHeader) -> Bool {
    Self.parties.contains(header.text)
      && captions(header).contains { caption in ["通知", "知会", "知會", "抄送"].contains { caption.contains($0) } }
  }

  private static let parties: Set<String> = [
    "生产", "生產", "仓库", "倉庫", "财务", "財務", "采购", "採購", "业务", "業務", "销售", "品质", "品質", "品管", "质检", "工程", "技术", "技術", "物流",
    "计划", "生管",
  ]

  private static let fillers = ["所属", "对应", "关联", "相关", "涉及", "核销", "系统", "内部", "整车", "货物", "银行", "历史"]
}
