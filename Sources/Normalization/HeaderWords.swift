/// The words that headers are made of, folded; traditional forms stand beside simplified ones.
enum HeaderWords {
  static let roles: [String: HeaderWord] = {
    var roles: [String: HeaderWord] = [:]
    func add(_ words: String, _ role: HeaderWord) {
      for word in words.split(separator: " ") { roles[HeaderFolding.key(String(word))] = role }
    }
    for (words, stage) in stages { add(words, .stage(stage)) }
    for (words, aspect) in aspects { add(words, .aspect(aspect)) }
    for (words, attribute) in attributes { add(words, .attribute(attribute)) }
    add(fillers, .filler)
    return roles
  }()

  private static let stages: [(String, HeaderStage)] = [
    (
      "orderreceived signing 下达 派单 定单 定货 来单 落单 收单 受订 签订 签署 签约 签单 本单 订单 訂單 下单 下單 订货 訂貨 订购 訂購 接单 接單 大货 大貨 销售订单 銷售訂單 销售单 order ordered sales so",
      .order
    ),
    ("po 贵司 貴司 貴公司 貴方 贵公司 贵方 贵厂 客户 客戶 客人 甲方 买方 買方 买家 買家 customer client buyer cust", .customer),
    ("设备 机器 机械 产品 產品 商品 货品 貨品 物品 货物 零件 成品 品 product goods item", .product),
    ("合同 合约 合約 contract", .contract),
    (
      "产线 產線 制令 製令 指令 生管 工厂 工廠 PMC pmc 产出 productionorder mfgorder joborder workorder produced manufacture job wo mo 生产订单 生产工单 生产任务 制造单 加工单 factory 生产 生產 加工 制造 製造 工单 工單 车间 車間 大货生产 production prod mfg manufacturing",
      .production
    ),
    (
      "物料 材料 备料 備料 原料 面料 辅料 主料 面辅料 原材料 板材 布料 存货 来料 來料 到料 齐料 齊料 齐套 齊套 yarn trims accessories material materials fabric",
      .material
    ),
    ("抽检 检测 复检 复查 全检 巡检 初检 商检 验布 尾查 中查 终检 送检 报检 查货 判定 品质 品管 qa oqc 验货 驗貨 质检 質檢 检验 檢驗 品检 品檢 qc inspection", .inspection),
    (
      "落货 落貨 departure 交 送 送回 提货 销货 出运 离港 开船 装车 派送 派车 出车 出仓 寄出 发出 出 发 发货 發貨 出货 出貨 送货 送貨 出库 出庫 走货 走貨 发运 發運 出厂 出廠 装柜 裝櫃 shipout ship shipped shipping shipment dispatch dispatched",
      .shipment
    ),
    ("exfactory exfty exworks 交货 交貨 交付 供货 供貨 delivery deliver delivered", .delivery),
    ("寄送 寄件 配送 快递 快遞 物流 运单 運單 货运 貨運 快递运单 承运 运输 tracking courier waybill awb express", .courier),
    ("跟单 跟单员 跟單 merchandiser merchandising", .merchandising),
    ("业务 業務 salesrep salesperson salesman 业务员 销售员 business", .selling),
    ("到仓 到倉 来货 來貨 回货 进场 收到 回单 到厂 回厂 收货 收貨 签收 簽收 到货 到貨 送达 送達 received receipt arrival arrived", .receipt),
    ("税票 增票 数电 开具 专票 普票 票面 数电票 开票 開票 发票 發票 invoice invoiced billing billed", .invoice),
    ("水单 collected 银行流水 收 支付 收货款 cash 付 结清 付清 收齐 打款 汇款 进款 收汇 回款 收款 到账 到帳 来款 來款 到款 付款 入账 入帳 payment paid", .payment),
    ("变更 變更 更改 改单 改單 改动 修改 设变 异动 ecn change amendment", .change),
    ("报价 询价 核价 估价 询盘 rfq inquiry quote quotation", .quotation),
    ("项目 工程 专案 楼盘 工地 建案 project", .project), ("采购 请购 purchase purchasing", .purchase),
    ("供应商 供方 协力厂 加工厂 外协厂 外发厂 代工厂 厂商 廠商 供货商 供货方 供应厂商 supplier vendor", .supplier),
    ("审批 审核 评审 核准 批准 签核 复核 approval approved", .approval),
    ("样品 打样 样板 样衣 产前样 批样 批办 批板 样办 寄样 送样 确认样 船样 封样 大货样 首样 色样 首件 sample", .sample),
    ("定金 订金 预付款 预付 预收款 预收 首付款 首付 头款 deposit downpayment prepayment", .deposit),
    ("尾款 余款 balancepayment", .balance), ("折扣 优惠 折让 让利 返点 discount disc rebate", .discount), ("成本 cost", .cost),
    ("外协 外发 委外", .supplierOrder), ("入库 入庫 入仓 进仓 进库 缴库 inbound stockin", .inbound),
    ("仓存 onhand 库存 在库 结存 结余 现存 stock inventory", .stock), ("合格 合格品 良品 正品 ok passed qualified accepted", .passed),
    ("defective 不良 不良品 不合格 不合格品 次品 残次品 报废 废品 疵品 疵点 坏品 瑕疵 缺陷 返工 ng defect defects reject rejected scrap", .defect),
    ("到港 抵港 预抵", .port), ("退货 客退 退回 返货 退换货 退换 退库 退仓 销退 rma return returned", .returning),
    ("补货 换货 补发 补数 补件 重发 补退换 replacement", .replacement), ("账单 结算单 对账 对账单 月结单 statement reconciliation", .statement),
    ("故障 异常 问题 客诉 投诉 事故 品质异常 质量异常 质量问题 problem exception complaint", .exception),
    ("整改 改善 纠正 处理 handling", .handling), ("外币 原币 本币 美金 美元 人民币 usd rmb", .foreign),
    ("会知 通报 通知 知会 notice notified", .notice),
    ("取消 作废 撤单 砍单 退单 cancel cancelled canceled cancellation", .cancellation),
    ("回签 签回 回传 countersign", .countersign), ("跟进 跟踪 追踪 追蹤 跟催 催货 催款 催单 催交 催收 followup", .followUp),
    ("验收", .acceptance), ("到期 到期付款", .due), ("逾期 超期 拖欠 延付 超账期 overdue pastdue", .overdue),
    ("加急 紧急 急件 急单 特急 urgent rush", .urgency), ("赠品 赠送 搭赠 免费 gift free", .gift),
    ("变更前 更改前 修改前 改前 改单前 调整前 before", .before), ("变更后 更改后 修改后 改后 改单后 调整后 更新后 after", .after),
  ]

