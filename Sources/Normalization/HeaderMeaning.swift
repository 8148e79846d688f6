internal import OrderModel
internal import TableShaping

/// What a header can mean by itself.
struct HeaderMeaning: Sendable {
  /// The fields; none for an unknown header, several for a header of several meanings, the usual one first.
  var fields: [Field] = []
  var confidence = 0.0
  var reason = "no known header"
  /// What stood in the header's brackets.
  var note: String?
  var isIgnored = false
  /// Whether the workspace or the system that wrote the sheet says so: then no evidence counts.
  var isRuled = false
  /// Whether the header asks for the good case: 是否有效.
  var isPositive = false
  /// Whether the header may as well be of no field.
  var isDoubtful = false
  /// Whether nothing is known of the header.
  var isUnknown: Bool { fields.isEmpty && !isIgnored && !isRuled }
}

/// Looks headers up in the vocabulary.
struct HeaderMeaningReader: Sendable {
  let vocabulary: Vocabulary
  /// What the workspace says, by the header as written or folded.
  var rulings: [String: ColumnRuling] = [:]
  /// The form of another system that the table is.
  var form: FormRuling?

  /// What a header can mean: by the workspace, by the form that the table is, by the whole header, by its caption and text together, by its halves.
  func read(_ header: ColumnHeader) -> HeaderMeaning {
    let header = withoutUnitBelow(header)
    let text = vocabulary.header(header.text)
    var meaning = ruled(header) ?? looked(header, text)
    meaning.note = text.note ?? header.unitText
    // Rec'd USD counts no pieces.
    if let note = text.note, vocabulary.currency(note) != nil, !meaning.isRuled,
      meaning.fields.contains(where: { $0.valueType == .quantity })
    {
      meaning.fields.removeAll { $0.valueType == .quantity }
    }
    if !meaning.isRuled, isParty(header) {
      return HeaderMeaning(fields: [.notifiedParties], confidence: 0.7, reason: "a party that is told")
    }
    if !meaning.isRuled, isOpinion(header) { return HeaderMeaning(reason: "the opinion of a department") }
    if meaning.fields.contains(.packageMethod), !meaning.isRuled, isStep(header) {
      meaning.fields = []
      meaning.confidence = 0
      meaning.reason = "a step of the work"
    }
    meaning.isPositive = text.forms.contains { Self.positiveForms.contains($0) }
    return meaning
  }

  /// 包装 under 工序完成情况.
  private func isStep(_ header: ColumnHeader) -> Bool {
    captions(header).contains { caption in ["工序", "工艺", "制程", "製程"].contains { caption.contains($0) } }
  }

  /// 每箱 over `PCS`: a unit below a caption is no header of its own.
  private func withoutUnitBelow(_ header: ColumnHeader) -> ColumnHeader {
    guard let caption = header.parentText, header.unitText == nil,
      isUnit(header.text) || Self.isFormOfDates(header.text)
    else { return header }
    var captions = caption.split(separator: " / ").map(String.init)
    guard let text = captions.popLast() else { return header }
    return ColumnHeader(
      columnIndex: header.columnIndex, text: text,
      parentText: captions.isEmpty ? nil : captions.joined(separator: " / "), technicalKey: header.technicalKey,
      unitText: header.text)
  }

  /// `PCS`, 元, `(元/㎡)`.
  private func isUnit(_ text: String) -> Bool {
    let parts = text.filter { !"()（）[]".contains($0) }.split(separator: "/")
    return !parts.isEmpty
      && parts.allSatisfy { vocabulary.unit(String($0)) != nil || vocabulary.currency(String($0)) != nil }
  }

  /// `yyyy/m/d`, 年/月/日.
  private static func isFormOfDates(_ text: String) -> Bool {
    text.count >= 3 && text.allSatisfy { "ymdYMD年月日/-. ".contains($0) } && DateOrder(note: text) != nil
  }

