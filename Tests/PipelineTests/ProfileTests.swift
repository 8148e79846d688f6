import Foundation
import Pipeline
import Testing
import Yams

@Suite struct ProfileTests {
  private func list(_ change: (inout ProfilesRequest) -> Void = { _ in }) throws -> String {
    var request = ProfilesRequest()
    request.workspace = FileManager.default.temporaryDirectory.path + "/no-such-workspace"
    change(&request)
    return try Pipeline.profiles(request)
  }

  private func names() throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(list { $0.format = .json }.utf8)) as? [String: Any]
    return (json?["profiles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test func `every profile stands in the list in both languages, with its own name in each`() throws {
    let names = try names()
    #expect(names.count > 20)
    let chinese = try list().split(separator: "\n"), english = try list { $0.language = "en" }.split(separator: "\n")
    for name in names {
      let lines = [chinese, english].map { $0.filter { $0.hasPrefix(name + " ") } }
      #expect(lines.allSatisfy { $0.count == 1 } && lines[0] != lines[1], "\(name)")
    }
  }

  @Test func `a profile that is printed is a profile, and a document of YAML`() throws {
    for name in try names() {
      let text = try list { $0.name = name }
      #expect(Pipeline.profileProblem(in: Array(text.utf8), file: name) == nil)
      let document = try #require(try Yams.load(yaml: text) as? [String: Any])
      #expect(document["id"] as? String == name)
      for (key, value) in document {
        let items = value as? [Any] ?? []
        #expect(items.allSatisfy { $0 is String }, "\(name): \(key)")
      }
    }
  }
}
