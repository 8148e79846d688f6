internal import ExactValues
internal import Normalization
internal import Reports
internal import SheetFormats
internal import TableComparison

extension Pipeline {
  /// Merges theirs into ours in place, as git's merge drivers do; needs a base.
  ///
  /// The status is 0 where ours holds the merge, 1 where a person has to decide: then ours stays as it was. Only texts of
  /// one plain table are merged, for a workbook or a sheet with titles and totals would lose what is no record.
  ///
  /// - Complexity: O(bytes of the files).
  public static func mergeInPlace(_ request: DiffRequest) -> DiffOutcome {
    let wording = ComparisonNoteText(ReportLanguage(tag: request.language ?? "zh-Hans"))
    let inputs = ComparedInput.read([request.ours, request.theirs] + [request.base].compactMap(\.self))
    var outcome = DiffOutcome(status: 2, messages: inputs.flatMap(\.messages))
    guard inputs.count == 3, let ours = inputs[0].file, let theirs = inputs[1].file, let base = inputs[2].file else {
      return outcome
    }
    let comparison: FileComparison
    do throws(ComparisonError) {
      let comparer = FileComparer(words: Vocabulary.standard.shapingWords, options: request.options)
      comparison = try comparer.compare(ours: ours, theirs: theirs, base: base)
    } catch {
      outcome.messages.append(wording.message(error, nearest: nil))
      return outcome
    }
    outcome.status = 1
    guard let sheet = comparison.sheets.first, comparison.sheets.count == 1, let form = form(of: request.ours, sheet)
    else {
      outcome.messages.append(wording.noPlainTable(file: request.ours))
      return outcome
    }
    let preferred = request.preferred.flatMap { Side(rawValue: $0.rawValue) }
    guard let merged = SheetMerge(sheet, preferred: preferred).merged() else {
      outcome.messages.append(wording.undecided(sheet.counts.conflictRows, file: request.ours))
      return outcome
    }
    do throws(ReportWritingError) {
      try AnswerFile(path: request.ours).write(form.bytes(of: merged))
      outcome.status = 0
    } catch {
      outcome.messages.append(
        Wording.error(
          ShownText.line(request.ours, limit: 200), "cannot_write", Wording.reason(error), "a file that can be written",
          "name another file, or make room"))
    }
    return outcome
  }

  /// The form of ours, where all three are one table without anything beside it.
  private static func form(of path: String, _ sheet: SheetComparison) -> TextForm? {
    let sides = [sheet.tables.base, sheet.tables.ours, sheet.tables.theirs]
    guard sides.allSatisfy({ $0?.asideRows.isEmpty == true && $0?.sheet == nil }) else { return nil }
    do throws(SheetFormatError) {
      guard let read = try InputReader.bytes(path, limits: .standard) else { return nil }
      return TextForm(of: read.withUnsafeBytes { Array($0) }, saying: sheet)
    } catch {
      return nil
    }
  }
}
