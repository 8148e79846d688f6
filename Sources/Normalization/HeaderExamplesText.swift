// resource data: headers as they are met, beside those of the vocabulary, one field a line: the field, then its headers.
//
// Not looked up: they teach what headers of a field look like.
enum HeaderExamplesText {
  /// The headers.
  static let lines = #"""
    row_seq|1.序号|序号 No.|基本信息 / 序号
    line_no|SO Line No.|订单明细行|客户PO行号|PO Item Line
    order_no|我司单号|厂内单号|本厂单号|内部单号|我方订单号|我们的单号|订单号(内部)|内部订单编号|公司单号|我司接单号|ERP订单号|ERP单号|本公司订单号|订单号/PI号|廠內訂單編號|订货号码|原订单编号|我司编码|FBillNo / (基本信息)单据编号|Our order|订单号 Order No.|订单信息 / 订单号|訂單編號 / Order No.|我方单号 Our Order No.|单|派单单号|影响订单号|涉及订单号|基本信息 / 订单号|2订单号
    customer_po_no|客人订单号|Cust PO No.|Client PO No.|Buyer PO No.|客户的订单号|甲方订单编号|客戶PO單號|客人PO号|客户下单编号|客户合同编号
    contract_no|合同No.|Contract Ref|我司合同号|客户合同编号|合同 / 合同编号|基本信息 / 合同号
    quote_no|我司报价单号|核价单号|估价单号|Quote Ref|询盘编号
    project_name|项目名|楼盘名称|工地名称|客户项目名称|建案名稱
    order_source|接单渠道|下单平台|来单渠道|接单方式|下单方式|接单平台|订单渠道|来单方式
    our_entity|签约公司|公司主体|Our Entity|Selling Entity|Invoicing Company|接单主体|合同主体|我方签约主体|收款主体
    customer_code|Buyer Code|客人代码|Account No.
    customer_name|客户名称(全称)|客户/厂商|贸易商|單位名稱(客戶)|Notify Party|客户名称(必填)|客户名字|Consignee (customer)|客户 Customer|3.客户|送往何处(客户)|用户 / 客户名称|订单信息 / 客户|客戶名稱 / Customer|谁的|基本信息 / 客户名称|1客 户
    end_customer|二级客户
    contact_name|客户对接人|客户方联系人|客户经办人|甲方联系人|现场联系人|工地联系人|客户负责人|Consignee Contact
    contact_phone|电话/手机|联系人手机号|收货联系电话
    ship_to_address|发货地址|到货地址|收货地点|工地地址|送达地址|Consignee Address|项目地址
    country_region|市场
    salesperson|业务人|姓名|基本信息 / 业务员|承辦 業務
    merchandiser|Merchant|生管|跟单小姐|基本信息 / 跟单员|7跟单员
    node_owner|工序负责人
    created_at|来样日期
    updated_by|最后更新人|異動人|表格更新人
    order_date|客户下单日期|落单日|订单签订日期|收到订单日期|Order Received|合同签署日期|客户来单时间|下单日期(客户)|来单时间|受訂日|订单确认日期|2.送货日期|来样日期|日期/客户|基本信息 / 下单日期|訂購日
    requested_date|客户要求到货日期|客户要求发货日期|要求到货时间|客户要求出货日期|客户希望交期|客人要求交期|PO交期|期望交货日|Cust. Req. Date|客户指定交期|甲方要求到货时间|客户要求交货时间|客户要求交期(最终)|REQUIRED DELIVERY DATE|客戶要求交期 / Request Date
    promised_date|订单确认日期|答复交期|我司交期|我司承诺交期|我司回复交期|工厂回复交期|生产回复交期|答交日期|答交日|车间回复交期|PMC回复交期|PMC交期|生管回覆交期|我方确认交期|预计完工交货日|确定交期|交期(工厂)|工厂确认交期|預計交期 / Promised Date|交期 ETD|交 機 日|6交 期
    revised_promised_date|二次回复交期|延期后交期|更新后交期|第2次交期|三次交期|第二次回复交期|再次确认交期|重新回复交期|修正交期
    first_confirmed_date|第一次回复交期|初次确认交期|原確認交期|原承诺交期|首次承诺交期
    lead_time_days|生产天数|加工周期|交货天数|Production Days
    payment_terms|账期(天)|货款结算方式|付款条件(客户)
    incoterm|Ship Terms
    currency|付款币种|合同币种|报价币种|幣別 / Curr.|产品 / 币种
    exchange_rate|接单汇率|FX|美金汇率|美元汇率|报价汇率|合同汇率|USD Rate
    order_amount|合同总价|PO金额|订单合计金额|Total Order Amount|订单总货值|订单货值|接单金额|下单金额|签约金额|订单含税总额|合約總額|合同总额(元)|合同额(万元)|订货金额|货款(元) / 合同金额|总额 Total (USD)|訂單金額 (未稅)
    urgency|急|Urgent?|Rush?|加急否|是否特急|是否急件
    order_requirement|印刷要求|表面处理要求|品质要求|出货要求|后道要求|唛头要求|生产注意事项|特殊備註要求|Customer Requirements|安装要求|送货要求|交货要求|客供要求|做法要求|加工要求|口味要求|环保要求|检测要求|印后要求|Shipping Marks|客户特别要求
    order_attachment|订单附件|合同扫描件|商品图片|产品照片|Photo Link|订单截图
    deposit_rate|定金%|定金占比|预付款百分比|Deposit Ratio|预收比例
    deposit_amount|Deposit Amt|预付金额|定金到账金额|收定金金额|定金 Deposit|定金 / 定金金额
    deposit_date|订金收款日期|定金到账日|Deposit Paid Date|预付款到账时间|定金收到日期|收到定金日期|付定金日期|付定金时间|到账定金日期|定金付款日期|收定金时间|Date of Deposit|首付款日期|定金 / 定金日期
    balance_amount|尾款余额|尾款(USD)
    balance_date|尾款到账日|收到尾款日期|尾款收到时间|付尾款日期|余款到账日期|尾款付款日期|结清日期
    revision_no|PO版本|版本(Rev)
    change_no|改单单号|改单编号|订单变更号|设变单号|Change Notice No.|联络单号
    change_date|改单日期|客户变更日期|改单时间|Date of Change|设变日期|客户改单日期|变更提出日期|变更发生日期|改動日期
    change_field|改了什么|更改类型|变更事项
    change_before|原来|原要求|变更前数量|变更前交期|原内容/数量|变更前(原)|变更前规格|变更前单价|更改前内容|修改前数量
    change_after|变更后数量|变更后规格|变更后单价|更改后内容|修改后数量|变更后型号
    change_content|改了什么|改单内容|客户变更内容|变更明细|改动内容|改单记录|改单说明|更改说明|具体变更内容|修改记录|变更描述|订单变更内容|异动内容|设变内容
    change_reason|改单原因|变更理由|延误原因|客户变更原因|改单理由|延交原因|延迟原因|延后原因|逾期原因|设变原因|调整原因|推迟原因
    changed_by|改单人|變更人員|变更经办人|更改申请人|改单申请人|变更登记人|设变提出人|变更联系人
    change_approval|变更是否批准|Change Approved?|Change Status|变更状态|变更审核状态|变更审批结果|变更是否生效|变更审核结果
    notified_parties|是否通知车间|已通知人员|Notify Party|是否已通知
    product_code|我司货号|厂内货号|工厂款号|本厂料号|我司款号|内部料号|工厂料号|我司产品编码|我司编码|子件编码|Our Item No.|产品货号|产品料号|ERP料号|U8存货编码|本厂款号|产品明细 / 产品编码|物料号(SAP)|订单信息 / 货号|产品 / 物料编码|3款 号
    customer_product_code|客人货号|客人款号|客人料号|Cust. Part No.|Customer Style No.|Client SKU|客户编号(产品)|客户零件编号|Customer Ref. Item|甲方物料编码|客户商品编码
    product_name|菜品名称|玩具名称|印件名称|活件名称|设备名称|机器名称|材料名称|家具名称|制品名称|零件名称|部件名称|印品名称|品種|配件名称|商品描述|Product Desc.|服装品名|产品中文名称|布种|产品明细 / 产品名称|Product / 品名|Part description|产品 Product|4.品名|设备 / 设备名称|订单信息 / 品名|產品名稱 / Product|品名 Description|品名及规格|布料名稱
    model|设备型号|机器型号|机械型号|产品规格型号|我司型号|工厂型号|本厂型号|厂内型号|商品型号|设备 / 设备型号|订单信息 / 货号|车型|3款 号
    spec|规格(mm)|电压/功率|规格/厚度|规格要求|纸张规格|规格(宽×高)|货物 / 规格
    colour|印刷颜色|底色|布色|漆色|Pantone色号|木色|4颜 色
    size|码|规格尺码|Size(mm)|尺码/规格|衣服尺码
    material|钢材材质|面料/成份|布种|Fabric Composition|材料材质|产品材质|用料/材质|布料名稱
    brand|贴牌|LOGO|产品品牌|Label
    drawing_no|产品图号|零件图号|我司图号|成品图号|工厂图号
    batch_no|产品批号|生产批次|生产批次号|出厂批号|第几批|序列号|产品批次
    package_method|装箱数量/箱|装箱要求
    carton_count|出货箱数|Total Ctns|发货件数|板数|合计箱数
    gross_weight|单箱毛重|每箱毛重|毛重/箱|合计毛重|Total G.W.|出货毛重|箱毛重|G.W. (kg)
    net_weight|NW(kg)|每箱净重|单箱净重|Total N.W.|单件净重|产品净重|净重/箱|理论重量
    volume_cbm|总立方|单箱体积|CBM/CTN|体积（立方）
    hs_code|商编(HS)|Commodity Code
    quantity|接单数量|件数(订单)|客户订单数|面积(㎡)|订货量|定单数量|客户订货数量|订单件数|加工数量|订货数|大货数量|PO数量|PO数|重量(吨)|产品明细 / 数量|Qty (pcs)|订单数(件)|FQty / (订单明细)销售数量|S|M|L|XL|2XL|Ordered|Size ratio / 90|Size ratio / 100|Size ratio / 110|Size ratio / 120|Total pcs|订单数量 Order Qty|5.数量|订单信息 / 数量(只)|數量 / Qty|数量 Quantity|码数 / 36|码数 / 37|码数 / 38|码数 / 39|码数 / 40|码数 / 41|合计|产品 / 数量|排产数量|本月接单|數量 (台)|5数 量 (件)
    unit|单位(PCS)|产品 / 单位
    unit_price|美金单价|CIF单价|单件价格|单价(美元)|外币单价|原币单价|Unit Price/USD|产品明细 / 单价|Unit Price (EUR)|每件单价|FOB USD|6.单价|單價 / Unit Price
    unit_price_incl_tax|带票单价|带票价|含票价|Price incl. VAT|含税单价RMB|13%含税单价|含票单价|FTaxPrice / (订单明细)含税单价
    unit_price_excl_tax|不带票单价|不含税单价(元)|Price excl. VAT|除税单价|无票单价|不含票单价
    discount_rate|折扣%|折扣比例|返点比例|让利比例
    discount_amount|Disc. Amt|优惠额
    amount|总价(USD)|加工费|货物金额|美金金额|外币金额|款项金额|FOB金额|Total USD|原币金额|结算金额|结算总价|本月应收|金额(万元)|产品明细 / 金额|Amount (EUR)|Line Total (USD):|7.金额|金額 / Amount|总额 Total (USD)|訂單金額 (未稅)
    amount_incl_tax|带票金额|价税总额|含票金额|Amt (incl. VAT)
    amount_excl_tax|除税金额|不含税货款|金额 / 不含税金额
    tax_rate|开票税率|金额 / 税率|产品 / 税率
    tax_amount|金额 / 税额
    is_gift|Free Sample?|是否赠送|免费否|是否搭赠|是否收费
    cost_amount|Cost Amount|成本总额
    approval_status|Approved?|订单评审结果|单据审核状态|审批进度|是否评审|审核否
    approver|审核员|审批人员
    approval_date|核准日|订单评审日期|批准时间|Date Approved|评审完成日期
    approval_no|评审单号|审核单号|OA审批单号|Approval Ref
    material_status|是否齐料|面料情况|原料状态|齐套情况|物料是否到齐|辅料情况|备料情况|是否缺料|面辅料情况|物料进度|物料齐套状态|备料进度|辅料是否到齐|齐料否|原材料情况|面料进度|物料采购状态
    material_ready_date|齐料日期|物料到厂时间|齐料时间|面料到货日期|原料到货日期|辅料到厂日期|预计齐料日期|物料回厂日期|板材到厂日期|物料到料日期|面辅料到厂日期|面料交期|物料到货时间|备料完成日期|跟进情况 / 生产 / 物料到齐日期|生产 / 物料到齐日期
    supplier_name|面料供应商|供方名称|外协供应商|Supplier Name
    purchase_order_no|对应采购单|下游采购单号|关联采购单
    work_order_no|车间单号|派单单号
    production_dept|产线/班组
    production_plan_start|計劃開工日|上机计划日期|预计开裁日期|计划开裁日期|预计投产时间|Plan Start Date|预计开始生产日期|生产计划 / 投产 / 计划开工日期
    production_plan_finish|预计完成时间|预计生产完成日期|计划完成时间|Plan Finish Date|生产完成计划日期|预计完工时间|生产计划完成时间|Estimated Finish Date|计划结束日期|要求完工日期|生产计划 / 完工 / 计划完工日期
    production_start|开裁日期|上机日期|上线时间|实际投产日期|下料日期|开料日期|投料日期|开工时间|开始时间(生产)|实际 / 投产 / 实际开工日期|跟进情况 / 生产 / 上线日期|生产 / 开工日期
    production_finish|Completed Date|车间完成日期|实际完成时间|下机日期|尾查完成日期|实际完工时间|生产结束日期|生产完工时间|實際完成日|实际 / 完工 / 实际完工日期|跟进情况 / 生产 / 完工日期
    produced_quantity|完工数|累计完成数|生产完成数量|车间完成数量|下线数量|已完工数|生产完成数|實際生產數量|已完成数|完成件数|已完成|实际 / 完工 / 完工数量|累计完成数量
    production_status|加工进度|Prod. Status|生产跟进情况|是否生产|是否完工|生产完成情况|生产状况|投产情况|Production|开料|木工|打磨|油漆
    qc_status|是否合格|是否验货|尾查结果|质检情况|品质状态|QA Result|中查结果|终检结果|检验情况|判定结果|第三方验货结果|出货检验结果|检验结果 Result|生产 / 检验结果
    qc_date|尾查日期|中查日期|检验完成日期|终检日期|送检日期|客户验货日期|实际验货日期|报检日期|验货日期 Insp. date
    qc_inspector|检验人|验货人|QC担当|检验人员|质检人员|QC员|品检人员|查货员|验货员 Inspector
    qc_passed_quantity|检验合格数|质检合格数|OK数|验收合格数|正品数|合格品数量|Qualified Qty|正品数量|合格件数
    defect_quantity|废品数|次品数量|NG数量|废品数量|疵品数|不良品数量|残次品数|坏品数量|损耗数量|瑕疵数量|不良数 Defects
    defect_reason|次品原因|疵点|报废原因|不合格说明|NG原因|质量问题描述|返工原因|品质问题|不良内容|品質異常|Defect Type|缺陷类型|不良原因 Remark
    inbound_date|进库日期|实际入库日期|最后入库日期|缴库日期|成品入仓日期|进仓时间|繳庫日
    inbound_quantity|进仓数|累计入库数|完工入库数|已入库|实际入库数|已入仓数|成品入库数量|入库件数|入库量|繳庫數量|累计入库数量|实入库数|进库数量|入仓数
    stock_quantity|现存量|库存余量|在库数量|结余数量|在库数
    shipment_no|送货单No|出库编号|我司送货单号|出仓单号|Invoice/Packing No.|发货 / 发货单号
    ship_date|发货日|出厂日期|装车日期|离港日期|第一次出货日期|第1批发货日期|本次发货日期|实际送货日期|发出日期|最后出货日期|首次发货日期|派送日期|实际装柜日期|交货日期(实际)|实际走货日期|出车日期|出仓日期|第2批发货日期|实际走货日|2.送货日期|发运 / 发货日期|跟进情况 / 出货 / 出货日期|第一批 / 日期|第二批 / 日期|第三批 / 日期|发货 / 发货日期
    ship_plan_date|预定出货日期|拟发货日期|计划装柜时间|预计走货日期|计划送货日期|截关日期|截关日|計劃出貨日|预计开船日期|预计送货日期|计划出库日期|预计装柜时间|安排发货日期|计划走货日期|交期 ETD
    shipped_product_code|出货产品编码|发货物料编码|实发料号|出货货号|Shipped Item No.|实际出货料号|实发产品编码|出库物料编码|出货款号
    shipped_model|实际出货型号|发货规格型号|实际发货型号|送货型号|出库型号|实际型号
    shipped_quantity|本次出货数量|本次发货数|實際出貨數|装箱数量|实出数|走货数|第一批出货数量|第1次送货数量|第二批发货数|本次送货数|出货件数|提货数量|发运数量|当天发货数|此次出货数量|本批出货数|实际送货数量|实交数量|出货量|发货量|本期发货数量|出仓数量|交货数|实际交货数量|第1批发货数量|第2批发货数量|5.数量|跟进情况 / 出货 / 出货数量|第一批 / 数量|第二批 / 数量|第三批 / 数量|发货 / 发货数量|本月出货
    shipped_quantity_total|累计出货数量|总出货数|已交货数|累计交货数|总发货数量|出货总数|Total Shipped Qty|累计已发货数量|已发数|已交数|已出货|累计送货数量|已送货数量|已走货数量|累计销货数|出货累计数|已出总数|至今已出数量|已提货数量|累计已出数|跟进情况 / 出货 / 出货数量|发货 / 发货数量|本月出货
    unshipped_quantity|未出数量|未交货数|欠交数量|未交數|待出货数|未发数|欠数量|尚未出货数量|未完数量|未送货数量|剩余未交数量|欠量|未出|未交|還欠數量|余欠数|Qty Remaining|待交数量|未提货数量|还差数量|剩余未出货数量|訂單餘量|订单余数|剩余未出数|Balance to ship|发货 / 未发数量|期末未交
    shipment_status|送货情况|交货情况|是否出完|出运状态|发货否|是否已出货|出货进度|是否发完|送货状态|是否出库|是否交货|发运状态|出货否|Shipping
    carrier|物流/快递|发货 / 物流公司
    ship_method|货运方式|快递方式|Shipment Mode|運送方式 / Ship Via
    tracking_no|快递运单号|快递运单号码|发货 / 物流单号
    vessel_container|Vessel/Voyage
    eta_date|预计到港日期|预抵日期|到港时间|预计送达日期|ETA Port|预计抵港日期|实际到港日期|发运 / 到货日期
    received_date|客户收到日期|回单日期|客户验收日期|实际签收日期|客户收货时间|实际到港日期|发运 / 到货日期
    received_quantity|客户收货数量|实收数|收货数|签收数|客户验收数|实际收货数量|客户收到数量|到货数|回单数量|实际签收数
    receipt_status|回单情况|客户是否收货|收货情况|验收状态|验收情况|是否验收
    freight|运费(元)
    return_no|退库单号|红字单号
    return_date|客户退货日期|退回日期|退换货日期|Date Returned|客退日期|退库日期|返货日期|退仓日期|客户退回日期|退货入库日期
    return_quantity|客退数量|返货数量|客户退货数|客退数|累计退货数量|退换货数量|退货件数|退回数|退库数量
    return_reason|客退原因|退换货原因|退回原因|退货说明|退货理由|客户退货原因|返货原因|RMA Reason|退货备注
    replacement_flag|是否补发|換貨否|Replacement?|是否需要补货|补发|补货情况|是否补数|是否已补货|补退换|是否重发|补件
    invoice_no|开票号码|专票号码|发票号/日期|數電票號|开票发票号|开票情况 / 发票号码|开票 / 发票号码|财务 / 发票号码
    invoice_type|开票种类|开具类型|VAT Invoice Type
    invoice_date|开发票日期|开发票时间|Date Invoiced|已开票日期|实际开票日期|开票情况 / 开票时间|开票 / 开票日期
    invoice_amount|开具金额|开票情况 / 开票金额|金额 / 价税合计|财务 / 开票金额
    invoice_amount_excl|开票不含税金额|不含税开票金额|发票未税额|未税开票额|不含税开票额|金额 / 不含税金额
    invoice_tax|發票稅金|开票税金|專票稅額|金额 / 税额
    invoice_quantity|本次开票数量|已开票数|实际开票数量|货物 / 开票数量
    invoice_product|开票产品名称|票面品名|发票货物名称|开票商品名称|货物 / 开票品名
    invoice_model|票面规格型号|开票料号
    invoice_unit_price|票面单价|发票含税单价|开票价格|开票价|实际开票单价|货物 / 开票单价
    invoice_title|开票 / 发票抬头
    invoice_status|发票是否开具|发票是否已开|是否开具发票|需要开票吗|是否需要开票|开票与否
    uninvoiced_amount|未开票余额|尚未开票金额|未开票额|欠票
    receivable_amount|应收款金额|本月应收|应付我司金额|应收额|应回款金额|客户应付金额|7.金额
    payment_no|凭证号|付款单号
    payment_date|结清日期|收款到账日期|到款日期|進款日期|第一次回款日期|货款到账日期|收款到帳日|客户打款时间|第1次回款 / 日期|第2次回款 / 日期|货款到账日|回款时间1|回款时间2|回款时间3|回款情况 / 回款日期|第一笔回款 / 日期|第二笔回款 / 日期|财务 / 回款日期
    payment_amount|到款金额|实际到账金额|第一次回款金额|進款金額|第二次付款金额|本期回款金额|客户打款金额|第1次回款 / 金额|第2次回款 / 金额|回款情况 / 回款金额|8.已付款|第一笔回款 / 金额|第二笔回款 / 金额|本期已付|财务 / 回款金额|本月收款金额
    payment_total|已付款金额|已付|累计到账金额|已收总额|已到账金额|已付货款|客户已付|已到款金额|累计回款额|Total Amount Paid|8.已付款|货款(元) / 已收款|本期已付|本月收款金额
    outstanding_amount|未付|未付款|欠收金额|未收款金额|应收未收金额|应收款余额|尚未回款金额|9.欠款|财务 / 未收款
    payment_due_date|应付款日期|約定付款日|预计付款时间|应回款时间|预计到账时间|应到账日期|约定回款日期
    payment_status|是否到账|结清与否|是否已付|是否收齐|到账情况|尾款状态|是否到款|付款進度|回款进度|货款是否结清|是否已收款|定金是否到账|尾款是否付清|是否已付款|尾款情况|10.是否付清|钱
    overdue_days|拖欠天数|超账期天数|延付天数|超期(天)|逾期(天)|逾期日数|超过天数|回款逾期天数|延误天数
    payment_method|收款方式(现金/转账)
    statement_no|对账单编号|月结单号
    statement_status|是否已对账|客户对账情况|对账单状态|对账否|对账单是否确认|客户是否对账|对账进度|是否核对|核对情况
    order_status|订单进展|订单完成情况|合同状态|Order Progress|合同进度|項目進度|订单状态 Status
    is_cancelled|取消否|Cancelled?|是否已取消|是否退单|订单是否取消|是否砍单
    cancel_reason|撤单原因|取消订单原因|砍单原因|作废说明|取消理由|订单取消原因
    confirmed_by_customer|PI回签|是否客户确认|回签状态|Client Confirmed?|合同是否回签|客户确认情况|是否回传
    sample_status|打样情况|打样进度|样品进度|产前样状态|船样情况|是否打样|首样状态|封样状态|样板情况|样衣进度|是否封样|样品是否确认
    is_ordered|下单否|是否签单|是否落单|是否签约
    exception_type|异常种类|客诉类型|问题类别|投诉类型|异常性质|客诉类别|事故类型
    exception_desc|品質異常|异常内容|异常现象|客诉描述|客户投诉内容|问题说明
    exception_opened|问题发生时间|异常提出时间|Opened On|异常发生时间|问题提出日期|客诉时间|异常上报时间
    exception_closed|异常关闭日期|问题关闭时间|异常解决时间|異常結案日|Closed On|异常处理完成时间|客诉结案日期|问题解决日期|异常解决日期|异常结案日期
    exception_action|解决措施|解决办法|处理方案|异常处理方案|异常处理措施|客诉处理结果
    exception_owner|异常负责人|异常处理人|客诉处理人|问题负责人|异常跟进人
    exception_status|异常处理状态|异常是否关闭|问题是否解决|处理进度|客诉状态|异常处理进度|异常是否处理|是否已处理|问题处理进度|客诉处理进度
    last_followup_at|催单日期|最后跟进日期
    next_followup_at|下一步跟进时间|下次催单日期|待跟进日期
    followup_note|跟单备注|进度备注|催货记录|进度跟踪|跟进状况|客户沟通记录|催单记录|最近情况
    remark|延误原因|业务备注|生产备注|仓库备注|财务备注|客户备注|特别说明|物流备注|發貨備註|财务说明|品质备注|说明/备注|采购备注|開票備註|付款备注|车间备注|延期说明|Remarks / comments|備註 / Remark|意见|备注:填写跟催的情况(谁、什么时间、怎么答复)|备注(延误的请写明原因及责任部门)
    order_title|订单标题|合同名称|合同标题
    destination_port|Dest. Port|出口港口|到港|最终目的港
    overdue_flag|逾期否|是否超账期|货款是否逾期|款项是否逾期|回款是否逾期|付款是否逾期|是否逾期未付
    commission|代理费|佣金(USD)
    """#

  /// How many columns of the tuning sheets are which field.
  static let columnCounts = """
    order_no=117 customer_name=111 quantity=100 product_name=87 promised_date=60 remark=55 amount=38 ship_date=33
    row_seq=32 unit_price=31 order_date=29 product_code=25 model=25 shipped_quantity=25 payment_amount=22
    requested_date=19 payment_date=19 unit=17 production_status=17 invoice_no=16 outstanding_amount=16 shipment_no=14
    merchandiser=13 salesperson=12 order_amount=12 colour=12 order_status=11 customer_po_no=10 tracking_no=10
    work_order_no=9 unshipped_quantity=9 spec=8 tax_rate=8 invoice_amount=8 payment_total=8 currency=7
    production_plan_finish=7 production_finish=7 carrier=7 invoice_date=7 receivable_amount=7 payment_status=7
    payment_method=7 deposit_amount=6 change_date=6 change_reason=6 production_start=6 produced_quantity=6
    shipped_quantity_total=6 payment_due_date=6 line_no=5 change_before=5 change_after=5 changed_by=5
    approval_status=5 qc_status=5 shipment_status=5 received_date=5 invoice_title=5 overdue_days=5 payer=5
    exception_desc=5 exception_opened=5 exception_action=5 exception_status=5 contract_no=4 customer_code=4
    change_field=4 notified_parties=4 gross_weight=4 amount_incl_tax=4 qc_date=4 ship_plan_date=4 ship_method=4
    invoice_quantity=4 payment_no=4 statement_no=4 exception_type=4 exception_closed=4 contact_phone=3 created_at=3
    change_no=3 change_approval=3 carton_count=3 material_ready_date=3 production_dept=3 production_plan_start=3
    return_quantity=3 invoice_type=3 invoice_tax=3 invoice_product=3 invoice_status=3 statement_status=3
    period_month=2 contact_name=2 created_by=2 updated_at=2 urgency=2 deposit_rate=2 deposit_date=2 volume_cbm=2
    unit_price_incl_tax=2 cost_amount=2 material_status=2 supplier_name=2 defect_quantity=2 tax_id=2 bank_fee=2
    sample_status=2 exception_owner=2 followup_note=2 order_title=2 country_region=1 department=1 lead_time_days=1
    exchange_rate=1 balance_amount=1 change_content=1 customer_product_code=1 size=1 drawing_no=1 net_weight=1
    unit_price_excl_tax=1 discount_rate=1 is_gift=1 approval_date=1 approval_no=1 purchase_order_no=1 qc_inspector=1
    defect_reason=1 warehouse=1 inbound_quantity=1 vessel_container=1 eta_date=1 receipt_status=1 return_no=1
    return_date=1 return_reason=1 replacement_flag=1 invoice_amount_excl=1 invoice_model=1 invoice_unit_price=1
    is_ordered=1 destination_port=1 overdue_flag=1 commission=1
    """
}
