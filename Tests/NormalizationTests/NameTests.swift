import Normalization
import Testing

@Suite struct NameTests {
  private func shown(_ proposals: [AliasProposal]) -> [String] {
    proposals.map { "\($0.alias) = \($0.names.joined(separator: ", ")): \($0.reason.rawValue)" }
  }

  private func customers(_ names: String...) -> [String] {
    shown(AliasFinder.customers(names.enumerated().map { (name: $1, count: 100 - $0) }))
  }

  private func people(_ names: String...) -> [String] {
    shown(AliasFinder.people(names.enumerated().map { (name: $1, count: 100 - $0) }))
  }

  @Test func bracketsAndWidthDoNotCountAndLegalFormsDo() {
    let table = NameTable(["华东（上海）有限公司": ["华东"]])
    #expect(table.name(for: "华东(上海)有限公司") == "华东(上海)有限公司")
    #expect(table.name(for: "华东【上海】有限公司") == "华东(上海)有限公司")
    #expect(table.name(for: " 华 东 ") == "华东(上海)有限公司")
    #expect(table.name(for: "华东(上海)有限责任公司") == nil)
  }

  @Test func anAliasOfTwoNamesIsNotApplied() {
    let table = NameTable(["甲公司": ["华东"], "乙公司": ["华东", "甲公司"]])
    #expect(table.name(for: "华东") == nil)
    #expect(table.contested == ["华东"])
    #expect(table.name(for: "甲公司") == "甲公司")
  }

  @Test func aShortNameIsFoundInItsFullName() {
    #expect(customers("华为技术有限公司", "华为", "小米科技有限公司") == ["华为 = 华为技术有限公司: short name"])
    #expect(customers("深圳市大疆创新科技有限公司", "大疆创新") == ["大疆创新 = 深圳市大疆创新科技有限公司: short name"])
    #expect(customers("华为技术有限公司", "华为终端有限公司", "华为").isEmpty)
    #expect(customers("科技", "甲乙科技有限公司", "丙丁科技有限公司").isEmpty)
  }

  @Test func formsScriptsAndSpellingsAreFound() {
    #expect(customers("华东电子有限公司", "华东电子有限责任公司") == ["华东电子有限责任公司 = 华东电子有限公司: legal form"])
    #expect(customers("华为技术有限公司", "華為技術有限公司") == ["華為技術有限公司 = 华为技术有限公司: script"])
    #expect(customers("ACME Ltd", "acme  LTD.") == ["acme LTD. = ACME Ltd: spelling"])
    #expect(customers("上海华东电子有限公司", "深圳华东电子有限公司").isEmpty)
  }

  @Test func nicknamesNeedExactlyOneKnownPerson() {
    #expect(people("李明", "小李", "王芳") == ["小李 = 李明: nickname"])
    #expect(people("李明", "李工") == ["李工 = 李明: nickname"])
    #expect(people("李明", "李强", "小李").isEmpty)
    #expect(people("张三", "李四", "张三/李四") == ["张三/李四 = 张三, 李四: several names"])
    #expect(people("张三", "张三/赵六").isEmpty)
    #expect(people("Lily", "lily") == ["lily = Lily: spelling"])
  }

  @Test func theOrderOfTheNamesDoesNotMatter() {
    let names = ["华为", "华为技术有限公司", "小米", "小米科技有限公司", "大疆创新科技有限公司", "大疆"].map { (name: $0, count: 1) }
    #expect(AliasFinder.customers(names) == AliasFinder.customers(names.reversed()))
  }
}
