/// The words that headers are made of, folded; traditional forms stand beside simplified ones.
enum HeaderWords {
  static let roles: [String: HeaderWord] = {
    var roles: [String: HeaderWord] = [:]
    func add(_ words: String, _ role: HeaderWord) {
      for word in words.split(separator: " ") { roles[String(word)] = role }
    }
    for (words, stage) in stages { add(words, .stage(stage)) }
    for (words, aspect) in aspects { add(words, .aspect(aspect)) }
    for (words, attribute) in attributes { add(words, .attribute(attribute)) }
    add(fillers, .filler)
    return roles
  }()

  private static let stages: [(String, HeaderStage)] = [
    ("派单 订单 訂單 下单 下單 订货 訂貨 订购 訂購 接单 接單 大货 大貨 销售订单 銷售訂單 order ordered sales so", .order),
    ("po 客户 客戶 客人 甲方 买方 買方 买家 買家 customer client buyer cust", .customer),
    ("产品 產品 商品 货品 貨品 物品 成品 品 product goods item", .product),
    ("合同 合约 合約 contract", .contract),
    ("生管 工厂 工廠 PMC pmc 生产 生產 加工 制造 製造 工单 工單 车间 車間 大货生产 production prod mfg manufacturing", .production),
    ("物料 材料 备料 備料 原料 面料 辅料 輔料 来料 來料 到料 齐料 齊料 齐套 齊套 material materials", .material),
    ("验货 驗貨 质检 質檢 检验 檢驗 品检 品檢 qc inspection", .inspection),
    (
      "出 发 发货 發貨 出货 出貨 送货 送貨 出库 出庫 走货 走貨 发运 發運 出厂 出廠 装柜 裝櫃 ship shipped shipping shipment dispatch dispatched",
      .shipment
    ),
    ("交货 交貨 交付 delivery deliver", .delivery),
    ("快递 快遞 物流 运单 運單 货运 貨運 快递运单 tracking courier waybill awb express", .courier),
    ("跟单 跟單 merchandiser merchandising", .merchandising), ("业务 業務 销售员 business", .selling),
    ("收货 收貨 签收 簽收 到货 到貨 送达 送達 received receipt arrival", .receipt),
    ("开票 開票 发票 發票 invoice invoiced billing billed", .invoice),
    ("付 回款 收款 到账 到帳 来款 來款 到款 付款 入账 入帳 payment paid", .payment),
    ("变更 變更 更改 改单 改單 change amendment", .change),
  ]

  private static let aspects: [(String, HeaderAspect)] = [
    ("计划 計劃 預計 预计 预定 預定 拟 擬 应 應 安排 排期 排产 排單 排单 plan planned scheduled est estimated expected eta etd", .planned),
    ("实际 實際 实 實 已 actual done", .actual),
    ("累计 累計 总 總 合计 合計 共 total totals cumulative", .total),
    ("未 剩余 剩餘 待 欠 余 餘 结欠 結欠 尚欠 还欠 remaining open balance outstanding backlog unshipped", .remaining),
    ("要求 需求 指定 期望 希望 要 需 必须 required requested request req wanted need", .required),
    ("承诺 承諾 回复 回覆 确认 確認 复 答复 答覆 最新 最终 最終 最后 最後 新 confirmed promised committed latest final revised", .confirmed),
    ("我司 我方 本司 本公司 公司 本厂 本廠 厂内 廠內 内部 內部 our own internal", .own),
    ("首次 第一次 原 原定 初 初次 最初 first original initial", .first),
    ("开始 開始 上线 上線 开工 開工 投产 投產 开 start started begin", .start),
    ("完成 完工 结束 結束 下线 下線 完 入库 入庫 finish finished complete completed completion end", .finish),
  ]

  private static let attributes: [(String, HeaderAttribute)] = [
    ("日期 时间 時間 日 交期 货期 貨期 date day time", .date),
    ("号 號 单号 單號 编号 編號 号码 號碼 no number num ref reference", .number),
    ("数 數 数量 數量 量 件数 件數 双数 雙數 套数 套數 总数 總數 pcs qty quantity quantities units", .quantity),
    ("金额 金額 额 額 货款 貨款 总额 總額 款项 款項 款 钱 amount amt value sum", .money),
    ("单价 單價 价 價 价格 價格 price rate", .price),
    ("状态 狀態 状况 狀況 情况 情況 进度 進度 status state progress", .status),
    ("人 人员 人員 员 員 负责人 負責人 小姐 先生 担当 擔當 窗口 by person", .person),
    ("原因 事由 reason cause", .reason),
    ("名称 名稱 名 名字 简称 簡稱 全称 全稱 name", .name),
    ("编码 編碼 代码 代碼 code", .code),
  ]

  private static let fillers =
    "影响 涉及 相关 对应 关联 所属 来源 本期 本月 本次 当月 to 的 之 每 每件 每双 每套 每个 每米 of the 填写 填寫 登记 登記 当前 當前 目前 current"
}
