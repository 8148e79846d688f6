import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A run whose claims are read and whose orders are folded elsewhere is the run that this program makes by itself.
@Suite struct EngineTests {
  private static let scenarios = [
    ("sixty-orders-in-four-departments-over-three-weeks", ["2026-03-02", "2026-03-09", "2026-03-16"]),
    (
      "decisions-a-row-without-a-number-a-rule-and-a-deletion",
      ["2026-03-02", "2026-03-09", "2026-03-10", "2026-03-16"]
    ),
    ("a-correction-in-a-log-leaves-the-other-copies-stale", ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]),
  ]

  @Test(arguments: scenarios)
  func `the steps carried out elsewhere give the same bytes`(scenario: String, days: [String]) throws {
    let sheets = ScenarioSheets(name: scenario)
    let here = ConfiguredRunTests.Folder(), there = ConfiguredRunTests.Folder()
    defer {
      here.remove()
      there.remove()
    }
    for (week, day) in days.enumerated() {
      try sheets.lay(week + 1, in: here.url)
      try sheets.lay(week + 1, in: there.url)
      _ = try here.reconcile(day)
      _ = try Pipeline.reconcile(request(there, day, Self.engine()))
      let (one, other) = try (outputs(here, day), outputs(there, day))
      #expect(one.count > 10)
      #expect(Set(one.keys) == Set(other.keys), "\(day)")
      for (name, bytes) in one { #expect(other[name] == bytes, "\(day) \(name)") }
      #expect(!FileManager.default.fileExists(atPath: there.url.path + "/.duidan/hand-over"))
    }
  }

  @Test func `a mass change is folded a second time, as it is here`() throws {
    let here = ConfiguredRunTests.Folder(), there = ConfiguredRunTests.Folder()
    defer {
      here.remove()
      there.remove()
    }
    let calls = Calls()
    for (day, count) in [("2026-03-02", 60), ("2026-03-09", 20)] {
      for folder in [here, there] {
        try folder.write("sales/订单.csv", Self.book(of: 60))
        try folder.write("warehouse/发货.csv", Self.book(of: count))
      }
      _ = try here.reconcile(day)
      _ = try Pipeline.reconcile(request(there, day, Self.engine(calls)))
      #expect(try outputs(here, day) == outputs(there, day), "\(day)")
    }
    #expect(calls.names == ["claims", "fold", "claims", "fold", "fold"])
  }

  @Test func `a statement of balances is judged wherever it is read, and a finding stays while none comes`() throws {
    let here = ConfiguredRunTests.Folder(), there = ConfiguredRunTests.Folder()
    defer {
      here.remove()
      there.remove()
    }
    let statement = "月份,客户名称,期初余额,本期应收,本期收款,期末余额\n2026年2月,华光,100,50,30,125\n"
    for folder in [here, there] {
      try folder.write("sales/订单.csv", Self.book(of: 5))
      try folder.write("finance/对账单.csv", statement)
    }
    _ = try here.reconcile("2026-03-02")
    _ = try Pipeline.reconcile(request(there, "2026-03-02", Self.engine()))
    let (one, other) = try (outputs(here, "2026-03-02"), outputs(there, "2026-03-02"))
    for (name, bytes) in one { #expect(other[name] == bytes, "\(name)") }
    #expect(String(decoding: try #require(one["for/finance.txt"]), as: UTF8.self).contains("华光 2026-02 期初 100"))
    try FileManager.default.removeItem(atPath: here.url.path + "/finance/对账单.csv")
    _ = try here.reconcile("2026-03-09")
    for day in ["2026-03-02", "2026-03-09"] {
      let found = String(decoding: try #require(try outputs(here, day)["discrepancies.csv"]), as: UTF8.self)
      #expect(found.contains("PAY-06,statement_does_not_roll,rule,high,open"), "\(day)")
    }
  }

  private static func book(of count: Int) -> String {
    (["订单号,产品型号,数量,交期"] + (1...count).map { "SO-\(1000 + $0),A\($0),\($0)00,2026-05-\(10 + $0 % 10)" })
      .joined(separator: "\n") + "\n"
  }

  @Test func `lines in whatever portions and sequence they come give the same bytes`() throws {
    let sheets = ScenarioSheets(name: Self.scenarios[0].0)
    let here = ConfiguredRunTests.Folder(), there = ConfiguredRunTests.Folder()
    defer {
      here.remove()
      there.remove()
    }
    try sheets.lay(1, in: here.url)
    try sheets.lay(1, in: there.url)
    _ = try here.reconcile("2026-03-02")
    let engine = Engine(name: "shuffled") { step, folder in
      guard step == .fold else { return Self.carryOut(step, folder, names: nil) }
      let lines = (try? String(contentsOfFile: folder + "/orders.jsonl", encoding: .utf8)) ?? ""
      let shuffled = lines.split(separator: "\n").sorted { $0.count < $1.count }
      for part in 0..<3 {
        let own = shuffled.enumerated().filter { $0.offset % 3 == part }.map { String($0.element) + "\n" }
        try? own.joined().write(toFile: folder + "/orders.jsonl", atomically: true, encoding: .utf8)
        let status = Self.carryOut(step, folder, names: "part-\(2 - part)")
        if status != 0 { return status }
      }
      return 0
    }
    _ = try Pipeline.reconcile(request(there, "2026-03-02", engine))
    #expect(try outputs(here, "2026-03-02") == outputs(there, "2026-03-02"))
  }

  @Test(arguments: Damage.allCases)
  func `what an engine leaves out, doubles or damages is named, and nothing is recorded`(damage: Damage) throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    try folder.write("sales/订单.csv", Self.book(of: 8))
    let engine = Engine(name: "careless") { step, place in
      let status = Self.carryOut(step, place, names: nil)
      if step == damage.step { damage.harm(place + "/results/part") }
      return status + damage.status
    }
    let request = try request(folder, "2026-03-02", engine)
    do throws(PipelineError) {
      _ = try Pipeline.reconcile(request)
      Issue.record("\(damage): nothing was said")
    } catch {
      #expect(error.status == 69)
      #expect(error.message.contains(damage.said), "\(error.message)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/runs/2026-03-02"))
    _ = try folder.reconcile("2026-03-02")
  }

  private func request(_ folder: ConfiguredRunTests.Folder, _ day: String, _ engine: Engine) throws -> ReconcileRequest
  {
    var request = ReconcileRequest(workspace: folder.url.path, asOf: try #require(Day(iso: day)))
    request.engine = engine
    return request
  }

  /// The files of a run, the manifest without its timings.
  private func outputs(_ folder: ConfiguredRunTests.Folder, _ day: String) throws -> [String: Data] {
    let run = folder.url.appendingPathComponent("runs/\(day)")
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: run.path) {
      guard let data = FileManager.default.contents(atPath: run.path + "/" + name) else { continue }
      found[name] = data
    }
    let manifest = try #require(found["run.json"])
    var object = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
    object["timings"] = nil
    found["run.json"] = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return found
  }
}

extension EngineTests {
  /// The steps that an engine was called for.
  final class Calls: @unchecked Sendable {
    private(set) var names: [String] = []

    func note(_ step: Engine.Step) { names.append(step.rawValue) }
  }

  /// An engine that calls the two filters in this process.
  static func engine(_ calls: Calls? = nil) -> Engine {
    Engine(name: "in this process") { step, folder in
      calls?.note(step)
      return carryOut(step, folder, names: nil)
    }
  }

  static func carryOut(_ step: Engine.Step, _ folder: String, names: String?) -> Int32 {
    var lines: [UInt8] = []
    do {
      let request = FilterRequest(plan: folder + "/plan.json")
      switch step {
      case .claims:
        let names = try String(contentsOfFile: folder + "/files.txt", encoding: .utf8)
        let files = names.split(separator: "\n").map(String.init)
        try Pipeline.claims(FilterRequest(plan: folder + "/plan.json", files: files)) { bytes in
          lines += bytes
          return true
        }
      case .fold:
        // In pieces that end anywhere.
        var rest = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/orders.jsonl")))[...]
        try Pipeline.fold(request) {
          defer { rest = rest.dropFirst(1000) }
          return Array(rest.prefix(1000))
        } write: { bytes in
          lines += bytes
          return true
        }
      }
      try Data(lines).write(to: URL(fileURLWithPath: folder + "/results/" + (names ?? "part")))
      return 0
    } catch {
      return 70
    }
  }

  /// What an engine may do wrong.
  enum Damage: String, CaseIterable {
    case failed, noClaims, noRows, oldForm, noOrder, orderTwice, otherState, noTally

    var step: Engine.Step {
      switch self {
      case .noClaims, .noRows, .oldForm: .claims
      default: .fold
      }
    }

    var status: Int32 { self == .failed ? 3 : 0 }

    var said: String {
      switch self {
      case .failed: "ended the step claims with status 3"
      case .noClaims: "the claims of "
      case .noRows: "lines behind it"
      case .oldForm: "a line of form 7"
      case .noOrder: " is missing"
      case .orderTwice: "comes twice"
      case .otherState: "not the one that was written"
      case .noTally: "more than were tallied"
      }
    }

    func harm(_ path: String) {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
      var lines = text.split(separator: "\n").map(String.init)
      switch self {
      case .failed: return
      case .noClaims: lines = []
      case .noRows: lines.removeLast()
      case .oldForm: lines[0] = lines[0].replacing("{\"duidan\":1", with: "{\"duidan\":7")
      case .noOrder:
        lines.remove(at: 3)
        fixTally(&lines, by: -1)
      case .orderTwice:
        lines.insert(lines[3], at: 3)
        fixTally(&lines, by: 1)
      case .otherState: lines[3] = lines[3].replacing("\"digest\":\"", with: "\"digest\":\"0")
      case .noTally: lines.removeLast()
      }
      try? (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func fixTally(_ lines: inout [String], by step: Int) {
      let count = lines.count - 1
      lines[count] = lines[count].replacing("\"orders\":\(count - step)}", with: "\"orders\":\(count)}")
    }
  }
}
