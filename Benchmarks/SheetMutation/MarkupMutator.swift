/// Damages XML and HTML by their grammar: what comes out often still parses, and says something that nobody meant.
struct MarkupMutator {
  private var tokens: MarkupTokens
  /// How many bytes one change adds at most, about.
  private let growth: Int

  private init(_ bytes: [UInt8], growth: Int) {
    tokens = MarkupTokens(bytes)
    self.growth = growth
  }

  /// Changes the markup in one to six places.
  static func mutate(_ bytes: [UInt8], growth: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty, bytes.count < growth * 4 else { return generator.mutate(bytes) }
    var mutator = MarkupMutator(bytes, growth: growth)
    for _ in 0...generator.below(6) where !mutator.tokens.pieces.isEmpty { mutator.step(&generator) }
    return mutator.tokens.joined
  }

  private mutating func step(_ generator: inout SeededGenerator) {
    let index = generator.below(tokens.pieces.count)
    switch generator.below(16) {
    case 0: tokens.pieces.remove(at: index)
    case 1: tokens.pieces.insert(tokens.pieces[index], at: generator.below(tokens.pieces.count))
    case 2: tokens.pieces.swapAt(index, generator.below(tokens.pieces.count))
    case 3: repeatSpan(index, &generator)
    case 4: tokens.pieces.removeLast(min(tokens.pieces.count - index, 1 + generator.below(tokens.pieces.count)))
    case 5: nest(&generator)
    case 6: tokens.pieces[index] = generator.mutate(tokens.pieces[index])
    case 7: tokens.pieces.insert(generator.pick(Extremes.markup, or: []), at: index)
    case 8: renameTag(&generator)
    case 9, 10: changeText(&generator)
    default: changeAttribute(&generator)
    }
  }

  private mutating func repeatSpan(_ index: Int, _ generator: inout SeededGenerator) {
    let span = tokens.pieces[index..<min(tokens.pieces.count, index + 1 + generator.below(12))]
    let size = span.reduce(1) { $0 + $1.count }
    let times = min(1 + generator.below(generator.below(8) == 0 ? 5_000 : 20), growth / size)
    tokens.pieces.insert(contentsOf: Array(repeating: span, count: times).joined(), at: index)
  }

  private mutating func nest(_ generator: inout SeededGenerator) {
    let tags = tokens.indexes(ofTags: true)
    let index = generator.pick(tags, or: 0)
    let tag = tokens.pieces[index]
    tokens.pieces.insert(contentsOf: Array(repeating: tag, count: 2 + generator.below(100)), at: index)
  }

  private mutating func renameTag(_ generator: inout SeededGenerator) {
    let tags = tokens.indexes(ofTags: true)
    let index = generator.pick(tags, or: 0)
    let other = tokens.pieces[generator.pick(tags, or: 0)]
    tokens.pieces[index].replaceSubrange(MarkupTokens.name(tokens.pieces[index]), with: other[MarkupTokens.name(other)])
  }

  private mutating func changeText(_ generator: inout SeededGenerator) {
    let texts = tokens.indexes(ofTags: false)
    guard let index = texts.randomElement(using: &generator) else { return }
    switch generator.below(5) {
    case 0: tokens.pieces[index] += generator.pick(Extremes.markup, or: [])
    case 1: tokens.pieces[index] = Array(repeating: UInt8(ascii: "9"), count: 1 + generator.below(min(140_000, growth)))
    case 2: tokens.pieces[index] = tokens.pieces[generator.pick(texts, or: index)]
    default: tokens.pieces[index] = generator.pick(Extremes.values, or: [])
    }
  }

  private mutating func changeAttribute(_ generator: inout SeededGenerator) {
    let tags = tokens.indexes(ofTags: true).filter { tokens.pieces[$0].contains(UInt8(ascii: "=")) }
    guard let index = tags.randomElement(using: &generator) else { return }
    let all = MarkupTokens.attributes(tokens.pieces[index])
    guard let attribute = all.randomElement(using: &generator) else { return }
    let otherTag = tokens.pieces[generator.pick(tags, or: index)]
    let other = MarkupTokens.attributes(otherTag).randomElement(using: &generator)
    switch generator.below(8) {
    case 0: tokens.pieces[index].removeSubrange(attribute.name.lowerBound..<(attribute.value.upperBound + 1))
    case 1:
      if let other { tokens.pieces[index].replaceSubrange(attribute.name, with: otherTag[other.name]) }
    case 2, 3:
      if let other { tokens.pieces[index].replaceSubrange(attribute.value, with: otherTag[other.value]) }
    case 4:
      let value = generator.mutate(Array(tokens.pieces[index][attribute.value]))
      tokens.pieces[index].replaceSubrange(attribute.value, with: value)
    default:
      tokens.pieces[index].replaceSubrange(attribute.value, with: generator.pick(Extremes.values, or: []))
    }
  }
}
