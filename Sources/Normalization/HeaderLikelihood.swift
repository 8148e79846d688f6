internal import Glibc
internal import OrderModel

/// How likely a header that nobody knows is one of each field, by what it shares with the headers that are known.
///
/// A multinomial naive Bayes over `HeaderFeatures`. Of features that a field has never shown it takes them to be as
/// frequent as in all headers, so that only what a field has shown speaks for it:
///
///     HeaderLikelihood.standard.ratios("未出货数量")?[Int(Field.unshippedQuantity.index)]   // above 0
struct HeaderLikelihood: Sendable {
  /// Trained with the vocabulary and the product's examples, when the first header is asked for.
  static let standard = HeaderLikelihood(
    HeaderExample.list(VocabularyText.fields) + HeaderExample.list(HeaderExamplesText.lines)
      + Vocabulary.entries(VocabularyText.ambiguous).flatMap { header, fields in
        fields.compactMap(Field.init(id:)).map { HeaderExample(header: header, field: $0) }
      })

  /// How many features' worth of all headers is added to each field's own.
  private static let smoothing = 20.0

  /// The known features in ascending order, where the fields of each start, and how rare each is.
  private var features: [UInt64] = []
  private var starts: [Int32] = []
  private(set) var rarities: [Float] = []
  /// The fields that show a feature, and how much it speaks for each.
  private var fields: [UInt8] = []
  private var gains: [Float] = []
  /// What each feature costs a field that does not show it; positive infinity for fields without examples.
  private var costs: [Double]
  /// The examples of each field in the order of their texts.
  let examples: [[String]]

  /// Learns from headers with their fields; their order is of no account.
  ///
  /// - Complexity: O(*n* log *n*) in the features of all examples.
  init(_ headers: [HeaderExample]) {
    var byField = [[String]](repeating: [], count: Field.all.count)
    var counts = [Int](repeating: 0, count: Field.all.count)
    var shown: [UInt64] = []
    shown.reserveCapacity(headers.count * 16)
    for example in headers {
      let hashes = HeaderFeatures(example.header).hashes
      counts[Int(example.field.index)] += hashes.count
      byField[Int(example.field.index)].append(example.header)
      for hash in hashes { shown.append(hash | UInt64(example.field.index)) }
    }
    examples = byField.map { $0.sorted() }
    costs = counts.map { $0 == 0 ? .infinity : log((Double($0) + Self.smoothing) / Self.smoothing) }
    shown.sort()
    count(shown)
  }

  /// Runs of equal features, and in them runs of equal fields, to what each speaks for.
  private mutating func count(_ shown: [UInt64]) {
    var place = 0
    while place < shown.count {
      let feature = shown[place] & ~0xFF
      var end = place
      while end < shown.count, shown[end] & ~0xFF == feature { end += 1 }
      let share = Double(end - place) / Double(shown.count)
      features.append(feature)
      starts.append(Int32(fields.count))
      rarities.append(Float(-log(share)))
      while place < end {
        let field = shown[place]
        var next = place
        while next < end, shown[next] == field { next += 1 }
        fields.append(UInt8(truncatingIfNeeded: field))
        gains.append(Float(log(1 + Double(next - place) / (Self.smoothing * share))))
        place = next
      }
    }
    starts.append(Int32(fields.count))
  }

  /// The logarithms of how much likelier the header is among those of each field than among all, by the field's index;
  /// `nil` where nothing in it is known.
  func ratios(_ header: String) -> [Double]? {
    let known = HeaderFeatures(header).hashes.compactMap(place)
    guard !known.isEmpty else { return nil }
    var ratios = costs.map { -$0 * Double(known.count) }
    for place in known {
      for entry in Int(starts[place])..<Int(starts[place + 1]) { ratios[Int(fields[entry])] += Double(gains[entry]) }
    }
    return ratios
  }

  /// Where a feature stands, by halving.
  func place(_ feature: UInt64) -> Int? {
    var (low, high) = (0, features.count)
    while low < high {
      let middle = (low + high) / 2
      if features[middle] < feature { low = middle + 1 } else { high = middle }
    }
    return low < features.count && features[low] == feature ? low : nil
  }
}

/// A header of which the field is known.
struct HeaderExample: Hashable, Sendable {
  var header: String
  var field: Field

  /// The examples of a resource: a field a line, then its headers, parted by bars.
  static func list(_ text: String) -> [HeaderExample] {
    text.split(separator: "\n").flatMap { line -> [HeaderExample] in
      let parts = line.split(separator: "|")
      guard let id = parts.first, let field = Field(id: String(id)) else { return [] }
      return parts.dropFirst().map { HeaderExample(header: String($0), field: field) }
    }
  }
}
