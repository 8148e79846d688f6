import ExactValues
import OrderModel
import Pipeline
import SystemProfiles

/// A workspace's `duidan.yml`.
enum ConfigurationTarget {
  static let target = FuzzTarget(name: "configuration", mutation: .words) { input in
    let problems = WorkspaceConfiguration.problems(in: input, file: "duidan.yml")
    checkMessages(problems)
    return problems.isEmpty ? .taken(pieces: 1, findings: 0) : .refused
  }
}

/// A profile of another system.
enum ProfileTarget {
  static let target = FuzzTarget(name: "profile", mutation: .words) { input in
    do throws(ProfileProblem) {
      let profile = try SystemProfile(String(decoding: input, as: UTF8.self))
      return .taken(pieces: profile.columns.count, findings: 0)
    } catch {
      expect(!error.found.isEmpty && !error.expected.isEmpty && !error.remedy.isEmpty, "a problem without words")
      expect(error.line > 0, "a problem on no line")
      return .refused
    }
  }
}

/// Values as the ledger and questions keep them: what they give is the value, or nothing.
enum StoredValueTarget {
  static let target = FuzzTarget(name: "stored", mutation: .words) { input in
    var pieces = 0
    for line in input.split(separator: UInt8(ascii: "\n")) {
      guard let value = FieldValue(encoded: String(decoding: line, as: UTF8.self)) else { continue }
      expect(FieldValue(encoded: value.encoded) == value, "a value that is not given back: \(value)")
      pieces += 1
    }
    return .taken(pieces: pieces, findings: 0)
  }
}

/// A message has a place, says what was expected and one remedy, and steers no terminal.
func checkMessages(_ messages: [String]) {
  for message in messages {
    expect(message.contains("expected: ") && message.contains("fix: "), "a message without its parts: \(message)")
    let steers = message.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
    expect(!steers, "a message that steers the terminal: \(message.debugDescription)")
  }
}
