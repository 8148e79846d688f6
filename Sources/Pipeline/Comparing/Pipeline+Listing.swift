internal import Normalization
internal import Reports
internal import TableComparison

extension Pipeline {
  /// Writes a file of sheets as lines of text, for git's textconv.
  ///
  /// What cannot be read is written as its message, with how many bytes there are and their digest: git gives up on the
  /// whole of its answer where one file's program fails.
  ///
  /// - Complexity: O(cells).
  public static func list(_ path: String, write: ([UInt8]) -> Void) {
    let input = ComparedInput(path: path)
    guard let file = input.file else {
      let digest = input.digest.map { String($0, radix: 16) } ?? "–"
      // git hands over files under names of its own, which differ from side to side.
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let messages = input.messages.map { $0.hasPrefix(path) ? name + $0.dropFirst(path.count) : $0 }
      write(Array((messages + ["bytes: \(input.size), digest: \(digest)", ""]).joined(separator: "\n").utf8))
      return
    }
    let finder = TableFinder(words: Vocabulary.standard.shapingWords)
    SheetListing().write(file.grids.flatMap { finder.tables(of: $0, file: path) }, to: write)
  }
}