  private static let aspects: [(String, HeaderAspect)] = [
    (
      "预约 最晚 最迟 预排 截止 计划 計劃 預計 预计 预定 預定 拟 擬 计画 target due 应 應 约定 安排 排期 排产 排單 排单 plan planned scheduled est estimated expected eta etd",
      .planned
    ),
    ("实际 實際 实 實 actual done", .actual),
    ("已 已经 至今", .already), ("二次 第二次 第2次 三次 第三次 第3次 再次", .repeated),
    ("重新 延期后 修正 改期后 推迟后 延迟后 延后 新 最新 updated revised latest", .again),
    ("下次 下批 下一次 下一步 next", .next), ("withtax includingtax taxincluded aftertax 含税 带票 含票 价税 税后 incltax inclvat", .taxed),
    ("withouttax beforetax excludingtax exvat 不含税 未税 去税 除税 不带票 不含票 无票 税前 无税 excltax exclvat", .untaxed),
    ("todate accumulated 累积 累计 累計 总 總 合计 合計 共 total cumulative", .total),
    (
      "未清 未 尚未 剩余 剩餘 还差 余欠 结余未 待 欠 余 餘 结欠 結欠 尚欠 还欠 undelivered remaining open balance outstanding backlog unshipped",
      .remaining
    ),
    ("要求 需求 需要 指定 期望 希望 要 需 必须 required requested request req wanted need", .required),
    (
      "承诺 承諾 回复 回覆 确认 確認 复 确定 答交 答复 答覆 agreed commit promise confirmed promised committed", .confirmed
    ),
    ("最终 最終 最后 最後 final", .final),
    ("我司 我方 本司 本公司 公司 本厂 本廠 厂内 廠內 内部 內部 厂方 厂里 我们 our own internal", .own),
    ("首次 第一次 初始 原始 原 原定 初 初次 最初 first original initial", .first),
    ("开始 開始 上线 上線 开裁 上机 下料 开料 投料 开工 開工 投产 投產 开 start started begin 开机", .start),
    ("关闭 结案 闭环 解决 销案 closed", .closing),
    ("完成 完工 结束 結束 下线 下線 下机 完 finish finished complete completed completion end", .finish),
  ]

