import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct GrammarPropertyTests {
  /// A generator of one sequence for one seed (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  @Test func aDayInEachUnambiguousFormIsReadBack() {
    var random = Seeded(state: 1)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for _ in 0..<500 {
      let day = Day(daysSinceEpoch: Int32.random(in: 7305...47_846, using: &random))
      let (year, month, date) = day.civil
      let iso = day.description
      var forms = [iso, "\(year)/\(month)/\(date)", "\(year).\(month).\(date)", iso.filter { $0 != "-" }]
      forms += ["\(year)年\(month)月\(date)日", "\(year)年\(month)月\(date)", "\(date)-\(months[month - 1])-\(year)"]
      forms += ["民國\(year - 1911)年\(month)月\(date)日", "\(iso) 00:00:00", "\(iso) 8:30", "\(iso)已发"]
      for form in forms {
        let cell = CellGrammar.parse(.promisedDate, form)
        #expect(cell.value == .value(.day(day)), "\(form)")
      }
    }
  }

  @Test func aNumberInEachFormIsReadBack() throws {
    var random = Seeded(state: 2)
    for _ in 0..<500 {
      let digits = Int64.random(in: 1...9_999_999_999, using: &random)
      let number = try #require(ExactDecimal(significand: digits, scale: Int.random(in: 0...4, using: &random)))
      let text = number.description
      let forms = [text, "+\(text)", "¥\(text)", "\(text)元", "\(text)pcs", "约\(text)", "\(text)(已发)", "\(text)/税"]
      for form in forms { #expect(CellGrammar.parse(.amount, form).value == .value(.number(number)), "\(form)") }
      let negated = try #require(number.negated)
      for form in ["-\(text)", "(\(text))", "（\(text)）", "\(text)-"] {
        #expect(CellGrammar.parse(.amount, form).value == .value(.number(negated)), "\(form)")
      }
    }
  }

  private static let alphabet = Array("0123456789００.,-/()（）%+*×x=~±≈约年月日号底旬周W年民國万亿千百十一二两半元箱个pcs含税备点:T 'E¥$√已发张三待定免费")

  @Test func noTextOfTheGrammarsAlphabetTraps() {
    var random = Seeded(state: 3)
    let fields: [Field] = [.promisedDate, .updatedAt, .periodMonth, .amount, .quantity, .taxRate, .orderNo, .currency]
    for round in 0..<3000 {
      let length = Int.random(in: 1...(round % 10 == 0 ? 60 : 9), using: &random)
      let text = String(
        (0..<length).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] })
      for field in fields + [.isCancelled, .salesperson] {
        for order in [nil, DateOrder.dayMonthYear] {
          let cell = CellGrammar.parse(field, text) {
            $0.dateOrder = order
            $0.year = order == nil ? nil : 2025
            $0.month = order == nil ? nil : 12
            $0.rollover = .following
            $0.decimalComma = order != nil
          }
          if case .unusable(let problem) = cell.value { #expect(problem.found.contains("“"), "\(text)") }
        }
      }
    }
  }

  @Test(arguments: ["9", "*", "(", "万", "1*", "1+", "-", "3.1", "年", "一", "税", "1,", "0", " ", "(1", "1/", "约", "1x2"])
  func aCellOfTheGreatestLengthIsHandled(_ piece: String) {
    let text = String(repeating: piece, count: 32_767 / piece.count)
    for field in [Field.promisedDate, .periodMonth, .amount, .quantity, .taxRate, .currency, .isCancelled] {
      let cell = CellGrammar.parse(field, text)
      if case .value(let value) = cell.value { Issue.record("\(field): \(value)") }
    }
    let survey = SheetSurveyor().survey(
      Grid(
        name: String(text.prefix(31)),
        rows: [
          [.text("订单号"), .text("型号"), .text("交期"), .text("数量"), .text("税率")],
          [.text("SO-1"), .text("A"), .text(text), .text(text), .text(text)],
        ]), file: "a.xlsx")
    #expect(survey.first?.interpretations.contains { $0.subject == "year" } == false)
  }
}