  /// What a header can mean with the values below it: a stage alone is a state, a day or an amount by them.
  func read(_ header: ColumnHeader, over evidence: ColumnEvidence) -> HeaderMeaning {
    let meaning = read(header)
    guard !meaning.isRuled, !meaning.isIgnored, !isOpinion(header), let profile = evidence.profile(header.columnIndex),
      meaning.confidence < ColumnMapper.threshold || Self.isState(meaning, over: profile)
        || Self.isStated(meaning, over: profile)
    else {
      return meaning
    }
    let forms = vocabulary.header(header.text).forms
    // Revised under Ex-factory.
    let text = vocabulary.header(header.text)
    // On board / 开船.
    let halves = text.pieces.count == 2 && text.isParted ? text.pieces.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } : []
    let field = (forms + wholes(header, text) + (halves.count == 1 ? halves : [])).lazy.compactMap {
      HeaderGrammar.field($0, over: profile)
    }.first
    guard let field else { return meaning }
    return HeaderMeaning(fields: [field], confidence: 0.72, reason: "a stage, by its values", note: meaning.note)
  }

  /// Whether a header means a state or words, and days or numbers stand below it: 验货 over 3月5日.
  private static func isState(_ meaning: HeaderMeaning, over profile: ColumnProfile) -> Bool {
    guard profile.filled >= 2, max(profile.share(.day), profile.share(.number)) >= 0.8 else { return false }
    return meaning.fields.allSatisfy { field in
      switch field.valueType {
      case .status, .bool, .enumeration: true
      // 回款 over days.
      case .money, .quantity: profile.share(.day) >= 0.8
      default: false
      }
    }
  }

  /// Whether a header means an amount or a day, and only words of state stand below it: 回款 over 已收定金, 未收款.
  private static func isStated(_ meaning: HeaderMeaning, over profile: ColumnProfile) -> Bool {
    guard profile.filled >= 2, profile.share(.status) >= 0.6, profile.share(.number) + profile.share(.day) == 0 else {
      return false
    }
    // 发票 over 未开, 已开一半.
    if meaning.fields == [.invoiceNo] { return profile.share(.code) == 0 }
    return profile.share(.status) >= 0.8
      && meaning.fields.allSatisfy { [.money, .quantity, .date].contains($0.valueType) }
  }

  /// Whether the workspace or the form says what the column is.
  func isRuled(_ header: ColumnHeader) -> Bool { ruled(header) != nil }

  private func ruled(_ header: ColumnHeader) -> HeaderMeaning? {
    guard !rulings.isEmpty else { return form?.meaning(of: header.columnIndex) }
    // With its captions first: `数量` alone must not hit `发货信息 / 数量` where both are said.
    let keys = [header.shownText, HeaderFolding.key(header.shownText), header.text, HeaderFolding.key(header.text)]
    switch keys.lazy.compactMap({ rulings[$0] }).first {
    case .field(let field):
      return HeaderMeaning(fields: [field], confidence: 1, reason: "the workspace says so", isRuled: true)
    case .ignore:
      return HeaderMeaning(confidence: 1, reason: "the workspace ignores it", isIgnored: true, isRuled: true)
    case nil: return form?.meaning(of: header.columnIndex)
    }
  }

  private func looked(_ header: ColumnHeader, _ text: HeaderText) -> HeaderMeaning {
    if text.remark == "序号", header.technicalKey != nil {
      return HeaderMeaning(confidence: 1, reason: "counts the documents of an import template", isIgnored: true)
    }
    for (place, form) in text.forms.enumerated() {
      if vocabulary.ignoredHeaders.contains(form), vocabulary.meanings(of: form) == nil {
        return HeaderMeaning(confidence: 1, reason: "holds nothing of an order", isIgnored: true)
      }
      guard let fields = vocabulary.meanings(of: form) else { continue }
      if let part = partOfPrice(header, text) { return part }
      let reason = place == 0 ? "header known" : "header known without its brackets or marks"
      var alone = HeaderMeaning(fields: fields, confidence: place == 0 ? 1 : 0.97, reason: reason)
      alone.isDoubtful = vocabulary.doubtful.contains(form)
      if let whole = withCaption(header, text) { return whole }
      if alone.fields.count > 1, let several = severalWithCaption(header, text) { return several }
      if isOfUnknown(header, alone) { return HeaderMeaning(reason: "a day of what is not known") }
      if isOfTheRest(header, alone) { return HeaderMeaning(reason: "a number of what is not done yet") }
      return narrowed(alone, header)
    }
    return withCaption(header, text) ?? severalWithCaption(header, text) ?? partOfPrice(header, text) ?? inHalves(text)
      ?? byTechnicalKey(header)
      ?? spelledOut(text)
      ?? inTwoLanguages(header) ?? withoutRemark(text) ?? composed(header, text)
      ?? afterFiller(text) ?? withSynonym(text) ?? inAnyOrder(text) ?? alike(text)
      ?? HeaderMeaning()
  }

  /// 数量 under 未完: neither what was ordered nor what was done.
  private func isOfTheRest(_ header: ColumnHeader, _ meaning: HeaderMeaning) -> Bool {
    guard let caption = captions(header).last, meaning.fields.count > 1,
      meaning.fields.allSatisfy({ $0.valueType == .quantity })
    else { return false }
    return ["未", "欠", "剩", "尚余", "尚餘"].contains(where: caption.hasPrefix)
  }

  /// 運送方式 over `Ship Via`: of several meanings the one that the caption in the other language has too.
  private func narrowed(_ meaning: HeaderMeaning, _ header: ColumnHeader) -> HeaderMeaning {
    guard meaning.fields.count > 1, let above = header.levels.dropLast().last,
      Self.areInTwoLanguages(above, header.text)
    else { return meaning }
    let known = vocabulary.header(above).forms.lazy.compactMap(vocabulary.meanings).first ?? []
    let common = meaning.fields.filter(known.contains)
    guard !common.isEmpty, common.count < meaning.fields.count else { return meaning }
    return HeaderMeaning(fields: common, confidence: 0.95, reason: "header known in two languages", note: meaning.note)
  }

  private static func areInTwoLanguages(_ one: String, _ other: String) -> Bool {
    one.utf8.allSatisfy { $0 < 0x80 } != other.utf8.allSatisfy { $0 < 0x80 }
  }

  /// `FCustId` over a caption of the tenant's own.
  private func byTechnicalKey(_ header: ColumnHeader) -> HeaderMeaning? {
    guard let key = header.technicalKey, let fields = vocabulary.meanings(of: HeaderFolding.key(key)) else {
      return nil
    }
    return HeaderMeaning(fields: fields, confidence: 0.9, reason: "“\(key)” known")
  }

  /// 订单号 over `S/O Ref.`: the header above in the other language.
  private func inTwoLanguages(_ header: ColumnHeader) -> HeaderMeaning? {
    guard let above = header.levels.dropLast().last, header.text.utf8.allSatisfy({ $0 < 0x80 }),
      Self.areInTwoLanguages(above, header.text)
    else { return nil }
    let fields = vocabulary.header(above).forms.lazy.compactMap(vocabulary.meanings).first
    return fields.map { HeaderMeaning(fields: $0, confidence: 0.8, reason: "header above it known") }
  }

  /// 实际 + 出货 + 数: a header that nobody listed, made of words that everybody knows.
  private func composed(_ header: ColumnHeader, _ text: HeaderText) -> HeaderMeaning? {
    guard text.pieces.count < 2 || text.isBroken else { return nil }
    let wholes = wholes(header, text)
    guard let field = (text.forms + wholes).lazy.compactMap(HeaderGrammar.field).first else { return nil }
    return HeaderMeaning(fields: [field], confidence: 0.78, reason: "header understood from its words")
  }

  /// A header that ends like a known one: 大货生产车间 like 生产车间.
  ///
  /// Never enough for numbers and days.
  private func alike(_ text: HeaderText) -> HeaderMeaning? {
    if let english = text.english { return endingInEnglish(english) }
    guard let form = text.forms.last, form.utf8.count <= 60 else { return nil }
    if let named = productEnding(form) { return named }
    if let known = describing(form) ?? partner(form) { return known }
    if Self.remarkEndings.contains(where: form.hasSuffix) {
      return HeaderMeaning(fields: [.remark], confidence: 0.65, reason: "header ends like a remark")
    }
    if form.hasSuffix("要求") {
      // What is required of the goods' own look is that look: 颜色要求.
      if let fields = vocabulary.fields[String(form.dropLast(2))], fields.count == 1, let field = fields.first,
        [.colour, .size, .model].contains(field) || form.hasPrefix("规格")
      {
        return HeaderMeaning(fields: fields, confidence: 0.78, reason: "header asks for the \(field)")
      }
      return HeaderMeaning(fields: [.orderRequirement], confidence: 0.65, reason: "header ends like a requirement")
    }
    for length in stride(from: form.count - 1, through: 3, by: -1) {
      let ending = String(form.suffix(length))
      guard !Self.commonEndings.contains(ending), let fields = vocabulary.fields[ending], fields.count == 1,
        let field = fields.first
      else { continue }
      let isWord = [.text, .person, .status, .enumeration].contains(field.valueType)
      return HeaderMeaning(fields: fields, confidence: isWord ? 0.6 : 0.4, reason: "header ends like “\(ending)”")
    }
    return nil
  }

  /// 产品材质说明 describes 产品材质; what stands behind 变更后 is what the change brought.
  private func describing(_ form: String) -> HeaderMeaning? {
    for (word, field) in Self.changeBeginnings
    where form.hasPrefix(word) && form.count > word.count && !form.hasPrefix(word + "后") {
      return HeaderMeaning(fields: [field], confidence: 0.65, reason: "header begins with “\(word)”")
    }
    guard form.hasSuffix("说明"), let fields = vocabulary.meanings(of: String(form.dropLast(2))),
      fields.allSatisfy({ $0.valueType == .text && $0 != .remark })
    else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.65, reason: "header describes what is known")
  }

  private static let changeBeginnings: [(String, Field)] = [
    ("变更前", .changeBefore), ("更改前", .changeBefore), ("修改前", .changeBefore), ("变更后", .changeAfter),
    ("更改后", .changeAfter), ("修改后", .changeAfter),
  ]

  /// `客户(简称)` is 客户, but 数量(已发) is not 数量: only texts are known by less than the whole header.
  private func withoutRemark(_ text: HeaderText) -> HeaderMeaning? {
    guard let form = text.looseForm else { return nil }
    guard let fields = vocabulary.meanings(of: form) else { return byRemark(text) }
    // 預計到港(ETA) says it twice.
    if let common = text.remark.flatMap(vocabulary.meanings)?.filter(fields.contains), !common.isEmpty {
      return HeaderMeaning(fields: common, confidence: 0.95, reason: "header known in two languages")
    }
    let areTexts = fields.allSatisfy { [.text, .code, .person, .status, .enumeration].contains($0.valueType) }
    guard areTexts || text.remark.map(Self.neutralRemarks.contains) == true else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.8, reason: "header known without its remark")
  }

  /// `送往何处(客户)`: what stands in brackets explains the header.
  private func byRemark(_ text: HeaderText) -> HeaderMeaning? {
    guard let remark = text.remark, remark.count >= 2, let fields = vocabulary.fields[remark] else { return nil }
    return HeaderMeaning(fields: fields, confidence: 0.75, reason: "known by the remark in brackets")
  }

  /// 回款 above 金额 is 回款金额; 发货信息 above 数量 is 发货数量.
  private func withCaption(_ header: ColumnHeader, _ text: HeaderText) -> HeaderMeaning? {
    for above in captions(header).flatMap({ vocabulary.header($0).forms }) {
      let short = Self.captionEndings.first { above.hasSuffix($0) }.map { String(above.dropLast($0.count)) }
      for head in [above, short].compactMap({ $0 }) {
        for form in text.forms {
          if let fields = vocabulary.meanings(of: head + form), fields.count == 1 {
            return HeaderMeaning(fields: fields, confidence: 0.95, reason: "header known with the caption above it")
          }
        }
      }
      if text.forms.isEmpty, let fields = vocabulary.meanings(of: above) {
        return HeaderMeaning(fields: fields, confidence: 0.8, reason: "caption known")
      }
    }
    return nil
  }

  /// 日期 under 交货: one of a few days, where 日期 alone may be any.
  private func severalWithCaption(_ header: ColumnHeader, _ text: HeaderText) -> HeaderMeaning? {
    guard let caption = captions(header).last else { return nil }
    let wholes = vocabulary.header(caption).forms.flatMap { above in text.forms.map { above + $0 } }
    return wholes.lazy.compactMap(vocabulary.meanings).first.map {
      HeaderMeaning(fields: $0, confidence: 0.95, reason: "header known with the caption above it")
    }
  }

  /// `订单号 Order No.`: both halves must mean the same.
  private func inHalves(_ text: HeaderText) -> HeaderMeaning? {
    let meanings = text.pieces.map { vocabulary.meanings(of: $0) ?? [] }
    guard meanings.count > 1, let first = meanings.first else { return nil }
    let common = first.filter { field in meanings.allSatisfy { $0.contains(field) } }
    if common.isEmpty { return inOneLanguage(text, meanings) ?? either(text, meanings) }
    return HeaderMeaning(fields: common, confidence: 0.9, reason: "each part of the header known")
  }

  /// Remarks that leave a number or a day what it is.
  static let neutralRemarks: Set<String> = [
    "最新", "最终", "最終", "新", "手工", "手填", "填写", "填寫", "参考", "參考", "公式", "自动", "自動", "latest", "final", "new",
    "未税", "含税", "不含税", "税前", "税后", "current", "manual", "auto", "confirmed", "sap", "erp", "u8", "k3", "mes", "oa",
    "金蝶", "用友", "系统", "系統", "原币", "外币", "本币", "workingdays", "days", "天", "工作日", "自然日", "calendardays", "weeks", "周",
  ]
  /// 布料名称, 设备型号: the goods of a trade under their own word.
  private func productEnding(_ form: String) -> HeaderMeaning? {
    guard !Self.otherNames.contains(where: form.hasPrefix) else { return nil }
    for (ending, field) in Self.productEndings where form.hasSuffix(ending) && form.count > ending.count {
      // 车型, 布种: one character tells only in a short word.
      guard ending.count > 1 || form.count == 2 else { continue }
      return HeaderMeaning(fields: [field], confidence: 0.7, reason: "header ends like the name of goods")
    }
    return nil
  }

  private static let productEndings: [(String, Field)] = [
    ("名称", .productName), ("品名", .productName), ("品种", .productName), ("型号", .model), ("规格", .spec), ("颜色", .colour),
    ("尺码", .size),
    ("材质", .material), ("版本号", .revisionNo),
    ("品牌", .brand), ("型", .model), ("种", .productName), ("色", .colour),
  ]
  private static let otherNames = [
    "客户", "公司", "单位", "项目", "开户", "银行", "供应", "厂商", "工厂", "工序", "部门", "文件", "合同", "收货", "付款", "发票", "开票", "物流", "快递",
    "承运", "仓库", "异常", "费用", "变更", "发货", "出货", "包装", "品牌", "染", "上", "调", "定", "成", "造", "类", "工", "特", "角", "大", "小",
    "补", "变更", "终端", "网店", "店铺", "本公司", "外箱", "内箱",
    "委托", "采购", "订货", "购买",
  ]
  private static let remarkEndings = ["说明", "原因", "备注", "附注", "remark", "remarks", "notes", "comment"]
  private static let commonEndings: Set<String> = ["订单号", "單據號", "单据号", "order", "date", "number", "amount", "status"]
  /// `不良数 Defects`: the Chinese half counts where the other one is unknown or says another thing.
  private func inOneLanguage(_ text: HeaderText, _ meanings: [[Field]]) -> HeaderMeaning? {
    guard text.pieces.count == 2,
      text.pieces[0].utf8.allSatisfy({ $0 < 0x80 }) != text.pieces[1].utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    let place = text.pieces[0].utf8.allSatisfy { $0 < 0x80 } ? 1 : 0
    if let whole = text.forms.lazy.compactMap(HeaderGrammar.field).first {
      return HeaderMeaning(fields: [whole], confidence: 0.8, reason: "both parts of the header make one meaning")
    }
    guard !vocabulary.doubtful.contains(text.pieces[place]) else { return nil }
    let own = meanings[place].isEmpty ? HeaderGrammar.field(text.pieces[place]).map { [$0] } ?? [] : meanings[place]
    guard !own.isEmpty else { return inLatin(meanings[1 - place]) }
    // COA编号 is a number of its own.
    if place == 1, meanings[0].isEmpty, own.count > 1, !text.isParted, !Self.neutralRemarks.contains(text.pieces[0]) {
      return nil
    }
    return HeaderMeaning(fields: own, confidence: 0.8, reason: "the Chinese half of the header known")
  }

  private static let captionEndings = ["情况", "信息", "记录", "明细", "资料", "内容", "登记", "跟进"]
  private static let positiveForms: Set<String> = ["是否有效", "isactive"]
}

extension Vocabulary {
  /// The fields that a folded header may mean, `nil` for an unknown one.
  func meanings(of form: String) -> [Field]? { ambiguous[form] ?? fields[form] }
}
