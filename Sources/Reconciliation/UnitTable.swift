public import ExactValues
import OrderModel

/// Which words are one unit of quantity, and which units are so many of another.
///
/// Dozens, gross, metric and imperial measures are so by definition; how many pieces a carton holds is what the workspace says.
public struct UnitTable: Sendable {
  /// What a workspace says of a unit.
  public struct Pack: Sendable {
    /// The smaller unit, by its word.
    public var of: String
    /// How many of it; `nil` where only single products have a number.
    public var times: ExactDecimal?
    /// How many of it, for single product codes.
    public var timesByProduct: [String: ExactDecimal]

    /// Makes a pack.
    public init(of: String, times: ExactDecimal?, timesByProduct: [String: ExactDecimal] = [:]) {
      self.of = of
      self.times = times
      self.timesByProduct = timesByProduct
    }
  }

  private var packs: [String: (of: String, times: ExactDecimal?, byProduct: [String: ExactDecimal])] = [:]
  private let isPiece: @Sendable (String) -> Bool

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - packs: what the workspace says, by the unit's word.
  ///   - isPiece: whether a word names single pieces; those are one unit.
  public init(packs: [String: Pack] = [:], isPiece: @escaping @Sendable (String) -> Bool = { _ in false }) {
    self.isPiece = isPiece
    for (word, pack) in packs {
      let byProduct = pack.timesByProduct.map { (TextFolding.key($0.key), $0.value) }
      self.packs[name(word)] = (name(pack.of), pack.times, Dictionary(byProduct) { first, _ in first })
    }
  }

  /// Whether two words are one unit.
  func isSame(_ one: FieldValue, _ other: FieldValue) -> Bool {
    one == other || name(one.description) == name(other.description)
  }

  /// Whether what a word means is known.
  func knows(_ unit: FieldValue) -> Bool {
    let name = name(unit.description)
    return name == Self.piece || Self.measures[name] != nil || packs[name] != nil
      || Self.names[TextFolding.key(unit.description)] != nil
  }

  /// How quantities in one unit become such in another; `nil` where nobody has said.
  func conversion(from one: FieldValue, to other: FieldValue, products: Set<String>) -> BasisConversion? {
    guard let from = size(name(one.description), products), let to = size(name(other.description), products),
      from.of == to.of
    else { return nil }
    return BasisConversion(times: from.times, per: to.times)
  }

  /// What a unit is in the end made of, and how many of it.
  private func size(_ unit: String, _ products: Set<String>) -> (of: String, times: ExactDecimal)? {
    var (of, times) = (unit, BasisConversion.one)
    for _ in 0..<8 {
      if let pack = packs[of] {
        let single = products.sorted().lazy.compactMap { pack.byProduct[$0] }.first
        guard let factor = single ?? pack.times, let product = times.multiplied(by: factor) else { return nil }
        (of, times) = (pack.of, product)
      } else if let measure = Self.measures[of], measure.of != of {
        guard let product = times.multiplied(by: measure.times) else { return nil }
        (of, times) = (measure.of, product)
      } else {
        return (of, times)
      }
    }
    return nil
  }

  /// The name of a word's unit; the folded word itself where it is of no known unit.
  private func name(_ word: String) -> String {
    let key = TextFolding.key(word)
    return Self.names[key] ?? (isPiece(word) ? Self.piece : key)
  }

  private static let piece = "piece"
  private static let names = lines.reduce(into: [String: String]()) { names, line in
    for word in line.words { names[TextFolding.key(word)] = line.name }
  }
  private static let measures = lines.reduce(into: [String: (of: String, times: ExactDecimal)]()) { measures, line in
    if let of = line.of, let times = line.times { measures[line.name] = (of, times) }
  }

  private static let lines = text.split(separator: "\n").map { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let size = parts[1].split(separator: " ").map(String.init)
    return (
      name: parts[0], of: size.last, times: size.first.flatMap { ExactDecimal($0) }, words: Array(parts.dropFirst(2))
    )
  }

  /// Name, what it is made of, words.
  ///
  /// 斤 is 500 g or 600 g, by where one lives: so it is no measure.
  private static let text = """
    dozen|12 piece|打|dz|dozen
    gross|144 piece|罗|羅|gross
    carton||箱|ctn|ctns|carton|cartons
    roll||卷|捲|roll|rolls
    pallet||托|板|卡板|pallet|plt
    box||盒|box|boxes
    bag||袋|bag|bags
    kilogram|1000 gram|kg|kgs|公斤|千克
    gram|1 gram|g|克
    tonne|1000000 gram|t|mt|吨|噸
    metre|1000 millimetre|m|米
    centimetre|10 millimetre|cm|厘米
    millimetre|1 millimetre|mm|毫米
    yard|914.4 millimetre|yd|yds|yard|码|碼
    foot|304.8 millimetre|ft|英尺
    square metre||㎡|m2|平方|平米|平方米
    cubic metre||m³|m3|cbm|立方|立方米|方
    litre||l|升
    """
}
