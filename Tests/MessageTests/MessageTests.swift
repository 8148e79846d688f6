import Foundation
import Testing

/// What a person sees of a damaged file, word by word.
@Suite struct MessageTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func `there are examples`() { #expect(DamagedFile.all.count >= 70) }

  @Test(arguments: DamagedFile.all)
  func `a damaged file says what is wrong with it`(file: DamagedFile) throws {
    let actual = try file.actual()
    if Self.isRecording, file.expected != actual {
      try actual.write(to: file.message, atomically: true, encoding: .utf8)
      Issue.record("\(file): recorded; review it by git diff")
    } else {
      #expect(file.expected == actual, "\(file): message.txt is not what Duidan says")
    }
  }

  @Test(arguments: DamagedFile.all)
  func `a damaged file says why it matters`(file: DamagedFile) throws {
    let why = try String(contentsOf: file.url.appendingPathComponent("why.md"), encoding: .utf8)
    #expect(why.contains { $0.isLetter })
  }

  @Test(arguments: DamagedFile.all)
  func `a message has a place, a kind, what was expected and one remedy`(file: DamagedFile) throws {
    let lines = (file.expected ?? "").split(separator: "\n").dropLast()
    guard lines != ["nothing odd"] else { return }
    #expect(lines.count % 3 == 0)
    #expect(!lines.isEmpty)
    for (index, line) in lines.enumerated() {
      switch index % 3 {
      case 0: try fits(line, #/given\.\w+( › [^›]+)*: (error|warning|note) [a-z_]+: [^A-Z].*[^.]/#)
      case 1: try fits(line, #/   expected: .*[^.]/#)
      default: try fits(line, #/   fix: .*[^.]/#)
      }
    }
  }

  private func fits<Output>(_ line: Substring, _ form: Regex<Output>) throws {
    let match = try form.wholeMatch(in: line)
    #expect(match != nil, "\(line)")
  }
}
