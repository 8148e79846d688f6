internal import ExactValues
internal import Normalization
internal import OrderModel

extension WorkspaceConfiguration {
  /// Reads a `duidan.yml`.
  ///
  ///     let said = try WorkspaceConfiguration.parse(Array("language: en".utf8), file: "duidan.yml")
  ///     said.language  // en
  ///
  /// - Throws: all that is wrong with it.
  static func parse(_ bytes: [UInt8], file: String) throws(ConfigurationErrors) -> WorkspaceConfiguration {
    let root: YAMLNode?
    do throws(YAMLProblem) {
      root = try YAMLReader.read(bytes)
    } catch {
      let problem = ConfigurationError(
        kind: .unreadable, line: error.line, found: error.found, expected: error.expected, remedy: error.remedy)
      throw ConfigurationErrors(file: file, errors: [problem])
    }
    guard let root, !root.isAbsent else { return WorkspaceConfiguration() }
    let errors = ConfigurationChecker.errors(of: root)
    guard errors.isEmpty else { throw ConfigurationErrors(file: file, errors: errors) }
    return WorkspaceConfiguration(checked: root)
  }

  /// The departments whose sheets count as another one's: merchandisers' as sales', or as the workspace says.
  var sheetParties: [Department: Department] {
    var parties = Department.usualParties
    for (department, usual) in parties {
      parties[department] = self.parties[department.rawValue].flatMap(Department.init(rawValue:)) ?? usual
    }
    return parties
  }

  /// What is wrong with the text of a `duidan.yml`, one message an error; nothing for a good one.
  public static func problems(in bytes: [UInt8], file: String) -> [String] {
    do throws(ConfigurationErrors) {
      _ = try parse(bytes, file: file)
      return []
    } catch {
      return error.messages
    }
  }

  /// Takes the values of a document that the checker found right.
  private init(checked root: YAMLNode) {
    language = root["language"]?.text
    sources = (root["sources"]?.entries ?? []).map { Self.source($0.key.text ?? "", $0.value) }
    parties = root["parties"].table { $0.text }
    for index in sources.indices {
      sources[index].department = sources[index].department.map { sheetParties[$0] ?? $0 }
    }
    authority = Self.byField(root["authority"].table { $0.elements.compactMap(\.text) })
    policies = Self.byField(root["policies"].table { $0.elements.compactMap(\.text) })
    propagateDays = root["thresholds"]?.whole("propagate_days")
    staleDays = root["thresholds"]?.whole("stale_days")
    dueSoonDays = root["thresholds"]?.whole("due_soon")
    let thresholds = root["thresholds"]
    counts = thresholds.table { $0.text.flatMap(ConfigurationValue.whole) }
    priceJumpPercent = thresholds?["price_jump"]?.text.flatMap(ConfigurationValue.percent)
    exceptionDays = thresholds?["exception_sla"].table { $0.text.flatMap(ConfigurationValue.whole) } ?? [:]
    nodeDays = thresholds?["node_sla"].table { $0.text.flatMap(ConfigurationValue.whole) } ?? [:]
    limits = root["limits"].table { $0.text.flatMap(ByteSize.bytes(of:)) }
    tolerance = Self.byField(root["tolerance"].table(\.number))
    customers = root["customers"].table(Self.customer)
    people = root["people"].table(Self.person)
    roster = (root["roster"]?.elements ?? []).compactMap(\.text)
    prices = root["prices"].table(\.number)
    units = root["units"].table(Self.unit)
    rates = root["rates"].table(\.number)
    holidays = root["calendar"]?.days("holidays") ?? []
    workdays = root["calendar"]?.days("workdays") ?? []
    rules = root["rules"].table(Self.rule)
    let outputs = root["outputs"]
    outputLanguages = (outputs?["languages"]?.elements ?? []).compactMap(\.text)
    outputDepartments = outputs?["departments"]?.elements.compactMap { $0.text.flatMap(Department.init(rawValue:)) }
    scorecard = outputs?["scorecard"].map { $0.text.map { $0 == "true" } ?? true }
    scorecardWeights = outputs?["scorecard"].table { $0.text.flatMap(ConfigurationValue.whole) } ?? [:]
    exports = root["exports"].table(Self.export)
  }

