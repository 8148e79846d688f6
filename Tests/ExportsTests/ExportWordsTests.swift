import ExactValues
import Reports
import SystemProfiles
import Testing

@testable import Exports

@Suite struct ExportWordsTests {
  @Test(arguments: [ReportLanguage.zhHans, .english])
  func `everything that a summary can say has words in both languages`(language: ReportLanguage) {
    let words = ExportWords(language)
    let kinds = ExportNote.Kind.allCases.map { ("kind " + $0.rawValue, words.title($0)) }
    let reasons = ExportNote.Reason.allCases.map { ("reason " + $0.rawValue, words.reason($0)) }
    let ids = ProfileImport.Subject.allCases.map(\.rawValue) + ProfileLimit.allCases.map(\.rawValue)
    let subjects = ids.map { ("subject " + $0, words.subject($0)) }
    let phrases = ExportWords.Phrase.allCases.map { ($0.rawValue, words.phrase($0, [:])) }
    for (key, text) in kinds + reasons + subjects + phrases {
      #expect(ExportWords.keys.contains(key) && !text.isEmpty, "\(key) has no words")
    }
  }

  @Test(arguments: [
    ("yyyy-MM-dd", "2026-03-09"), ("yyyy/M/d", "2026/3/9"), ("MM/dd/yyyy", "03/09/2026"), ("yyyy年M月d日", "2026年3月9日"),
    ("yyyy-MM-dd HH:mm:ss", "2026-03-09 01:02:03"), ("yyyyMMdd", "20260309"),
  ])
  func `a day is written in the form of the target`(pattern: String, text: String) throws {
    let form = try #require(DateForm(pattern))
    #expect(form.text(try #require(.init(iso: "2026-03-09")), secondOfDay: 3_723) == text)
  }

  @Test(arguments: ["", "yyyy-MM", "yy-MM-dd", "yyyy-MM-dd-MM", "yyyy-mm-dd", "q"])
  func `a form that does not say the day once is none`(pattern: String) { #expect(DateForm(pattern) == nil) }
}
