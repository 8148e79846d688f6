internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Ledger
internal import Reports
internal import SheetFormats

/// One answer that could be understood.
struct ReadAnswer {
  var place: Place
  var workbook: String
  var cells: DecisionCells
  var choice: Choice
  var until: Day?
  var decidedBy: String?
  var why: String?

  /// What tells two answers to one question apart.
  var content: [String] {
    [
      choice.verb.rawValue, choice.parties.sorted().joined(separator: ";"), choice.target ?? "",
      until?.description ?? "",
    ]
  }
}

/// What the workbooks in `decisions/` say that no run has read yet.
struct DecisionReading {
  /// The new workbooks, in the order of their names.
  private(set) var workbooks: [DecisionWorkbookRecord] = []
  /// The same with their sizes.
  private(set) var files: [InputFile] = []
  /// The answers, in the order in which they stand.
  private(set) var answers: [ReadAnswer] = []
  /// The ids that were asked and not answered.
  private(set) var unanswered: [String] = []
  /// What cannot be used.
  private(set) var notes: [DecisionNote] = []
  private let asOf: Day

  private static let endings: Set<String> = ["xlsx", "xlsm", "xls", "ods", "fods", "et", "csv", "xml"]

  /// Reads the workbooks that the ledger does not know.
  ///
  /// - Complexity: O(*bytes*) in the files of the folder, O(*cells*) in the new ones.
  static func read(
    workspace: String, known: Set<String>, asOf: Day, limits: ReadingLimits
  ) -> DecisionReading {
    var reading = DecisionReading(asOf: asOf)
    var seen = known
    for name in names(in: workspace + "/decisions") {
      let path = "decisions/" + name
      let content: SheetBytes?
      do throws(SheetFormatError) {
        let isFile = RegularFile.exists(workspace + "/" + path)
        content = isFile ? try InputReader.bytes(workspace + "/" + path, limits: limits) : nil
      } catch {
        reading.refuseFile(path, error.detail, error.expected, error.remedy)
        continue
      }
      guard let bytes = content?.withUnsafeBytes({ [UInt8]($0) }) else {
        reading.refuseFile(path, "the file cannot be opened", "a readable workbook", "check its permissions")
        continue
      }
      let sha256 = ContentDigest.sha256(bytes)
      guard seen.insert(sha256).inserted else { continue }
      reading.workbooks.append(DecisionWorkbookRecord(sha256: sha256, path: path, asOf: asOf))
      reading.files.append(InputFile(path: path, sha256: sha256, bytes: bytes.count))
      reading.read(bytes, path: path, sha256: sha256, limits: limits)
    }
    return reading
  }

  /// Reads one workbook, whatever was read before.
  static func read(
    _ bytes: [UInt8], path: String, asOf: Day, limits: ReadingLimits = .standard
  ) -> DecisionReading {
    var reading = DecisionReading(asOf: asOf)
    reading.read(bytes, path: path, sha256: ContentDigest.sha256(bytes), limits: limits)
    return reading
  }

  /// Nothing was read.
  init(asOf: Day) { self.asOf = asOf }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return !name.hasPrefix(".") && !name.hasPrefix("~$") && endings.contains(ending)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func read(_ bytes: [UInt8], path: String, sha256: String, limits: ReadingLimits) {
    let workbook: Workbook
    do throws(SheetFormatError) {
      workbook = try SheetReader.read(bytes, limits: limits)
    } catch {
      return refuseFile(path, error.detail, error.expected, error.remedy)
    }
    let sheets = workbook.grids.compactMap { grid in AnswerSheet(grid).map { (grid.name, $0) } }
    if sheets.isEmpty {
      refuseFile(
        path, "no sheet of it has the columns of decisions.xlsx", "a decisions.xlsx that a run wrote, with answers",
        "answer in the decisions.xlsx of the last run and save it here")
    }
    for (name, sheet) in sheets {
      for row in sheet.rows() {
        read(row, of: sheet, at: Place(file: path, sheet: name), sha256: sha256)
      }
    }
  }

  private mutating func read(_ row: AnswerSheet.Row, of sheet: AnswerSheet, at place: Place, sha256: String) {
    var answerPlace = place, valuePlace = place
    answerPlace.cell = sheet.cell(.answer, row)
    valuePlace.cell = sheet.cell(.value, row)
    let cells: DecisionCells
    do throws(DecisionCells.Fault) {
      cells = try DecisionCells(row.hidden)
    } catch {
      guard !row.answerText.isEmpty || !row.valueText.isEmpty else { return }
      return refuse(answerPlace, row, error)
    }
    let reader = AnswerReader(cells: cells, row: row, answerPlace: answerPlace, valuePlace: valuePlace)
    switch reader.read() {
    case .unanswered: unanswered.append(cells.id)
    case .note(let note): notes.append(note)
    case .answer(let choice, let until):
      answers.append(
        ReadAnswer(
          place: answerPlace, workbook: sha256, cells: cells, choice: choice, until: until, decidedBy: row.decidedBy,
          why: row.why))
    }
  }

  private mutating func refuse(_ place: Place, _ row: AnswerSheet.Row, _ fault: DecisionCells.Fault) {
    let answer = row.answerText.isEmpty ? row.valueText : row.answerText
    if row.hidden.allSatisfy(\.isEmpty) {
      notes.append(
        DecisionNote(
          end: .refused, place: place, found: "“\(ShownText.line(answer))” stands in a row that no run wrote",
          expected: "an answer in a row of decisions.xlsx",
          fix: "answer in the row of the discrepancy; rows that are added cannot be told what they are about"))
    } else {
      notes.append(
        DecisionNote(
          end: .refused, place: place,
          found:
            "the hidden cells of the row are \(fault == .changed ? "not as the run wrote them" : "of an unknown form")",
          expected: "the hidden cells as they were written",
          fix: "answer again in a fresh copy of the last run's decisions.xlsx"))
    }
  }

  private mutating func refuseFile(_ path: String, _ found: String, _ expected: String, _ fix: String) {
    notes.append(
      DecisionNote(end: .refused, place: Place(file: path), found: found, expected: expected, fix: fix))
  }
}
