import Normalization
import OrderModel
import SystemProfiles
import Testing

@Suite struct SystemProfileTests {
  @Test("every profile that comes with Duidan is read, and no two have one id")
  func builtIn() throws {
    let profiles = try SystemProfile.builtInTexts.map { try SystemProfile($0) }
    #expect(Set(profiles.map(\.id)).count == profiles.count)
    #expect(SystemProfile.builtIn.count == profiles.count)
    for profile in profiles {
      let isWritten = profile.kind == .order && !profile.columns.isEmpty
      #expect(!isWritten || profile.columns.contains { $0.field == .orderNo && $0.uses.contains(.match) })
      #expect(profile.limits[.rows] != nil)
    }
  }

  @Test("an unset limit of 金蝶 is assumed, and its form id is attested")
  func evidence() throws {
    let profile = try SystemProfile(#require(SystemProfile.builtInTexts.first))
    #expect(profile.limits[.rows]?.evidence.isAttested == false)
    #expect(profile.marks.first?.value == "SAL_SaleOrder" && profile.marks.first?.evidence.isAttested == true)
    #expect(profile.columns[5].header == "*(基本信息)客户#编码" && profile.columns[5].field == .customerCode)
  }

  @Test(
    "a line that no profile can say is named by its number",
    arguments: [
      ("limits:\n  - rows | many | C", 7), ("limits:\n  - rows | 5 | B", 7), ("habits:\n  - colour | red | C", 7),
      ("columns:\n  - *Split* | | | | | C", 7), ("columns:\n  - a | | b | no_such_field | | C", 7),
      ("colours:\n  - a | C", 7), ("id: again", 6), ("limits:\n  - rows | C", 7), ("- rows | 5 | C", 6),
    ])
  func problems(text: String, line: Int) {
    let head = "id: a\nname-zh: 甲\nname-en: A\nkind: order\ngrain: line\n"
    #expect(throws: Never.self) { try SystemProfile(head) }
    let problem = #expect(throws: ProfileProblem.self) { try SystemProfile(head + text) }
    #expect(problem?.line == line)
  }
}
