import ExactValues
import Normalization
import SheetFormats
import TableComparison

/// The comparison of two or three tables: an input is their texts, with a line of equals signs between them.
enum ComparisonTarget {
  static let target = FuzzTarget(name: "comparison", mutation: .words) { input in
    let files = texts(input).compactMap { bytes in
      (try? SheetReader.read(Array(bytes))).map { ComparedFile(name: "a", grids: $0.grids) }
    }
    guard files.count >= 2 else { return .refused }
    var options = ComparisonOptions()
    options.strictness = input.count % 2 == 0 ? .values : .texts
    let comparer = FileComparer(words: Vocabulary.standard.shapingWords, options: options)
    let base = files.count > 2 ? files[2] : nil
    guard let result = try? comparer.compare(ours: files[0], theirs: files[1], base: base) else { return .refused }
    for sheet in result.sheets {
      _ = SheetMerge(sheet, preferred: .ours).merged()
      _ = sheet.patchSteps(context: .rows(3))
      _ = sheet.patchColumns()
    }
    let same = try? comparer.compare(ours: files[0], theirs: files[0])
    expect(same?.isSame != false, "a file that differs from itself")
    return .taken(pieces: result.sheets.reduce(0) { $0 + $1.rows.count }, findings: result.notes.count)
  }

  private static func texts(_ input: [UInt8]) -> [ArraySlice<UInt8>] {
    var texts: [ArraySlice<UInt8>] = [[]]
    for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Array("====".utf8)), texts.count < 3 {
        texts.append([])
      } else {
        texts[texts.count - 1] += line + [UInt8(ascii: "\n")]
      }
    }
    return texts
  }
}
