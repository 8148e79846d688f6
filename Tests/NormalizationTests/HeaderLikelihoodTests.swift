import OrderModel
import SheetFormats
import TableShaping
import Testing

@testable import Normalization

@Suite struct HeaderLikelihoodTests {
  private let vocabulary = HeaderExample.list(VocabularyText.fields)

  @Test(arguments: [
    ("未出货的数量", Field.unshippedQuantity), ("谁跟的单", .merchandiser), ("货还欠多少", .unshippedQuantity),
    ("几号交货", .promisedDate), ("Cust. Nm", .customerName), ("Delv Dt", .promisedDate),
  ])
  func `An unknown header has its field among the five that it is most like`(_ header: String, _ field: Field) throws {
    let ratios = try #require(HeaderLikelihood.standard.ratios(header))
    let better = Field.all.filter { ratios[Int($0.index)] > ratios[Int(field.index)] }
    #expect(better.count < 5, "\(better)")
  }

  @Test func `A header of the vocabulary ranks its own field first`() throws {
    let fields = Dictionary(grouping: vocabulary) { HeaderFolding.key($0.header) }
    var first = 0
    var asked = 0
    // Each seventh: all of them take a debug build seconds.
    for (place, (_, examples)) in fields.sorted(by: { $0.key < $1.key }).enumerated() where place % 7 == 0 {
      let own = Set(examples.map(\.field))
      guard own.count == 1, let example = examples.first, let field = own.first else { continue }
      let ratios = try #require(HeaderLikelihood.standard.ratios(example.header))
      asked += 1
      if ratios.allSatisfy({ $0 <= ratios[Int(field.index)] }) { first += 1 }
    }
    #expect(first * 100 >= asked * 95, "\(first) of \(asked)")
  }

  @Test func `The order of the examples is of no account`() {
    let headers = ["还欠", "Qty left", "交貨日", "谁批的", "要几个", "单"]
    let forth = HeaderLikelihood(vocabulary)
    let back = HeaderLikelihood(vocabulary.reversed())
    for header in headers {
      #expect(forth.ratios(header) == back.ratios(header))
      let nearest = forth.nearest(to: header, of: .quantity, count: 3)
      #expect(nearest == back.nearest(to: header, of: .quantity, count: 3))
    }
  }

  @Test(arguments: [("訂單數量", "订单数量"), ("ＰＯ　Ｑｔｙ", "po qty"), ("数 量", "数量"), ("帐期", "账期")])
  func `Both scripts and both widths have the same features`(_ one: String, _ two: String) {
    #expect(HeaderFeatures(one).hashes == HeaderFeatures(two).hashes)
  }

  @Test(arguments: ["", "  ", "--", "①", "🙂", "҈"])
  func `A header without anything known has no likelihood`(_ header: String) {
    #expect(HeaderLikelihood.standard.ratios(header) == nil)
  }

  @Test func `A text in the place of a header is not read to its end`() {
    let long = String(repeating: "数量", count: 100_000)
    #expect(HeaderFeatures(long).hashes.count < 1000)
  }

  @Test func `An example of the resource names a field and is not in the vocabulary`() {
    let known = Set(vocabulary.map { HeaderFolding.key($0.header) })
    let lines = HeaderExamplesText.lines.split(separator: "\n")
    #expect(lines.allSatisfy { Field(id: String($0.prefix { $0 != "|" })) != nil })
    #expect(!HeaderExample.list(HeaderExamplesText.lines).isEmpty)
    let counts = HeaderExamplesText.columnCounts.split(whereSeparator: \.isWhitespace)
    #expect(counts.allSatisfy { Field(id: String($0.prefix { $0 != "=" })) != nil })
    #expect(!known.isEmpty)
  }
}
