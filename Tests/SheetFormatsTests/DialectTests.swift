import ExactValues
import SheetFormats
import Testing

@Suite("Dialects of text")
struct DialectTests {
  private func dialect(_ text: String) throws -> TextDialect? { try read(text: text).dialect }

  @Test func `single quotes that begin and end fields throughout are quotes`() throws {
    let workbook = try read(text: "'id','name'\n'1','bolts, nuts'\n'2','it''s'\n")
    #expect(workbook.grids[0].rawRows == [["id", "name"], ["1", "bolts, nuts"], ["2", "it's"]])
    #expect(workbook.dialect?.quote == "'")
    #expect(workbook.dialect?.reason.hasSuffix("; single quotes begin 6 and end 6 fields") == true)
  }

  @Test func `single quotes that only begin fields, or stand in words, are text`() throws {
    let numbers = try read(text: "id,qty\n'001,1\n'002,2\n'003,3\n'004,4\n'005,5\n")
    #expect(numbers.dialect?.quote == "\"")
    #expect(numbers.grids[0].rawText(row: 1, column: 0) == "'001")
    let words = try read(text: "name,note\nO'Neil,'a'\nD'Arcy,b\n'Tis,c\nx,d\ny,e\nz,f\n")
    #expect(words.dialect?.quote == "\"")
    #expect(words.grids[0].rawText(row: 1, column: 1) == "'a'")
    #expect(try dialect("'a','b'\n\"1\",'2'\n'3','4'\n")?.quote == "\"")
  }

  @Test func `backslashes before quotes are escapes where nothing else reads`() throws {
    let workbook = try read(text: "尺寸,备注\n\"5\\\" 管\",\"a\\\\b\"\n\"6\\\"\",\"c:\\d\"\n")
    #expect(workbook.grids[0].rawRows == [["尺寸", "备注"], ["5\" 管", "a\\b"], ["6\"", "c:\\d"]])
    #expect(workbook.dialect?.escape == .backslash)
    #expect(workbook.dialect?.reason.hasSuffix("; 2 quotes inside of fields have a backslash before them") == true)
    #expect(workbook.findings.isEmpty)
  }

  @Test func `backslashes at the end of paths and beside doubled quotes are text`() throws {
    let paths = try read(text: "path,n\n\"C:\\\",1\n\"D:\\x\\\",2\n")
    #expect(paths.grids[0].rawRows == [["path", "n"], ["C:\\", "1"], ["D:\\x\\", "2"]])
    #expect(paths.dialect?.escape == .doubling)
    #expect(try dialect("a,b\n\"C:\\\",1\n\"D:\\\" x,2\n")?.escape == .doubling)
    #expect(try dialect("a,b\n\"x\\\"y\",1\n\"p\"\"q\",2\n")?.escape == .doubling)
  }

