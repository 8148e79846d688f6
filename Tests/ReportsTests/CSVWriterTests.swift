import Testing

@testable import Reports

struct CSVWriterTests {
  private func text(_ cells: [String?]) -> String {
    var csv = CSVWriter(columns: [])
    csv.row(cells)
    return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func aFileBeginsWithAByteOrderMarkAndEndsItsLinesWithCRLF() {
    var csv = CSVWriter(columns: ["order_no", "客户"])
    csv.row(["SO-1", nil])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("order_no,客户\r\nSO-1,\r\n".utf8))
  }

  @Test func quotesCommasAndLineBreaksAreQuoted() {
    #expect(text(["a\"b", "c,d", "e\nf", "g\r\nh"]) == "\"a\"\"b\",\"c,d\",\"e\nf\",\"g\r\nh\"\r\n")
  }

  @Test(arguments: ["=1+1", "+86 138", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "--1", "-"])
  func whatASpreadsheetWouldRunGetsAnApostrophe(cell: String) {
    #expect(text([cell]) == (cell == "-" ? "-" : "'" + cell) + "\r\n")
  }

  @Test(arguments: ["-12.50", "+3", "+8613800000000", "-0.5", "1-2", "a=b", ""])
  func plainNumbersAndOtherTextsStayAsTheyAre(cell: String) {
    #expect(text([cell]) == cell + "\r\n")
  }

  @Test func aFormulaThatNeedsQuotesHasTheApostropheInsideThem() {
    #expect(text(["=HYPERLINK(\"x\",\"y\")"]) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n")
    #expect(text(["\rx"]) == "\"'\rx\"\r\n")
  }

  @Test func aLoneEmptyCellIsStillARow() {
    var csv = CSVWriter(columns: ["remark"])
    csv.row([nil])
    #expect(csv.bytes.suffix(4) == [0x22, 0x22, 0x0D, 0x0A])
  }
}