  private static let attributes: [(String, HeaderAttribute)] = [
    ("日期 时间 時間 日 date day time", .date),
    ("船期 交期 货期 交货期 走货期 出货期 期限", .deadline),
    ("单编号 单号码 单据号 流水号 主号 号 號 单号 單號 编号 編號 号码 號碼 no number num ref reference", .number),
    (
      "数 數 数量 數量 量 件数 件數 双数 雙數 套数 套數 桶数 袋数 卷数 瓶数 台数 米数 码数 吨数 支数 只数 条数 片数 个数 张数 块数 根数 把数 台套数 公斤数 打数 罐数 盒数 产量 pcs qty quantity quantities units",
      .quantity
    ),
    ("价款 金额 金額 额 額 货款 貨款 总额 總額 账款 款项 款項 款 钱 总价 货值 amount amt value sum", .money),
    ("unitprice 售价 单价 單價 价 價 价格 價格 price rate", .price),
    ("状态 狀態 情形 现况 现況 状况 狀況 情况 情況 进度 進度 进展 status state progress", .status),
    (
      "主管 领导 文员 inspector handler owner 人 人员 人員 员 員 负责人 負責人 小姐 先生 担当 擔當 窗口 登记人员 处理人员 经办人员 跟进人员 责任人员 经办人 申请人 提出人 发起人 登记人 处理人 责任人 跟进人 联系人 对接人 by person",
      .person
    ),
    ("原因 事由 理由 reason cause", .reason),
    ("姓名 名称 名稱 名 名字 简称 簡稱 全称 全稱 name", .name),
    ("编码 編碼 代码 代碼 code", .code), ("outcome 结论 结果 result", .result),
    ("packages 箱数 外箱数 托数 栈板数 卡板数 包装件数 装箱件数 包件数 ctns cartons ctn", .cartons),
    ("运费 海运费 空运费 运输费 物流费 freight", .freight), ("毛重 gw grossweight", .grossWeight), ("净重 nw netweight", .netWeight),
    ("体积 材积 才积 立方 立方数 cbm", .volume),
    ("批号 批次 批次号 lotno batchno", .batch), ("图号 图纸 图纸号 drawingno dwgno", .drawing), ("是否 否 与否 有无 了没 吗 yn", .question),
    (
      "partnumber itemnumber stylenumber articlenumber 料号 货号 款号 品号 件号 物料号 物料编码 产品编码 零件号 零件编号 sku 款式编号 itemno partno pn itemcode styleno articleno",
      .goodsCode
    ),
    ("品名 产品名称 商品名称 货物名称", .goodsName), ("型号 机型 规格型号 型号规格 model", .model), ("规格 spec", .spec),
    ("类型 类别 种类 分类 性质 type", .type), ("说明 描述 内容 详情 明细 记录 现象 description details", .description),
    ("备注 附注 remark remarks note notes", .remark), ("措施 对策 方案 办法 意见", .measure),
    ("比例 比率 百分比 占比 percent ratio", .percent), ("税率 税点 taxrate vatrate", .taxRate),
    ("税额 税金 tax vat", .tax), ("汇率 exchangerate exrate", .exchangeRate), ("币种 币别 货币 currency", .currency),
    ("月份 年月 月 账期月 month", .month), ("天数 天 周期 日数 days", .days), ("方式 method mode", .method),
    ("渠道 平台 channel platform", .channel),
    ("主体 entity", .entity), ("标题 主题 title subject", .title), ("地址 地点 address location", .address),
    ("电话 手机 手机号 电话号码 phone tel mobile", .phone), ("附件 图片 照片 截图 扫描件 attachment photo", .attachment),
  ]

  /// Words that are what the column holds when they come last.
  static let endings: [String: HeaderAttribute] = [
    "要求": .requirement, "request": .requirement, "requirement": .requirement, "公司": .name, "单": .number, "判定": .result,
    "单位": .name,
    "company": .name, "合计": .money, "小计": .money, "总计": .money, "requirements": .requirement,
  ]

  private static let fillers =
    "发现 历史 整车 货物 单据 交易 蓝字 inhouse 银行 字軌 字轨 期末 尾期 中期 前期 随货 out 承办 承辦 影响 涉及 相关 对应 关联 所属 来源 issue last 开立 今日 当日 整体 现在 本日 通过 方 出口 国内 最近 现有 单箱 每箱 箱 单件 发生 提出 反馈 上报 到位 总体 具体 此批 此 外箱 中文 英文 full 本 时 的 生效 到齐 本批 此次 当天 第一批 第二批 第三批 第1批 第2批 第3批 第1次 首笔 本期 本月 本次 当月 to 的 之 每 每件 每双 每套 每个 每米 of the 填写 填寫 登记 登記 当前 當前 目前 current"
}
