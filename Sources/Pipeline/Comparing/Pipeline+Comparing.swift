internal import ExactValues
internal import Normalization
internal import Reports
internal import TableComparison

extension Pipeline {
  /// Compares two files, or two and their ancestor; needs no workspace and remembers nothing.
  ///
  /// `write` takes the answer in pieces. Nothing is thrown: what cannot be read is said in the outcome, whose status is
  /// then 2. A merged sheet is written where one was asked for, and nothing is in conflict or a side is preferred.
  ///
  /// - Complexity: O(bytes of the files), and the cells of rows that differ.
  public static func diff(_ request: DiffRequest, write: ([UInt8]) -> Void) -> DiffOutcome {
    let language = ReportLanguage(tag: request.language ?? "zh-Hans")
    let wording = ComparisonNoteText(language)
    let inputs = ComparedInput.read([request.ours, request.theirs] + [request.base].compactMap(\.self))
    var outcome = DiffOutcome(status: 2, messages: inputs.flatMap(\.messages))
    guard let ours = inputs[0].file, let theirs = inputs[1].file, inputs.allSatisfy({ $0.file != nil }) else {
      return outcome
    }
    let comparison: FileComparison
    do throws(ComparisonError) {
      let comparer = FileComparer(words: Vocabulary.standard.shapingWords, options: request.options)
      comparison = try comparer.compare(ours: ours, theirs: theirs, base: inputs.count > 2 ? inputs[2].file : nil)
    } catch {
      outcome.messages.append(wording.message(error, nearest: nearest(error)))
      return outcome
    }
    let notes = sameBytes(inputs) + comparison.notes
    outcome.messages += notes.map(wording.message)
    let differing = comparison.sheets.count { !$0.isSame }
    if request.format == .highlighter, request.extent == .rows, differing > 1 {
      outcome.messages.append(wording.severalTables(differing))
      return outcome
    }
    outcome.status = comparison.isSame ? 0 : 1
    answer(ComparisonReport(comparison, language: language), request, to: write, &outcome)
    if let path = request.merge { merge(comparison, request, to: path, wording, &outcome) }
    return outcome
  }

  private static func answer(
    _ report: ComparisonReport, _ request: DiffRequest, to write: ([UInt8]) -> Void, _ outcome: inout DiffOutcome
  ) {
    do throws(ReportWritingError) {
      guard let path = request.output else { return try request.rendering.render(report, to: write) }
      var answer: [UInt8] = []
      try request.rendering.render(report) { answer += $0 }
      try AnswerFile(path: path).write(answer)
    } catch {
      outcome.messages.append(
        Wording.error(
          ShownText.line(request.output ?? "--format \(request.format.rawValue)", limit: 200), "cannot_write",
          Wording.reason(error), "a file that can be written", "name another file, or make room"))
      outcome.status = 2
    }
  }

  private static func sameBytes(_ inputs: [ComparedInput]) -> [ComparisonNote] {
    guard let digest = inputs[0].digest, digest == inputs[1].digest, inputs[0].file?.grids.isEmpty == false else {
      return []
    }
    return [ComparisonNote(.sameBytes(other: inputs[1].path), at: Place(file: inputs[0].path))]
  }

  private static func nearest(_ error: ComparisonError) -> String? {
    switch error {
    case .unknownColumn(let name, let known), .unknownSheet(let name, let known):
      NearestName.of(name, among: known)
    }
  }

  private static func merge(
    _ comparison: FileComparison, _ request: DiffRequest, to path: String, _ wording: ComparisonNoteText,
    _ outcome: inout DiffOutcome
  ) {
    let preferred = request.preferred.flatMap { Side(rawValue: $0.rawValue) }
    let merged = comparison.sheets.map { SheetMerge($0, preferred: preferred).merged() }
    let tables = merged.compactMap(\.self)
    guard tables.count == merged.count else {
      let count = comparison.sheets.reduce(0) { $0 + $1.counts.conflictRows }
      outcome.messages.append(wording.undecided(count, file: path))
      return
    }
    let writer = MergedSheetWriter(path: path)
    guard tables.count <= 1 || writer.takesSeveralSheets else {
      outcome.messages.append(wording.severalSheets(tables.count, file: path))
      outcome.status = 2
      return
    }
    do throws(ReportWritingError) {
      try writer.write(tables)
    } catch {
      outcome.messages.append(
        Wording.error(
          ShownText.line(path, limit: 200), "cannot_write", Wording.reason(error), "a file that can be written",
          "name another file, or make room"))
      outcome.status = 2
    }
  }
}

extension DiffRequest {
  /// What is asked of the comparison.
  var options: ComparisonOptions {
    var options = ComparisonOptions()
    options.key = key
    options.tolerances = tolerances
    options.ignored = ignored
    options.strictness = strictness == .texts ? .texts : .values
    options.sheet = sheet
    return options
  }

  /// The form of the answer.
  fileprivate var rendering: any ComparisonRendering {
    if extent == .summary, [.text, .csv, .highlighter].contains(format) {
      return ComparisonTextRendering(palette: palette == .plain ? .plain : .terminal, extent: .summary, width: width)
    }
    switch format {
    case .text:
      return ComparisonTextRendering(palette: palette == .plain ? .plain : .terminal, extent: .rows, width: width)
    case .json: return ComparisonJSONRendering(extent: extent == .rows ? .rows : .summary)
    case .jsonl: return ComparisonJSONLinesRendering(extent: extent == .rows ? .rows : .summary)
    case .csv: return ComparisonCSVRendering()
    case .html: return ComparisonPageRendering(extent: extent == .rows ? .rows : .summary)
    case .xlsx: return ComparisonWorkbookRendering(extent: extent == .rows ? .rows : .summary)
    case .markdown: return ComparisonMarkdownRendering(extent: extent == .rows ? .rows : .summary)
    case .highlighter: return ComparisonHighlighterRendering()
    }
  }
}
