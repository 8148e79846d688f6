internal import OrderModel

extension HeaderLikelihood {
  /// The known headers of a field that share most with a header, the nearest first; of equals the one whose text is less.
  ///
  /// - Complexity: O(*n* log *n*) in the features of the field's examples.
  func nearest(to header: String, of field: Field, count: Int) -> [String] {
    let own = places(header)
    let whole = weight(own)
    guard whole > 0 else { return [] }
    var found: [(header: String, likeness: Float)] = []
    for example in examples[Int(field.index)] {
      let other = places(example)
      let shared = weight(Self.common(own, other))
      let likeness = shared * 2 / (whole + weight(other))
      if likeness >= 0.1 { found.append((example, likeness)) }
    }
    found.sort { $0.likeness == $1.likeness ? $0.header < $1.header : $0.likeness > $1.likeness }
    // 數量 and 数量 are one header.
    var keys: Set<String> = []
    return Array(found.map(\.header).filter { keys.insert(HeaderFolding.key($0)).inserted }.prefix(count))
  }

  private func places(_ header: String) -> [Int] { HeaderFeatures(header).hashes.compactMap(place).sorted() }

  private func weight(_ places: [Int]) -> Float { places.reduce(0) { $0 + rarities[$1] } }

  /// What two ascending lists have in common, ascending.
  private static func common(_ one: [Int], _ two: [Int]) -> [Int] {
    var (first, second) = (0, 0)
    var result: [Int] = []
    while first < one.count, second < two.count {
      if one[first] == two[second] { result.append(one[first]) }
      let isBehind = one[first] <= two[second]
      if one[first] >= two[second] { second += 1 }
      if isBehind { first += 1 }
    }
    return result
  }
}
