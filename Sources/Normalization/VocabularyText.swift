// resource data: the vocabulary of order-tracking sheets, one entry a line: a key, then its words, parted by bars.
enum VocabularyText {
  /// The headers that mean a field: the field, then its spellings.
  static let fields = #"""
    row_seq|序号|序列|行次|编号序号|No|#|项次|序號|編號序號|項次|流水號|S/N|Seq|Sequence|Row|Row No.|Sr. No.|Item #|序|顺序号|流水序号|Sl. No.|Sr.|排序|编号(序)
    line_no|行号|订单行号|明细行号|订单行|项次|订单项次|分录号|分录行号|明细序号|行项目|行项目号|PO行号|项目行|订单明细序号|销售订单行号|明细行|订单项|项号|行號|訂單行號|明細行號|訂單行|項次|訂單項次|分錄號|分錄行號|明細序號|行項目|行項目號|PO行號|項目行|訂單明細序號|銷售訂單行號|明細行|訂單項|項號|項目|行號碼|明細項次|訂單序號|Line|Line No|Line Number|Line #|Item|Item No|Item Line|Order Line|SO Line|PO Line|Pos|Position|Row Number|OrderItemNumber|合同行号|采购单行号|Ln|Ln.
    period_month|月份|月度|年月|所属月份|账期月份|结帐月份|结账月份|对账月份|期间|会计期间|所屬月份|帳期月份|結帳月份|對帳月份|期間|會計期間|帳款月份|Month|Period|YYYY-MM|Billing Month|Accounting Period|结算月份|出货月份|下单月份|统计月份|Statement Month|開票月份|开票月份|归属月份|交货月份|回款月份|所属账期|账期月
    order_no|订单号|订单编号|订单号码|订单单号|销售订单号|销售订单编号|销售订单|销售单号|销售单编号|订单ID|订单No|订单代码|订单流水号|内部订单号|本厂订单号|我司订单号|公司订单号|工厂订单号|厂内订单号|内销订单号|内销单号|外销订单号|SO号|SO单号|SO NO|SO#|S/O|PI号|PI编号|PI NO|PI#|PI单号|形式发票号|关联销售订单|关联订单|所属订单|对应订单号|来源订单号|原订单号|订单|单据编号|单据号|单据号码|单号|单据编码|制单号|生产订单对应销售订单|订单合同号|订单编码|订单执行号|订货单号|订货编号|接单号|接单编号|业务单号|跟单号|跟单编号|大货订单号|大货单号|原始订单号|原始单号|平台订单号|主订单编号|流水号|交易单号|交易号|订单序号|HT号|HT|訂單號|訂單編號|訂單號碼|訂單單號|銷售訂單號|銷售訂單編號|銷售訂單|銷售單號|銷售單編號|訂單ID|訂單No|訂單代碼|訂單流水號|內部訂單號|本廠訂單號|我司訂單號|公司訂單號|工廠訂單號|廠內訂單號|內銷訂單號|內銷單號|外銷訂單號|SO號|SO單號|PI號|PI編號|PI單號|形式發票號|關聯銷售訂單|關聯訂單|所屬訂單|對應訂單號|來源訂單號|原訂單號|訂單|單據編號|單據號|單據號碼|單號|單據編碼|製單號|生產訂單對應銷售訂單|訂單合同號|訂單編碼|訂單執行號|訂貨單號|訂貨編號|接單號|接單編號|業務單號|跟單號|跟單編號|大貨訂單號|大貨單號|原始訂單號|原始單號|平台訂單號|主訂單編號|流水號|交易單號|交易號|訂單序號|HT號|銷貨單號|訂單代號|製令來源訂單|Order No|Order Number|Order #|Order ID|Order Ref|Order Reference|SO Number|Sales Order|Sales Order No|Sales Order Number|Sales Order ID|PI Number|Proforma Invoice No|Job No|Our Ref|Our Order No|S/C No|S/C|Sales Confirmation No|External Code|Ref Code|工厂订单编号|我司SO|系统订单号|金蝶订单号|用友订单号|Our SO#|Factory Order No.|PI号码|Sales Order #|对应销售订单|内单号|Our Ref No.|工厂的单号|Internal SO|销售合约单号|我司銷售單號|平台单号
    customer_po_no|客户PO|客户PO号|客户PO NO|客户PO编号|PO号|PO号码|PO编号|PO单号|PO|PO#|PO NO|客户订单号|客户订单编号|客户订单|客户单号|客户单据号|客户采购单号|客户采购订单号|客户采购订单|采购单号|采购订单号|采购订单编号|客户合同号|客户参考号|客户参考|客户下单号|客户订单NO|客订单号|客户来单号|甲方订单号|买方订单号|外部编码|外部订单号|客户PO#|客户订单号码|冲销po信息|网购订单号|店铺订单号|客戶PO|客戶PO號|客戶PO NO|客戶PO編號|PO號|PO號碼|PO編號|PO單號|客戶訂單號|客戶訂單編號|客戶訂單|客戶單號|客戶單據號|客戶採購單號|客戶採購訂單號|客戶採購訂單|採購單號|採購訂單號|採購訂單編號|客戶合同號|客戶參考號|客戶參考|客戶下單號|客戶訂單NO|客訂單號|客戶來單號|甲方訂單號|買方訂單號|外部編碼|外部訂單號|客戶PO#|客戶訂單號碼|沖銷po資訊|網購訂單號|店鋪訂單號|採購訂單號碼|客人單號|客人PO|PO Number|Purchase Order|Purchase Order No|Purchase Order Number|Customer PO|Customer PO No|Customer PO Number|Customer Order No|Customer Order Number|Cust PO|Client PO|Buyer PO|Buyer's Order No|Customer Ref|Customer Reference|Your Reference|Your Ref|Your Order No|External Order No|客PO|客户采购订单编号|Customer PO#|Buyer's PO|Customer's P.O. No.|客方单号|对方订单号|对方单号|客户合同/PO号|客單號|Your PO|Your Order Ref.|客户的PO|买家PO|PO#(客户)|客户下单PO|Customer Purchase Order|Buyer's P.O. No.
    contract_no|合同号|合同编号|合同号码|合同单号|销售合同号|销售合同编号|销售合同|购销合同|购销合同号|合约号|合约编号|协议号|协议编号|合同|框架合同号|内部合同号|外销合同号|合同號|合同編號|合同號碼|合同單號|銷售合同號|銷售合同編號|銷售合同|購銷合同|購銷合同號|合約號|合約編號|協議號|協議編號|框架合同號|內部合同號|外銷合同號|合約號碼|契約編號|Contract No|Contract Number|Contract|Contract #|Agreement No|Customer Contract|SC No|Sales Contract No|購銷合約編號|内销合同编号|框架协议号|合同序列号|购销合同编号|Agreement Number|主合同号|买卖合同编号|買賣合約編號|Sales Agreement No.
    quote_no|报价单号|报价编号|报价单编号|报价单|询价单号|询盘号|来源报价单|報價單號|報價編號|報價單編號|報價單|詢價單號|詢盤號|來源報價單|報價單號碼|Quote No|Quote Number|Quotation No|Quotation Number|Quote Name|RFQ No|Inquiry No|Quote #|询价单编号|RFQ#|Inquiry #
    project_name|项目|项目名称|项目编号|项目号|工程名称|工程项目名称|所属项目|客户项目|商机名称|销售机会|商机|工程编号|項目|項目名稱|項目編號|項目號|工程名稱|工程項目名稱|所屬項目|客戶項目|商機名稱|銷售機會|商機|工程編號|專案|專案名稱|專案代號|Project|Project Name|Project No|Project Code|Job Name|Opportunity|Opportunity Name|Deal Name|Potential Name|所属工程|工程项目|案名|项目名|工程名
    order_type|订单类型|订单类别|单据类型|业务类型|销售类型|订单性质|订单属性|订单种类|类型|单别|单据类别|内外销|内销/外销|新单/返单|新返单|是否返单|首单/返单|订单分类|普通/加急|样品/大货|订单来源类型|销售业务类型|訂單類型|訂單類別|單據類型|業務類型|銷售類型|訂單性質|訂單屬性|訂單種類|類型|單別|單據類別|內外銷|內銷/外銷|新單/返單|新返單|是否返單|首單/返單|訂單分類|樣品/大貨|訂單來源類型|銷售業務類型|訂單別|交易型態|內外銷別|Order Type|Order Category|Doc Type|Document Type|Bill Type|SO Type|Business Type|Type|New/Repeat|Sample/Bulk|Order Class|新单/翻单|首单/翻单|是否翻单|返单否|样单/大货|大货/样品|New/Repeat Order|翻单/新单|打样/大货|是否首单|Sample or Bulk
    order_source|订单来源|来源|渠道|销售渠道|来源渠道|平台|来源平台|店铺|店铺名称|来源系统|数据来源|下单渠道|客户来源|訂單來源|來源|銷售渠道|來源渠道|來源平台|店鋪|店鋪名稱|來源系統|數據來源|下單渠道|客戶來源|通路|銷售通路|Source|Order Source|Channel|Sales Channel|Platform|Store|Shop|Lead Source|Data Source|网店名称|销售平台
    our_entity|我司主体|签约主体|销售组织|销售公司|主体|账套|出货抬头|开单公司|所属公司|组织|结算组织|发货组织|销售方|卖方|乙方|开票主体|我方主体|我司主體|簽約主體|銷售組織|銷售公司|主體|帳套|出貨抬頭|開單公司|所屬公司|組織|結算組織|發貨組織|銷售方|賣方|開票主體|我方主體|公司別|Company|Entity|Legal Entity|Sales Org|Sales Organization|Seller|Our Company|Shipment Title|Selling Company|我司抬头|我方抬头|出单公司|接单公司|开单主体|出货公司|我方公司|销售主体|本公司名称|我司名称
    customer_code|客户编号|客户编码|客户代码|客户代号|客户ID|客户号|客户简码|客户助记码|客编|客户简称代码|企业编号|客戶編號|客戶編碼|客戶代碼|客戶代號|客戶ID|客戶號|客戶簡碼|客戶助記碼|客編|客戶簡稱代碼|企業編號|客代|Customer Code|Customer No|Customer Number|Customer ID|Cust Code|Cust No|Client Code|Client ID|Account Number|Account ID|Sell-to Customer No.|Customer #|客號|Account No|客户档案编号|客户账号
    customer_name|客户|客户名称|客户名|客户简称|客户全称|客户公司|客户公司名称|公司名称|客户单位|单位名称|往来单位|购货单位|购买方|购方|购方名称|买方|需方|甲方|采购方|采购企业|订货客户|订货单位|下单客户|客户信息|客户/买家|买家|客商|客商名称|经销商|代理商|单位|客户抬头|企业名称|商户名称|购货方|销售客户|直接客户|甲方单位|客戶|客戶名稱|客戶名|客戶簡稱|客戶全稱|客戶公司|客戶公司名稱|公司名稱|客戶單位|單位名稱|往來單位|購貨單位|購買方|購方|購方名稱|買方|採購方|採購企業|訂貨客戶|訂貨單位|下單客戶|客戶資訊|客戶/買家|買家|客商名稱|經銷商|單位|客戶抬頭|企業名稱|商戶名稱|購貨方|銷售客戶|直接客戶|甲方單位|客戶全名|客人|客人名稱|買受人|購買人|客戶別|Customer|Customer Name|Cust|Cust Name|Client|Client Name|Buyer|Buyer Name|Account|Account Name|Sold To|Sold-to Party|Bill To|Company Name|Company / Account|Sell-to Customer Name|Consumer|Customer/Buyer|Ship Account|客名|收货单位|收货客户|委托方|印刷客户|定货单位|需方单位|进货单位|提货单位|用货单位|哪家客户|哪个客户|谁家的货|下单单位|订货方|定做单位|使用客户|訂購客戶|Customer Short Name|订货公司|采购单位名称|采购单位|Dealer|Dealer Name|Distributor|Reseller|Party Name|Sold-to Party Name|Ship-to Name|顾客|顾客名称|用户单位|用户名称|客户单位名称|购货单位名称|购货方名称|所属客户|对应客户|Bill-to Customer|Ship-to Customer|委托单位|投诉客户|Importer|Ordering Party|委托客户|业主|国外客户|海外客户|国内客户|业主姓名|業主|加盟商|加盟店|分销商|客户代号/名称|客户编号/名称|客户代码/名称|Who Ordered|Applicant
    end_customer|最终客户|终端客户|终端|最终用户|最终客户名称|品牌客户|品牌方|实际客户|下级客户|终端品牌|最終客戶|終端客戶|終端|最終用戶|最終客戶名稱|品牌客戶|實際客戶|下級客戶|終端品牌|End Customer|End User|End Client|Final Customer|Brand|Retailer|Ultimate Consignee|终端用户|直接用户|终端客人|使用单位|最终使用方|终端客户名称
    customer_level|客户等级|客户级别|客户类型|客户分类|客户类别|客户行业性质|客户重要性|客戶等級|客戶級別|客戶類型|客戶分類|客戶類別|客戶行業性質|客戶重要性|客戶分級|Customer Level|Customer Grade|Customer Tier|Customer Type|Customer Class|Account Type|客户星级|客户ABC分类|客户信用等级|客户重要程度|VIP等级|信用等级
    contact_name|联系人|客户联系人|收货人|收货人姓名|收件人|收件人姓名|采购联系人|联系人姓名|对接人|收方|收方姓名|接收人|收货联系人|聯繫人|客戶聯繫人|收貨人|收貨人姓名|採購聯繫人|聯繫人姓名|對接人|收貨聯繫人|聯絡人|窗口|客戶窗口|Contact|Contact Name|Contact Person|Attn|Attention|Recipient|Receiver|Receiver Name|Consignee Name|Ship To Contact|Bill To Contact|BillToContactId|ShipToContactId|客户采购|客户采购员|客户跟单|采购员(客户)|客户采购负责人|联络窗口|联系窗口|客户窗口|订货人|催货人
    contact_phone|电话|联系电话|联系方式|手机|手机号|手机号码|收货电话|收货人电话|收件人电话|收件人手机|客户电话|收方电话|联系手机|電話|聯繫電話|聯繫方式|手機|手機號|手機號碼|收貨電話|收貨人電話|收件人電話|收件人手機|客戶電話|收方電話|聯繫手機|聯絡電話|連絡電話|Phone|Tel|Telephone|Mobile|Contact Phone|Phone Number|Receiver Phone|Contact No.|联系人电话|Tel No.|微信/电话|电话号码|Phone #|Mobile Number|Mobile No|Contact Number
    ship_to_address|收货地址|送货地址|交货地址|交货地点|收件地址|收件人地址|收货方地址|详细地址|地址|收货单位地址|目的地址|送货地点|发货地址(收)|收方地址|交货地|客户地址|收貨地址|送貨地址|交貨地址|交貨地點|收貨方地址|詳細地址|收貨單位地址|送貨地點|發貨地址(收)|交貨地|客戶地址|出貨地址|Ship To|Ship To Address|Shipping Address|Shipping Street|Delivery Address|Delivery Location|Receiver Address|Destination Address|Address|Place of Delivery|安装地址|卸货地点
    country_region|国家|国家/地区|国别|地区|区域|省份|城市|省市|销售区域|片区|所属片区|大区|目的国|出口国家|目的地|客户区域|所属区域|國家|國家/地區|國別|地區|區域|銷售區域|片區|所屬片區|大區|目的國|出口國家|客戶區域|所屬區域|銷售地區|Country|Region|Country/Region|Territory|Area|City|Province|State|Market|Destination|Destination Country|Shipping Country|Billing Country|客户国家|所在地区|客户所在地|出口国|运抵国|销往国家|地區別|目的国家|目的国家/地区|客户地区
    salesperson|业务员|业务|销售|销售员|销售人员|销售代表|销售经理|业务代表|业务经理|业务负责人|客户经理|销售专员|业务担当|营业担当|销售负责人|业务人员|归属业务员|所属业务员|外贸员|外贸业务员|销售顾问|BD|接单人|接单员|业务员名称|销售姓名|签单人|業務員|業務|銷售|銷售員|銷售人員|銷售代表|銷售經理|業務代表|業務經理|業務負責人|客戶經理|銷售專員|業務擔當|營業擔當|銷售負責人|業務人員|歸屬業務員|所屬業務員|外貿員|外貿業務員|銷售顧問|接單人|接單員|業務員名稱|銷售姓名|簽單人|營業員|負責業務|Salesperson|Sales Rep|Sales|Salesman|Sales Representative|Account Manager|Account Executive|AE|Sales Owner|Sales Order Owner|Account Owner|Opportunity Owner|Order Owner|Business Rep|Sales Manager|跟进业务|接单业务|业务姓名|所属销售|業代|营销员|业务归属|销售担当|外销员|所属业务|承辦業務|Sales Executive|Account Exec|Rep|Sales Representative Name|销售代表姓名|Sold By|Sales Contact|项目销售|申请业务|Taken By
    merchandiser|跟单|跟单员|跟单人|跟单人员|跟单负责人|业务跟单|生产跟单|跟单担当|跟单文员|业务助理|销售助理|销售内勤|内勤|商务|商务专员|单证员|单证|订单专员|订单管理员|计划跟单|外贸跟单|理单|理单员|跟进人|跟进人员|跟单组|跟单经理|deal_follower|跟單|跟單員|跟單人|跟單人員|跟單負責人|業務跟單|生產跟單|跟單擔當|跟單文員|業務助理|銷售助理|銷售內勤|內勤|商務|商務專員|單證員|單證|訂單專員|訂單管理員|計劃跟單|外貿跟單|理單|理單員|跟進人|跟進人員|跟單組|跟單經理|生管跟單|助理|業助|跟催人員|Merchandiser|Merch|MR|Follower|Order Follower|Order Follow-up|Order Coordinator|Order Tracker|Sales Assistant|Sales Support|Inside Sales|CSR|Customer Service Rep|Order Specialist|Expeditor|跟单姓名|客服|責任跟單|负责跟单|Follow-up By|跟单助理|谁跟|谁跟单|谁在跟|谁跟的|跟单负责|我司跟单|理单跟单
    node_owner|负责人|责任人|当前负责人|当前责任人|经办人|处理人|当前处理人|节点负责人|节点责任人|对接人|主责人|担当|承办人|执行人|责任者|跟进责任人|当前节点负责人|所有人|数据负责人|归属人|归属|負責人|責任人|當前負責人|當前責任人|經辦人|處理人|當前處理人|節點負責人|節點責任人|對接人|主責人|擔當|承辦人|執行人|責任者|跟進責任人|當前節點負責人|數據負責人|歸屬人|歸屬|目前處理人|Owner|Responsible|Responsible Person|Person in Charge|PIC|Assignee|Assigned To|Handler|In Charge|Current Owner|Record Owner|Accountable|责任人员|主办人|在手人员|负责
    department|部门|销售部门|业务部门|所属部门|业务组|销售组|团队|事业部|业务团队|责任部门|销售小组|部门名称|发起人部门|小组|部門|銷售部門|業務部門|所屬部門|業務組|銷售組|團隊|事業部|業務團隊|責任部門|銷售小組|部門名稱|發起人部門|小組|部門別|業務組別|Department|Dept|Sales Dept|Team|Business Unit|BU|Division|Group|Sales Group|销售团队|业务部|业务小组|归属部门|创建人部门|提交人部门|申请人部门|申请部门|所在部门|提交部门|经办部门
    created_by|制单人|创建人|录入人|录单人|开单人|提交人|发起人|发起人姓名|登记人|填表人|填单人|建档人|提交者|创建者|下单人|录单员|申请人|製單人|創建人|錄入人|錄單人|開單人|發起人|發起人姓名|登記人|填單人|建檔人|創建者|下單人|錄單員|申請人|建單人員|輸入人員|Created By|Creator|Entered By|Prepared By|Submitter|Submitted By|Requester|CreatedById|Issued By|制单|建单人|开单员|填写人|输单员|制表人|录入员|建立者|输单人|经手人
    created_at|创建时间|创建日期|录入时间|录入日期|制单日期|制单时间|提交时间|发起时间|登记时间|登记日期|填表日期|建单时间|添加时间|創建時間|創建日期|錄入時間|錄入日期|製單日期|製單時間|提交時間|發起時間|登記時間|登記日期|建單時間|添加時間|建檔日期|建立日期|建立時間|輸入日期|Created Time|Created At|Created Date|Create Time|Creation Date|Date Created|Submitted At|Submit Time|Entry Date|建单日期|录单日期|Created On|建檔時間|系统录入时间|录单时间|录入日期时间|Entered On|Date Entered|Entered Date
    updated_by|修改人|最后修改人|更新人|最近修改人|最后编辑人|编辑人|最後修改人|最後編輯人|編輯人|修改人員|異動人員|最後修改者|Modified By|Last Modified By|Updated By|LastModifiedById|Last Edited By|Editor|修改者|更新者|异动人员(更新)
    updated_at|修改时间|修改日期|最后修改时间|最近修改时间|更新时间|更新日期|最近更新|最后更新|最后更新时间|数据截止时间|更新记录日期|最后编辑时间|修改時間|最後修改時間|最近修改時間|更新時間|最後更新|最後更新時間|數據截止時間|更新記錄日期|最後編輯時間|異動日期|Modified Time|Last Modified|Last Modified Date|Updated At|Update Time|Last Updated|Last Update|Date Modified|SystemModstamp|Last Activity|Updated On|更新於|最近更新日期|数据更新时间|最後更新日|Update Date|最后修改日期|最后更新日期|最近修改日期
    order_date|下单日期|下单时间|订单日期|接单日期|接单时间|签单日期|签订日期|签订时间|签约日期|合同日期|合同签订时间|合同签订日期|订单时间|订购日期|订货日期|单据日期|开单日期|来单日期|收单日期|PO日期|PI日期|受订日期|下单|订单下达日期|下达日期|落单日期|落单时间|业务日期|成交日期|交易日期|订单创建时间|下单日|接单日|购买时间|付款下单时间|下單日期|下單時間|訂單日期|接單日期|接單時間|簽單日期|簽訂日期|簽訂時間|簽約日期|合同簽訂時間|合同簽訂日期|訂單時間|訂購日期|訂貨日期|單據日期|開單日期|來單日期|收單日期|受訂日期|下單|訂單下達日期|下達日期|落單日期|落單時間|業務日期|訂單創建時間|下單日|接單日|購買時間|付款下單時間|訂單日|Order Date|Ordered Date|Date Ordered|SO Date|PO Date|PI Date|Order Time|Date of Order|Placed Date|Order Placed|Booking Date|Contract Date|Signing Date|EffectiveDate|Order Start Date|Created|订单接收日期|收PO日期|PO Received Date|PO接收日期|客户PO日期|订单录入日期|Date of PO|Order Placed Date|接单月日|訂單成立日期|下單年月日|PO Issue Date|Order Entry Date|接到订单日期|Order Placed On|Ordered On|PO Received|Order Booked Date|Booked On|S/C Date|Contract Sign Date|下采购日期|Date Taken
    requested_date|客户要求交期|要求交期|客户交期|客户要求交货日期|要求交货日期|客户需求日期|需求日期|要货日期|客户要货日期|需求交期|客期|期望交期|期望交货日期|客户期望交期|希望交期|客户货期|要求到货日期|要求发货日期|客户要求出货日|要求收货日期|客户要求时间|客户要求日期|需求时间|需要日期|客戶要求交期|客戶交期|客戶要求交貨日期|要求交貨日期|客戶需求日期|要貨日期|客戶要貨日期|期望交貨日期|客戶期望交期|客戶貨期|要求到貨日期|要求發貨日期|客戶要求出貨日|要求收貨日期|客戶要求時間|客戶要求日期|需求時間|客戶需求日|客人交期|需求日|Requested Date|Requested Delivery Date|Req. Date|Required Date|Required Delivery|Customer Due Date|Customer Request Date|CRD|Customer Required Date|Need By|Need-by Date|RDD|Want Date|Requested Ship Date|客要求交期|客户急需日期|客户要求船期|客户交货期|要货时间|客户最晚交期|客户PO交期|Must Arrive By|客需日|工地要求进场时间|Customer Requested Delivery|Required By|Delivery Required By|Wanted By|Customer Wanted Date|Required On-site Date|On-site Date|最迟交货日期|最晚交货日期
    promised_date|交期|交货期|交货日期|交货时间|订单交期|承诺交期|承诺日期|承诺交货日期|确认交期|回复交期|交期回复|已确认回复交期|预计交期|预计交货日期|预计交货|预交日期|预交货日期|计划交期|计划交货日期|约定交期|合同交期|货期|船期交期|交付日期|交付时间|交付期限|交付期|计划交付日期|出货交期|最终交期|工厂交期|到期日(交货)|订单交货日期|最迟发货时间|最晚交期|预计完成交付日期|交货截止日期|交货日|约定交货日期|完成交期|交期要求|交貨期|交貨日期|交貨時間|訂單交期|承諾交期|承諾日期|承諾交貨日期|確認交期|回覆交期|交期回覆|已確認回覆交期|預計交期|預計交貨日期|預計交貨|預交日期|預交貨日期|計劃交期|計劃交貨日期|約定交期|貨期|交付時間|計劃交付日期|出貨交期|最終交期|工廠交期|到期日(交貨)|訂單交貨日期|最遲發貨時間|預計完成交付日期|交貨截止日期|交貨日|約定交貨日期|預計交貨日|預計出貨日|預交日|預交貨日|交貨期限|Due Date|Delivery Date|Promised Date|Promise Date|Promised Delivery Date|Commit Date|Committed Date|Confirmed Date|Confirmed Delivery|Scheduled Delivery|Scheduled Date|Estimated Delivery|Expected Delivery Date|Planned Delivery Date|Del Date|DD|Delivery|Delivery Time|Lead Time Date|ETD Plan|Ex-Factory Date|Ex-Fty|XF Date|Order End Date|EndDate|Deadline|Target Date|Delivery Deadline|Promised|Promise|Ex-factory|Ex Factory|CRD|复期|Commit Delivery|Factory Commit Date|合同交货期|约定交货时间|合同约定交期|厂部回复交期|Confirmed Ex-Factory|采购回复交期|评审交期|几号交|答应几号交|说好几号交|答应什么时候交|哪天交货|答复客户交期|计划部回复交期|Promise Delivery|預定交貨日|Supplier Confirmed Delivery|Ex-factory Date|Ex-fty Date|Ex-works Date|Factory Delivery Date|EXW Date|评审后交期
    revised_promised_date|变更后交期|最新交期|更改后交期|修改后交期|调整后交期|新交期|二次交期|第二次交期|第三次交期|延期至|延期交期|改期|改期日期|交期变更|变更交期|最新回复交期|顺延日期|重排交期|更新交期|變更後交期|更改後交期|修改後交期|調整後交期|交期變更|變更交期|最新回覆交期|順延日期|延後至|重新確認交期|Revised Date|Revised Delivery Date|Revised Due Date|New Delivery Date|New Due Date|Latest ETD|Rescheduled Date|Updated Delivery Date|Postponed To|Re-commit Date|调整交期|延后交期|Revised Delivery|Rescheduled Delivery|修改后交货期|Latest Commit Date|Re-promised Date|延期到|顺延至|二次答交|改交期|推迟到|延迟后交货日期|改后交期|更改后的交期|Updated ETD|Revised Promise Date|New Promised Date|Latest Confirmed Delivery|2nd Commit Date|Rescheduled Delivery Date|New ETD|Revised ETD
    first_confirmed_date|首次确认交期|第一次确认交期|第一次确定交期|原交期|原定交期|初始交期|原始交期|首次回复交期|第一次交期|首次確認交期|第一次確認交期|第一次確定交期|首次回覆交期|原訂交期|Original Date|Original Due Date|Original Delivery Date|First Confirmed Date|Initial Promise Date|Baseline Date|最初交期|First Commit Date|首次交期|原计划交期|首次答交|Initial Commit Date|First Promise Date|First Confirmed Delivery
    lead_time_days|交货周期|生产周期|交期天数|周期(天)|订单周期|前置天数|货期天数|制作周期|周期|交貨週期|生產週期|交期天數|週期(天)|訂單週期|前置天數|貨期天數|製作週期|週期|工作天|Lead Time|L/T|Lead Time (days)|Lead Days|Cycle Time|交货周期(天)|货期(天)|L/T(天)|工期(天)|製作天數|LT(Days)|标准周期|前置期|生产周期/天|合同工期|打样周期|备货周期|生产所需天数|制作周期（天）|Production Lead Time|大货周期|供货周期|供应周期
    payment_terms|付款条件|付款条款|收款条件|付款方式|结算方式|账期|结算条件|付款条件及方式|结算周期|回款条件|信用账期|付款约定|付款条件代码|收款方式约定|帐期|付款條件|付款條款|收款條件|結算方式|帳期|結算條件|付款條件及方式|結算週期|回款條件|信用帳期|付款約定|付款條件代碼|收款方式約定|結帳方式|月結天數|Payment Terms|Payment Term|Terms of Payment|Credit Terms|Pay Terms|Net Days|PayMethod|Payment Condition|结款方式|客户账期|信用期|信用期限|Credit Days|Credit Period|信用天数|月结方式|客户付款方式|付款条件/方式
    incoterm|贸易条款|贸易术语|价格条款|成交方式|交货条款|交货条件|贸易方式|运输条款|貿易條款|貿易術語|價格條款|交貨條款|交貨條件|貿易方式|運輸條款|貿易條件|交易條件|價格條件|Incoterm|Incoterms|Trade Term|Trade Terms|Price Term|Delivery Terms|Terms of Delivery|FOB/CIF|DeliveryMethod|Shipping Term|成交条款|价格术语|報價條件|出口条款|Ship Terms|Price Terms|Freight Terms|Shipping Terms
    currency|币别|币种|货币|币制|结算币别|结算币种|原币|外币名称|订单币种|货币单位|幣別|幣種|貨幣|幣制|結算幣別|結算幣種|原幣|外幣名稱|訂單幣種|貨幣單位|交易幣別|Currency|Curr|Cur|CCY|Currency Code|CurrencyIsoCode|ISO Currency|Transaction Currency|ERP_Currency|Order Currency|结算货币|币种(USD/RMB)|外币币种|结算币|货币种类|RMB/USD|原币币种|结算币种(外币)
    exchange_rate|汇率|结汇汇率|记账汇率|兑换率|折本汇率|匯率|結匯匯率|記帳匯率|兌換率|折本匯率|Exchange Rate|FX Rate|Ex. Rate|Rate of Exchange|Conversion Rate|ERP_ExchangeRate|结算汇率|当日汇率|折算汇率|出口汇率|固定汇率|换算汇率|Exch. Rate|USD Rate|结算时汇率|结汇牌价|外汇牌价|牌价|结汇价|兑换汇率
    order_amount|订单金额|订单总额|订单总金额|合同金额|合同总额|合同总金额|总金额|总价|订单价税合计|销售订单金额|销售订单金额(元)|整单金额|签单金额|成交金额|订单总价|PI金额|总额|货款总额|总货款|应收总额|订单金额（元）|成交总额|合同额|订单额|訂單金額|訂單總額|訂單總金額|合同金額|合同總額|合同總金額|總金額|總價|訂單價稅合計|銷售訂單金額|銷售訂單金額(元)|整單金額|簽單金額|成交金額|訂單總價|PI金額|總額|貨款總額|總貨款|應收總額|訂單金額（元）|成交總額|合同額|訂單額|合約金額|Order Amount|Order Total|Order Value|Total Amount|Total|Grand Total|Total Order Value|Contract Value|Contract Amount|Deal Amount|Order Sum|PI Amount|Amount Due Total|PO Value|PO Amount|本单总金额|整单总价|PI Value|Total PO Amount|PI Total|Contract Total
    urgency|加急|是否加急|紧急程度|优先级|急单|是否急单|插单|是否插单|优先等级|紧急订单|加急情况|紧急度|特急|是否紧急|緊急程度|優先級|急單|是否急單|插單|是否插單|優先等級|緊急訂單|加急情況|緊急度|是否緊急|優先順序|Urgent|Urgency|Priority|Rush|Rush Order|Is Urgent|Expedite|Hot Order|急/不急|紧急等级|急件|特急单|加急标识|加急订单|Urgent Y/N|急單註記|缓急|轻重缓急|Priority Level|Urgency Level|紧急级别
    order_requirement|订单要求|客户要求|特殊要求|工艺要求|技术要求|生产要求|质量要求|包装要求|要求|特殊说明|订单说明|注意事项|客户特殊要求|特殊包装要求|唛头|标签要求|验货要求|訂單要求|客戶要求|工藝要求|技術要求|生產要求|質量要求|包裝要求|特殊說明|訂單說明|注意事項|客戶特殊要求|特殊包裝要求|嘜頭|標籤要求|驗貨要求|Requirements|Special Requirements|Order Requirement|Special Instructions|Instructions|Customer Requirement|Shipping Mark|Marks|Technical Requirement|Special Request|Packing Instruction|工艺说明|做法说明
    order_attachment|附件|图片|产品图片|图纸附件|合同附件|样图|款式图|图|照片|链接|圖片|產品圖片|圖紙附件|樣圖|款式圖|圖|鏈接|Attachment|Attachments|Picture|Image|Photo|File|Link|Drawing File|产品图|图样|實物圖|Pics|附件链接|效果图|样衣图|实物图片|相片|缩略图|设计稿|Sketch|图纸链接
    deposit_rate|定金比例|订金比例|预付比例|预付款比例|首付比例|訂金比例|預付比例|預付款比例|Deposit %|Deposit Rate|Deposit Percent|Down Payment %|Advance %|定金率|订金(%)|预付款%|订金%
    deposit_amount|定金|订金|定金金额|订金金额|预付款|预付款金额|预收款|预收金额|预付|预收|首付款|头款|预付货款|已收定金|已付定金|应收定金|定金(USD)|30%定金|预付定金|訂金|定金金額|訂金金額|預付款|預付款金額|預收款|預收金額|預付|預收|頭款|預付貨款|應收定金|預付定金|Deposit|Deposit Amount|Down Payment|Advance|Advance Payment|Prepayment|Prepaid|T/T Deposit|30% Deposit|Initial Payment|已付订金|客户定金|实收定金|已收预付款|定金已收|预收定金|到账定金|Deposit Paid|30% Deposit Amount|Advance Received|Down Payment Amount|Advance Amount
    deposit_date|定金日期|定金时间|收定金日期|定金到账日期|订金日期|预付款日期|预付日期|定金到账时间|定金收款日期|定金時間|定金到帳日期|訂金日期|預付款日期|預付日期|定金到帳時間|收訂日期|訂金到帳日|Deposit Date|Deposit Received|Deposit Received Date|Advance Date|Down Payment Date|收訂日|Deposit Received On|Deposit Paid On|Date Deposit Received
    balance_amount|尾款|余款|尾款金额|余款金额|待收尾款|剩余货款|余额|欠款|尾数|未付尾款|应收尾款|70%尾款|已收尾款|餘款|尾款金額|餘款金額|剩餘貨款|餘額|尾數|應收尾款|Balance Due|Balance Payment|Balance Amount|Remaining Balance|Final Payment|Outstanding Balance|70% Balance|剩余尾款|Balance Amt|实收尾款|未收尾款|尾款应收|出货前尾款|70% Balance Payment|剩余款项
    balance_date|尾款日期|尾款时间|收尾款日期|尾款到账日期|余款日期|尾款收款日期|尾款時間|尾款到帳日期|餘款日期|Balance Date|Balance Received Date|Final Payment Date|Balance Paid Date|Balance Paid On|Balance Received On
    revision_no|版本|版本号|订单版本|订单版本号|变更版本|修订号|修订版本|版次|第几版|变更次数|更改次数|订单版次|版本號|訂單版本|訂單版本號|變更版本|修訂號|修訂版本|第幾版|變更次數|更改次數|訂單版次|變更版次|Revision|Rev|Revision No|Version|Version No|Ver|Order Version|Amendment No|修订次数|变更第几次|Rev No.|改单次数|合同版本|第几次变更|PO Rev.|修改次数|修改版次|Order Rev.|PI Rev|New Rev|Rev No
    change_no|变更单号|订单变更单号|变更编号|更改单号|变更通知单号|ECN号|ECO号|变更申请单号|更改通知单号|工程变更号|變更單號|訂單變更單號|變更編號|更改單號|變更通知單號|ECN號|ECO號|變更申請單號|更改通知單號|工程變更號|異動單號|Change No|Change Order No|CO No|ECN No|ECN|ECO|Amendment No|Change Request No|Change ID|变更通知单编号|ECN#|CR No.|更改单编号|变更联络单号|变更单编号|Amendment #|ECO No|ECR No
    change_date|变更日期|变更时间|更改日期|更改时间|变更生效日期|变更通知日期|通知日期|修改时间(变更)|变更下达日期|變更日期|變更時間|更改時間|變更生效日期|變更通知日期|修改時間(變更)|變更下達日期|異動日期|變更生效日|Change Date|Changed On|Changed At|Amendment Date|Effective Change Date|Revision Date|变更申请日期|更改单日期|Date Changed
    change_field|变更项|变更项目|变更字段|变更类型|变动类型|异动类型|更改内容类型|变更类别|修改项|變更項|變更項目|變更字段|變更類型|變動類型|異動類型|更改內容類型|變更類別|修改項|異動項目|Change Type|Changed Field|Field Changed|Change Item|Change Category|Amended Field|更改项目|更改项|修改项目|改动项|修改字段
    change_before|变更前|更改前|修改前|原值|原内容|变更前内容|原型号|原规格|原产品|原数量|原单价|原数据|變更前|原內容|變更前內容|原型號|原規格|原產品|原數量|原單價|原數據|Before|Old Value|Previous Value|From|Before Change|Original Value|Original Qty|Original Price|OldQty|OldTaxPrice|OldAmount|改前|改单前|调整前|原要求|Before Revision|Original Content|原来|原为
    change_after|变更后|更改后|修改后|新值|新内容|变更后内容|新型号|新规格|新数量|新单价|變更後|更改後|修改後|新內容|變更後內容|新型號|新規格|新數量|新單價|After|New Value|To|After Change|Changed To|New Qty|New Price|改后|改为|变更为|现内容|改单后|调整后|现改为|更改为|修改为|After Revision|Revised Content
    change_content|变更内容|变更说明|变更记录|更改内容|更改记录|修改内容|变更详情|异动说明|变更情况|订单变更|變更內容|變更說明|變更記錄|更改內容|更改記錄|修改內容|變更詳情|異動說明|變更情況|訂單變更|變更紀錄|Change Content|Change Description|Change Details|Change Log|Amendment|Change Note|What Changed|变更事项说明|更改事项描述
    change_reason|变更原因|更改原因|修改原因|变动原因|换料原因|替换原因|改期原因|延期原因|交期变更原因|异动原因|變更原因|變動原因|換料原因|替換原因|交期變更原因|異動原因|Change Reason|Reason for Change|Reason|Revision Reason|Amendment Reason|Delay Reason|Reason of Delay
    changed_by|变更人|变更申请人|更改人|变更提出人|变更发起人|通知人|變更人|變更申請人|變更提出人|變更發起人|異動人員|Changed By|Change Requester|Change Owner|Amended By|Requested By|变更提出者
    change_approval|变更审批|变更审批状态|变更审核|变更是否审批|变更批准|变更审核人|变更批准人|是否同意变更|是否调价|价格审批|變更審批|變更審批狀態|變更審核|變更是否審批|變更批准|變更審核人|變更批准人|是否同意變更|是否調價|價格審批|變更簽核|變更核准|Change Approval|Change Approved|Change Approval Status|Approved Change|Price Approval|Price Adjusted|变更确认|改单审批|变更是否同意|变更会签
    notified_parties|已通知部门|通知部门|通知对象|抄送|知会部门|是否通知仓库|是否通知生产|是否通知财务|是否通知采购|通知情况|已通知部門|通知部門|通知對象|知會部門|是否通知倉庫|是否通知生產|是否通知財務|是否通知採購|通知情況|知會單位|副本|Notified|Notified To|Notify|CC|Informed Departments|Notification Status|Distribution|抄送部门|通知到|通知哪些部门|通知单位|通知生产|已知会|Notified Dept
    product_code|产品编码|产品编号|产品代码|产品号|物料编码|物料编号|物料代码|物料号|料号|存货编码|存货代码|商品编码|商品编号|商品代码|商品货号|货号|货品编码|货品编号|品号|编码|成品编码|成品料号|SKU|SKU编码|SKU号|内部编号|内部编码|本厂货号|工厂货号|我司料号|公司料号|厂内料号|ERP编码|金蝶物料编码|品项编码|料品编码|款号|款式编号|款式号|款号编号|Item|ITEM NO|物料|规格编码|商家编码|条码|成品编号|產品編碼|產品編號|產品代碼|產品號|物料編碼|物料編號|物料代碼|物料號|料號|存貨編碼|存貨代碼|商品編碼|商品編號|商品代碼|商品貨號|貨號|貨品編碼|貨品編號|品號|編碼|成品編碼|成品料號|SKU編碼|SKU號|內部編號|內部編碼|本廠貨號|工廠貨號|我司料號|公司料號|廠內料號|ERP編碼|金蝶物料編碼|品項編碼|料品編碼|款號|款式編號|款式號|款號編號|規格編碼|商家編碼|條碼|成品編號|產品代號|Item Number|Item Code|Item #|Part No|Part Number|P/N|Part|Product Code|Product No|Product ID|SKU Code|Material|Material No|Material Code|Material Number|Article No|Article|Art. No.|Style No|Style|Internal Code|MPN|Stock Code|Inventory ID|Product2Id|PricebookEntryId|inventory_code|Factory Item No.|Our P/N|款式编码|Stock No.|厂款号|件號|物料料号|产品料号|Item SKU|商品条码|产品条码|条形码|国际条码|商品條碼|國際條碼|EAN
    customer_product_code|客户料号|客户物料编码|客户物料号|客户产品编码|客户产品编号|客户货号|客户型号|客户品号|客户款号|客户编码(产品)|客户图号|直接客户料号|终端客户料号|客户物料|客户零件号|客户SKU|客户产品型号|客戶料號|客戶物料編碼|客戶物料號|客戶產品編碼|客戶產品編號|客戶貨號|客戶型號|客戶品號|客戶款號|客戶編碼(產品)|客戶圖號|直接客戶料號|終端客戶料號|客戶物料|客戶零件號|客戶SKU|客戶產品型號|Customer Item No|Customer Part No|Customer P/N|Cust P/N|CPN|Customer SKU|Customer Material|Customer Model|Buyer Item No|Client Item Code|Customer Part Number|客款号|Customer Item #|Cust Item|客方料号|Buyer's Article No.|Buyer Style|客料号|客户方料号|Customer Style|Client Style|Customer Style No
    product_name|产品|产品名称|产品名|品名|名称|商品名称|商品名|商品|物料名称|物料描述|存货名称|货品名称|货物名称|货名|品名规格|产品描述|产品中文名|中文品名|英文品名|品项名称|款名|款式名称|货物|宝贝标题|商品标题|项目名称(产品)|报关品名|报关名称|成品名称|货品|产品品名|鞋款|标的物|產品|產品名稱|產品名|名稱|商品名稱|物料名稱|存貨名稱|貨品名稱|貨物名稱|貨名|品名規格|產品描述|產品中文名|品項名稱|款式名稱|貨物|寶貝標題|商品標題|項目名稱(產品)|報關品名|報關名稱|成品名稱|貨品|產品品名|標的物|品項|Product|Product Name|Item Name|Item Description|Description|Desc|Goods|Goods Description|Description of Goods|Commodity|Material Name|Article Description|Product Details|Product Description|Style Name|Product Name (CN)|Customs Name|inventory_name|品名描述|书名|做什么|做什么产品|什么货|什么产品|要什么货|Product Title|零件|零部件|零件名|产品件名|件名|部件名称|款式描述|款式说明|定制内容|合同标的|标的
    model|型号|产品型号|规格型号|型号规格|机型|机种|机型号|物料型号|具体型号|产品款式|款式|款型|系列|型号名称|产品系列|封装形式|出货型号|型號|產品型號|規格型號|型號規格|機型|機種|機型號|物料型號|具體型號|產品款式|型號名稱|產品系列|封裝形式|出貨型號|Model|Model No|Model Number|Type|Product Model|Model/Spec|Series|Style|Machine Model|Model #|Machine Type|公司型号|机种名|Our Model|Machine Model No.|Model Name|Model Code|型体|型体号
    spec|规格|产品规格|规格说明|规格描述|商品规格|规格名称|尺寸规格|技术参数|参数|产品参数|规格参数|规格/尺寸|物料规格|存货规格|规格属性|规格kg|配置|订单参数|图号版本|电压|功率|克重|厚度|重量规格|規格|產品規格|規格說明|規格描述|商品規格|規格名稱|尺寸規格|技術參數|參數|產品參數|規格參數|規格/尺寸|物料規格|存貨規格|規格屬性|規格kg|訂單參數|圖號版本|電壓|重量規格|Spec|Specs|Specification|Specifications|Technical Spec|Parameters|Config|Configuration|Dimension|Dimensions|Size/Spec|Grade|GSM|开本|成品尺寸|开料尺寸|口径|牙距|门幅|含量|净含量|长*宽*高|长×宽×高(mm)|展开尺寸|阻值|封装|版面尺寸|直径|幅宽|口味|配置说明|产品规格尺寸|规格型号说明|规格及要求
    colour|颜色|色号|花色|产品颜色|颜色名称|配色|色系|颜色(组)|颜色/色号|颜色代码|色别|色彩|喷涂颜色|面料颜色|色卡号|潘通色号|顏色|色號|產品顏色|顏色名稱|顏色(組)|顏色/色號|顏色代碼|色別|噴塗顏色|面料顏色|色卡號|潘通色號|Colour|Color|Color Code|Colour Code|Color/Finish|Finish|Colorway|Pantone|Shade|Col.|色|颜色/花型|色位|Colour Name|颜色编号|色名|面料色号
    size|尺寸|尺码|码数|大小|号型|规格尺寸|外形尺寸|长宽高|鞋码|产品尺寸|尺寸(mm)|尺寸(cm)|尺碼|碼數|號型|規格尺寸|長寬高|鞋碼|產品尺寸|尺吋|Size|Size Code|Size Range|Dimensions (mm)|L*W*H|LxWxH|Measurement|Sizes|尺码段|尺码范围|码段
    material|材质|材料|面料|用料|成分|原料|材质要求|皮料|布料|材质说明|材質|材質要求|材質說明|成份|Material Type|Fabric|Composition|Raw Material|Material Grade|Texture|面料成分|板材|木材|纸张|用纸|纸质|材质/牌号|主料|面材|材料牌号|铝材|饰面|塑胶料|里料|Body Material|主面料|主材质|主要材料|钢号|辅料|輔料
    brand|品牌|商标|厂牌|牌子|商品品牌|商標|廠牌|Brand Name|Make|Manufacturer|MFG|Trademark|品牌名称|客户品牌|牌名|品牌/系列|品牌商标
    drawing_no|图号|图纸号|图纸编号|版号|模具号|模号|图纸版本|工艺单号|图档号|圖號|圖紙號|圖紙編號|版號|模具號|模號|圖紙版本|工藝單號|圖檔號|圖面編號|圖面版次|Drawing No|Dwg No|DWG|Drawing|Mould No|Mold No|Tooling No|Dwg#|图档编号|设计图号|工程图号|Drawing Number|代图号|客供图号
    batch_no|批号|批次|批次号|批次编号|生产批号|LOT|LOT NO|炉号|缸号|交货批次|批號|批次號|批次編號|生產批號|爐號|缸號|交貨批次|Batch|Batch No|Batch Number|Lot Number|Lot #|染缸号|炉批号|Heat No.|Dye Lot
    package_method|包装|包装方式|包装规格|包装类型|装箱方式|每箱数量|装箱数|单箱数量|内盒|外箱|装箱规格|包装材料|包裝|包裝方式|包裝規格|包裝類型|裝箱方式|每箱數量|裝箱數|單箱數量|內盒|裝箱規格|包裝材料|滿箱數|Packing|Package|Packaging|Packing Method|Pcs/Ctn|Qty/Ctn|Qty per Carton|Inner Box|Units per Carton|CTNQTY|内包装|外包装|箱规|包装形式|外箱规格|包装种类|每箱个数|每箱装数|件装量|彩盒包装|Pack Type|入数|折叠方式
    carton_count|箱数|总箱数|件数|总件数|包数|托数|卡板数|箱数量|托盘数|柜数|箱數|總箱數|件數|總件數|包數|託數|卡板數|箱數量|托盤數|櫃數|棧板數|Cartons|Ctns|CTN|No. of Cartons|Carton Qty|Packages|Pkgs|Pallets|PLT|Total Cartons|包件数|装箱件数|外箱数|栈板数|包装件数|发货箱数|外箱总数|打托数|打托件数|Total Pallets|Total Packages|Total Boxes
    gross_weight|毛重|总毛重|毛重(kg)|重量|重量(kg)|货物重量|總毛重|貨物重量|G.W.|Gross Weight|G.W.(KGS)|Weight|Weight(kg)|Total Weight|Gross Wt.|总毛重(KGS)
    net_weight|净重|总净重|净重(kg)|淨重|總淨重|淨重(kg)|N.W.|Net Weight|N.W.(KGS)|单重|Net Wt|总重量(净)|单件重量|单只重量
    volume_cbm|体积|总体积|立方数|CBM|方数|材积|体积(m3)|體積|總體積|立方數|方數|材積|體積(m3)|才數|Volume|Measurement (CBM)|M3|Meas.|Total CBM|立方米|总方数|外箱体积|總材積|Total Volume (CBM)|Total Measurement|Total Measurement (CBM)|才积|才数|材数
    hs_code|海关编码|HS编码|HS CODE|税则号|商品编码(海关)|税收编码|税收分类编码|海關編碼|HS編碼|稅則號|商品編碼(海關)|稅收編碼|稅收分類編碼|稅則號列|HS碼|H.S.|HTS Code|Tariff Code|Tax Code|报关编码|海关商品编码|税则号列|HS号|HS Code No.|出口编码|商品编码(HS)|HS CODE编码|海关HS编码|HSN Code|HSN|HSN/SAC|HS Code No
    quantity|数量|订单数量|订单数|订购数量|订货数量|下单数量|下单数|销售数量|合同数量|订单量|订单总数|总数|总数量|计价数量|购买数量|商品数量|需求数量|采购数量|要货数量|订单需求数量|订单数(pcs)|数量(PCS)|数量(个)|数量(件)|数量（只）|数量(片)|双数|PCS数|订单QTY|订单量kg|总量|订数|订量|订单数量(件)|申购数量|數量|訂單數量|訂單數|訂購數量|訂貨數量|下單數量|下單數|銷售數量|合同數量|訂單量|訂單總數|總數|總數量|計價數量|購買數量|商品數量|需求數量|採購數量|要貨數量|訂單需求數量|訂單數(pcs)|數量(PCS)|數量(個)|數量(件)|數量（只）|數量(片)|雙數|PCS數|訂單QTY|訂單量kg|總量|訂數|訂量|訂單數量(件)|申購數量|Qty|Quantity|Order Qty|Order Quantity|Ordered Qty|Qty Ordered|Order Qty (pcs)|Total Qty|PCS|Pieces|Units|Total Quantity|SO Qty|PO Qty|Contract Qty|QTY (kg)|O/Q|印数|印量|采购量|合同量|要货量|客订数量|印刷数量|需求量|要多少|做多少|下了多少|订了多少|客户要货数量|Contracted Quantity|制令量|製令量|制令数量|製令數量|工单数量|工單數量|工单数|派工数量|指令数量|How Many
    unit|单位|计量单位|数量单位|销售单位|库存单位|计价单位|主单位|主计量单位|基本单位|包装单位|报价单位|單位|計量單位|數量單位|銷售單位|庫存單位|計價單位|主單位|主計量單位|基本單位|包裝單位|報價單位|Unit|UOM|U/M|Unit of Measure|Units of Measure|Qty Unit|Measure Unit|Usage Unit|Sales Unit|unit_name|订单单位|单位（件/套）|Base Unit|Sales UoM|Order Unit
    unit_price|单价|价格|销售单价|产品单价|订单单价|合同单价|报价|售价|成交单价|商品价格|单价(元)|单价USD|单价RMB|单价/kg|FOB单价|FOB价|商品单价|成交价|外销价|平均价格|销售价格|單價|價格|銷售單價|產品單價|訂單單價|合同單價|報價|售價|成交單價|商品價格|單價(元)|單價USD|單價RMB|單價/kg|FOB單價|FOB價|商品單價|成交價|外銷價|平均價格|銷售價格|Unit Price|U/P|U.Price|Price|Price/Unit|Unit Cost|Rate|Selling Price|Sales Price|List Price|Price (USD)|FOB Price|Price per kg|USD/PC|加工单价|加工费单价|结算单价|执行单价|实际单价|平方单价|每平米单价|吨价|印工单价|折后单价|工缴|最终单价|供货价|成交价格|報價單價|Price per Unit|批发价|批价|Price Each
    unit_price_incl_tax|含税单价|含税价|含税价格|含税销售单价|单价(含税)|含税单价(元)|税后单价|带税单价|原币含税单价|开票单价(含税)|含税净价|含稅單價|含稅價|含稅價格|含稅銷售單價|單價(含稅)|含稅單價(元)|稅後單價|帶稅單價|原幣含稅單價|開票單價(含稅)|含稅淨價|Unit Price (incl. tax)|Unit Price incl. VAT|Price incl. Tax|Gross Unit Price|Tax-inclusive Price|TaxPrice|Unit Price with Tax|含税含运单价|Unit Price (VAT incl.)|含13%税单价|含税出厂价|单价（含13%税）|价税合计单价|含税单价(元/件)
    unit_price_excl_tax|不含税单价|无税单价|未税单价|不含税价|去税单价|单价(不含税)|净单价|税前单价|未税价|原币无税单价|不含税销售单价|不含稅單價|無稅單價|未稅單價|不含稅價|去稅單價|單價(不含稅)|淨單價|稅前單價|未稅價|原幣無稅單價|不含稅銷售單價|單價(未稅)|Unit Price (excl. tax)|Unit Price excl. VAT|Price excl. Tax|Net Unit Price|Net Price|Price before Tax|裸价|不开票单价|Unit Price ex. Tax|免税单价
    discount_rate|折扣|折扣率|折扣率%|整单折扣|整单折扣(%)|折率|优惠比例|返点|返利比例|单品折扣率|整單折扣|整單折扣(%)|優惠比例|返點|單品折扣率|折數|Discount|Discount %|Discount Rate|Disc %|Disc.|Rebate %|扣点|打几折|扣率|折讓率
    discount_amount|折扣额|折扣金额|优惠金额|优惠|让利金额|整单折扣额|抹零|优惠折扣|折扣額|折扣金額|優惠金額|優惠|讓利金額|整單折扣額|優惠折扣|折讓金額|Discount Amount|Discount Amt|Disc. Amount|Allowance|减免金额|返利金额|扣款折让|整单优惠
    amount|金额|总金额|小计|货款|货款金额|销售金额|行金额|产品金额|金额(元)|金额合计|金额USD|订单产品小计|小计金额|销售额|货值|明细金额|总价(元)|金額|總金額|小計|貨款|貨款金額|銷售金額|行金額|產品金額|金額(元)|金額合計|金額USD|訂單產品小計|小計金額|銷售額|貨值|明細金額|總價(元)|總價|複價|Amount|Amt|Line Amount|Line Total|Total Price|Subtotal|Extended Price|Ext. Price|Value|Total Value|Net Total|Amount (USD)|Item Total|TotalLineAmount|金额小计|加工费合计|产值|本行金额|一共多少钱|Line Value|Extended Amount
    amount_incl_tax|价税合计|含税金额|含税总额|价税合计(元)|金额(含税)|含税总价|含税合计|含税小计|税后金额|结算含税总额|价税合计(本位币)|原币价税合计|价税合计_行|含税货款|價稅合計|含稅金額|含稅總額|價稅合計(元)|金額(含稅)|含稅總價|含稅合計|含稅小計|稅後金額|結算含稅總額|價稅合計(本位幣)|原幣價稅合計|價稅合計_行|含稅貨款|總計(含稅)|Amount incl. Tax|Amount incl. VAT|Total incl. Tax|Gross Amount|Tax-inclusive Amount|AllAmount|Total with Tax|Amount Including VAT|Adjusted Line Amt With Tax|含税总金额|Amount incl. GST|Total incl. VAT
    amount_excl_tax|不含税金额|无税金额|未税金额|金额(不含税)|未税总额|税前金额|不含税总价|去税金额|净额|原币无税金额|不含税销售额|不含稅金額|無稅金額|未稅金額|金額(不含稅)|未稅總額|稅前金額|不含稅總價|去稅金額|淨額|原幣無稅金額|不含稅銷售額|金額(未稅)|銷售額|Amount excl. Tax|Amount excl. VAT|Net Amount|Amount before Tax|Untaxed Amount|Total before Tax|AdjustedLineAmount|不含税小计|未税合计|不含税合计|Amount ex VAT|Total excl. VAT|Amount excl. GST|Total excl. Tax
    tax_rate|税率|税率%|税点|增值税率|开票税点|发票税率|税种税率|稅率|稅率%|稅點|增值稅率|開票稅點|發票稅率|稅種稅率|稅別|課稅別|營業稅率|Tax Rate|Tax %|VAT %|VAT Rate|Tax|VAT|GST %|Tax Code Rate|销项税率|GST Rate|VAT Rate %|Sales Tax %
    tax_amount|税额|税金|增值税额|税额(元)|原币税额|销项税额|税额合计|商家开票税额|稅額|稅金|增值稅額|稅額(元)|原幣稅額|銷項稅額|稅額合計|商家開票稅額|營業稅|營業稅額|Tax Amount|Tax Amt|VAT Amount|Total Tax|Sales Tax|GST Amount|税费
    is_gift|是否赠品|赠品|备品|是否免费|免费|搭赠|样品|是否贈品|贈品|備品|是否免費|免費|搭贈|樣品|免費品|Is Free|Free|FOC|Gift|Free of Charge|blargessflag|Sample|赠送|Is Gift|赠品标识
    cost_amount|成本|成本价|采购价|采购成本|采购单价|进价|成本金额|单位成本|采购金额|毛利|利润|毛利率|订单利润|底价|出厂价|成本價|採購價|採購成本|採購單價|進價|成本金額|單位成本|採購金額|利潤|訂單利潤|底價|出廠價|Cost|Unit Cost Price|Purchase Price|COGS|Margin|Gross Profit|GP|Profit|Cost Price|生产成本|Total Cost|总成本|核算成本|成本合计|产品成本|进货成本|料工费|标准成本|Cost of Goods
    approval_status|审批状态|申请状态|审核状态|单据状态|审批|审核|审批流状态|审批结果|审核结果|是否审批|是否审核|评审状态|订单评审|合同评审|评审结果|签核状态|审批情况|批准状态|审核情况|審批狀態|審核狀態|單據狀態|審批|審核|審批流狀態|審批結果|審核結果|是否審批|是否審核|評審狀態|訂單評審|合同評審|評審結果|籤核狀態|審批情況|批准狀態|審核情況|簽核狀態|簽核|核准狀態|審核碼|確認碼|Approval Status|Approval|Approved|Approval Result|Review Status|Sign-off|Order Review|Contract Review|Document Status|Validation|Status of Approval|是否已审|订单审核
    approver|审批人|审核人|批准人|核准人|复核人|评审人|审批者|当前审批人|審批人|審核人|複核人|評審人|審批者|當前審批人|簽核人|覆核人|Approver|Approved By|Approver Name|Reviewed By|Authorized By|Checked By|审单人|审核者|审批领导|签字人|Released By|核准主管|批准人员
    approval_date|审批日期|审批时间|审核日期|审核时间|批准日期|核准日期|完成时间|审批完成时间|评审日期|审批通过时间|審批日期|審批時間|審核日期|審核時間|完成時間|審批完成時間|評審日期|審批通過時間|簽核日期|Approval Date|Approved Date|Approved On|Approved At|Review Date|ActivatedDate|Order Activated Date|审批通过日期|审核通过时间|审单日期|审单时间
    approval_no|审批编号|申请编号|审批单号|钉钉申请单号|流程编号|流程单号|申请单号|OA单号|钉钉流程编号|审批标题|審批編號|審批單號|釘釘申請單號|流程編號|流程單號|申請單號|OA單號|釘釘流程編號|審批標題|簽核單號|表單編號|Approval No|Approval ID|Workflow No|Request No|Process ID|Business ID|Approval Number|钉钉审批编号|OA流程号|飞书审批号|审批流水号|签呈编号|簽呈單號|企业微信审批单号|OA编号
    material_status|物料状态|物料齐套|齐套状态|备料状态|备料|采购状态|缺料|缺料情况|物料情况|来料情况|欠料|物料是否齐套|面料状态|辅料状态|采购进度|材料到位|物料狀態|物料齊套|齊套狀態|備料狀態|備料|採購狀態|缺料情況|物料情況|來料情況|物料是否齊套|面料狀態|輔料狀態|採購進度|齊料狀態|料況|齊套|Material Status|Material Ready|Kitting|Material Availability|Shortage|Purchase Status|Materials In|Fabric Status|Trim Status|欠料情况|板材到位情况|材料到位情况|Materials Ready?|物料准备情况|料齐了没|料到没|料齐没|是否齐|是否到齐|是否齐料|料况|物料状况
    material_ready_date|物料齐套日期|齐套日期|备料日期|物料到齐日期|来料日期|到料日期|采购交期|物料交期|面料到厂日期|预计到料日期|材料到位日期|物料齊套日期|齊套日期|備料日期|物料到齊日期|來料日期|採購交期|面料到廠日期|預計到料日期|齊料日|到料日|備料完成日|進料日期|Material Ready Date|Material Due|Kitting Date|Fabric ETA|Material ETA|Materials In-house|物料到位日期|Fabric In-house Date|布期|料期|Materials Ready Date|Raw Material ETA
    supplier_name|供应商|供应商名称|供货商|加工厂|外协厂|外协单位|工厂|生产工厂|生产厂家|生产厂|外发厂|代工厂|委外厂商|厂家|供应厂家|生产基地|供應商|供應商名稱|供貨商|加工廠|外協廠|外協單位|工廠|生產工廠|生產廠家|生產廠|外發廠|代工廠|委外廠商|廠家|供應廠家|生產基地|廠商|外包廠商|Supplier|Vendor Name|Factory|Manufacturer Name|Subcontractor|Mill|Plant|Production Site|Factory Name|协力厂|外发工厂|布厂|供货单位|制造商|印刷厂|承制工厂|Mfr|采购厂家
    purchase_order_no|采购单号(内部)|我司采购单号|采购订单号(供应商)|外协单号|委外单号|加工单号|采购合同号|采购合同|採購單號(內部)|我司採購單號|採購訂單號(供應商)|外協單號|委外單號|加工單號|採購合同號|採購合同|Supplier PO|Internal PO|Vendor PO No|Subcontract No|Outsourcing Order No|请购单号|物料采购单号|Vendor PO|面料采购单号|供应商PO|下游采购单号
    work_order_no|生产单号|生产订单号|工单号|工单编号|工单|制令单号|制造单号|生产通知单号|生产任务单号|生产任务单|任务单号|制单编号|生产指令号|派工单号|WO#|WO号|本司WO#|MO号|生产计划号|计划号|计划编号|计划跟踪号|排产单号|制造单|生产编号|联系单号|厂内制单号|生产单|生產單號|生產訂單號|工單號|工單編號|工單|製令單號|製造單號|生產通知單號|生產任務單號|生產任務單|任務單號|製單編號|生產指令號|派工單號|WO號|MO號|生產計劃號|計劃號|計劃編號|計劃跟蹤號|排產單號|製造單|生產編號|聯繫單號|廠內製單號|生產單|製令|工單號碼|WO No|WO|Work Order|Work Order No|Work Order Number|MO No|MO|Manufacturing Order|Production Order|Production Order No|Job Order|Job Order No|MTO No|Production No|製令編號|生产工单|施工单号|工令号|生产批单号|生产令号|投产单号|裁单号|生产任务号|生产流水号|Job Card No|Job Card|Shop Order No|Traveller No|派工单|派工單|施工单|流转卡号|流转单号
    production_dept|生产部门|生产车间|车间|生产线|产线|班组|生产部别|生产线别|机台|工序部门|拉别|生产组|生產部門|生產車間|車間|生產線|產線|班組|生產部別|生產線別|機台|工序部門|拉別|生產組|線別|Production Dept|Workshop|Production Line|Line Name|Work Center|Cell|Shop Floor|生产班组|加工车间|生产小组|缝制组|车缝组|生产组别|責任車間|組裝線|工段|制造部门|承制车间|加工班组|制造车间|拉线|线体|Prod. Dept|责任班组|Prod. Line|Production Line No|Line/Workshop|机台组|机组|機台組
    production_plan_start|计划开工日期|计划开始日期|计划生产日期|排产日期|排单日期|排单时间|计划上线日期|预计开工|预计上线日期|计划投产日期|上线计划日期|计划裁剪日期|计划开机日期|計劃開工日期|計劃開始日期|計劃生產日期|排產日期|排單日期|排單時間|計劃上線日期|預計開工|預計上線日期|計劃投產日期|上線計劃日期|計劃裁剪日期|計劃開機日期|預計開工日|預定開工日|排程開工|計畫開工日|預計上線日|Planned Start|Planned Start Date|Scheduled Start|Plan Start|Production Plan Start|Est. Start|Planned Cutting Date|排期上线|计划上线|预计生产日期|排产时间|计划开工|计划生产开始|Production Start (Plan)|计划开裁|Scheduled Production Start|Target Start
    production_plan_finish|计划完工日期|计划完成日期|计划完工|预计完工日期|预计完工|预计完成日期|预完工日期|生产交期|生产预计交期|排产完成日期|计划下线日期|计划入库日期|预计入库日期|生产计划日期|生产完成计划|预测交期|车间交期|生产截止日期|計劃完工日期|計劃完成日期|計劃完工|預計完工日期|預計完工|預計完成日期|預完工日期|生產交期|生產預計交期|排產完成日期|計劃下線日期|計劃入庫日期|預計入庫日期|生產計劃日期|生產完成計劃|預測交期|車間交期|生產截止日期|預計完工日|預定完工日|計畫完工日|預計入庫日|Planned Finish|Planned Finish Date|Planned Completion|Scheduled Finish|Plan End|Production Due Date|Production Deadline|Est. Completion|Planned End Date|Production Plan Date|预计出货完成|计划完成|预计做完时间|预计完成|车间完成期限|Expected Completion|Target Completion|Target Completion Date|Target Finish|Plan Finish
    production_start|开工日期|实际开工日期|实际开始日期|上线日期|实际上线日期|投产时间|投产日期|生产开始日期|生产日期|裁剪日期|加工开始时间|开机日期|开始生产日期|開工日期|實際開工日期|實際開始日期|上線日期|實際上線日期|投產時間|投產日期|生產開始日期|生產日期|加工開始時間|開機日期|開始生產日期|實際開工日|開工日|上線日|投產日|Actual Start|Start Date|Production Start|Actual Start Date|Started On|Cutting Date|Input Date|上車日期|实际开工|Actual Production Start
    production_finish|完工日期|实际完工日期|完成日期|实际完成日期|生产完成日期|下线日期|完工时间|完成时间(生产)|生产完工日期|包装完成日期|實際完工日期|實際完成日期|生產完成日期|下線日期|完工時間|完成時間(生產)|生產完工日期|包裝完成日期|實際完工日|完工日|生產完成日|Actual Finish|Finish Date|Completion Date|Actual Completion|Production Finish|Finished On|Actual End Date|做好日期|Production Finished|大货完成日期|做货完成日期|完货日期|成品完成日期|Prod. Finish|大货完工日期|Actual Production Finish
    produced_quantity|完工数量|生产数量|已生产数量|产量|完成数量|已完成数量|完成数|累计完工数量|良品数|良品数量|包装完成数量|成品数量|生产数|累计产量|报工数量|合格数量|完工數量|生產數量|已生產數量|產量|完成數量|已完成數量|完成數|累計完工數量|良品數|良品數量|包裝完成數量|成品數量|生產數|累計產量|報工數量|合格數量|產出數量|Produced Qty|Production Qty|Completed Qty|Finished Qty|Output|Output Qty|Good Qty|Qty Produced|Made Qty|实产数量|已产数量|实际产量|实裁数|实裁数量|今日产量|已做数量|做好数量|Done Qty|已做数|当日产量|日产量|Good Output|当班产量
    production_status|生产状态|生产进度|生产情况|进度|生产进展|当前工序|当前站点|工序进度|生产阶段|车间进度|完成进度|进度状态|生产节点|排产状态|完工状态|工序|大货进度|制作进度|进度(%)|完成率|生产跟进|生產狀態|生產進度|生產情況|進度|生產進展|當前工序|當前站點|工序進度|生產階段|車間進度|完成進度|進度狀態|生產節點|排產狀態|完工狀態|大貨進度|製作進度|進度(%)|生產跟進|目前製程|製程進度|現況|在製狀況|Production Status|Production Progress|Progress|Progress %|WIP|WIP Status|Current Process|Current Stage|Stage|Production Stage|% Complete|Mfg Status|Process|目前工序|现在做到哪|印刷进度|在制情况|现工序|生産狀況|做完没|做好没|做好了没|做到哪了
    qc_status|质检状态|检验状态|质检结果|检验结果|质检|检验|验货|验货结果|验货状态|QC状态|QC结果|品检|品检结果|出货检验|OQC|OQC结果|FQC|是否检验|质量状态|验货情况|質檢狀態|檢驗狀態|質檢結果|檢驗結果|質檢|檢驗|驗貨|驗貨結果|驗貨狀態|QC狀態|QC結果|品檢|品檢結果|出貨檢驗|OQC結果|是否檢驗|質量狀態|驗貨情況|品管判定|QC|QC Status|QC Result|Inspection|Inspection Status|Inspection Result|QA Status|Final Inspection|Quality Status|Pass/Fail|成品检验|尾期验货|检验判定|出货检验情况|出货检验结果判定|检测结论|Inspection Finding|合格/不合格
    qc_date|质检日期|检验日期|验货日期|验货时间|检验时间|品检日期|QC日期|质检时间|質檢日期|檢驗日期|驗貨日期|驗貨時間|檢驗時間|品檢日期|質檢時間|驗貨日|QC Date|Inspection Date|Inspected On|QA Date|Final Inspection Date|Insp. Date|预约验货日期|第三方验货日期|QC Date Passed|尾期查货日期
    qc_inspector|检验员|质检员|验货员|QC人员|品检员|质检人|檢驗員|質檢員|驗貨員|QC人員|品檢員|質檢人|品管員|Inspector|QC Inspector|QC By|Inspected By|QA Inspector|品管|跟查QC|QC Name|Inspector Name
    qc_passed_quantity|合格数|合格数量(检验)|检验合格数量|良品数(检验)|允收数量|合格數|合格數量(檢驗)|檢驗合格數量|良品數(檢驗)|允收數量|允收數|良品數|Passed Qty|Accepted Qty|OK Qty|Pass Qty|一次合格数
    defect_quantity|不合格数|不良数|不良数量|不合格数量|次品数|报废数量|报废数|返工数量|不良品数|不合格數|不良數|不良數量|不合格數量|次品數|報廢數量|報廢數|返工數量|不良品數|NG數|Defect Qty|Rejected Qty|NG Qty|Reject Qty|Scrap Qty|Failed Qty|Rework Qty|Defects|坏数|Qty Scrapped|Scrapped Qty|Defects Found|Qty Defective|Qty Failed|No. of Defects|Qty Affected|Affected Qty|Defective Pcs
    defect_reason|不良原因|不合格原因|异常原因|缺陷描述|质量问题|不良描述|異常原因|質量問題|不良現象|Defect Reason|Defect|Defect Description|Reject Reason|Quality Issue|Failure Reason|不良项目
    warehouse|仓库|仓库名称|发货仓库|仓位|库位|成品仓|出货仓|存货地点|发货仓|交货仓库|倉庫|倉庫名稱|發貨倉庫|倉位|庫位|成品倉|出貨倉|存貨地點|發貨倉|交貨倉庫|倉別|庫別|儲位|Warehouse|WH|Warehouse Name|Stock Location|Location|Ship From|Storage Location|存放仓库|入库仓库|库房|存放位置|出库仓库|货位|Bin|存放地点
    inbound_date|入库日期|入库时间|成品入库日期|完工入库日期|入仓日期|进仓日期|入庫日期|入庫時間|成品入庫日期|完工入庫日期|入倉日期|進倉日期|進倉日|入庫日|Inbound Date|Stock-in Date|Warehousing Date|Received into Stock|GR Date|Putaway Date|Warehouse In Date|Stocked In|Date Stocked In|Warehouse Receipt Date|交库日期|缴库日期|交库时间
    inbound_quantity|入库数量|入库数|成品入库数|已入库数量|已入仓数量|包装入仓数量|入仓数量|累计入库|入庫數量|入庫數|成品入庫數|已入庫數量|已入倉數量|包裝入倉數量|入倉數量|累計入庫|已入庫數|Inbound Qty|Stock-in Qty|Warehoused Qty|Received into Stock Qty|GR Qty|Qty Stocked In
    stock_quantity|库存|库存数量|现有库存|即时库存|可用库存|成品库存|库存数|结存|结存数量|可用量|当前库存|庫存|庫存數量|現有庫存|即時庫存|可用庫存|成品庫存|庫存數|結存|結存數量|當前庫存|庫存量|Stock|On Hand|On-hand Qty|Inventory|Inventory Qty|Available|Available Qty|Stock Qty|AvailableQuantity|实时库存|Available Stock|仓库库存|剩余库存|账面库存|现库存|可发库存|库存结余|QOH|Stock on Hand|仓存|存仓数|仓存数量|Qty in Stock|现存|现存量|现存数量|现有数量|结存数|账面数量
    shipment_no|发货单号|送货单号|出货单号|出库单号|销售出库单号|发货单|送货单|出库单|出货编号|发货编号|交货单号|发货通知单号|出货通知单号|提货单号|配货单号|装箱单号|箱单号|出货单|发运单号|出运单号|送货编号|销货单号|發貨單號|送貨單號|出貨單號|出庫單號|銷售出庫單號|發貨單|送貨單|出庫單|出貨編號|發貨編號|交貨單號|發貨通知單號|出貨通知單號|提貨單號|配貨單號|裝箱單號|箱單號|出貨單|發運單號|出運單號|送貨編號|銷貨單號|出貨號碼|Shipment No|Shipment Number|Delivery No|Delivery Note|DN No|DN|D/O|Delivery Order|Delivery Note No|Packing List No|P/L No|Packing Slip|Dispatch No|Goods Issue No|Shipping No|Outbound No|送货单编号|出库单编号|Delivery Order No.|DO No.|随货单号|Delivery Order Number|Packing Slip No.|Despatch Note No.|Delivery Receipt No|Packing Slip No|DR No
    ship_date|发货日期|发货时间|实际发货日期|实际发货时间|出货日期|出货时间|实际出货日期|实际出货|实际发货|送货日期|送货时间|出库日期|出库时间|发运日期|出运日期|装柜日期|装箱日期|装运日期|交运日期|提货日期|实际交期|实际交货日期|实际交货|实际交付日期|实际出库日期|寄出日期|寄件日期|离厂日期|走货日期|走货时间|出货日|发车日期|实际船期|开船日期|起运日期|發貨日期|發貨時間|實際發貨日期|實際發貨時間|出貨日期|出貨時間|實際出貨日期|實際出貨|實際發貨|送貨日期|送貨時間|出庫日期|出庫時間|發運日期|出運日期|裝櫃日期|裝箱日期|裝運日期|交運日期|提貨日期|實際交期|實際交貨日期|實際交貨|實際交付日期|實際出庫日期|離廠日期|走貨日期|走貨時間|出貨日|發車日期|實際船期|開船日期|起運日期|實際出貨日|銷貨日期|交貨日(實際)|裝櫃日|結關日|開船日|實際交貨日|Ship Date|Shipped Date|Shipment Date|Actual Ship Date|Actual Shipment Date|Date Shipped|Shipped On|Delivery Date (Actual)|Actual Delivery Date|Dispatch Date|Despatch Date|Delivered On|Goods Issue Date|GI Date|ETD|ATD|On Board Date|Loading Date|Sailing Date|B/L Date|Shipping Date|packing date|ship_time|shipped_at|Actual Ex-factory|实际交货期|最近发货日期|Ship-out Date|提单日期|几号发的|哪天发的|什么时候发的|几号出的货|Actual Departure|Sailed On|Date Sailed|Left Factory|船开日|开航日|开船时间|Sailed|On Board|寄回日期|返还日期
    ship_plan_date|计划发货日期|预计发货日期|预发货日期|计划出货日期|预计出货日期|预计出货|出货计划日期|预约出货日|预计发货时间|计划发货时间|船期|预计船期|订舱日期|计划装柜日期|应发货日期|计划出运日期|预计装柜日期|計劃發貨日期|預計發貨日期|預發貨日期|計劃出貨日期|預計出貨日期|預計出貨|出貨計劃日期|預約出貨日|預計發貨時間|計劃發貨時間|預計船期|訂艙日期|計劃裝櫃日期|應發貨日期|計劃出運日期|預計裝櫃日期|預計出貨日|預定出貨日|預計裝櫃日|預計結關日|Planned Ship Date|Planned Shipment Date|Scheduled Ship Date|Expected Ship Date|Est. Ship Date|ETD (Plan)|Ship By|Booking Date (Vessel)|Planned ETD|订舱船期|排柜日期|预排船期|Planned Shipment|Ship By Date|Latest Shipment Date|Latest Ship Date|Latest Date of Shipment|Latest Shipment
    shipped_product_code|发货料号|出货料号|发货产品编码|实发物料编码|实发产品|发货货号|出库物料|發貨料號|出貨料號|發貨產品編碼|實發物料編碼|實發產品|發貨貨號|出庫物料|出貨品號|Shipped Item|Shipped Part No|Shipped SKU|Delivered Item|出货编码|Shipped P/N
    shipped_model|发货型号|实发型号|出货型号|发货规格|实发规格|出货规格|实发规格型号|發貨型號|實發型號|出貨型號|發貨規格|實發規格|出貨規格|實發規格型號|實出型號|Shipped Model|Shipped Spec|Delivered Model|Actual Model Shipped
    shipped_quantity|发货数量|发货数|本次发货数量|本次发货|实发数量|实发数|出货数量|出货数|实际出货数量|本次出货数|出库数量|送货数量|送货数|交货数量|发出数量|本批数量|实际发货数量|走货数量|装柜数量|实出数量|本次送货数量|出运数量|發貨數量|發貨數|本次發貨數量|本次發貨|實發數量|實發數|出貨數量|出貨數|實際出貨數量|本次出貨數|出庫數量|送貨數量|送貨數|交貨數量|發出數量|本批數量|實際發貨數量|走貨數量|裝櫃數量|實出數量|本次送貨數量|出運數量|銷貨數量|Shipped Qty|Ship Qty|Qty Shipped|Quantity Shipped|Delivered Qty|Delivery Qty|Qty Delivered|Dispatch Qty|Actual Shipped Qty|This Shipment Qty|Outbound Qty|RealQty|Loaded Qty|这次发了多少|发了多少|出了多少|送了多少|Qty This Shipment|Dispatched Qty|Qty Dispatched
    shipped_quantity_total|累计发货数量|累计发货数|已发货数量|已发数量|已发货数|已出货数量|已出货数|累计出货数|累计出库数量|已出数量|已交数量|已交货数量|已交付数量|累计交货数量|发货总数|总发货数|已送数量|累计送货数|已出库数量|已发|累計發貨數量|累計發貨數|已發貨數量|已發數量|已發貨數|已出貨數量|已出貨數|累計出貨數|累計出庫數量|已出數量|已交數量|已交貨數量|已交付數量|累計交貨數量|發貨總數|總髮貨數|已送數量|累計送貨數|已出庫數量|已發|已出數|已交量|累計出貨|Total Shipped|Cum. Shipped|Cumulative Shipped|Shipped To Date|Total Delivered|Qty Shipped to Date|Delivered to Date|StockOutQty|DeliQty|Shipped Total|累计发货|合计出货|累计已交|发货累计|出货合计|截止目前发货数量
    unshipped_quantity|未发货数量|未发数量|未出货数量|未出货数|未交数量|未交付数量|未交货数量|欠数|订单欠数|欠货数|剩余数量|剩余未发|待发数量|待发货数量|未发|结欠数|余数|未出数|未送数量|尚欠数量|差数|可出数量|未清数量|未發貨數量|未發數量|未出貨數量|未出貨數|未交數量|未交付數量|未交貨數量|欠數|訂單欠數|欠貨數|剩餘數量|剩餘未發|待發數量|待發貨數量|未發|結欠數|餘數|未出數|未送數量|尚欠數量|差數|可出數量|未清數量|未交量|餘量|Unshipped Qty|Open Qty|Outstanding Qty|Backorder|Backorder Qty|Balance Qty|Remaining Qty|Qty Outstanding|To Ship|Qty to Ship|Undelivered Qty|RemainOutQty|Short Qty|Due Qty|欠货数量|还欠多少|剩余未出|欠货|欠交|结余未发|B/O Qty|Unshipped|还差多少|还差几个|还欠几个|Balance to Ship|Qty Yet to Ship
    shipment_status|发货状态|出货状态|发货情况|出货情况|是否发货|是否出货|发货|出货|交货状态|交付状态|出库状态|发货进度|配送状态|是否已发货|关闭状态(发货)|出货与否|走货情况|發貨狀態|出貨狀態|發貨情況|出貨情況|是否發貨|是否出貨|發貨|出貨|交貨狀態|交付狀態|出庫狀態|發貨進度|配送狀態|是否已發貨|關閉狀態(發貨)|出貨與否|走貨情況|出貨狀況|Shipment Status|Ship Status|Shipping Status|Delivery Status|Shipped|Shipped?|Dispatch Status|Fulfillment Status|Delivered?|发了没|出货没|发货了没
    carrier|物流公司|快递公司|快递|物流|承运商|承运公司|货代|货代公司|运输公司|发货方式(公司)|快递/物流|物流商|承运人|货运公司|物流供应商|运输商|快遞公司|快遞|承運商|承運公司|貨代|貨代公司|運輸公司|發貨方式(公司)|快遞/物流|承運人|貨運公司|物流供應商|運輸商|貨運行|報關行|Carrier|Courier|Forwarder|Freight Forwarder|Logistics Company|Logistics Provider|Shipping Company|Shipper|Express Company|3PL|Ship Via|船公司|送货司机|专线|托运部|货运部|指定货代|船东|車行|托运公司|发货物流|Shipping Line|Courier Company|Courier Name|Forwarder Name|Haulier|承运单位|承运方|运输单位|货运代理|船务公司|货代名称|承運單位
    ship_method|发货方式|出货方式|运输方式|发运方式|送货方式|配送方式|出运方式|物流方式|交货方式|出货渠道|运输类型|物流类型|提货方式|發貨方式|出貨方式|運輸方式|發運方式|送貨方式|出運方式|交貨方式|出貨渠道|運輸類型|物流類型|提貨方式|運送方式|Shipping Method|Shipment Method|Ship Mode|Mode of Transport|Delivery Method|Ship Via|Transport Mode|Shipment Channel|Mode|By Sea/Air|海运/空运|自提/送货|海/空|寄送方式|寄件方式|取货方式|交付方式|送达方式
    tracking_no|物流单号|快递单号|运单号|运单号码|运单编号|物流运单号|货运单号|快递号|物流编号|面单号|包裹号|顺丰单号|德邦单号|运输单号|物流号|托运单号|跟踪号|查询单号|快递运单|物流运单|包裹单号|快递单|物流單號|快遞單號|運單號|運單號碼|運單編號|物流運單號|貨運單號|快遞號|物流編號|面單號|包裹號|順豐單號|德邦單號|運輸單號|物流號|託運單號|跟蹤號|查詢單號|快遞運單|物流運單|包裹單號|快遞單|貨運單號碼|追蹤號碼|宅配單號|送貨編號|Tracking No|Tracking Number|Tracking #|Tracking|Waybill|Waybill No|Waybill Number|AWB|AWB No|Air Waybill|Courier No|Consignment No|Express No|CarriageNO|Shipment Tracking|追踪号|货运单|物流查询号|貨運追蹤號碼|寄样快递单号|寄样单号|寄样运单号|House B/L|HBL No|MBL No|Master B/L|寄回单号|返还单号
    vessel_container|船名|航次|柜号|箱号|封条号|集装箱号|提单号|柜型|柜量|车牌号|车牌|司机|BL号|B/L NO|车号|报关单号|櫃號|箱號|封條號|集裝箱號|提單號|櫃型|櫃量|車牌號|車牌|司機|BL號|車號|報關單號|提單號碼|封條號碼|車牌號碼|報單號碼|Vessel|Voyage|Container No|CNTR No|Seal No|Bill of Lading|Truck No|Plate No|Driver|Customs Declaration No|Container Type|船名航次|货柜号|封号|箱号/封号|柜号/封号|航班号|柜号封号|Vessel Name|Flight No.|送货车牌|貨櫃號碼|Container #|Container Number|B/L
    eta_date|预计到货日期|预计到货时间|预计到达|预计到港|到港日期|预计送达|预计到达日期|ETA|到货日期(预计)|预计签收日期|預計到貨日期|預計到貨時間|預計到達|預計到港|預計送達|預計到達日期|到貨日期(預計)|預計簽收日期|預計到貨日|預計到港日|預計抵達|Expected Arrival|Estimated Arrival|Expected Arrival Date|Arrival Date (Est.)|ATA|预计到达时间|Est. Arrival|預計到達日
    received_date|签收日期|签收时间|收货日期|客户收货日期|客户签收日期|到货日期|到货时间|实际到货日期|送达日期|妥投日期|收货时间|客户签收时间|验收日期|回签日期|到达日期|簽收日期|簽收時間|收貨日期|客戶收貨日期|客戶簽收日期|到貨日期|到貨時間|實際到貨日期|送達日期|收貨時間|客戶簽收時間|驗收日期|回籤日期|到達日期|到貨日|客戶簽收日|回簽日期|Received Date|Receipt Date|Delivered Date|Date Received|Delivery Confirmed|POD Date|Signed Date|Arrival Date|Actual Arrival|Goods Received Date|Acceptance Date|收到货日期|签收单日期|几号到的|客户几号收到
    received_quantity|签收数量|收货数量|客户收货数|实收数量|到货数量|客户签收数|验收数量|簽收數量|收貨數量|客戶收貨數|實收數量|到貨數量|客戶簽收數|驗收數量|Received Qty|Qty Received|Accepted Quantity|Signed Qty|GRN Qty|POD Qty|客户实收数量|客户确认数量|客户实收数|实收数
    receipt_status|签收状态|是否签收|签收|签收情况|收货状态|回单|是否回单|回单状态|签收单|签收单号|物流状态|物流情况|物流进度|包裹状态|配送状态(物流)|簽收狀態|是否簽收|簽收|簽收情況|收貨狀態|回單|是否回單|回單狀態|簽收單|簽收單號|物流狀態|物流情況|物流進度|包裹狀態|配送狀態(物流)|貨態|Delivery Confirmation|Proof of Delivery|POD Status|Signed|Receipt Status|Tracking Status|Logistics Status|Transit Status|In Transit|签收单是否收回|收货确认|回单是否返回|客户签收|签单返回情况|POD Received|签收情况说明|签收凭证|Signed POD|签收回执
    freight|运费|物流费|物流费用|快递费|运输费|运杂费|海运费|送货费|運費|物流費|物流費用|快遞費|運輸費|運雜費|海運費|送貨費|Freight|Freight Cost|Shipping Fee|Shipping Cost|Shipping Charge|Delivery Fee|Carriage|Courier Fee|空运费|国内运费|托运费|拖车费|配送费|货运费|邮费|Freight Charge|车费|运输费用|运费金额|代垫运费|内陆运费|陆运费|国内段运费
    return_no|退货单号|退货编号|退换货单号|售后单号|补货单号|返修单号|客诉单号|投诉单号|RMA号|退貨單號|退貨編號|退換貨單號|售後單號|補貨單號|返修單號|客訴單號|投訴單號|RMA號|銷退單號|維修單號|Return No|RMA|RMA No|Return Order No|Credit Note No|Complaint No|Return Number|After-sales No|退单号|RMA#|退货单编号
    return_date|退货日期|退货时间|换货日期|补货日期|客诉日期|投诉日期|退貨日期|退貨時間|換貨日期|補貨日期|客訴日期|投訴日期|銷退日期|Return Date|Returned On|RMA Date|Complaint Date|Replacement Date|Date Back
    return_quantity|退货数量|退货数|换货数量|补货数量|返修数量|退换数量|退回数量|退貨數量|退貨數|換貨數量|補貨數量|返修數量|退換數量|退回數量|銷退數量|Return Qty|Returned Qty|Qty Returned|RMA Qty|Replacement Qty|已退数量|返工退货数|Qty Back
    return_reason|退货原因|换货原因|补货原因|投诉原因|客诉内容|投诉内容|退换原因|退单记录|退貨原因|換貨原因|補貨原因|投訴原因|客訴內容|投訴內容|退換原因|退單記錄|客訴原因|Return Reason|Complaint|Complaint Reason|Reason for Return|Claim|Customer Complaint
    replacement_flag|是否补单|补单|是否补货|是否换货|补货|换货|返单补货|是否補單|補單|是否補貨|是否換貨|補貨|換貨|返單補貨|Replacement|Replenishment|Re-ship|Exchange|Make-up Order|is_replenish|是否退换|Replacement Sent?|Replaced?
    invoice_no|发票号|发票号码|发票编号|票号|票据号|发票NO|数电票号码|数电发票号码|全电发票号码|发票单号|专票号|增值税发票号|发票|开票编号|商业发票号|发票号（数电）|CI号|發票號|發票號碼|發票編號|票號|票據號|發票NO|數電票號碼|數電發票號碼|全電發票號碼|發票單號|專票號|增值稅發票號|發票|開票編號|商業發票號|發票號（數電）|CI號|統一發票號碼|發票字軌|Invoice No|Invoice Number|Invoice #|Inv No|Inv #|Invoice ID|Commercial Invoice No|CI No|Tax Invoice No|Bill No|InvoicesID|税票号|增值税专票号|Tax Invoice Number|VAT Invoice No.|Commercial Invoice|Comm. Invoice|Comm. Invoice No|发票票号
    invoice_code|发票代码|发票类别代码|發票代碼|發票類別代碼|Invoice Code|Invoice Prefix|票据代码|增值税发票代码|发票字轨|字軌|发票代号
    invoice_type|发票类型|发票种类|票种|开票类型|专票/普票|票据类型|发票类别|是否专票|开票要求|發票類型|發票種類|票種|開票類型|專票/普票|票據類型|發票類別|是否專票|開票要求|發票聯式|二聯/三聯|Invoice Type|Invoice Kind|VAT Type|Special/Normal|Doc Type (Invoice)|普票/专票|专普票|开票方式|票型|专/普|专票/普票/不开
    invoice_date|开票日期|开票时间|发票日期|发票开具日期|开具日期|发票时间|正式发票日期|开票日|发票开立日期|開票日期|開票時間|發票日期|發票開具日期|開具日期|發票時間|正式發票日期|開票日|發票開立日期|開立日期|Invoice Date|Inv Date|Invoiced On|Billing Date|Date of Invoice|Bill Date|Tax Invoice Date|發票開立日|出票日期|Invoicing Date
    invoice_amount|开票金额|发票金额|已开票金额|已开票|开票金额(含税)|发票价税合计|发票总额|开票总额|实际开票金额|本次开票金额|开票含税金额|商家开票含税总额|累计开票金额|开票额|发票含税金额|票面金额|開票金額|發票金額|已開票金額|已開票|開票金額(含稅)|發票價稅合計|發票總額|開票總額|實際開票金額|本次開票金額|開票含稅金額|商家開票含稅總額|累計開票金額|開票額|發票含稅金額|票面金額|發票金額(含稅)|已開發票金額|Invoice Amount|Inv Amount|Inv. Amt|Invoiced Amount|Amount Invoiced|Billed Amount|Invoice Total|Invoice Value|Total Invoiced|receiptAmount|实开金额|开票价税合计|已开金额|本次开票|开票合计|累计开票
    invoice_amount_excl|开票金额(不含税)|发票不含税金额|开票未税金额|发票金额(未税)|发票金额（不含税）|開票金額(不含稅)|發票不含稅金額|開票未稅金額|發票金額(未稅)|發票金額（不含稅）|發票未稅金額|發票銷售額|Invoice Net Amount|Invoice Amount excl. Tax|Invoice Subtotal|Taxable Amount|Invoice Amt (ex. VAT)|Taxable Value
    invoice_tax|发票税额|开票税额|票面税额|發票稅額|開票稅額|票面稅額|Invoice Tax|Invoice Tax Amount|Invoice VAT|VAT on Invoice
    invoice_quantity|开票数量|发票数量|已开票数量|累计开票数量|开票数|開票數量|發票數量|已開票數量|累計開票數量|開票數|Invoice Qty|Invoiced Qty|Qty Invoiced|Quantity Invoiced|Billed Qty|Qty. to Invoice
    invoice_product|开票品名|发票品名|开票名称|发票内容|开票内容|货物或应税劳务名称|货物名称(发票)|开票项目|项目名称(发票)|商品和服务名称|開票品名|發票品名|開票名稱|發票內容|開票內容|貨物或應稅勞務名稱|貨物名稱(發票)|開票項目|項目名稱(發票)|商品和服務名稱|Invoice Description|Invoice Item|Invoice Item Description|Billing Description|开票产品
    invoice_model|开票型号|开票规格型号|发票规格型号|开票规格|发票型号|開票型號|開票規格型號|發票規格型號|開票規格|發票型號|發票規格|Invoice Model|Invoice Spec|Invoice Item Code
    invoice_unit_price|开票单价|发票单价|开票含税单价|開票單價|發票單價|開票含稅單價|Invoice Unit Price|Billed Price|Invoice Price|Invoiced Unit Price
    invoice_title|发票抬头|开票抬头|开票单位|开票名称(抬头)|抬头|受票方|开票公司|购方名称(发票)|开票客户|發票抬頭|開票抬頭|開票單位|開票名稱(抬頭)|抬頭|開票公司|購方名稱(發票)|開票客戶|買受人名稱|Invoice Title|Bill-to Name|Invoice To|Billing Name|Invoice Company|发票抬头名称|受票单位|开票客户名称|购买方名称
    tax_id|税号|纳税人识别号|统一社会信用代码|购方税号|纳税识别号|信用代码|稅號|納稅人識別號|統一社會信用代碼|購方稅號|納稅識別號|信用代碼|統一編號|統編|Tax ID|Tax No|VAT No|VAT Number|TIN|Tax Registration No|Taxpayer ID|GST No|客户税号|纳税号|開票稅號|开票税号|社会信用代码|公司税号|VAT Reg. No.|买方統編|买方统编|稅籍編號|GSTIN|VAT Reg No|税务登记号
    invoice_status|开票状态|发票状态|是否开票|是否已开票|开票情况|发票情况|开票|开票进度|开票核销状态|发票签收|是否寄出发票|票据状态|是否开发票|开票否|開票狀態|發票狀態|是否開票|是否已開票|開票情況|發票情況|開票|開票進度|開票核銷狀態|發票簽收|是否寄出發票|票據狀態|是否開發票|開票否|開立狀態|Invoice Status|Invoiced|Invoiced?|Billing Status|Billed|Invoice Issued|Is Invoiced|开没开票|票开了没|开票没|开票了没|Invoiced Y/N
    uninvoiced_amount|未开票金额|未开票|待开票金额|剩余开票金额|应开未开|未开金额|欠票金额|未開票金額|未開票|待開票金額|剩餘開票金額|應開未開|未開金額|欠票金額|未開發票金額|Uninvoiced Amount|Uninvoiced|To Be Invoiced|Unbilled|Unbilled Amount|Amt. Ship. Not Inv.|Not Invoiced|剩余未开票|应开未开金额|待开金额|Amount to be Invoiced|Not Yet Invoiced|Amount Not Invoiced|Uninvoiced Balance
    receivable_amount|应收金额|应收款|应收|应收账款|应收货款|应收总额|应收合计|本期应收|货款应收|应收余额(含税)|实际应收账金额|应收帐款|计划收款金额|计划回款金额|應收金額|應收款|應收|應收帳款|應收貨款|應收總額|應收合計|本期應收|貨款應收|應收餘額(含稅)|實際應收帳金額|計劃收款金額|計劃回款金額|Receivable|Amount Receivable|AR Amount|A/R|Amount Due|Receivable Amount|Total Due|Due Amount|Planned Receipt Amount|Payable by Customer|Accounts Receivable|当月应收货款|客户应付款|应收货款金额|应付我司金额|本月应收货款|应收客户货款
    payment_no|收款单号|回款单号|收款编号|回款编号|收款流水号|银行流水号|流水号(收款)|交易流水号|支付流水号|收款凭证号|回款流水|汇款单号|收据号|水单号|银行回单号|收款單號|回款單號|收款編號|回款編號|收款流水號|銀行流水號|流水號(收款)|交易流水號|支付流水號|收款憑證號|匯款單號|收據號|水單號|銀行回單號|水單號碼|沖帳單號|Payment No|Receipt No|Payment Ref|Payment Reference|Transaction ID|Bank Ref|Remittance No|TT Ref|SWIFT Ref|Voucher No|TT号|到账流水号|收據號碼|Receipt #|Bank Reference Number|Bank Reference|Transaction Ref
    payment_date|回款日期|回款时间|收款日期|收款时间|到账日期|到账时间|付款日期|付款时间|客户付款日期|实际回款日期|实际收款日期|实际到账日期|入账日期|进账日期|打款日期|支付时间|付款到账日期|收汇日期|结汇日期|回款日期门店|来款日期|最近收款日期|回款時間|收款時間|到帳日期|到帳時間|付款時間|客戶付款日期|實際回款日期|實際收款日期|實際到帳日期|入帳日期|進帳日期|支付時間|付款到帳日期|收匯日期|結匯日期|回款日期門店|來款日期|收款日|入帳日|匯款日期|到帳日|Payment Date|Paid Date|Date Paid|Paid On|Receipt Date (Payment)|Received On|Payment Received Date|Received Date (Payment)|Remittance Date|Deposit/Receipt Date|Cash Date|Value Date|payment_time|Settlement Date|款到日期|货款回笼日期|Payment Received On|Date of Payment|Date Cleared|银行到账日|银行到账日期|Date Banked|Banked On|Date Collected
    payment_amount|回款金额|收款金额|到账金额|付款金额|实收金额|实际回款金额|实际收款金额|实际回款额|本次回款|本次收款|本次回款金额|收款额|回款额|回款|收款|实收|客户付款金额|入账金额|收汇金额|来款金额|打款金额|汇款金额|实付金额|支付金额|收款数|回款金額|收款金額|到帳金額|付款金額|實收金額|實際回款金額|實際收款金額|實際回款額|本次回款金額|收款額|回款額|實收|客戶付款金額|入帳金額|收匯金額|來款金額|打款金額|匯款金額|實付金額|支付金額|收款數|Payment Amount|Paid Amount|Amount Paid|Payment|Received Amount|Amount Received|Receipt Amount|Cash Received|Payment Received|Remittance Amount|Collected|Collection Amount|本月回款|本期收款|实收款|首笔回款|水单金额|本次到账|实收货款|收入金额|存入金额|贷方发生额
    payment_total|累计回款|累计收款|已收款|已收金额|已回款金额|已回款|已收|回款合计|收款合计|已付金额|已付款|累计回款金额|已收款金额|收款总额|回款总额|已回款额|已收货款|已核销|已核销金额|累计到账|累計回款|累計收款|已收金額|已回款金額|回款合計|收款合計|已付金額|累計回款金額|已收款金額|收款總額|回款總額|已回款額|已收貨款|已核銷|已核銷金額|累計到帳|已沖帳金額|Total Paid|Total Received|Paid To Date|Received To Date|Amount Paid to Date|Cumulative Payment|Collected To Date|Applied Amount|ReceiveAmount|已收款合计|总收款|合计已收|累计已收款|累计已回款|收款累计|Cumulative Received|Total Payment Received|客户累计付款|Total Payments Received|Payment to Date|Total Payments
    outstanding_amount|未收金额|未收款|未回款金额|未回款|欠款金额|应收余额|未收余额|剩余应收|剩余应付金额|未付金额|未收|欠款余额|未结金额|待收款|待收金额|待回款金额|未结清金额|尚欠金额|未核销金额|欠款|未付款金额|逾期金额|未收金額|未回款金額|欠款金額|應收餘額|未收餘額|剩餘應收|剩餘應付金額|未付金額|欠款餘額|未結金額|待收金額|待回款金額|未結清金額|尚欠金額|未核銷金額|未付款金額|逾期金額|未沖帳金額|Outstanding|Outstanding Amount|Unpaid|Unpaid Amount|Amount Outstanding|Open Amount|AR Balance|Remaining Due|Balance Receivable|Overdue Amount|invoiceBalance|未收货款|余欠|未收余款|客户欠款|应收未收|剩余未收|未结余额|尚未收款|尚欠|还欠多少钱|还欠货款|尚欠货款|未清金额|Balance Outstanding|欠货款|结欠金额|未沖金額|未结货款|还差多少钱|應收未收款|Outstanding Balance Amount|Remaining Amount Due|Unpaid Balance|Outstanding AR|剩余未收货款|客户尚欠货款|Open Balance|O/S Balance|Invoice Balance|未清余额|剩余金额|期末欠款|期末应收|期末余额|期末未收|Amount Owed|Amount Still Owed|Still Owed|Owed|Amount Owing|期末应收余额|期末欠款余额|期末结欠|本期余额|本期结余|本期结欠|本月余额|本月结欠|期末餘額|期末應收|期末應收餘額|期末結欠|本期餘額|本期結餘|本期結欠|本月餘額|Closing Balance|Closing Bal|Ending Balance|Balance Carried Forward|Balance C/F|Bal C/F|剩余未回|未回金额|剩余欠款
    payment_due_date|应收日期|应收款日期|到期日|到期日期|付款到期日|收款到期日|账期到期日|应回款日期|计划回款日期|计划收款日期|约定付款日期|预计回款日期|预计收款日期|最迟付款日|应付日期|付款期限|回款期限|预计回款时间|應收日期|應收款日期|帳期到期日|應回款日期|計劃回款日期|計劃收款日期|約定付款日期|預計回款日期|預計收款日期|最遲付款日|應付日期|預計回款時間|預計收款日|預計入帳日|票期|Payment Due Date|Due Date (Payment)|Payment Due|Invoice Due Date|Due On|Expected Payment Date|Planned Payment Date|Maturity Date|Collection Due Date|AR Due Date|到期付款日|帳款到期日|付款期限日|应收款到期日|货款到期日|最晚付款日期|付款截止日期|付款到期日期|Payment Deadline|Balance Due Date|Balance Due By|结算日|结算日期|付款截止日
    payment_status|回款状态|收款状态|付款状态|回款情况|收款情况|付款情况|是否回款|是否收款|是否付款|是否付清|是否结清|结算状态|款项状态|核销状态|收款核销状态|结清状态|到款情况|债权状态|收款进度|货款状态|回款狀態|收款狀態|付款狀態|回款情況|收款情況|付款情況|是否結清|結算狀態|款項狀態|核銷狀態|收款核銷狀態|結清狀態|到款情況|債權狀態|收款進度|貨款狀態|收款狀況|沖帳狀態|Payment Status|Paid|Paid?|Payment State|Collection Status|Settlement Status|Settled|Receipt Status (Payment)|AR Status|Is Paid|结款情况|款清否|货款情况|款到了没|Pay Status|Paid Y/N|款项情况|钱到了没|款到没|钱收了没|Paid or Not|Paid/Unpaid|付款与否|Paid / Unpaid
    overdue_days|逾期天数|超期天数|欠款天数|账龄|逾期|超期|逾期时间|延期天数|拖期天数|预计延误天数|逾期天數|超期天數|欠款天數|帳齡|逾期時間|延期天數|拖期天數|預計延誤天數|延遲天數|Overdue Days|Days Overdue|Days Past Due|DPD|Aging|Ageing|AR Aging|Days Late|Delay Days|过期天数|账龄(天)|Aging (days)|Aging Days|应收账龄
    payment_method|收款方式|回款方式|付款方式(实际)|支付方式|收款账户|收款账号|收款银行|付款银行|收款渠道|开户行|付款账户|银行|付款方式(實際)|收款帳戶|收款帳號|收款銀行|付款銀行|開戶行|付款帳戶|銀行|付款方式|票據別|Payment Method|Payment Mode|Mode of Payment|Bank Account|Bank|Receiving Account|Pay Channel|Paid By|付款形式|收款途径|Pay By|付款途径|付款渠道|现金/转账|到款方式|支付渠道|进账银行|支付形式|入账账户|公账/私账
    payer|付款方|付款单位|付款人|付款公司|汇款人|付款户名|来款单位|打款人|对方户名|付款單位|匯款人|付款戶名|來款單位|對方戶名|Payer|Paid By Company|Remitter|Payer Name|Sender (Bank)|Paying Party|打款单位|付款账户名|汇款单位|付款名称|汇款公司|打款公司|付款抬头|回款单位|交款人|付款人名称|打款户名|汇款户名|付款账户名称
    bank_fee|手续费|银行手续费|扣费|汇费|银行扣费|电汇费|手續費|銀行手續費|扣費|匯費|銀行扣費|電匯費|Bank Fee|Bank Charge|Bank Charges|Handling Fee|TT Fee|Wire Fee|银行费用|平台手续费|中转行费用|汇款手续费|收款手续费|转账手续费|扣手续费|银行扣款|匯款手續費|国外扣费
    statement_no|对账单号|对账编号|对账单|当前对账单号|历史对账单号|结算单号|账单号|对账批次|對帳單號|對帳編號|對帳單|當前對帳單號|歷史對帳單號|結算單號|帳單號|對帳批次|結帳單號|請款單號|Statement No|Statement of Account|SOA No|Reconciliation No|Settlement No|Billing Statement|对账批次号|Statement #
    statement_status|对账状态|是否对账|对账情况|对账|客户确认状态|对账确认|对账结果|已对账|對帳狀態|是否對帳|對帳情況|對帳|客戶確認狀態|對帳確認|對帳結果|已對帳|Reconciliation Status|Reconciled|Statement Status|Customer Confirmed (Statement)|Reconciled?|对账单是否回签
    order_status|状态|订单状态|订单进度|进度|当前状态|订单情况|跟单状态|跟单进度|跟进状态|执行状态|单据状态|业务状态|当前节点|节点|当前环节|阶段|订单阶段|完成情况|是否完成|是否完结|是否结案|结案|完成状态|处理状态|订单跟进|整单状态|关闭状态|订单关闭状态|行状态|流程状态|是否关闭|未完成/已完成|状态说明|狀態|訂單狀態|訂單進度|進度|當前狀態|訂單情況|跟單狀態|跟單進度|跟進狀態|執行狀態|單據狀態|業務狀態|當前節點|節點|當前環節|階段|訂單階段|完成情況|是否完結|是否結案|結案|完成狀態|處理狀態|訂單跟進|整單狀態|關閉狀態|訂單關閉狀態|行狀態|流程狀態|是否關閉|狀態說明|目前狀態|結案碼|處理情形|狀況|Status|Order Status|SO Status|Current Status|Order Stage|Stage|State|Progress Status|Completion|Completed|Closed|Done|StatusCode|Close Status|Status Text|Pending|Fulfilment|订单执行情况|完结状态|合同执行情况|PO Status|订单现状|结单状态|是否结单|PO Progress|现在状态|目前状态|现状|履约状态|履行状态|履约情况
    is_cancelled|是否取消|取消|是否作废|作废|作废状态|取消状态|订单取消|撤单|是否撤单|终止|是否有效|废单|是否作廢|作廢|作廢狀態|取消狀態|訂單取消|撤單|是否撤單|終止|廢單|作廢碼|Cancelled|Canceled|Is Cancelled|Void|Voided|Void Status|CancelStatus|Deleted|IsDeleted|Is Active|取消标识|已取消|作废标识
    cancel_reason|取消原因|作废原因|关闭原因|退单原因|终止原因|作廢原因|關閉原因|退單原因|終止原因|Cancel Reason|Cancellation Reason|Close Reason|Void Reason|Reason Lost|取消說明|Reason for Cancellation
    confirmed_by_customer|客户确认|客户是否确认|客户确认日期|客户确认时间|客户回签|是否回签|回签|回传|确认情况|客户签字|图纸确认|样品确认|产前样确认|大货确认|订单确认|客戶確認|客戶是否確認|客戶確認日期|客戶確認時間|客戶回籤|是否回籤|回籤|回傳|確認情況|客戶簽字|圖紙確認|樣品確認|產前樣確認|大貨確認|訂單確認|客戶回簽|回簽|Customer Confirmed|Customer Confirmation|Confirmed|Client Approval|PP Sample Approved|Sample Approval|Order Confirmation|Confirmation Date|Date Order Confirmation|Sign Back|合同回签|客户签回|Buyer Confirmation|PI是否确认|订单是否确认|是否签字回传|客户已确认|客人确认|合同签回|客户是否签字|PI Signed?|PI signed
    sample_status|样品状态|打样状态|打样|确认样|产前样|船样|有无样品|样品情况|封样|樣品狀態|打樣狀態|打樣|確認樣|產前樣|船樣|有無樣品|樣品情況|封樣|Sample Status|Sample|PP Sample|Proto Sample|Shipment Sample|Sampling|has_sample|大货样|齐色样|签样|样品批复|产前样批复|首件确认|TOP Sample|Size Set Sample|样板确认|色样|样布
    is_ordered|是否下单|是否已下单|下单情况|是否投产|是否下生产单|是否下單|是否已下單|下單情況|是否投產|是否下生產單|Is Ordered|Ordered?|Released to Production|Order Released|是否成单|是否转订单|是否成交|已下单|成单|是否转大货|是否成交下单|Order Placed?
    exception_type|异常类型|异常分类|问题类型|异常类别|问题分类|异常|異常類型|異常分類|問題類型|異常類別|問題分類|異常|Exception Type|Issue Type|Problem Type|Exception|Issue Category
    exception_desc|异常说明|异常描述|异常情况|问题描述|问题|存在问题|异常反馈|异常备注|异常信息|问题反馈|卡点|困难|異常說明|異常描述|異常情況|問題描述|問題|存在問題|異常反饋|異常備註|異常資訊|問題反饋|卡點|困難|問題點|Exception|Exception Description|Issue|Issue Description|Problem|Problem Description|Remarks (Issue)|Blocker|客户投诉|目前问题|待解决问题|卡在哪里|現存問題|Issue Details|客诉情况说明|异常事项描述|What Went Wrong|Problem Details|Complaint Details
    exception_opened|异常日期|异常发生日期|发生日期|提出日期|反馈日期|异常时间|问题提出时间|登记日期(异常)|異常日期|異常發生日期|發生日期|反饋日期|異常時間|問題提出時間|登記日期(異常)|提報日期|Issue Date|Opened|Opened At|Raised On|Reported Date|Exception Date|Open Date|Date Raised|异常反馈日期
    exception_closed|解决日期|关闭日期|处理完成日期|闭环日期|结案日期|完成处理时间|处理时间|解决时间|解決日期|關閉日期|處理完成日期|閉環日期|結案日期|完成處理時間|處理時間|解決時間|處理完成日|Resolved Date|Closed Date|Closed At|Resolved On|Close Date|Resolution Date|Date Closed|Date Resolved
    exception_action|处理措施|处理方式|处理意见|解决方案|处理结果|应对措施|改善措施|处理办法|补救措施|纠正措施|处理进展|處理措施|處理方式|處理意見|解決方案|處理結果|應對措施|處理辦法|補救措施|糾正措施|處理進展|改善對策|處理對策|對策|Action|Action Taken|Corrective Action|Resolution|Solution|Countermeasure|Follow-up Action|CAPA|异常处理|異常處理|Corrective Actions|Action Plan|措施|对策|Action Agreed|Agreed Action|处理方法|维修方法
    exception_owner|异常责任人|责任部门|责任单位|责任归属|问题责任人|处理责任人|異常責任人|責任部門|責任單位|責任歸屬|問題責任人|處理責任人|Responsible Dept|Responsible Party|Root Cause Owner|Issue Owner|Fault Party|Action By|异常责任部门|责任方|解决人|Exception Owner|Handled By|处理担当|责任判定|责任归属部门|责任认定
    exception_status|异常状态|处理状态(异常)|是否解决|是否闭环|问题状态|解决情况|異常狀態|處理狀態(異常)|是否解決|是否閉環|問題狀態|解決情況|是否結案(異常)|處理狀態|Issue Status|Exception Status|Resolved|Resolved?|Closed?|Open/Closed|是否已解决|RMA Status|Claim Status|Complaint Status|客诉状态
    last_followup_at|最近跟进时间|最后跟进时间|最近跟进日期|跟进日期|跟进时间|最后联系时间|上次跟进|最近联系日期|跟单日期|最新跟进|最近跟進時間|最後跟進時間|最近跟進日期|跟進日期|跟進時間|最後聯繫時間|上次跟進|最近聯繫日期|跟單日期|最新跟進|最近跟進日|最後聯絡日|跟催日期|Last Follow-up|Last Followed Up|Last Contact|Last Contacted|Follow-up Date|Last Activity Date|Last Touch|上次跟进日期|Last Contact Date|上次联系时间|上次跟进时间|最近一次跟进|最近联系时间
    next_followup_at|下次跟进时间|下次跟进日期|下次联系时间|计划跟进日期|下一步时间|提醒日期|下次回访|下次跟進時間|下次跟進日期|下次聯繫時間|計劃跟進日期|下一步時間|下次回訪|下次跟進日|下次聯絡日|Next Follow-up|Next Follow-up Date|Next Contact|Next Action Date|Reminder Date|Next Step Date|下次回访日期|提醒时间|下次联系日期|Follow-up Due
    followup_note|跟进内容|跟进记录|跟进情况|跟单记录|跟单情况|沟通记录|最新进展|进展|进展情况|跟进说明|下一步计划|跟踪记录|跟踪情况|客户反馈|反馈|对客备注|进度说明|跟进备注|跟進內容|跟進記錄|跟進情況|跟單記錄|跟單情況|溝通記錄|最新進展|進展|進展情況|跟進說明|下一步計劃|跟蹤記錄|跟蹤情況|客戶反饋|反饋|對客備註|進度說明|跟進備註|跟催紀錄|處理情形|客戶回饋|追蹤紀錄|Follow-up|Follow-up Notes|Progress Notes|Latest Update|Update|Comments|Next Step|Communication|Feedback|Customer Feedback|Status Notes|业务反馈|目前情况|目前进展|进度描述|跟进|工厂反馈|生产反馈|最新情况|每日跟进|每日跟进情况|Latest Progress|本周进展|本周跟进|本周情况|客户回复|客户意见|客戶回覆|客戶意見
    satisfaction|满意度|客户满意度|评分|客户评价|服务评分|满意度评分|滿意度|客戶滿意度|評分|客戶評價|服務評分|滿意度評分|Satisfaction|CSAT|Customer Satisfaction|Rating|Score|NPS|客户评分|评价分数|客户打分|Customer Rating|满意度(分)|回访满意度
    remark|备注|说明|备注说明|附注|摘要|其他|其他说明|其它|其他备注|订单备注|行备注|明细备注|备注信息|注|表头备注|整单备注|买家备注|卖家备注|内部备注|备注1|备注2|附言|补充说明|描述|备注栏|備註|說明|備註說明|備 注|附註|其他說明|其他備註|訂單備註|行備註|明細備註|備註資訊|表頭備註|整單備註|買家備註|賣家備註|內部備註|備註1|備註2|補充說明|備註欄|備考|Remark|Remarks|Note|Notes|Memo|Comment|Comments|Description (Note)|Additional Info|Misc|Other|Remarks/Notes|vnote|Remarks 2|Rmk|Rmks
    order_title|主题|标题|订单主题|订单名称|销售订单主题|主題|標題|訂單主題|訂單名稱|銷售訂單主題|主旨|Subject|Title|Order Name|Sales Order Name|Order Title|Order Subject|单据标题
    destination_port|目的港|卸货港|目的口岸|到货港|装运港|起运港|出货港|口岸|卸貨港|到貨港|裝運港|起運港|出貨港|裝貨港|Destination Port|Port of Discharge|POD Port|Port|Discharge Port|目的港口|抵运港|目的地港口|到岸港|Port of Destination|卸货口岸|抵达港
    overdue_flag|是否逾期|是否超期|逾期标志|是否到期|逾期標誌|逾期註記|Is Overdue|Overdue|Overdue?|Overdue Flag|Past Due|逾期标识|是否过期|逾期標記
    commission|提成|业务提成|佣金|提成金额|佣金金额|业务费|業務提成|提成金額|佣金金額|業務費|業績獎金|Commission|Sales Commission|Commission Amount|中间费|Commission Amt|傭金|业务佣金|销售提成|返佣|客户佣金|中介费|业务员提成|Comm.|业务员提成金额|佣金率|佣金比例|提成率
    opening_balance|期初余额|期初应收|期初应收余额|期初欠款|期初未收|期初结欠|期初金额|上期余额|上期结余|上期欠款|上期结欠|上期未收|上期未收款|期初未收款|上月未收款|上期应收余额|上期结转|上月余额|上月结余|上月欠款|上月结欠|上月未收|上月结转|年初余额|期初餘額|期初應收|期初應收餘額|期初欠款餘額|上期餘額|上期結餘|上期結欠|上月餘額|上月結餘|上月結欠|前期餘額|前期未收|前期結欠|Opening Balance|Opening Bal|Opening AR|Opening Receivable|Beginning Balance|Previous Balance|Prior Balance|Last Balance|Balance Brought Forward|Brought Forward|Balance B/F|Bal B/F|Balance Forward
    """#

  /// Headers of several meanings: the header, then the fields that it may mean, the usual one first.
  static let ambiguous = #"""
    对接|node_owner|contact_name
    Received To Date|payment_total|received_quantity
    Line|line_no|production_dept
    採購單|customer_po_no|purchase_order_no
    采购单|customer_po_no|purchase_order_no
    製單|created_by|work_order_no|order_no
    制单|created_by|work_order_no|order_no
    牌号|material|brand
    Container|vessel_container|-
    数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    Terms|payment_terms|incoterm
    POD|destination_port|receipt_status
    Vendor|our_entity|supplier_name
    供方|our_entity|supplier_name
    公司|our_entity|customer_name
    税|tax_rate|tax_amount
    稅|tax_rate|tax_amount
    Rebate|discount_amount|discount_rate
    Balance|balance_amount|outstanding_amount|unshipped_quantity
    日期|order_date|ship_date|invoice_date|payment_date|change_date|exception_opened|production_start
    时间|order_date|ship_date|payment_date|created_at
    单号|order_no|shipment_no|invoice_no|payment_no|tracking_no|work_order_no
    日|order_date|ship_date|invoice_date|payment_date|change_date|exception_opened|production_start
    Article|product_code|product_name
    Style|model|product_code|product_name
    Style #|model|product_code|product_name
    件数|carton_count|quantity|shipped_quantity
    总数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    台数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    双数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    条数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    套数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    Consignee|customer_name|contact_name
    Confirmed Delivery Date|promised_date|confirmed_by_customer
    编号|row_seq|order_no|customer_code|product_code
    单据编号|order_no|shipment_no|invoice_no|payment_no
    单据日期|order_date|ship_date|invoice_date|payment_date
    单据状态|approval_status|order_status
    流程状态|approval_status|order_status
    流程狀態|approval_status|order_status
    名称|product_name|customer_name
    编码|product_code|customer_code
    型号|model|shipped_model|invoice_model
    规格|spec|shipped_model|invoice_model
    数量|quantity|shipped_quantity|invoice_quantity|produced_quantity|return_quantity
    单价|unit_price|unit_price_incl_tax|unit_price_excl_tax|invoice_unit_price
    金额|amount|invoice_amount|payment_amount|order_amount
    总金额|order_amount|amount
    状态|order_status|production_status|shipment_status|invoice_status|payment_status|exception_status
    进度|order_status|production_status
    交期|promised_date|requested_date
    交货日期|promised_date|ship_date
    发货日期|ship_date|ship_plan_date
    到货日期|received_date|eta_date|requested_date
    完成日期|production_finish|ship_date|exception_closed
    付款方式|payment_terms|payment_method
    付款日期|payment_date|payment_due_date
    定金|deposit_amount|deposit_rate|payment_amount
    尾款|balance_amount|payment_amount
    余额|balance_amount|outstanding_amount|stock_quantity
    欠款|outstanding_amount|balance_amount
    应收总额|receivable_amount|order_amount
    负责人|node_owner|salesperson|merchandiser
    对接人|contact_name|node_owner
    经办人|node_owner|created_by
    经手人|node_owner|created_by
    负责|node_owner|salesperson|merchandiser
    方式|payment_method|ship_method|-
    片数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    块数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    根数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    个数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    瓶数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    卷数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    盒数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    结余|balance_amount|outstanding_amount|stock_quantity
    结余金额|balance_amount|outstanding_amount
    加工金额|amount|cost_amount
    生产数量|produced_quantity|quantity
    生產數量|produced_quantity|quantity
    补货数量|return_quantity|quantity
    補貨數量|return_quantity|quantity
    交易日期|order_date|payment_date
    Code|product_code|customer_code
    Debit|receivable_amount|-
    借方|receivable_amount|-
    借方金额|receivable_amount|-
    Credit|payment_amount|-
    贷方|payment_amount|-
    贷方金额|payment_amount|-
    业务|salesperson|order_type
    单位|unit|customer_name
    工厂|supplier_name|production_dept
    客户编号|customer_code|customer_po_no
    采购单号|customer_po_no|purchase_order_no
    PO|customer_po_no|purchase_order_no|order_no
    FOB|unit_price|incoterm
    包装|package_method|production_status
    箱号|vessel_container|carton_count
    送货编号|shipment_no|tracking_no
    销货单号|shipment_no|order_no
    项目|project_name|line_no|product_name
    项次|line_no|row_seq
    流水号|order_no|row_seq|payment_no
    型号/规格|model|spec
    系列|model|product_name
    责任部门|exception_owner|department
    处理状态|exception_status|order_status
    异动日期|change_date|updated_at
    规格尺寸|spec|size
    良品数|produced_quantity|qc_passed_quantity
    Item No|product_code|line_no
    Delivery Date|promised_date|ship_date
    Due Date|promised_date|payment_due_date
    Stage|order_status|production_status
    Type|order_type|model
    Receipt Amount|payment_amount|invoice_amount
    Ship Via|carrier|ship_method
    Description|product_name|remark
    Qty|quantity|shipped_quantity|invoice_quantity|produced_quantity|return_quantity
    Quantity|quantity|shipped_quantity|invoice_quantity|produced_quantity|return_quantity
    Amount|amount|invoice_amount|payment_amount|order_amount
    Model|model|shipped_model|invoice_model
    Model No|model|shipped_model|invoice_model
    产品型号|model|shipped_model|invoice_model
    规格型号|model|shipped_model|invoice_model
    型号规格|model|shipped_model|invoice_model
    Date|order_date|ship_date|invoice_date|payment_date|change_date|exception_opened|production_start
    Status|order_status|production_status|shipment_status|invoice_status|payment_status|exception_status
    Unit Price|unit_price|unit_price_incl_tax|unit_price_excl_tax|invoice_unit_price
    Price|unit_price|unit_price_incl_tax|unit_price_excl_tax|invoice_unit_price
    Spec|spec|shipped_model|invoice_model
    Specification|spec|shipped_model|invoice_model
    Payment Method|payment_terms|payment_method
    单据号|order_no|shipment_no|invoice_no|payment_no
    单据号码|order_no|shipment_no|invoice_no|payment_no
    原因|change_reason|exception_desc|cancel_reason
    Reason|change_reason|exception_desc|cancel_reason
    审批|approval_status|change_approval
    审批状态|approval_status|change_approval
    审批结果|approval_status|change_approval
    Approval|approval_status|change_approval
    Approval Status|approval_status|change_approval
    申请人|changed_by|created_by
    登记日期|order_date|ship_date|invoice_date|payment_date|change_date|exception_opened|production_start
    時間|order_date|ship_date|payment_date|created_at
    單號|order_no|shipment_no|invoice_no|payment_no|tracking_no|work_order_no
    編號|row_seq|order_no|customer_code|product_code
    單據編號|order_no|shipment_no|invoice_no|payment_no
    單據日期|order_date|ship_date|invoice_date|payment_date
    單據狀態|approval_status|order_status
    名稱|product_name|customer_name
    編碼|product_code|customer_code
    型號|model|shipped_model|invoice_model
    規格|spec|shipped_model|invoice_model
    數量|quantity|shipped_quantity|invoice_quantity|produced_quantity|return_quantity
    單價|unit_price|unit_price_incl_tax|unit_price_excl_tax|invoice_unit_price
    金額|amount|invoice_amount|payment_amount|order_amount
    總金額|order_amount|amount
    狀態|order_status|production_status|shipment_status|invoice_status|payment_status|exception_status
    進度|order_status|production_status
    交貨日期|promised_date|ship_date
    發貨日期|ship_date|ship_plan_date
    到貨日期|received_date|eta_date|requested_date
    餘額|balance_amount|outstanding_amount|stock_quantity
    應收總額|receivable_amount|order_amount
    負責人|node_owner|salesperson|merchandiser
    對接人|contact_name|node_owner
    經辦人|node_owner|created_by
    業務|salesperson|order_type
    單位|unit|customer_name
    工廠|supplier_name|production_dept
    客戶編號|customer_code|customer_po_no
    採購單號|customer_po_no|purchase_order_no
    箱號|vessel_container|carton_count
    送貨編號|shipment_no|tracking_no
    銷貨單號|shipment_no|order_no
    項目|project_name|line_no|product_name
    項次|line_no|row_seq
    流水號|order_no|row_seq|payment_no
    型號/規格|model|spec
    責任部門|exception_owner|department
    處理狀態|exception_status|order_status
    異動日期|change_date|updated_at
    規格尺寸|spec|size
    良品數|produced_quantity|qc_passed_quantity
    產品型號|model|shipped_model|invoice_model
    規格型號|model|shipped_model|invoice_model
    型號規格|model|shipped_model|invoice_model
    單據號|order_no|shipment_no|invoice_no|payment_no
    單據號碼|order_no|shipment_no|invoice_no|payment_no
    审批狀態|approval_status|change_approval
    工厂单号|order_no|work_order_no
    客人编号|customer_code|customer_po_no
    客方编号|customer_code|customer_po_no
    客户缩写|customer_name|customer_code
    要求完成日期|requested_date|production_plan_finish
    Required Ship Date|requested_date|ship_plan_date
    什么时候要|promised_date|requested_date
    几号要|promised_date|requested_date
    最终确认交期|promised_date|revised_promised_date
    实收日期|payment_date|received_date
    付款期限|payment_due_date|payment_terms
    Pic|node_owner|order_attachment
    Cell|production_dept|contact_phone
    Material|product_code|material
    Measurement|size|volume_cbm
    Units|quantity|unit
    出厂价|cost_amount|unit_price
    Discount|discount_rate|discount_amount
    让利|discount_amount|discount_rate
    折让|discount_amount|discount_rate
    Tax|tax_rate|tax_amount
    VAT|tax_rate|tax_amount
    增值税|tax_amount|tax_rate
    采购订单号|customer_po_no|purchase_order_no
    采购订单编号|customer_po_no|purchase_order_no
    采购单编号|customer_po_no|purchase_order_no
    采购合同编号|contract_no|purchase_order_no
    完成时间|approval_date|production_finish
    完成情况|order_status|production_status
    当前进度|order_status|production_status
    目前进度|order_status|production_status
    到哪一步|order_status|production_status
    做到哪一步|order_status|production_status
    合格数量|produced_quantity|qc_passed_quantity
    良品数量|produced_quantity|qc_passed_quantity
    Good Qty|produced_quantity|qc_passed_quantity
    ETD|ship_date|ship_plan_date
    Amount Due|receivable_amount|outstanding_amount
    开票公司名称|invoice_title|our_entity
    客户确认状态|statement_status|confirmed_by_customer
    异常|exception_type|exception_desc
    客诉内容|exception_desc|return_reason
    投诉内容|return_reason|exception_desc
    Complaint|return_reason|exception_desc
    客诉日期|return_date|exception_opened
    投诉日期|return_date|exception_opened
    Complaint Date|return_date|exception_opened
    逾期|overdue_days|overdue_flag
    组别|department|production_dept
    生产单位|production_dept|supplier_name
    加工单位|supplier_name|production_dept
    工厂名称|supplier_name|production_dept
    批准|approver|approval_status
    核准|approver|approval_status
    覆核|approver|approval_status
    Revised ETD|revised_promised_date|ship_plan_date
    处理完成时间|exception_closed|approval_date
    合计金额|amount|order_amount
    袋数|carton_count|quantity|shipped_quantity
    捆数|carton_count|quantity|shipped_quantity
    桶数|carton_count|quantity|shipped_quantity
    米数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    吨数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    平方数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    张数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    只数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    支数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    異動人|changed_by|updated_by
    发货件数|shipped_quantity|carton_count
    出货件数|shipped_quantity|carton_count
    加工数量|quantity|produced_quantity
    Ctn Qty|package_method|carton_count
    实际型号|model|shipped_model
    样品确认|confirmed_by_customer|sample_status
    订单确认日期|order_date|promised_date
    Brand|end_customer|brand
    打款方式|payment_method|payment_terms
    结算金额|amount|payment_amount|receivable_amount
    加工费|amount|cost_amount
    跟单备注|followup_note|remark
    延误原因|remark|change_reason
    延交原因|remark|change_reason
    延迟原因|remark|change_reason
    延后原因|remark|change_reason
    逾期原因|remark|change_reason
    推迟原因|remark|change_reason
    调整原因|remark|change_reason
    未付款|outstanding_amount|payment_status
    欠票|uninvoiced_amount|invoice_status
    已出货|shipped_quantity_total|shipment_status
    补发|replacement_flag|return_quantity
    签约公司|customer_name|our_entity
    实收数|received_quantity|payment_amount
    装箱数量|shipped_quantity|package_method|carton_count
    结算总价|amount|order_amount
    我司编码|product_code|order_no
    疵点|defect_reason|defect_quantity
    品质问题|defect_reason|exception_desc
    品质异常|defect_reason|exception_desc
    对应采购单|customer_po_no|purchase_order_no
    关联采购单|customer_po_no|purchase_order_no
    要求送货日期|requested_date|ship_plan_date
    采购数量|quantity|-
    採購數量|quantity|-
    采购数|quantity|-
    采购量|quantity|-
    PO Qty|quantity|-
    PO Quantity|quantity|-
    Lot Size|quantity|produced_quantity|-
    Lot Qty|quantity|produced_quantity|-
    批量|quantity|produced_quantity|-
    送检数|quantity|produced_quantity|-
    送检数量|quantity|produced_quantity|-
    Finish|production_finish|colour|-
    Company|customer_name|our_entity
    S/O No.|order_no|-
    S/O|order_no|-
    Receipt Date|received_date|payment_date
    Date Received|received_date|payment_date
    Date Raised|exception_opened|return_date|change_date
    Raised On|exception_opened|return_date|change_date
    Raised|exception_opened|return_date|change_date
    申请日|change_date|created_at|exception_opened
    受理日|exception_opened|-
    受理日期|exception_opened|-
    发现日期|exception_opened|-
    发现时间|exception_opened|-
    加工单号|work_order_no|purchase_order_no
    外发加工单号|purchase_order_no|work_order_no
    款式|model|product_name
    完成率|production_status|-
    机台|production_dept|-
    机台号|production_dept|-
    货物名称|product_name|invoice_product
    Goods|product_name|invoice_product
    Goods Description|product_name|invoice_product
    类别|exception_type|order_type|-
    分类|exception_type|order_type|-
    结果|qc_status|change_approval|-
    Result|qc_status|change_approval|-
    Results|qc_status|change_approval|-
    Finding|qc_status|exception_desc|-
    判定|qc_status|-
    结案日|exception_closed|-
    结案日期|exception_closed|-
    结案时间|exception_closed|-
    关闭日期|exception_closed|-
    关闭时间|exception_closed|-
    实际结案日|exception_closed|-
    Closed On|exception_closed|-
    Date Closed|exception_closed|-
    Closed Date|exception_closed|-
    Delay (days)|overdue_days|-
    Days Late|overdue_days|-
    Qty Shipped|shipped_quantity|shipped_quantity_total
    Buyer|customer_name|node_owner
    采购员|node_owner|-
    采购负责人|node_owner|-
    Due|requested_date|promised_date|payment_due_date
    提出人|changed_by|created_by
    提出日期|change_date|exception_opened|created_at
    Job #|order_no|work_order_no
    成品数|produced_quantity|quantity|-
    成品数量|produced_quantity|quantity|-
    出货期|promised_date|ship_plan_date
    走货期|promised_date|ship_plan_date
    台套数|quantity|shipped_quantity|invoice_quantity|produced_quantity
    厂商|supplier_name|customer_name
    Customer Complaint|exception_desc|return_reason
    司机|vessel_container|-
    Driver|vessel_container|-
    柜型|vessel_container|-
    柜量|vessel_container|-
    Container Type|vessel_container|-
    报关单号|vessel_container|-
    報單號碼|vessel_container|-
    Customs Declaration No|vessel_container|-
    毛利|cost_amount|-
    毛利率|cost_amount|-
    利润|cost_amount|-
    订单利润|cost_amount|-
    底价|cost_amount|-
    Margin|cost_amount|-
    Gross Profit|cost_amount|-
    GP|cost_amount|-
    Profit|cost_amount|-
    图片|order_attachment|-
    照片|order_attachment|-
    相片|order_attachment|-
    Pics|order_attachment|-
    Picture|order_attachment|-
    Photo|order_attachment|-
    Photos|order_attachment|-
    还差多少|unshipped_quantity|outstanding_amount|-
    欠数|unshipped_quantity|-
    差数|unshipped_quantity|-
    余数|unshipped_quantity|-
    唛头|order_requirement|-
    Shipping Mark|order_requirement|-
    Shipping Marks|order_requirement|-
    模号|drawing_no|work_order_no
    模具号|drawing_no|work_order_no
    模具编号|drawing_no|work_order_no
    收货人|contact_name|-
    案名|project_name|order_title
    Open Date|exception_opened|-
    Opened|exception_opened|-
    发生日期|exception_opened|-
    提出时间|change_date|exception_opened|created_at
    反馈日期|exception_opened|-
    Issue Date|exception_opened|invoice_date|-
    狀況|order_status|production_status|shipment_status|invoice_status|payment_status|exception_status
    状况|order_status|production_status|shipment_status|invoice_status|payment_status|exception_status
    Pcs|quantity|shipped_quantity|invoice_quantity|produced_quantity|return_quantity
    加工单价|unit_price|cost_amount|-
    小计|amount|-
    签收单号|receipt_status|shipment_no|-
    包装完成日期|production_finish|-
    Packing Date|ship_date|production_finish|-
    订舱日期|ship_plan_date|-
    WO Qty|quantity|produced_quantity|-
    MO Qty|quantity|produced_quantity|-
    Job Qty|quantity|produced_quantity|-
    表面处理|spec|colour
    Item|line_no|row_seq|product_code|product_name
    投诉原因|exception_desc|return_reason
    可发数量|stock_quantity|unshipped_quantity|-
    投产数量|quantity|produced_quantity
    GST Amount|tax_amount|invoice_tax
    """#

  /// The words of file, sheet and title by which a kind of sheet is known.
  static let sheetKinds = #"""
    order|订单|销售订单|跟单|订单跟踪|订单明细|订单汇总|订单台账|接单|下单|合同台账|訂單|Sales Order|Orders|SO|Order List|Order Tracker
    production|生产|排产|生产进度|生产计划|进度表|工单|车间|排单|生產|製令|Production|WIP|Schedule|MO
    material|采购|物料|备料|欠料|到料|齐套|採購|Material|Purchase
    qc|质检|检验|验货|QC|品检|檢驗|Inspection
    shipment|发货|出货|送货|出库|出货明细|发货明细|物流|走货|装箱|出貨|銷貨|Shipment|Delivery|Packing|Shipping
    invoice|开票|发票|开票明细|發票|Invoice|Billing
    payment|回款|收款|到账|收款明细|Payment|Receipt
    receivable|应收|应收款|应收账款|应收台账|應收|應收帳款|货款|AR|Receivable
    statement|对账|对账单|月结|对帐|對帳|請款|Statement|SOA
    change_log|变更|变更记录|更改|异动|变更单|變更|Change|Amendment|ECN
    exception|返工|报废|不良品|退换|RMA|Claim|异常|客诉|投诉|问题|退货|售后|異常|客訴|Issue|Complaint|Return
    approval|审批|审批数据|OA|簽核|Approval
    master|客户资料|产品资料|价格表|通讯录|客户档案|Price List|Customer List
    ignore|目录|说明|填写说明|封面|模板|样例|示例|字典|下拉|汇总图|透视|WpsReserved_CellImgList|Instructions|Readme|Cover
    """#

  /// The words by which rows that are not data are known.
  static let rows = #"""
    subtotal|Y.T.D.|YTD|合计|小计|总计|共计|累计|本页合计|本页小计|本月合计|本月小计|月合计|汇总|总合计|平均|合計|小計|總計|共計|小结|总额|总欠|总数|总量|总共|一共|合共|共欠|尚欠|结欠|本月计|本日计|本周计|本期计|本期应收|本月应收|本期应付|本月应付|本期欠款|本月欠款|实收|月计|周计|季计|年计|页计|计|小結|總額|總數|總量|計|加總|Total|Subtotal|Grand Total|Sum|Totals|TTL|GTTL|Carried forward|Balance c/f|Balance c/d
    carried|承上年|承上月|承上期|承前期|承上页|承前页|接上页|续上页|上页结转|过次页|转次页|转下页|接下页|结转下页|承上頁|承前頁|過次頁|轉下頁|期初余额|期初结余|期初欠款|期初应收|期初数|期末余额|期末结余|期末欠款|期末应收|期末数|上月结转|上月余额|上月结余|上月欠款|上期结转|上期余额|上期结余|上期欠款|上年结转|前期余额|前期欠款|结转下月|结转下期|期初餘額|期末餘額|上月結轉|上期結轉|上期餘額|前期餘額|Balance b/f|Balance b/d|Brought forward|b/f|b/d|Opening balance|Closing balance|Balance forward
    note|供方：|供方:|需方：|需方:|供方签|需方签|客户签|甲方：|乙方：|客户确认|供应商确认|確認簽章|簽章|供方（|需方（|注：|注:|注意|注 |注1|注2|備註：|备注：|备注:|说明：|说明:|填表说明|填表人|制表人|制表|制单人|制单：|製表|审核人|审核：|审核:|审批人：|复核|批准人|批准：|批准:|编制人|编制：|编制:|填报人|主管：|主管签字|经办人：|经理签字|联系人：|地址：|电话：|电话:|传真|开户行|税号|以上|以下空白|以下无正文|以下空|以下為空白|特此|签字|签名|盖章|签章|日期：|日期:|填报日期|打印时间|打印日期|导出时间|导出人|数据来源|Prepared by|Approved by|Checked by|Confidential|Copyright|Generated By|Generated by|Applied filters|Remarks:|Remark:|REMARKS|REMARK:|Note:|Notes:|NOTE:|NOTES:|Signature|End of report|*** End|↑|↓|※|→|注意：|人民币大写|人民币（大写|人民币(大写|大写|金额大写|金额（大写|金额(大写|人民幣大寫|大寫|SAY |SAY:|Say |Signed|Authorized|Authorised|For and on behalf|Confirmed by|Received by|Verified by|Reviewed by|Issued by|E. & O|E.&O|E & O|Please |Beneficiary|BENEFICIARY|SWIFT|Swift|Bank Name|Bank name|Bank:|BANK:|Account No|Account Name|Account:|A/C No|Payment terms|Payment Terms|Terms:|TERMS|收款账户|收款帐户|银行账号|银行帐号|付款方式：|结算方式：|交货方式：|交货地点：|以上报价|业务主管|经办：|核准：|加：|加:|减：|减:|減：|另加|另收|扣除|其中：|其中:|温馨提示|友情提示|溫馨提示|Add:|Less:|Plus:|Deduct|覆核|製單|經理：|經辦
    statement|公司名称|单位名称|公司|单位|抬头|税号|纳税人识别号|开户行|开户银行|账号|银行账号|银行帐号|帐号|户名|地址|电话|联系人|联系电话|传真|邮编|邮箱|制表人|制表日期|填报日期|制单人|审核人|日期|月份|年份|年度|期间|币种|部门|统计期间|客户|供应商|业务员|Company|Tax No|Bank|Account|Address|Tel|Contact|Date|Month|Customer
    hint|選填|範例|請填寫|請選擇|請輸入|下拉選擇|必填|选填|非必填|示例|例：|例:|例如|样例：|格式：|格式:|请填写|请选择|请输入|下拉选择|Example|e.g.|required|optional|Required|Optional
    title|公司|厂|表|台账|登记簿|登记本|一览|廠|台帳|登記簿|一覽|Ltd.|Ltd|LTD|LTD.|Inc.|LLC|GmbH|Report|REPORT|Tracker|TRACKER|List|LIST
    register|新单|订单|訂單|合同|在手|未完成|未完结|未交|已交|已完成|已完结|已取消|完工|生产|生產|发货|發貨|出货|出貨|送货|送貨|计划|計劃|計畫|开票|開票|回款|收款|应收|應收|退货|退貨|库存|庫存|采购|採購|变更|變更|异常|異常|orders|shipped|shipments|invoices|payments|returns|open|closed|plan
    terms|EXW|FCA|FOB|FAS|CFR|CNF|C&F|CIF|CPT|CIP|DAP|DDP|DDU
    """#

  /// Units by what they measure.
  static let units = #"""
    piece|幅|扇|株|匹|朵|份|页|本|册|串|组|筒|架|座|床|节|面|pcs|pc|只|个|件|支|枚|粒|颗|块|片|张|条|根|把|台|部|套|辆|双|对|副|樘|顶|盏|ea|each|unit|units|隻|個|條|張|臺|雙|對
    pack|箱|件(箱)|包|袋|盒|卷|捆|扎|桶|瓶|罐|托|板|卡板|ctn|ctns|carton|box|bag|roll|pallet|plt|打|dz|dozen|罗|gross|捲|盤
    mass|kg|公斤|千克|g|克|t|吨|MT|斤|噸
    length|m|米|cm|mm|码|yd|yds|yard|英尺|ft|碼
    area_volume|㎡|平方|平米|平方米|m³|立方|方|cbm|L|升|m3|m2|㎥
    """#

  /// The ISO 4217 code, then the tokens that mean it.
  static let currencies = #"""
    CNY|¥|￥|元|RMB|CNY|人民币|块|人民幣|RMB￥
    USD|$|US$|USD|美元|美金|刀
    HKD|HK$|HKD|港币|港元|港幣
    TWD|NT$|NTD|TWD|台币|新台幣|台幣
    EUR|€|EUR|欧元|歐元
    JPY|JPY|日元|日圓|円
    GBP|£|GBP|英镑
    """#

  /// The factor, then the tokens that mean it.
  static let scales = #"""
    100000000|亿|億
    1000000|百万|百萬
    10000|万|萬|w|W
    1000|千|k|K
    """#

  /// Status words by what they say.
  static let statuses = #"""
    not_started|未收|未结|待收|待付|待发|未出|未交|未开始|未|否|无|待处理|待办|未处理|待|N|NO|×|X|✗|☐|0|未完成|未做|尚未|未安排|not started|pending|open|todo|new|待下单|未下单|报价中|意向|待确认订单|询价|打样中|待签合同|草稿|暂存|Draft|Quotation|Inquiry|未提交|待提交|创建|自由|未审核|待审|未审|Created|Not submitted|A|Z|待采购|未采购|未下料|待备料|待生产|未生产|待排产|未排产|待投产|未投产|排队|待下单生产|未上线|Planned|待检|未检|待验货|待质检|报检|未验|待发货|未发货|未发|待出货|未出货|待装柜|待订舱|备货中|待提货|货好待发|待收款发货|款到发货|Not shipped|Ready to ship|待揽收|未揽收|未开票|待开票|未开|开票申请中|暂不开票|Not invoiced|To invoice|Unbilled|未回款|未收款|未付款|待收款|未付|待回款|未到账|Unpaid|Not paid
    in_progress|进行中|处理中|办理中|跟进中|执行中|中|部分|正在|在途|进行|ongoing|in progress|wip|processing|started|待评审|评审中|待审核|待客户回签|订单确认中|待付定金|待收定金|Created|Pending confirmation|审批中|审核中|待审批|流程中|会签中|报备中|已提交|Under review|In approval|Submitted|Pending approval|B|采购中|备料中|部分到料|欠料|缺料|等料|待料|生产中|已排产|已投产|在产|制作中|加工中|已上线|裁剪中|裁床|车缝|车间|开料|备坯|打磨|喷涂|喷漆|电镀|组装|包装中|后整|委外中|外发中|返工|生产异常|In production|Scheduled|Assembling|检验中|验货中|质检中|复检|复验|待复检|发货中|配货中|装柜中|已订舱|已报关|Booked|Picking|Packing|运输中|已揽收|派送中|派件中|转运中|清关中|已到港|到港|已开船|待签收|In transit|Out for delivery|Sailing|开票中|已申请|待寄出|Draft invoice|催款中|对账中|已对账|待付款|付款中|账期内|Statement sent|Chasing
    done|已收|已付|收清|已结|已交|已寄|已完成|完成|是|有|已|OK|√|✓|✔|☑|Y|YES|1|已结案|完结|结案|已完结|完毕|搞定|已办|done|completed|closed|finished|complete|100%|已下单|已接单|已签|已签约|已确认|订单确认|已录单|已收定金|正式订单|已下达|下单|Confirmed|Placed|Open|Booked|Activated|已审批|审批通过|已审核|审核通过|同意|已批准|通过|核准|agree|Approved|Accepted|C|normal|已齐料|齐套|已到料|料齐|物料齐|已备齐|到齐|Ready|Kitted|生产完成|已完工|完工|已下线|已入库|已入仓|已包装|待发货|待出货|Produced|Warehoused|合格|检验合格|PASS|已验|验货通过|质检合格|放行|让步接收|特采|Passed|Released|已发货|已发|已出货|已出|全部发货|发完|已走货|已装柜|已交货|已交付|出货完成|发货完毕|已出库|Shipped|Dispatched|Delivered (by us)|Fulfilled|已签收|签收|已送达|已妥投|客户已收|已收货|已回单|已验收|自提|Delivered|Signed|Received|已开票|已开|开票完成|全部开票|发票已寄|已寄出|发票已签收|Invoiced|Billed|已回款|已收款|已付款|已结清|结清|全款|已到账|款清|已付清|款已收|尾款已收|Paid|Settled|Cleared|关闭|已关闭|归档|整单关闭|正常关闭|Archived
    on_hold|暂停|挂起|冻结|待定|暂缓|搁置|等通知|待客户确认|待确认|客户暂停|hold|on hold|suspended|paused|tbd|tbc
    cancelled|取消|已取消|作废|已作废|撤单|撤销|终止|关闭(取消)|退单|不做了|客户取消|废|cancelled|canceled|void|voided|terminated|dropped|订单取消
    exception|异常|有问题|延期|逾期|超期|滞后|卡住|缺料|欠料|客诉|退货|返工|delayed|late|issue|blocked|overdue|坏账|有争议|扣款|Disputed|Bad debt
    not_applicable|不适用|不需要|无需|免|N/A|—|不开票|无需开票|不含税|免开|No invoice required
    rejected|驳回|已驳回|拒绝|不同意|审批不通过|不通过|退回|打回|重新审核|已撤回|refuse|Rejected|Declined|D|ineffective|不合格|FAIL|NG|返工|返修|退检|报废|Failed|Hold|拒收|丢件|破损|异常件|Refused|Returned|Lost|Damaged|红冲|已红冲|冲红|退票|发票作废|Credit note
    partial|部分完成|部分完工|部分入库|已完成50%|生产70%|部分发货|部分出货|分批发货|已发部分|部分交货|未发完|Partially shipped|Partial|Partially_delivered|部分开票|部分已开|Partially invoiced|部分回款|部分收款|已收定金|已付定金|收定金|已收30%|欠尾款|Partially paid|Deposit paid
    """#

  /// The words of folder, file and sheet by which a department is known.
  static let departments = #"""
    sales|sales|sale|销售|銷售|业务|業務|营销|营业
    merchandiser|跟单|跟單|merchandising|merchandiser
    purchasing|purchasing|purchase|procurement|采购|採購|物料|备料|material|materials|pmc
    production|production|生产|生產|排产|车间|車間|工厂|制造|manufacturing|factory|workshop
    quality|quality|qc|qa|质检|質檢|品质|品質|品管|检验|檢驗|质量
    warehouse|warehouse|仓库|倉庫|仓储|备货|備貨|发货|發貨|出货|出貨|送货|出库|shipping|shipment|stock
    logistics|logistics|物流|运输|運輸|货运|delivery|freight
    finance|finance|财务|財務|应收|應收|开票|開票|发票|發票|回款|收款|对账|對帳|accounting|invoice|invoices|payment|receivable|ar
    manager|manager|management|总经理|管理层
    """#

  /// Headers of columns that hold no data of an order.
  static let ignoredHeaders = #"""
    ignored|发起人工号|图片|Image|操作|Action|复选框|选择|打印|链接|二维码|条形码图|空白|间隔列|*Split*1|*Split*2|*Split*3|*Split*4|Column1|列1|未命名|Unnamed: 0
    """#
}
