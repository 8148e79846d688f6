internal import OrderModel

/// A name that probably stands for another: to be confirmed by a person, never applied unasked.
public struct AliasProposal: Hashable, Sendable {
  /// Why one name probably stands for another.
  public enum Reason: String, Hashable, Sendable {
    /// The short name is part of exactly one full name.
    case shortName = "short name"
    /// The names differ in their legal form: 有限公司, 有限责任公司.
    case legalForm = "legal form"
    /// One is written in traditional characters.
    case script
    /// They differ in spaces, case, brackets or the city only.
    case spelling
    /// 小李 where exactly one known person is a 李.
    case nickname
    /// One cell names several known persons.
    case severalNames = "several names"
  }

  /// The name as it stands.
  public var alias: String
  /// The name that it probably stands for; several for a cell of several names.
  public var names: [String]
  /// Why.
  public var reason: Reason
}

/// Proposes which customers or persons of a sheet are one under two names.
///
///     AliasFinder.customers([("华为", 12), ("华为技术有限公司", 40)])[0].names   // ["华为技术有限公司"]
public enum AliasFinder {
  /// How many full names with one pair of characters are looked at; more are too usual to tell anything.
  private static let postingLimit = 64

  /// The aliases among customers, with how often each name stands.
  ///
  /// - Complexity: O(*n* log *n*) in the names: each is compared with the few that share its rarest pair of characters.
  public static func customers(_ counts: [(name: String, count: Int)]) -> [AliasProposal] {
    let names = distinct(counts)
    let companies = names.map { CompanyName($0.name) }
    var groups: [String: [Int]] = [:]
    for (index, company) in companies.enumerated() where company.core.count >= 2 {
      groups[company.core, default: []].append(index)
    }
    var proposals: [AliasProposal] = []
    var settled: Set<Int> = []
    for index in names.indices {
      guard let group = groups[companies[index].core], group.count > 1, let best = group.first, best != index,
        agree(companies, group)
      else { continue }
      settled.insert(index)
      proposals.append(
        AliasProposal(
          alias: names[index].name, names: [names[best].name], reason: reason(companies[index], companies[best])))
    }
    proposals += shortNames(names, companies, except: settled)
    return proposals.sorted { $0.alias < $1.alias }
  }

  /// The aliases among persons, with how often each name stands.
  ///
  /// - Complexity: O(*n* log *n*) in the names.
  public static func people(_ counts: [(name: String, count: Int)]) -> [AliasProposal] {
    let names = distinct(counts)
    var byKey: [String: String] = [:]
    var families: [Character: [String]] = [:]
    var proposals: [AliasProposal] = []
    for (name, _) in names where parts(of: name).count == 1 {
      let key = NameTable.key(name)
      if let known = byKey[key] {
        proposals.append(AliasProposal(alias: name, names: [known], reason: .spelling))
        continue
      }
      byKey[key] = name
      if nicknameFamily(name) == nil, (2...4).contains(key.count), let family = key.first,
        PersonWord.isFamilyName(family)
      {
        families[family, default: []].append(name)
      }
    }
    for (name, _) in names {
      let several = parts(of: name)
      if several.count > 1 {
        let known = several.compactMap { byKey[NameTable.key($0)] }
        if known.count == several.count {
          proposals.append(AliasProposal(alias: name, names: known, reason: .severalNames))
        }
      } else if let family = nicknameFamily(name), let known = families[family], known.count == 1 {
        proposals.append(AliasProposal(alias: name, names: known, reason: .nickname))
      }
    }
    return proposals.sorted { $0.alias < $1.alias }
  }

  /// The names as they stand, each once, the usual ones first.
  private static func distinct(_ counts: [(name: String, count: Int)]) -> [(name: String, count: Int)] {
    var sums: [String: Int] = [:]
    for (name, count) in counts { sums[TextFolding.tidied(name), default: 0] &+= count }
    sums[""] = nil
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (name: $0.key, count: $0.value) }
  }

  /// Whether the names of a group are of one place at most.
  private static func agree(_ companies: [CompanyName], _ group: [Int]) -> Bool {
    Set(group.lazy.map { companies[$0].place }.filter { !$0.isEmpty }).count <= 1
  }

  private static func reason(_ first: CompanyName, _ second: CompanyName) -> AliasProposal.Reason {
    if first.isTraditional != second.isTraditional { return .script }
    if first.form == second.form { return .spelling }
    return first.form.isEmpty || second.form.isEmpty ? .shortName : .legalForm
  }

  /// Short names without a legal form that are part of exactly one full name.
  private static func shortNames(
    _ names: [(name: String, count: Int)], _ companies: [CompanyName], except settled: Set<Int>
  ) -> [AliasProposal] {
    var postings: [String: [Int]] = [:]
    for (index, company) in companies.enumerated() where !company.form.isEmpty {
      for pair in Set(pairs(company.core)) { postings[pair, default: []].append(index) }
    }
    return names.indices.compactMap { index -> AliasProposal? in
      let short = companies[index]
      guard short.form.isEmpty, !settled.contains(index), (2...12).contains(short.core.count),
        short.core.count >= 4 || short.core.utf8.allSatisfy({ $0 >= 0x80 }),
        let rarest = pairs(short.core).map({ postings[$0] ?? [] }).min(by: { $0.count < $1.count }),
        rarest.count <= postingLimit
      else { return nil }
      let holding = rarest.filter { companies[$0].core.contains(short.core) && companies[$0].core != short.core }
        .filter { short.place.isEmpty || companies[$0].place.isEmpty || companies[$0].place == short.place }
      let leading = holding.filter { companies[$0].core.hasPrefix(short.core) }
      let fitting = leading.isEmpty ? holding : leading
      guard Set(fitting.map { companies[$0].core + companies[$0].place }).count == 1, let best = fitting.first else {
        return nil
      }
      return AliasProposal(alias: names[index].name, names: [names[best].name], reason: .shortName)
    }
  }

  private static func pairs(_ text: String) -> [String] {
    zip(text, text.dropFirst()).map { String([$0, $1]) }
  }

  /// The family name of 小李, 老李, 李工, 李总.
  private static func nicknameFamily(_ name: String) -> Character? {
    let key = NameTable.key(name)
    guard (2...3).contains(key.count), let first = key.first, let last = key.last else { return nil }
    if "小老阿".contains(first), key.count == 2 { return last }
    guard PersonWord.isFamilyName(first) else { return nil }
    return ["工", "总", "經理", "经理", "姐", "哥", "主管", "师傅"].contains(String(key.dropFirst())) ? first : nil
  }

  private static func parts(of name: String) -> [String] {
    name.split { "/、,，;；&+".contains($0) }.map { TextFolding.tidied(String($0)) }.filter { !$0.isEmpty }
  }
}
