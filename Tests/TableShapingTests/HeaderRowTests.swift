import SheetFormats
import TableShaping
import Testing

@Suite struct HeaderRowTests {
  private func header(_ text: String, merged: [CellRange] = []) throws -> ShapedTable {
    try #require(Shaped.tables(text, merged: merged).first)
  }

  @Test func `captions of three levels come down to their parts`() throws {
    let text = """
      订单号,客户,逾期款,,,
      ,,预付款,,尾款,
      ,,金额,逾期时间,金额,逾期时间
      SO-1,华为,5,3天,6,4天
      """
    let merged = [
      Shaped.merge(0...2, 0...0), Shaped.merge(0...2, 1...1), Shaped.merge(0...0, 2...5), Shaped.merge(1...1, 2...3),
      Shaped.merge(1...1, 4...5),
    ]
    let table = try header(text, merged: merged)
    #expect(table.headerRowIndexes == [0, 1, 2])
    #expect(table.headers.map(\.text) == ["订单号", "客户", "金额", "逾期时间", "金额", "逾期时间"])
    #expect(table.headers[5].levels == ["逾期款", "尾款", "逾期时间"])
    #expect(table.headers[2].parentText == "逾期款 / 预付款")
    #expect(table.headers[0].levels == ["订单号"])
    #expect(Shaped.letters(table) == "hhhd")
  }

