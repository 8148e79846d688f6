import Discrepancies
import ExactValues
import Pipeline
import Reports

/// A workbook of decisions: as a file, or as lines of hidden cells and answers that are sealed anew.
///
/// The hidden cells carry a checksum, which damage nearly always breaks: only sealed cells reach what lies behind it.
enum DecisionTarget {
  private static let columns = DecisionCells.keys + ["duidan.answer", "duidan.value", "duidan.by", "duidan.why"]

  static let target = FuzzTarget(name: "decisions", mutation: .sheets) { input in
    let isFile = input.starts(with: Array("PK".utf8)) || input.starts(with: [0xD0, 0xCF])
    let bytes = isFile ? input : sealed(input)
    let reading = DecisionsWorkbook.read(bytes, file: "decisions/decisions.xlsx")
    checkMessages(reading.messages)
    let isRefused = reading.answerCount + reading.unansweredCount == 0
    return isRefused ? .refused : .taken(pieces: reading.answerCount, findings: reading.messages.count)
  }

  /// The lines as a table with their checksums: id, about, shown, choices, answer, value, by, why, with tabs between.
  private static func sealed(_ input: [UInt8]) -> [UInt8] {
    let rows = String(decoding: input, as: UTF8.self).split(separator: "\n").prefix(200).map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let written = (cells + Array(repeating: "", count: 8)).prefix(8)
      let unit = written[1].split(separator: "|", omittingEmptySubsequences: false).dropFirst(3).first ?? ""
      let hidden = Array(written.prefix(4)) + [ContentDigest.identity([String(unit), written[2]])]
      return hidden + [ContentDigest.identity(["decisions 1"] + hidden)] + written[4...]
    }
    let quoted = ([columns] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    return Array(quoted.joined(separator: "\r\n").utf8)
  }
}
