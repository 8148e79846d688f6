import SheetFormats
import TableShaping
import Testing

@Suite struct SeveralTablesTests {
  @Test func `tables side by side have their own columns and all rows`() {
    let tables = Shaped.tables(
      """
      2月,,,,3月,,
      订单号,客户,数量,,订单号,客户,数量
      SO-1,华为,5,,SO-7,小米,8
      SO-2,小米,6,,,,
      合计,,11,,合计,,8
      """)
    #expect(tables.map(\.columnRange) == [0..<4, 4..<7])
    #expect(tables.map(\.rowRange) == [0..<5, 0..<5])
    #expect(tables.map(\.titleTexts) == [["2月"], ["3月"]])
    #expect(tables.map(Shaped.letters) == ["hhdds", "hhdbs"])
    #expect(tables[1].headers.map(\.columnIndex) == [4, 5, 6])
  }

  @Test func `tables side by side may begin in different rows`() {
    let text = """
      本月发货,,,,在手订单,,,
      发货日期,订单号,发货数量,,,,,
      3/1,SO-1,50,,2025年3月,单位：件,,
      3/2,SO-2,60,,订单号,客户,型号,数量
      3/5,SO-3,70,,SO-7,华为,A,100
      合计,,180,,合计,,,100
      """
    let tables = Shaped.tables(text)
    #expect(tables.map(\.headerRowIndexes) == [[1], [3]])
    #expect(tables.map(\.columnRange) == [0..<4, 4..<8])
    #expect(tables.map(Shaped.letters) == ["hhddds", "hbhhds"])
    #expect(tables.map { $0.titleTexts.first } == ["本月发货", "在手订单"])
  }

  @Test(arguments: [
    // The same kind of thing by the same name, other ones in each row.
    ("订单号,客户,数量,,客户,收款金额,收款方式", "SO-1,华为,5,,小米,500,转账\nSO-2,小米,6,,荣耀,80,微信\nSO-3,中兴,7,,小米,90,微信"),
    // Totals in each of them.
    ("订单号,品名,数量,,收款日期,收款金额,收款方式", "SO-1,灯,5,,3月1日,500,转账\n合计,,5,,3月5日,300,微信\n,,,,合计,800,"),
    // A total beside a record.
    ("订单号,品名,数量,,收款日期,收款方式,付款人", "SO-1,灯,5,,3月1日,转账,华为\n合计,,5,,3月5日,微信,小米\n,,,,3月9日,现金,小米"),
    // The right one is longer.
    ("订单号,品名,数量,,收款日期,收款金额,收款方式", "SO-1,灯,5,,3月1日,500,转账\n,,,,3月5日,300,微信\n,,,,3月9日,10,微信"),
  ])
  func `what the rows say parts tables side by side`(_ header: String, _ rows: String) {
    #expect(Shaped.tables(header + "\n" + rows).map(\.columnRange) == [0..<4, 4..<7])
  }

  @Test(arguments: [
    ("订单号,客户,数量,,发货日期,发货数量,单号", "SO-1,华为,5,,3月1日,5,DN-1\nSO-2,小米,6,,,,\n合计,,11,,,5,"),
    // A further shipment of an order.
    ("订单号,客户,数量,,发货日期,发货数量,单号", "SO-1,华为,5,,3月1日,3,DN-1\n,,,,3月2日,2,DN-2\nSO-2,小米,6,,3月2日,4,DN-3\n,,,,3月5日,2,DN-4"),
    ("订单号,客户,数量,,客户,单数,金额", "SO-1,华为,5,,华为,2,50\nSO-2,小米,6,,小米,1,60\nSO-3,华为,7,,合并,3,110"),
  ])
  func `sections with an empty column between them are one table`(_ header: String, _ rows: String) {
    #expect(Shaped.tables(header + "\n" + rows).map(\.columnRange) == [0..<7])
  }

