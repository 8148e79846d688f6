import Testing

@testable import Normalization

@Suite struct EnglishHeaderTests {
  @Test(arguments: [
    ("Inv. Dt", "Invoice Date"), ("Ord Qty", "Order Quantity"), ("Amt Rec'd", "Amount Received"),
    ("Req'd Del. Date", "Required Delivery Date"), ("Cust PO #", "Customer PO No."),
    ("O/S Balance", "Outstanding Balance"),
    ("Paid to Date", "Paid So Far"), ("ETD", "Estimated Departure Date"),
  ])
  func `words cut short are the words`(_ short: String, _ whole: String) {
    #expect(EnglishHeader(short)?.spelled == EnglishHeader(whole)?.spelled)
  }

  @Test(arguments: [
    ("Date of Invoice", "Invoice Date"), ("Qty Shipped", "Shipped Quantity"), ("Paid Amount", "Payment Amt"),
  ])
  func `words in another order are the same words`(_ one: String, _ other: String) {
    #expect(EnglishHeader(one)?.spelled != EnglishHeader(other)?.spelled)
    #expect(EnglishHeader(one)?.bag == EnglishHeader(other)?.bag)
  }

  @Test func `what is asked for is not what came`() {
    #expect(EnglishHeader("Qty Ordered")?.bag != EnglishHeader("Qty Received")?.bag)
    #expect(EnglishHeader("PO to Supplier")?.head.joined(separator: " ") == "po")
  }

  @Test func `other scripts and mere numbers are no words`() {
    #expect(EnglishHeader("数量 Qty") == nil)
    #expect(EnglishHeader("2026-03-01") == nil)
  }
}
