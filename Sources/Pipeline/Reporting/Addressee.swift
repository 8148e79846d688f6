internal import Reports

/// Whom `--for` means.
enum Addressee {
  /// The department's id, or the person's name, by which a report knows whom a text means.
  ///
  /// - Throws: `PipelineError` with status 64 for somebody who has nothing to do in the run; the nearest is named.
  static func find(_ wanted: String, in known: [String], language: String) throws(PipelineError) -> String {
    let languages = ReportLanguage.allCases.map { ReportTexts($0) }
    if known.contains(wanted) { return wanted }
    let ids = known.filter { id in languages.contains { $0.word(.department, id) == wanted } }
    if let id = ids.first { return id }
    let texts = ReportTexts(ReportLanguage(tag: language))
    let names = known.map { id in texts.word(.department, id).map { $0 == id ? id : "\(id) (\($0))" } ?? id }
    let nearest = NearestName.of(wanted, among: known).map { "perhaps \(ShownText.line($0)) is meant" }
    throw PipelineError(
      64,
      Wording.error(
        "--for \(ShownText.line(wanted))", "unknown_addressee", "nobody of this name has something to do in the run",
        names.isEmpty
          ? "nothing: the run asks nobody for anything"
          : "one of " + names.prefix(12).map { ShownText.line($0) }.joined(separator: ", "),
        nearest ?? "correct --for, or leave it out for the whole report"))
  }
}