  @Test func `spaces between delimiters and quotes are no text`() throws {
    let workbook = try read(text: "PO, Item, Qty\n1, \"Cable, 5m\", 3\n2, \"Rope\", 4\n3, \"6\"\" x\", \"\"\n")
    #expect(
      workbook.grids[0].rawRows == [
        ["PO", " Item", " Qty"], ["1", "Cable, 5m", " 3"], ["2", "Rope", " 4"], ["3", "6\" x", ""],
      ])
    #expect(workbook.dialect?.reason.hasSuffix("; spaces stand before 4 quotes") == true)
    #expect(workbook.findings.isEmpty)
    let bars = try read(text: "a;  \"x;y\"\n  \"b\";c\n")
    #expect(bars.grids[0].rawRows == [["a", "x;y"], ["b", "c"]])
  }

  @Test(arguments: ["PO, Item\n1, \"5\" pipe\n2, \"x\"\n", "PO, Item, Q\n1, \", 3\n2, \", 3\n"])
  func `a quote behind spaces that does not end its field is text`(text: String) throws {
    let workbook = try read(text: text)
    #expect(workbook.grids[0].rowCount == 3)
    #expect(workbook.grids[0].rawText(row: 1, column: 1).hasPrefix(" \"") == true)
    #expect(workbook.dialect?.reason.contains("spaces stand") == false)
  }

  @Test func `a doubled quote behind a backslash is doubled`() throws {
    let workbook = try read(text: "PO,Item,Q\n1,\"5\\\"\" pipe\",3\n")
    #expect(workbook.grids[0].rawRows == [["PO", "Item", "Q"], ["1", "5\\\" pipe", "3"]])
    #expect(workbook.dialect?.escape == .doubling)
    #expect(workbook.findings.isEmpty)
    // Only a backslash makes sense of a quoted field that ends with an inch sign.
    let inches = try read(text: "PO,Item,Q\n1,\"5\\\"\",3\n2,\"6\\\"\",3\n")
    #expect(inches.grids[0].rawText(row: 1, column: 1) == "5\"")
  }

  @Test(arguments: [
    ("订单号,长|宽,数量\nA1,10|20,5\nA2,30|40,5\nA3,5|6,7\n", 3),
    ("订单编号\t,品名,数量\n1234567890123456\t,衬衫,5\n", 3),
    ("订单编号\t,数量\n1234567890123456\t,5\n", 2),
    ("单号,数量\t\nA1,5\t\n", 2),
    ("订单号,品名;颜色,数量\nA1,衬衫;红,5\n", 3),
    ("品名;颜色,数量\n衬衫;红,5\n", 2),
    ("张三,0755-1;138,深圳\n李四,010-1;139,北京\n", 3),
    ("订单编号,货品属性;单位,数量\n\"1234\",\"颜色:红;尺码:M\",5\n", 3),
    ("客户:张三;电话:138\n地址:深圳;南山\n订单号,数量\nA1,5\n", 2),
    ("客户:张三;电话:138\n地址:深圳;南山\n日期;3月\n订单号,数量,价\nA1,5,6\n", 3),
  ])
  func `another sign that stands once in every record does not beat the comma`(text: String, columns: Int) throws {
    let workbook = try read(text: text)
    #expect(workbook.dialect?.delimiter == ",")
    #expect(workbook.grids[0].columnCount == columns)
  }

  @Test(arguments: [
    ("1;3,50\n2;4,50\n", ";"), ("1;3,50;2,50\n2;4,50;3,50\n", ";"), ("A1\t1,200.00\nA2\t2,400.00\n", "\t"),
    ("1|2,500,000\n2|3,400,000\n", "|"), ("Smith, John;5\nDoe, Jane;6\n", ";"), ("a\t\tb\nc\t\td\n", "\t"),
    ("a,x\tb\nc,y\td\n", "\t"),
  ])
  func `commas inside of numbers and of prose leave the delimiter to another sign`(
    text: String, delimiter: Character
  ) throws {
    #expect(try dialect(text)?.delimiter == delimiter)
  }

  @Test func `a sep= line behind a mark names the delimiter, in every encoding`() throws {
    let text = "sep=|\r\na,1|b\r\n"
    let marked: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in marked {
      let workbook = try SheetReader.read(bytes)
      #expect(workbook.grids[0].rawRows == [["a,1", "b"]])
      #expect(workbook.dialect?.reason == "a byte order mark; the file's own sep= line")
    }
  }

  @Test(arguments: ["sep=\"\n", "sep=\\\n\"\\\"x\"\\\n"])
  func `a sep= line that names a quote or a backslash makes nothing slow`(line: String) throws {
    let workbook = try read(text: line + String(repeating: line.contains("\\") ? "\\\"\n" : "\"\"\n", count: 200_000))
    #expect(workbook.grids[0].columnCount <= 3)
    #expect(workbook.dialect?.escape == .doubling)
  }

  @Test func `line ends that differ are counted`() throws {
    let reason = try dialect("a,b\r\n1,2\n3,\"x\ny\"\n4,5\r6,7")?.reason
    #expect(reason?.hasSuffix("; lines end differently: 2 with LF, 1 with CRLF, 1 with CR") == true)
    #expect(try dialect("a,b\r\n1,\"x\ny\"\r\n")?.reason.contains("differently") == false)
  }

  @Test(arguments: ["共 2 条", "-- 2 rows --", "共 2 条, 导出人: 王", "合计;;;\n导出时间 2026-03-09"])
  func `a footer stays a row and does not disturb the delimiter`(footer: String) throws {
    let workbook = try read(text: "单号;数量\n1,5;2,5\n3,5;4,5\n\(footer)\n")
    #expect(workbook.dialect?.delimiter == ";")
    #expect(workbook.grids[0].rowCount == 3 + footer.split(separator: "\n").count)
    #expect(workbook.grids[0].rawText(row: 1, column: 1) == "2,5")
  }
}