  @Test(arguments: [
    ("华东织造有限公司", "华东织造有限公司", [0..<4, 4..<7]), ("2026年3月订单", "2026年3月收款", [0..<4, 4..<7]),
    ("订单信息", "收款信息", [0..<7]),
  ])
  func `titles merged over each part two tables, captions part none`(
    _ left: String, _ right: String, _ columns: [Range<Int>]
  ) {
    let text = "\(left),,,,\(right),,\n订单号,品名,数量,,收款日期,收款金额,收款方式\nSO-1,灯,5,,3月1日,500,转账\nSO-2,灯,6,,3月5日,80,微信"
    let tables = Shaped.tables(text, merged: [Shaped.merge(0...0, 0...2), Shaped.merge(0...0, 4...6)])
    #expect(tables.map(\.columnRange) == columns)
    #expect(tables.first?.headerRowIndexes == (columns.count == 2 ? [1] : [0, 1]))
  }

  @Test func `a header that speaks of totals begins a table`() {
    let text = "订单号,客户,数量,,\nSO-1,华为,5,,\n,,,,\n应收明细,,,,\n序号,客户,合计金额,到期日,备注\n1,华为,500,3月5日,\n2,小米,600,3月6日,"
    #expect(Shaped.tables(text).map(\.headerRowIndexes) == [[0], [4]])
  }

  @Test func `of two tables side by side one may have captions over its header`() {
    let tables = Shaped.tables(
      """
      ,,,,,,计划,
      订单号,客户,数量,,工单号,客户,开工,完工
      SO-1,华为,5,,W-1,小米,3月1日,3月2日
      SO-2,小米,5,,W-2,荣耀,3月3日,3月4日
      """, merged: [Shaped.merge(0...0, 6...7)])
    #expect(tables.map(\.headerRowIndexes) == [[1], [0, 1]])
  }

  @Test func `a small summary beside a table is no table`() {
    let tables = Shaped.tables("订单号,客户,数量,,,\nSO-1,华为,5,,客户,数量\nSO-2,小米,6,,华为,5\nSO-3,华为,7,,小米,6")
    #expect(tables.map(\.columnRange) == [0..<6])
  }

  @Test func `a numbered header begins another table`() {
    let tables = Shaped.tables(
      "1.订单号,2.客户,3.数量\nSO-1,华为,5\n,,\n发货明细,,\n1.送货单号,2.订单号,3.发货数量\nDN-1,SO-1,5")
    #expect(tables.map(\.rowRange) == [0..<3, 3..<6])
  }

  @Test func `an empty column inside a table parts nothing`() {
    let tables = Shaped.tables("订单号,客户,,数量,交期\nSO-1,华为,,5,2026-03-01\nSO-2,小米,,6,2026-03-02")
    #expect(tables.map(\.columnRange) == [0..<5])
    let split = Shaped.tables("订单号,客户,间隔列,订单号,数量\nSO-1,华为,,SO-1,5")
    #expect(split.map(\.columnRange) == [0..<5])
  }

  @Test func `a repeated block of the same orders is one table`() {
    let tables = Shaped.tables("订单号,客户,,订单号,客户\nSO-1,华为,,SO-1,华为\nSO-2,小米,,SO-2,小米")
    #expect(tables.map(\.columnRange) == [0..<5])
  }

  @Test func `a second header takes its titles with it`() {
    let tables = Shaped.tables(
      """
      订单明细,,,
      订单号,客户,数量,交期
      SO-1,华为,5,2026-03-01
      合计,,5,
      ,,,
      发货明细,,,
      客户：华为,,,
      发货日期,送货单号,订单号,发货数量
      2026-03-01,DN-1,SO-1,5
      """)
    #expect(tables.map(\.rowRange) == [0..<5, 5..<9])
    #expect(tables.map(\.titleTexts) == [["订单明细"], ["发货明细", "客户：华为"]])
    #expect(tables.map(Shaped.letters) == ["hhdsb", "hhhd"])
  }

  @Test func `a header of other columns is no repeated one`() {
    let tables = Shaped.tables(
      "订单号,客户,型号,数量,金额\nSO-1,华为,A,5,50\n,,,,\n订单号,客户,型号,数量,交期\nSO-2,华为,A,5,2026-03-01")
    #expect(tables.map(\.rowRange) == [0..<3, 3..<5])
  }

  @Test func `a table of two columns begins below a blank row`() {
    let tables = Shaped.tables("订单号,客户,数量\nSO-1,华为,5\n,,\n订单号,发票号码,\nSO-1,12345678,\nSO-2,12345679,")
    #expect(tables.map(\.rowRange) == [0..<3, 3..<6])
  }