  private static func source(_ id: String, _ node: YAMLNode) -> ConfiguredSource {
    var source = ConfiguredSource(id: id)
    source.department = node["department"]?.text.flatMap(Department.init(rawValue:))
    source.grain = node["grain"]?.text.flatMap(Grain.init(rawValue:))
    source.parts = (node["parts"]?.entries ?? []).map { entry in
      ConfiguredPart(
        name: entry.key.text ?? "", files: entry.value.elements.compactMap { $0.text.map(PathGlob.init) })
    }
    source.files = node.globs("files") + source.parts.flatMap(\.files)
    if source.files.isEmpty { source.files = [PathGlob(PathGlob.exact(id) + "/**")] }
    source.sheets = node.globs("sheets")
    source.versions = node["versions"]?.text.flatMap(Versions.init(rawValue:))
    source.columns = node["columns"].table { ruling($0.text ?? "") }
    source.dates = node["dates"]?.text.flatMap(DateOrder.init(rawValue:))
    source.scope = node["scope"]?.text.flatMap(SourceScope.init(rawValue:))
    source.tolerance = byField(node["tolerance"].table(\.number))
    let fills = node["fills"].table { Self.byField($0.textTable) }
    for (colour, fields) in fills.sorted(by: { $0.key < $1.key }) {
      source.fills[colour.replacing("#", with: "").uppercased()] = fields
    }
    return source
  }

  private static func ruling(_ text: String) -> ColumnRuling? {
    text == ignoreWord ? .ignore : Field(id: text).map(ColumnRuling.field)
  }

  private static func byField<Value>(_ table: [String: Value]) -> [Field: Value] {
    Dictionary(table.compactMap { key, value in Field(id: key).map { ($0, value) } }) { first, _ in first }
  }

  private static func customer(_ node: YAMLNode) -> Customer {
    Customer(
      fullName: node["is"]?.text, tolerance: byField(node["tolerance"].table(\.number)),
      shipOverPercent: node["ship_over"]?.text.flatMap(ConfigurationValue.percent),
      shipUnderPercent: node["ship_under"]?.text.flatMap(ConfigurationValue.percent),
      payers: node["payers"]?.elements.compactMap(\.text) ?? [])
  }

  private static func person(_ node: YAMLNode) -> Person {
    Person(
      fullName: node["is"]?.text, left: node["left"]?.text.flatMap { Day(iso: $0) },
      successor: node["successor"]?.text)
  }

  private static func unit(_ node: YAMLNode) -> Unit {
    Unit(of: node["of"]?.text, times: node["times"]?.number, timesByProduct: node["by_product"].table(\.number))
  }

  private static func export(_ node: YAMLNode) -> Export {
    var limits: [String: Int] = [:]
    for key in ["rows", "columns", "bytes"] { limits[key] = node[key]?.text.flatMap(ByteSize.bytes(of:)) }
    return Export(limits: limits, constants: node["constants"].table(\.text), prices: node["prices"]?.text)
  }

  private static func rule(_ node: YAMLNode) -> Rule {
    Rule(isOff: node.text == "off", severity: node["severity"]?.text, graceDays: node.whole("grace_days"))
  }
}

extension YAMLNode {
  /// The value as an exact number.
  fileprivate var number: ExactDecimal? { text.flatMap(ConfigurationValue.number) }

  /// The texts under their keys.
  fileprivate var textTable: [String: String] { Optional(self).table(\.text) }

  fileprivate func whole(_ key: String) -> Int? { self[key]?.text.flatMap(ConfigurationValue.whole) }

  fileprivate func days(_ key: String) -> [Day] {
    (self[key]?.elements ?? []).compactMap { $0.text.flatMap { Day(iso: $0) } }
  }

  fileprivate func globs(_ key: String) -> [PathGlob] {
    (self[key]?.elements ?? []).compactMap { $0.text.map(PathGlob.init) }
  }
}

extension YAMLNode? {
  /// The values under their keys, those left out that `value` makes nothing of.
  fileprivate func table<Value>(_ value: (YAMLNode) -> Value?) -> [String: Value] {
    var result: [String: Value] = [:]
    for entry in self?.entries ?? [] {
      if let key = entry.key.text, let found = value(entry.value) { result[key] = found }
    }
    return result
  }
}