  @Test func `captions without merged cells stand over their first part`() throws {
    let table = try header("基本信息,,,开票,\n订单号,客户,数量,开票日期,金额\nSO-1,华为,5,2026-03-01,50")
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.parentText) == ["基本信息", "基本信息", "基本信息", "开票", "开票"])
  }

  @Test(arguments: [
    "Terms:,FOB Ningbo,,Payment:,30% deposit", "客户：,华为,,付款方式：,30%定金", "Order No.:,SO-9,Delivery Date:,2026-03-01,",
  ])
  func `keys that end in a colon are no header`(_ title: String) throws {
    let text = "\(title)\n序号,品名,数量,单价,金额\n1,灯罩,10,2,20\n2,线材,5,2,10"
    #expect(try header(text).headerRowIndexes == [1])
  }

  @Test(arguments: ["订单号：,客户：,数量：,交期：", "订单号,客户,数量,备注："])
  func `a header may end in colons`(_ row: String) throws {
    #expect(try header("\(row)\nSO-1,华为,5,2026-03-01\nSO-2,小米,6,2026-03-02").headerRowIndexes == [0])
  }

  @Test func `a total may stand above the header`() throws {
    let table = try header("2026年开票登记,,,,\n合计,,,300,39\n订单号,客户,品名,金额,税额\nSO-1,华为,灯,100,13\nSO-2,小米,线,200,26")
    #expect(Shaped.letters(table) == "hshdd")
    let stated = try header("总数量：,300,,,\n订单号,客户,品名,金额,税额\nSO-1,华为,灯,100,13\nSO-2,小米,线,200,26")
    #expect(Shaped.letters(stated) == "hhdd")
  }

  @Test func `technical keys above the captions are kept apart`() throws {
    let table = try header(
      """
      FBillHead(SAL_SaleOrder),FBillNo,FDate,*Split*1,FQty
      *单据头(序号),*(基本信息)单据编号,*(基本信息)日期,间隔列,(订单明细)销售数量
      100001,XSDD001,2026-03-01,,5
      """)
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.technicalKey) == ["FBillHead(SAL_SaleOrder)", "FBillNo", "FDate", "*Split*1", "FQty"])
    #expect(table.headers[1].text == "*(基本信息)单据编号")
    #expect(table.headers[1].levels == ["*(基本信息)单据编号"])
    #expect(table.columnRange == 0..<5)
  }

  @Test func `a header in two languages has both`() throws {
    let table = try header("订单号,客户,数量,交期\nOrder No.,Customer,Qty,Delivery Date\nSO-1,Huawei,5,2026-03-01")
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.levels)[0] == ["订单号", "Order No."])
    #expect(table.headers.map(\.levels)[2] == ["数量", "Qty"])
    #expect(Shaped.letters(table) == "hhd")
  }

  @Test func `a row of units belongs to the header`() throws {
    let table = try header("订单号,数量,金额,交期\n,(PCS),(元),yyyy-mm-dd\nSO-1,5,50,2026-03-01")
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.text) == ["订单号", "数量", "金额", "交期"])
    #expect(table.headers.map(\.unitText) == [nil, "(PCS)", "(元)", "yyyy-mm-dd"])
    #expect(table.headers[2].levels == ["金额", "(元)"])
  }

  @Test(arguments: [
    ["3月1日", "3月2日", "3月3日", "3月4日"], ["3/1", "3/2", "3/3", "3/4"], ["28", "29", "30", "31"],
    ["36", "37", "38", "39"], ["S", "M", "L", "XL"],
  ])
  func `series of days and sizes are headers`(_ labels: [String]) throws {
    let text = "3月排产表\n订单号,款号,\(labels.joined(separator: ",")),合计\nSO-1,A1,5,6,7,8,26\nSO-2,A2,1,2,3,4,10"
    let table = try header(text)
    #expect(table.headerRowIndexes == [1])
    #expect(table.headers.map(\.text) == ["订单号", "款号"] + labels + ["合计"])
    #expect(Shaped.letters(table) == "hhdd")
    let typed = try #require(Shaped.shaper.shape(Shaped.typed(text)).first)
    #expect(typed.headers.map(\.text) == ["订单号", "款号"] + labels + ["合计"])
    #expect(Shaped.letters(typed) == "hhdd")
  }

  @Test func `sizes stand under their caption`() throws {
    let table = try header("订单号,款号,尺码,,,,合计\n,,36,37,38,39,\nSO-1,A1,1,2,3,4,10")
    #expect(table.headerRowIndexes == [0, 1])
    #expect(table.headers.map(\.text) == ["订单号", "款号", "36", "37", "38", "39", "合计"])
    #expect(table.headers[5].parentText == "尺码")
    #expect(table.headers[6].parentText == nil)
  }

  @Test func `cells of days are headers`() throws {
    let grid = Shaped.typed("订单号,款号,2026-03-01,2026-03-02,2026-03-03\nSO-1,A1,5,6,7")
    let table = try #require(Shaped.shaper.shape(grid).first)
    #expect(table.headerRowIndexes == [0])
    #expect(table.headers.map(\.text) == ["订单号", "款号", "2026-03-01", "2026-03-02", "2026-03-03"])
  }

  @Test func `titles of pairs and blank rows are skipped`() throws {
    let table = try header(
      """
      华东公司,,,,,
      客户,华为,月份,3月,业务员,李明
      交货地址：深圳,,电话：138,,,
      ,,,,,
      订单号,客户,型号,数量\\n（单位：个）,交期,备注
      SO-1,华为,A,5,2026-03-01,急
      """)
    #expect(table.headerRowIndexes == [4])
    #expect(Shaped.letters(table) == "hhhbhd")
  }

  @Test func `a header of few known words is found by its records`() throws {
    let table = try header(
      """
      订单号,甲列,乙列,丙列,丁列,戊列,数量,己列
      SO-1,一,2026-03-01,7,丙,8,5,甲
      SO-2,二,2026-03-02,6,丁,9,6,乙
      SO-3,三,2026-03-03,5,戊,1,7,丙
      """)
    #expect(table.headerRowIndexes == [0])
    #expect(Shaped.letters(table) == "hddd")
  }

  @Test func `a first record of words is no header`() throws {
    #expect(Shaped.kinds("客户,订单号,业务员,状态\n华为,待定,李明,已发货\n小米,SO-2,王芳,生产中") == "hdd")
  }

  @Test func `traditional and english headers are found`() throws {
    #expect(try header("銷貨單號,客戶,數量,單價\nA-1,甲,5,1").headerRowIndexes == [0])
    #expect(try header("My report,,,\nOrder No.,Customer,Qty,Unit Price\nA-1,X,5,1").headerRowIndexes == [1])
  }

  @Test func `a note for a header keeps its column`() throws {
    let note = "交期：以客户书面确认的日期为准，如有变动请当天通知跟单员并在备注栏写明原因"
    let table = try header("订单号,客户,数量,\(note)\nSO-1,华为,5,2026-03-01")
    #expect(table.headers.map(\.text) == ["订单号", "客户", "数量", note])
  }

  @Test func `words that nobody knows are no header`() {
    #expect(Shaped.tables("甲,乙,丙\n1,2,3\n4,5,6").isEmpty)
    #expect(Shaped.tables("步骤,怎么做,谁来做,什么时候\n1,填表,跟单,每天\n2,交表,主管,周五\n3,存档,文员,月底").isEmpty)
  }

  @Test func `a row of slang over records is a header`() throws {
    let table = try header(
      """
      某某厂接单本,,,,,
      哪家的,啥货,要几个,啥时候要,定金给没,管的人
      老王,铁架,100个,3月5号,没给,小李
      赵总,木箱,20,3/8,给了500,小李
      孙姐,铁架,60套,月底,没给,阿芳
      一共,,180,,,
      """)
    #expect(table.headerRowIndexes == [1])
    #expect(Shaped.letters(table) == "hhddds")
  }

  @Test(arguments: [
    "①订单号,②客户,③数量,④交期", "1.订单号,2.客户,3.数量,4.交期", "1、订单号,2、客户,3、数量,4、交期", "(1)订单号,(2)客户,(3)数量,(4)交期",
    "（1）订单号,（2）客户,（3）数量,（4）交期", "1)订单号,2)客户,3)数量,4)交期", "A.订单号,B.客户,C.数量,D.交期", "一、订单号,二、客户,三、数量,四、交期",
  ])
  func `headers may be numbered`(_ row: String) throws {
    let vocabulary = Shaped.shaper.words
    #expect(
      row.split(separator: ",").allSatisfy { !vocabulary.headerKeys.isDisjoint(with: vocabulary.foldings("\($0)")) })
    #expect(try header("3月跟单表,,,\n\n\(row)\nSO-1,华为,5,2026-03-01").headerRowIndexes == [2])
  }

  @Test func `what looks like numbering is kept`() {
    for text in ["1.5米", "3月", "P.O.No", "(台)", "12", "1.", "2025.3.1", "十字螺丝", "100.客户"] {
      #expect(LeadingNumbering.dropped(from: text) == nil)
    }
  }

  @Test func `the top level of a header has captions that go down to the bottom`() throws {
    let text = """
      玩具厂 进度总览,,,,,
      订单信息,,,跟进情况,,备注
      订单号,客户,数量,生产,,
      ,,,上线日期,完工日期,
      SO-1,华为,5,3/1,3/9,急
      """
    let merged = [
      Shaped.merge(0...0, 0...5), Shaped.merge(1...1, 0...2), Shaped.merge(1...1, 3...4), Shaped.merge(1...3, 5...5),
      Shaped.merge(2...3, 0...0), Shaped.merge(2...3, 1...1), Shaped.merge(2...3, 2...2), Shaped.merge(2...2, 3...4),
    ]
    for table in [try header(text, merged: merged), try header(text)] {
      #expect(table.headerRowIndexes == [1, 2, 3])
      #expect(table.headers.last?.text == "备注")
    }
  }

  @Test(arguments: ["外贸部订单,,,2025年3月", "某某有限公司,,,内部资料", "未交订单跟踪表,,客户,"])
  func `a title is no caption`(_ title: String) throws {
    #expect(try header("\(title)\n订单号,型号,客户,数量\nSO-1,A,华为,5").headerRowIndexes == [1])
  }

  @Test(arguments: [
    ("序号,订单号,变更内容,会签,,备注\n,,,生产,采购,\n1,SO-1,改色,√,√,\n2,SO-2,加量,√,,", [0, 1]),
    ("客户,应收余额,账龄,,到期日\n,,30天内,31-60天,\n华为,500,500,,2026-03-01\n小米,60,,60,2026-02-01", [0, 1]),
    // A record that fills a gap is one.
    ("订单号,客户,发货,,备注\nSO-1,华为,3月1日,DN-1,\nSO-2,小米,3月2日,DN-2,", [0]),
    ("订单号,客户,发货,,备注\n,,3月1日,DN-1,\nSO-2,小米,3月2日,DN-2,急", [0]),
    ("订单,,,,发货,\n订单号,客户,品名,数量,发货日期,运单号\nSO-1,华为,灯,5,2026-03-01,SF-1", [0, 1]),
    ("客户,品名,1月,2月,3月,合计\n华为,灯,5,6,7,18\n小米,灯,1,1,1,3", [0]),
  ])
  func `captions need no merged cells`(_ text: String, _ header: [Int]) {
    #expect(Shaped.tables(text).map(\.headerRowIndexes) == [header])
  }

  @Test(arguments: [
    ("派工,,\n内部记号,数量,\nA-1,5,\nA-2,6,", [1]),
    // Keys and values are no header.
    ("客户,华为,\n月份,3月,\n数量,5,", nil),
    ("客户,华为,\n跟单,李明,\n地址,深圳,", nil),
  ])
  func `a header of two columns needs one known word and values below`(_ text: String, _ header: [Int]?) {
    #expect(Shaped.tables(text).first?.headerRowIndexes == header)
  }
}