  @Test(arguments: [
    // A first header that is not known.
    ("姓名,客户,订单号,回款金额,回款日期", "吴婷,华为,SO-1,380,2026-03-01\n,小米,SO-2,125,2026-03-10"),
    // A calendar, and shipments in parts.
    ("机台,订单号,零件名称,3/16,3/17,3/18,3/19", "C1,SO-1,轴套,100,100,100,\nC2,SO-2,法兰,80,,,80"),
    ("订单号,客户,品名,第1批日期,第1批数量,第2批日期,第2批数量", "SO-1,华为,灯,3/8,120,3/16,80\nSO-2,小米,灯,3/9,60,,"),
    // No known word at all, below a title.
    ("单,谁的,几个,答应几号交", "0412,潮州,30,4/20\n0413,汕头,50,4/25"),
    // Captions over its parts.
    ("合同,用户,发运,", "合同编号,客户名称,发货日期,验收\nHT-1,海田厂,2026-03-01,2026-03-05\nHT-2,李记,2026-03-02,"),
  ])
  func `a table below another begins with its own header`(_ header: String, _ rows: String) {
    let text = "订单号,客户,数量,金额,,,\nSO-1,华为,5,50,,,\nSO-2,小米,6,60,,,\n合计,,11,110,,,\n,,,,,,\n三月明细,,,,,,\n"
    let tables = Shaped.tables(text + header + "\n" + rows)
    #expect(tables.map(\.rowRange.lowerBound) == [0, 5])
    #expect(tables.last?.headerRowIndexes.first == 6)
    #expect(tables.first?.headers.count == 4)
  }

  @Test func `a table of few known words is no title of the one below`() {
    let tables = Shaped.tables(
      """
      机台,订单号,图号,零件名称,计划数,备注
      C1,SO-1,Z10,轴套,500,
      C2,SO-2,Z14,法兰,240,
      ,,,,,
      订单号,客户,品名,数量,单价,金额
      SO-1,华为,灯,5,10,50
      SO-2,小米,灯,6,10,60
      """)
    #expect(tables.map(\.headerRowIndexes) == [[0], [4]])
  }

  @Test func `the same header under other keys and values is another paper`() {
    let tables = Shaped.tables(
      """
      送货单,,
      客户：甲公司,单号：S1,日期：2026-3-1
      序号,品名,数量
      1,台灯,5
      合计,,5
      送货人：,,
      ,,
      送货单,,
      客户：乙公司,单号：S2,日期：2026-3-2
      序号,品名,数量
      1,水杯,7
      """)
    #expect(tables.map(\.rowRange) == [0..<7, 7..<11])
    #expect(tables.map { $0.metadata.first?.value } == ["甲公司", "乙公司"])
  }

  @Test func `the same header under the name of another register is another table`() {
    let tables = Shaped.tables(
      "在手订单,,\n订单号,客户,数量\nSO-1,华为,5\n小计,,5\n,,\n已完结订单,,\n订单号,客户,数量\nSO-7,小米,6\n小计,,6")
    #expect(tables.map(\.titleTexts) == [["在手订单"], ["已完结订单"]])
  }

  @Test(arguments: ["2月订单", "华为", "客户：小米", "第2页"])
  func `a month, a customer or a page with the same header goes on`(_ title: String) {
    let tables = Shaped.tables(
      "1月订单,,\n订单号,客户,数量\nSO-1,华为,5\n小计,,5\n,,\n\(title),,\n订单号,客户,数量\nSO-7,小米,6\n小计,,6")
    #expect(tables.count == 1)
  }

  @Test func `copies of a header without a gap are parted by their titles`() {
    let tables = Shaped.tables("上午,,,下午,,\n客户,品名,数量,客户,品名,数量\n华为,台灯,5,小米,水杯,7\n小米,水杯,6,华为,台灯,8")
    #expect(tables.map(\.columnRange) == [0..<3, 3..<6])
    let groups = Shaped.tables("客户,品名,数量,客户,品名,数量\n华为,台灯,5,小米,水杯,7\n小米,水杯,6,华为,台灯,8")
    #expect(groups.map(\.columnRange) == [0..<6])
  }
}
