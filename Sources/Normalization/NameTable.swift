internal import OrderModel

/// Known aliases of customers or persons and the names that they stand for.
///
/// Names are compared by their folded key, brackets of every width alike; 有限公司 and 有限责任公司 are two names.
public struct NameTable: Hashable, Sendable {
  /// The aliases that were given for two names, folded; they are not applied.
  public private(set) var contested: Set<String> = []
  private var names: [String: String] = [:]

  /// Makes a table of aliases by the name that they stand for.
  public init(_ aliases: [String: [String]] = [:]) {
    for name in aliases.keys.sorted() {
      let canonical = TextFolding.tidied(name)
      names[Self.key(name)] = canonical
    }
    let own = Set(names.keys)
    for (name, others) in aliases.sorted(by: { $0.key < $1.key }) {
      for alias in others { add(alias, for: TextFolding.tidied(name), beside: own) }
    }
    for key in contested { names[key] = nil }
  }

  private mutating func add(_ alias: String, for name: String, beside own: Set<String>) {
    let key = Self.key(alias)
    guard !key.isEmpty, !own.contains(key) else { return }
    if let other = names[key], other != name { contested.insert(key) }
    names[key] = name
  }

  /// Whether it knows no name.
  public var isEmpty: Bool { names.isEmpty }

  /// The name that a text stands for; `nil` for one that is not known.
  public func name(for text: String) -> String? { names[Self.key(text)] }

  /// The form in which names are compared: the folded key, all brackets as `()`.
  public static func key(_ text: String) -> String {
    let key = TextFolding.key(text)
    guard key.unicodeScalars.contains(where: { brackets[$0] != nil }) else { return key }
    var result = String.UnicodeScalarView()
    for scalar in key.unicodeScalars { result.append(brackets[scalar] ?? scalar) }
    return String(result)
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "[": "(", "]": ")", "〔": "(", "〕": ")", "「": "(", "」": ")", "﹙": "(", "﹚": ")", "〈": "(", "〉": ")",
  ]
}

/// The names that a workspace knows.
public struct NameTables: Hashable, Sendable {
  /// Customers.
  public var customers: NameTable
  /// Persons.
  public var people: NameTable

  /// Makes tables of names.
  public init(customers: NameTable = NameTable(), people: NameTable = NameTable()) {
    self.customers = customers
    self.people = people
  }

  /// The table for a field; `nil` for fields that hold no such names, and for a table without names.
  func table(for field: Field) -> NameTable? {
    let table = field == .customerName ? customers : field.valueType == .person ? people : NameTable()
    return table.isEmpty ? nil : table
  }
}
