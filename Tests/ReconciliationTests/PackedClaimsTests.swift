import ExactValues
import OrderModel
import Testing

/// Packed rows say what they said.
@Suite struct PackedClaimsTests {
  private static let row = SourceRow(
    tableIndex: 3, rowIndex: 70_000,
    claims: [
      claim(.orderNo, .value(.text("SO-2026-0118"))),
      claim(.customerName, .value(.text("深圳市某某电子科技有限公司")), raw: "e\u{301}"),
      claim(.quantity, .value(.number(ExactDecimal(-1_200))), column: 16_383),
      claim(.unitPrice, .value(.number(ExactDecimal("0.000000000000000001") ?? .zero)), row: 12),
      claim(.amount, .blank), claim(.orderDate, .unusable, raw: "31/2", row: 69_999),
      claim(.promisedDate, .value(.day(Day(daysSinceEpoch: -3)))),
      claim(.changeDate, .value(.moment(Day(daysSinceEpoch: 20_000), secondOfDay: 86_399))),
      claim(.isCancelled, .value(.flag(true)), raw: ""), claim(.isGift, .value(.flag(false))),
    ].sorted { $0.field < $1.field })

  private static func claim(
    _ field: Field, _ state: Claim.State, raw: String? = nil, row: Int32 = 70_000, column: Int32 = 2
  ) -> Claim {
    Claim(field: field, state: state, columnIndex: column, rowIndex: row, rawText: raw)
  }

  private static func isSame(_ one: Claim?, _ other: Claim?) -> Bool {
    var texts = ["", ""]
    dump(one, to: &texts[0])
    dump(other, to: &texts[1])
    return Array(texts[0].utf8) == Array(texts[1].utf8)
  }

  @Test func `each claim of a packed row is what it was, alone and among the others`() {
    let bare = SourceRow(tableIndex: 0, rowIndex: 0, claims: [])
    let packed = SourceRow.packed([bare, Self.row, bare, Self.row])
    #expect(packed.map(\.rowIndex) == [0, 70_000, 0, 70_000] && packed.map(\.tableIndex) == [0, 3, 0, 3])
    #expect(packed[0].claims.isEmpty && packed[2].claims.isEmpty)
    for row in [packed[1], packed[3], packed[3].unpacked] {
      #expect(row.claims.count == Self.row.claims.count)
      for (one, other) in zip(row.claims, Self.row.claims) { #expect(Self.isSame(one, other)) }
      for field in Field.all { #expect(Self.isSame(row[field], Self.row[field])) }
    }
  }

  @Test func `claims that are put in place of packed ones stand`() {
    var row = SourceRow.packed([Self.row])[0]
    row.claims = Array(row.claims.prefix(2))
    #expect(row.claims.count == 2 && row[.quantity] == nil)
    row.claims[0].columnIndex = 9
    #expect(row.claims[0].columnIndex == 9)
  }
}
