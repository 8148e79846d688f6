import SheetMutation

/// The sound inputs of a target, and how they are damaged.
struct FuzzCorpus: Sendable {
  private let target: FuzzTarget
  private var inputs: [[UInt8]] = []
  private let words: WordMutator

  /// Reads files, and what lies in folders; `nil` where one cannot be read.
  init?(_ target: FuzzTarget, paths: [String]) {
    for path in paths {
      let files = FileBytes.names(in: path)?.map { path + "/" + $0 } ?? [path]
      for file in files {
        guard let bytes = FileBytes.array(file) else { return nil }
        inputs.append(bytes)
      }
    }
    self.target = target
    words = WordMutator(stock: target.mutation == .words ? inputs : [])
  }

  /// The input of a round: the same in every run with the same seed, growth and files.
  func input(_ round: Int, _ options: FuzzOptions) -> [UInt8] {
    var generator = SeededGenerator(state: options.seed &* 0x1_0000_0001 &+ UInt64(round) &* 0xD134_2543_DE82_EF95)
    return damaged(inputs.randomElement(using: &generator) ?? [], growth: options.growthKiB << 10, &generator)
  }

  /// An input in a damaged form.
  func damaged(_ input: [UInt8], growth: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    switch target.mutation {
    case .sheets: MutableSheet(input).mutated(&generator, growth: growth)
    case .archives: ArchiveMutator.mutated(input, &generator)
    case .words: words.mutated(input, growth: growth / 16, &generator)
    }
  }
}
