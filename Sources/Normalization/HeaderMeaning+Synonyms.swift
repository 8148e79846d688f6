internal import OrderModel

extension HeaderMeaningReader {
  /// `送货单流水号` like 送货单号, `订单接收时间` like 订单接收日期: a known header that ends with another word for the same.
  ///
  /// The word must be one for what the field holds: 时间 for a day, 总数 for a quantity.
  func withSynonym(_ text: HeaderText) -> HeaderMeaning? {
    for form in text.forms {
      for endings in Self.synonyms {
        guard let ending = endings.words.first(where: form.hasSuffix) else { continue }
        let stem = String(form.dropLast(ending.count))
        guard stem.count >= 2, !Self.manySided.contains(stem) else { continue }
        for other in endings.words + endings.bare where other != ending {
          let known = stem + other
          guard let fields = vocabulary.meanings(of: known), !vocabulary.doubtful.contains(known),
            fields.allSatisfy(endings.fit)
          else { continue }
          let isList = Self.lists.contains(ending) && fields.contains { $0.valueType == .status }
          return HeaderMeaning(fields: fields, confidence: isList ? 0.8 : 0.82, reason: "header known as “\(known)”")
        }
      }
    }
    return nil
  }

  /// What lists things tells the state less well than 物料状况 beside it: 欠料明细.
  private static let lists: Set<String> = ["明细", "内容", "详情"]

  /// What is handled on a day may be anything.
  private static let manySided: Set<String> = ["处理", "票据", "包装完成"]

  private static let synonyms = [
    HeaderEndings(["单据编号", "流水号", "单编号", "单号码", "编号", "号码", "单号", "代号", "编码", "代码", "号"], of: [.code]),
    HeaderEndings(["时间", "日期", "日"], of: [.date, .datetime]),
    HeaderEndings(["总数量", "总数", "数量", "总量", "数", "量"], of: [.quantity], bare: [""]),
    HeaderEndings(["总金额", "货款总额", "总额", "金额", "合计", "款项", "价款", "货款", "总价", "款", "额"], of: [.money]),
    HeaderEndings(["情况", "状态", "进展", "进度", "状况", "情形"], of: [.status]),
    HeaderEndings(
      ["名称", "姓名", "全称", "简称", "名字"], of: [.person, .unit], bare: [""],
      also: [.endCustomer, .payer, .invoiceTitle, .carrier, .supplierName, .customerName, .warehouse]),
    HeaderEndings(["车间名称", "车间"], of: [], also: [.productionDept]),
    HeaderEndings(["方式", "方法", "形式"], of: [.text, .enumeration]),
    HeaderEndings(["费用", "费"], of: [.money]),
    HeaderEndings(["厂商", "厂家", "厂"], of: [], also: [.supplierName]),
    HeaderEndings(["人员", "姓名", "员", "人", "者"], of: [.person]),
    HeaderEndings(["情况", "说明", "描述", "明细", "内容", "详情"], of: [.text, .status], bare: [""]),
  ]
}

/// Words that end headers and mean the same there, the longest first.
struct HeaderEndings: Sendable {
  let words: [String]
  /// An empty ending where the header may as well stand without any.
  let bare: [String]
  private let types: Set<Field.ValueType>
  private let fields: Set<Field>

  /// Makes a family for fields of some types, and for some fields of other types.
  init(_ words: [String], of types: Set<Field.ValueType>, bare: [String] = [], also fields: Set<Field> = []) {
    self.words = words
    self.bare = bare
    self.types = types
    self.fields = fields
  }

  /// Whether the words can end a header of the field.
  func fit(_ field: Field) -> Bool { types.contains(field.valueType) || fields.contains(field) }
}
