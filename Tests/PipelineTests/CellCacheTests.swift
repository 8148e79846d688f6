import ExactValues
import Foundation
import SheetFormats
import Testing

@testable import Pipeline

/// A run that has its workbooks' cells from an earlier one is the run that reads them.
@Suite struct CellCacheTests {
  private static let sheets = ScenarioSheets(name: "sixty-orders-in-four-departments-over-three-weeks")
  private static let days = ["2026-03-02", "2026-03-09", "2026-03-16"]

  private static func reconcile(_ folder: ConfiguredRunTests.Folder, _ day: String, cells: Int) throws {
    var request = ReconcileRequest(workspace: folder.url.path, asOf: try #require(Day(iso: day)))
    request.cachedCells = cells
    _ = try Pipeline.reconcile(request)
  }

  private static func cells(_ folder: ConfiguredRunTests.Folder) -> String { folder.url.path + "/.duidan/cells" }

  private static func kept(_ folder: ConfiguredRunTests.Folder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: cells(folder))) ?? []).sorted()
  }

  private static func outputs(_ folder: ConfiguredRunTests.Folder, _ day: String) throws -> [String: Data] {
    let run = folder.url.path + "/runs/" + day
    var outputs: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: run) where path != "run.json" {
      outputs[path] = FileManager.default.contents(atPath: run + "/" + path)
    }
    return outputs
  }

  /// Reads every workbook once, so that the run after it finds their cells.
  private static func prime(_ folder: ConfiguredRunTests.Folder) -> Int {
    let cache = CellCache(folder: cells(folder), threshold: 0, limits: .standard)
    let reader = InputReader(workspace: folder.url.path, limits: .standard, cache: cache)
    let files = (try? WorkspaceScanner.scan(folder.url.path).files) ?? []
    let read = files.filter { $0.hasSuffix(".xlsx") }.compactMap { reader.read($0).file?.sha256 }
    return read.count { cache.workbook(of: $0) != nil }
  }

  @Test func `every file of a run is the same byte for byte, whoever parsed its workbooks`() throws {
    let plain = ConfiguredRunTests.Folder(), cached = ConfiguredRunTests.Folder()
    defer {
      plain.remove()
      cached.remove()
    }
    for (index, day) in Self.days.enumerated() {
      try Self.sheets.lay(index + 1, in: plain.url)
      try Self.sheets.lay(index + 1, in: cached.url)
      try Self.reconcile(plain, day, cells: .max)
      #expect(Self.prime(cached) == 3)
      try Self.reconcile(cached, day, cells: 0)
      #expect(try Self.outputs(plain, day) == Self.outputs(cached, day), "\(day)")
      #expect(Self.kept(plain).isEmpty && Self.kept(cached).count == 3)
    }
  }

  @Test func `cells that were changed are passed over, and the file is read`() throws {
    let plain = ConfiguredRunTests.Folder(), cached = ConfiguredRunTests.Folder()
    defer {
      plain.remove()
      cached.remove()
    }
    try Self.sheets.lay(1, in: plain.url)
    try Self.sheets.lay(1, in: cached.url)
    try Self.reconcile(plain, Self.days[0], cells: .max)
    #expect(Self.prime(cached) == 3)
    for name in Self.kept(cached) {
      let path = URL(fileURLWithPath: Self.cells(cached) + "/" + name)
      var bytes = try Data(contentsOf: path)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: path)
    }
    try Self.reconcile(cached, Self.days[0], cells: 0)
    #expect(try Self.outputs(plain, Self.days[0]) == Self.outputs(cached, Self.days[0]))
  }

  @Test func `what no file has any more is swept away, and small workbooks are never kept`() throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    try Self.sheets.lay(1, in: folder.url)
    try Self.reconcile(folder, Self.days[0], cells: CellCache.usualThreshold)
    #expect(Self.kept(folder).isEmpty)
    #expect(Self.prime(folder) == 3)
    let first = Self.kept(folder)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("warehouse"))
    try Self.reconcile(folder, Self.days[1], cells: 0)
    #expect(Self.kept(folder).count == 2 && Set(Self.kept(folder)).isSubset(of: first))
  }
}
