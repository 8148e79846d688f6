import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A run within a limit of memory is the run without one.
@Suite struct MemoryLimitTests {
  private static let days = ["2026-03-02", "2026-03-09", "2026-03-16"]

  private static func limit(_ bytes: Int) -> MemoryLimit {
    MemoryLimit(bytes: bytes) { error in
      FileHandle.standardError.write(Data((error.message + "\n").utf8))
      exit(error.status)
    }
  }

  /// Reconciles with everything that can lie on disk on disk, or with all in memory; gives what was said.
  private static func reconcile(_ folder: ConfiguredRunTests.Folder, _ day: String, limit: MemoryLimit?) throws
    -> [String]
  {
    var request = ReconcileRequest(workspace: folder.url.path, asOf: try #require(Day(iso: day)))
    request.memory = limit
    return try Pipeline.reconcile(request).messages
  }

  private static func outputs(_ folder: ConfiguredRunTests.Folder, _ day: String) throws -> [String: Data] {
    let run = folder.url.path + "/runs/" + day
    var outputs: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: run) where path != "run.json" {
      outputs[path] = FileManager.default.contents(atPath: run + "/" + path)
    }
    return outputs
  }

  /// Plays weeks in two workspaces, one of them with everything on disk, and compares all that came of it.
  private static func compare(_ name: String, _ lay: (Int, ConfiguredRunTests.Folder) throws -> Void) throws {
    let plain = ConfiguredRunTests.Folder(), spilled = ConfiguredRunTests.Folder()
    defer {
      plain.remove()
      spilled.remove()
    }
    for (index, day) in days.enumerated() {
      try lay(index + 1, plain)
      try lay(index + 1, spilled)
      let said = try reconcile(plain, day, limit: nil)
      let told = try reconcile(spilled, day, limit: limit(1))
      #expect(Array(told.dropLast()) == said, "\(name), \(day)")
      #expect(told.last?.contains("memory_limit_exceeded") == true, "\(name), \(day)")
      #expect(told.last?.contains("另有 0M") == false, "\(name), \(day): nothing lay on disk")
      #expect(try outputs(plain, day) == outputs(spilled, day), "\(name), \(day)")
      let left = try FileManager.default.contentsOfDirectory(atPath: spilled.url.path + "/.duidan")
      #expect(!left.contains { $0.contains("spill") }, "\(left)")
    }
  }

  @Test func `every file of a run is the same byte for byte, wherever its rows, orders and tables lie`() throws {
    let sheets = ScenarioSheets(name: "sixty-orders-in-four-departments-over-three-weeks")
    try Self.compare("sixty orders") { week, folder in try sheets.lay(week, in: folder.url) }
  }

  @Test func `random companies come out the same, wherever their rows, orders and tables lie`() throws {
    for seed in 0..<UInt64(4) {
      let weeks = RandomCompany(seed: seed, weeks: 3).weeks
      try Self.compare("seed \(seed)") { week, folder in
        for sheet in weeks[week - 1] { try folder.write(sheet.path, sheet.text) }
      }
    }
  }

  @Test func `where no file can be made, all stays in memory`() {
    let store = SpillStore(Self.limit(1), path: "/nowhere/ledger.sqlite.spill")
    #expect(store.take([1, 2, 3]) == nil)
    #expect(store.count == 0)
  }

  @Test func `within the limit nothing goes to disk`() {
    let store = SpillStore(Self.limit(.max), path: NSTemporaryDirectory() + "duidan-\(UUID().uuidString)")
    #expect(store.take([1, 2, 3]) == nil)
  }

  @Test(arguments: [
    ("2G", 2 << 30), ("512M", 512 << 20), ("512m", 512 << 20), ("1T", 1 << 40), ("64K", 64 << 10),
    ("1073741824", 1 << 30), ("2GB", 2 << 30), ("1.5G", 3 << 29), ("2 GiB", 2 << 30), ("0.25k", 256),
  ])
  func `a size is a number with its unit`(text: String, bytes: Int) { #expect(MemoryLimit.bytes(of: text) == bytes) }

  @Test(arguments: [
    "", "G", "-1G", "0", "0.0G", "two", "1.G", ".5G", "1.2.3G", "2X", "９G", "1.0000001G", "9000000000000G",
  ])
  func `what is no size is refused`(text: String) { #expect(MemoryLimit.bytes(of: text) == nil) }

  @Test func `a limit that was not kept is told in both languages`() {
    #expect(
      Wording.memory(2 << 30, peak: 2_199 << 20, spilled: 700 << 20, "en")
        == "--memory 2048M: note memory_limit_exceeded: the run took 2199M at the most, with another 700M on disk; "
        + "its results are whole\n   expected: at most 2048M\n   fix: allow 2199M or more, or do without --memory")
    #expect(
      Wording.memory(2 << 30, peak: 2_199 << 20, spilled: 700 << 20, "zh-Hans")
        == "--memory 2048M：提示 memory_limit_exceeded：本次运行最多占用内存 2199M，另有 700M 暂存磁盘；结果完整无缺\n"
        + "   应为：不超过 2048M\n   处理：把上限放宽到 2199M 以上，或不用 --memory")
  }
}
