internal import Foundation
internal import Reports

extension Pipeline {
  /// Shows how files are read, sheet by sheet; nothing is written and nothing remembered.
  ///
  /// `write` takes the answer in pieces, a file at a time as text, so that no answer has to fit in memory twice.
  ///
  /// - Throws: `PipelineError` with status 64 where a `duidan.yml` that counts has errors.
  public static func inspect(
    _ request: InspectRequest, write: ([UInt8]) -> Void
  ) throws(PipelineError) -> InspectOutcome {
    var outcome = InspectOutcome(status: 65, messages: [])
    var files: [JSONValue] = []
    var hasSheet = request.sheet == nil
    for path in request.files {
      if Self.isFolder(path) {
        let configuration = try ConfigurationFile.read(in: request.workspace ?? path)
        let survey = try pile(path, configuration)
        let words = FamilyTreeWords(language: configuration.language(request.language))
        write(Array(FamilyTreeText(survey: survey, words: words).text.utf8))
        if survey.files.isEmpty { outcome.messages.append(noTree(path)) } else { outcome.status = 0 }
        continue
      }
      let file = InspectedFile(path, configuration: try configuration(for: path, request), sheet: request.sheet)
      if file.isRead { outcome.status = 0 }
      hasSheet = hasSheet || !file.sheets.isEmpty
      if !file.isRead { outcome.messages += unread(file) }
      if request.isJSON {
        files.append(InspectionJSON(withCells: request.withCells).value(file))
      } else if file.isRead {
        write(Array(InspectionText(withCells: request.withCells).text(file).utf8))
      }
    }
    if request.isJSON {
      var json = JSONWriter(.pretty)
      json.line(.object([("version", .whole(1)), ("files", .array(files))]))
      write(json.bytes)
    }
    if let sheet = request.sheet, !hasSheet, outcome.status == 0 {
      outcome.status = 65
      outcome.messages.append(
        Wording.error(
          "--sheet \(ShownText.line(sheet))", "no_sheet", "no file has a sheet of this name", "the name of a sheet",
          "run without --sheet to see the names"))
    }
    return outcome
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The files of a folder and how they belong together.
  private static func pile(_ path: String, _ configuration: ConfigurationFile) throws(PipelineError) -> PileSurvey {
    do throws(WorkspaceError) {
      return try PileSurvey.survey(path, configuration: configuration)
    } catch {
      throw PipelineError(error)
    }
  }

  private static func noTree(_ path: String) -> String {
    Wording.error(
      ShownText.line(path), "no_table", "no table in it could be used", "sheets with a header row that names orders",
      "name the folder in which the trackers lie")
  }

  private static func unread(_ file: InspectedFile) -> [String] {
    let said = file.input.findings.map(Wording.message)
    guard said.isEmpty else { return said }
    return [
      Wording.error(
        file.path, "no_sheet", "a workbook that Duidan wrote, or one without sheets", "a sheet that people keep",
        "inspect the sheets that the run read")
    ]
  }

  private static func configuration(
    for path: String, _ request: InspectRequest
  ) throws(PipelineError) -> ConfigurationFile? {
    if let workspace = request.workspace { return try ConfigurationFile.read(in: workspace) }
    return try ConfigurationFile.nearest(from: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }
}
