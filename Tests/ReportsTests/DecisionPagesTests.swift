import Discrepancies
import Testing

@testable import Reports

struct DecisionPagesTests {
  private static func report(_ language: String) -> RunReport {
    var report = SampleReport.report(language)
    for index in report.discrepancies.indices where report.discrepancies[index].kind.family == .merge {
      report.discrepancies[index].question = Question(
        unit: "SO1#1", shown: ["sales": "d2026-03-09"],
        choices: [
          Choice(.take, parties: ["sales"], target: "d2026-03-09", shown: "2026-03-09"),
          Choice(.take, parties: ["sales"], target: "d2026-03-16", shown: "2026-03-09"), Choice(.other), Choice(.wait),
        ])
    }
    return report
  }

  @Test("Each row has its hidden cells, and a list of different texts", arguments: ["zh-Hans", "en"])
  func rows(language: String) throws {
    let pages = DecisionPages(ReportOutline(Self.report(language))).all
    let sheet = try #require(pages.first)
    let lists = try #require(pages.last)
    #expect(lists.isHidden && !sheet.isHidden && !sheet.rows.isEmpty)
    let drop = try #require(sheet.dropDown)
    for row in sheet.rows {
      #expect(row.count == sheet.header.count)
      let texts = row.map { cell in if case .text(let text) = cell { text } else { "" } }
      let cells = try DecisionCells(Array(texts[sheet.hiddenColumns].prefix(DecisionCells.keys.count)))
      guard case .number(let line) = row[drop.rowColumn], let line = Int(line) else {
        Issue.record("no list")
        continue
      }
      // The lists stand below an empty header row, and are counted from 1.
      #expect(lists.rows[line - 2] == cells.offers.map { SheetCell.text($0.label) })
      #expect(Set(cells.offers.map(\.label)).count == cells.offers.count)
    }
  }

  @Test("Every answer has its words", arguments: ReportLanguage.allCases)
  func words(language: ReportLanguage) {
    let texts = ReportTexts(language)
    for verb in AnswerVerb.allCases { #expect(texts.word(.answer, verb.rawValue) != nil, "\(verb)") }
    for (id, _) in DecisionCounts().named { #expect(texts.word(.decision, id) != nil, "\(id)") }
    for column in DecisionColumn.allCases { #expect(column.labels.contains(texts.phrase(column.phrase))) }
  }
}
