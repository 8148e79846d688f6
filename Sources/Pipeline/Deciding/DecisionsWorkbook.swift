internal import ExactValues

/// A workbook of decisions read alone, without a run.
///
///     let read = DecisionsWorkbook.read(bytes, file: "decisions/decisions.xlsx")
///     read.answerCount    // 3
///     read.messages       // one for each answer that cannot be used
///
/// Whether a run of the workspace ever asked what is answered here, only that workspace's ledger knows.
public struct DecisionsWorkbook: Sendable {
  /// The answers that can be understood.
  public let answerCount: Int
  /// The questions without an answer.
  public let unansweredCount: Int
  /// What cannot be used, one message an answer.
  public let messages: [String]

  /// Reads the bytes of a workbook; `file` is its name in messages.
  public static func read(_ bytes: [UInt8], file: String) -> DecisionsWorkbook {
    let reading = DecisionReading.read(bytes, path: file, asOf: Day(daysSinceEpoch: 0))
    return DecisionsWorkbook(
      answerCount: reading.answers.count, unansweredCount: reading.unanswered.count,
      messages: reading.notes.map(\.message))
  }
}
