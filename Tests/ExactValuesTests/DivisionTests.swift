import ExactValues
import Testing

@Suite struct DivisionTests {
  @Test("A quotient is off by half of its last digit at most, and away from zero at the half")
  func quotient() throws {
    for above in stride(from: Int64(-997), through: 997, by: 13) {
      for below in [Int64(-7), -3, 2, 3, 8, 113] {
        for places in [0, 2, 6] {
          let dividend = try #require(ExactDecimal(significand: above, scale: 2))
          let divisor = try #require(ExactDecimal(significand: below, scale: 1))
          let quotient = try #require(dividend.divided(by: divisor, toPlaces: places))
          let back = try #require(quotient.multiplied(by: divisor))
          let error = try #require(back.subtracting(dividend)).magnitude
          let most = try #require(
            ExactDecimal(significand: 5, scale: places + 1)?.multiplied(by: divisor.magnitude))
          #expect(error <= most && Int(quotient.scale) <= places)
          if error == most {
            #expect(quotient.magnitude.multiplied(by: divisor.magnitude) ?? .zero > dividend.magnitude)
          }
        }
      }
    }
    #expect(ExactDecimal(1).divided(by: .zero, toPlaces: 2) == nil)
    #expect(ExactDecimal(100).divided(by: ExactDecimal(3), toPlaces: 2)?.description == "33.33")
  }
}
