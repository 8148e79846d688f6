import Normalization
import TableShaping
import Testing

/// Headers whose captions people have broken over rows by hand, with no merged cell to hold them together.
@Suite struct BrokenCaptionTests {
  @Test(arguments: [
    (
      ["订单,客户,交货,备注", "号,名称,日期,", "S-1,华为,2026-03-02,急"], [0, 1],
      ["订单号", "客户名称", "交货日期", "备注"]
    ),
    (
      ["订,产,订,要求", "单,品,单,交货", "号,名称,数量,日期", "S-1,支架,5,2026-03-02"], [0, 1, 2],
      ["订单号", "产品名称", "订单数量", "要求交货日期"]
    ),
    (
      ["Order,Customer,Item,Unit", "No.,Name,Code,Price", "40551,Larch,LC-20,14.5"], [0, 1],
      ["Order No.", "Customer Name", "Item Code", "Unit Price"]
    ),
    (["款号,数,单,金", ",量,价,额", "D1,5,2,10"], [0, 1], ["款号", "数量", "单价", "金额"]),
  ])
  func `the pieces of a column are one caption`(_ lines: [String], _ rows: [Int], _ headers: [String]) throws {
    let table = try #require(Shaped.tables(lines.joined(separator: "\n")).first)
    #expect(table.headerRowIndexes == rows)
    let found = table.headers.map { header in header.levels.joined().filter { !$0.isWhitespace } }
    #expect(found == headers.map { header in header.filter { !$0.isWhitespace } })
  }

  @Test(arguments: [
    ["订单号,客户,状态,备注", "S-1,华为,完成,无", "S-2,小米,完成,无"],
    ["订单号,客户,交期,数量", "S-1,华为,3/2,5", "S-2,小米,3/4,6"],
  ])
  func `a header over records of words stays one row`(_ lines: [String]) throws {
    let table = try #require(Shaped.tables(lines.joined(separator: "\n")).first)
    #expect(table.headerRowIndexes == [0])
    #expect(table.kinds.dropFirst().allSatisfy { $0 == .data })
  }

  @Test func aLegendOverAHeaderIsNoCaption() throws {
    let table = try #require(
      Shaped.tables(
        [
          "说明,红色,已超期,黄色,本周交,绿色", "客户,订单号,产品,订单数量,发货数量,交期", "长虹,C-1,电感,200,100,2026-03-24",
          "海信,C-2,线圈,300,0,2026-03-25",
        ].joined(separator: "\n")
      ).first)
    #expect(table.headerRowIndexes == [1])
    #expect(table.headers.allSatisfy { $0.parentText == nil })
  }

  @Test func theTypesThatAnOnlineTableWritesBelowItsHeadersAreNoRecord() throws {
    let table = try #require(
      Shaped.tables("订单编号,客户名称,状态,数量,交货日期\n文本,文本,单选,数字,日期\nZ-1,乐购,生产中,300,2026-03-20").first)
    #expect(table.kinds == [.heading, .heading, .data])
  }

  @Test(arguments: [
    ["发车,车牌,司机,订单", "日期,号码,姓名,编号", "3/11,粤X8,阿强,S-1", "3/14,粤X1,老黄,S-2"],
    ["外协厂,内容,结算,应付", ",,日期,金额", "永固电镀,镀锌,4/20,1200", "弘茂,渗碳,4/25,800"],
  ])
  func `a table farther down begins with the first row of its broken captions`(_ lines: [String]) throws {
    let first = ["一、订单", "订单号,客户,产品,数量,交期", "S-1,华为,灯,5,3/2", "S-2,小米,伞,7,3/4", "合计,,,12,", "", "二、其他"]
    let tables = Shaped.tables((first + lines).joined(separator: "\n"))
    #expect(tables.count == 2)
    #expect(tables.last?.headerRowIndexes == [7, 8])
    #expect(tables.last?.rowRange.lowerBound == 6)
  }

  @Test func unitsBelowAmountsBelongToTheHeader() throws {
    let text = "合同编号,客户,合同总价,已付定金,签约,送货\n,,（元）,（元）,日期,日期\nMZ-1,王女士,38600,20000,3/1,3/9\nMZ-2,李先生,9200,5000,3/2,3/14"
    #expect(try #require(Shaped.tables(text).first).headerRowIndexes == [0, 1])
  }
}