@Suite("Columns that spaces keep apart")
struct AlignedColumnsTests {
  @Test func `runs of spaces cut what a terminal shows`() throws {
    let text = """
      订单号     客户名称          数量    金额
      --------  --------------  ------  ----------
      SO-1001   深圳 科技          120    1,200.00
      SO-1002   宁波贸易                       8.50
      SO-1003   Acme Co. Ltd       5    3,000.00
      SO-1004   苏州电子           12       36.00

      共 4 条
      """
    let workbook = try read(text: text)
    let rows = workbook.grids[0].rawRows
    #expect(workbook.dialect?.separation == .runsOfSpaces)
    #expect(workbook.dialect?.quote == nil)
    #expect(workbook.dialect?.delimiter == " ")
    #expect(workbook.dialect?.reason.contains("runs of spaces cut 4 of the first 6 lines into 4 fields") == true)
    #expect(rows[0] == ["订单号", "客户名称", "数量", "金额"])
    #expect(rows[2] == ["SO-1001", "深圳 科技", "120", "1,200.00"])
    #expect(rows[3] == ["SO-1002", "宁波贸易", "", "8.50"])
    #expect(rows[4] == ["SO-1003", "Acme Co. Ltd", "5", "3,000.00"])
    #expect(rows[7] == ["共 4 条", "", "", ""])
  }

  @Test func `lines of signatures are no columns where a sign cuts the records unevenly`() throws {
    let paper = "送货单\n客户：甲;;单号：S1\n序号;品名;数量\n1;台灯\n2;水杯;7\n3;椅\n送货人：  收货人：  白联存根\n"
    let workbook = try read(text: paper + paper)
    #expect(workbook.dialect?.delimiter == ";")
    #expect(workbook.grids[0].rawRows[4] == ["2", "水杯", "7"])
  }

  @Test func `two spaces inside of a name do not shift a row with a blank cell`() throws {
    let text = """
      PO      Item           Qty
      A001    Shirt          5
      A002    Cap            4
      A003    Sock           4
      A005    Long  Pants
      A006    Belt           9
      """
    let rows = try read(text: text).grids[0].rawRows
    #expect(rows[4] == ["A005", "Long  Pants", ""])
    #expect(rows[5] == ["A006", "Belt", "9"])
  }

  @Test func `a column that few rows fill is a column`() throws {
    let text = """
      PO      Item     Qty   Remark
      A001    Shirt    5
      A002    Cap      4     urgent, red
      A003    Sock     4
      A004             7
      """
    let rows = try read(text: text).grids[0].rawRows
    #expect(rows[1] == ["A001", "Shirt", "5", ""])
    #expect(rows[2] == ["A002", "Cap", "4", "urgent, red"])
    #expect(rows[4] == ["A004", "", "7", ""])
  }

  @Test func `commas of thousands do not keep spaces from cutting`() throws {
    let text = """
      订单号    品名    数量    金额
      A001      衬衫    100     1,200.00
      A002      长裤    200     2,400.00
      A003      帽子    200     3,400.00
      合计              500     7,000.00
      """
    let rows = try read(text: text).grids[0].rawRows
    #expect(rows[1] == ["A001", "衬衫", "100", "1,200.00"])
    #expect(rows[4] == ["合计", "", "500", "7,000.00"])
    #expect(try dialect("1  2,200\n3  4,400\n55  6,600\n")?.separation == .delimiter(","))
  }

  private func dialect(_ text: String) throws -> TextDialect? { try read(text: text).dialect }

  @Test func `full-width spaces cut as well`() throws {
    let workbook = try read(text: "编号　品名　数量\nA1　螺丝　10\nA2　螺母　20\n")
    #expect(workbook.grids[0].rawRows == [["编号", "品名", "数量"], ["A1", "螺丝", "10"], ["A2", "螺母", "20"]])
  }

  @Test func `two columns need padding of different widths`() throws {
    let padded = try read(text: "编号    数量\nA1      10\nA1002   20\n")
    #expect(padded.grids[0].rawRows == [["编号", "数量"], ["A1", "10"], ["A1002", "20"]])
    let names = try read(text: "张　三\n李　四\n王　五\n")
    #expect(names.grids[0].rawRows == [["张　三"], ["李　四"], ["王　五"]])
    #expect(try read(text: "张  三\n李  四\n王  五\n").grids[0].columnCount == 1)
  }

  @Test func `a delimiter that cuts the records goes before spaces, and prose is not cut`() throws {
    let workbook = try read(text: "a  x,b  y,c  z\n1  1,2  2,3  3\n4  4,5  5,6  6\n")
    #expect(workbook.dialect?.delimiter == ",")
    #expect(workbook.grids[0].rawText(row: 0, column: 0) == "a  x")
    let prose = try read(text: "今天发货。  明天  到\n后天再说\n收到  请回复\n谢谢\n")
    #expect(prose.grids[0].columnCount == 1)
  }
}
