import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A migration within a limit of memory is the migration without one.
@Suite struct MigrationMemoryTests {
  /// A tracker whose orders change from week to week, a schedule beside it, and a fork of a person.
  private static func folder() throws -> ConfiguredRunTests.Folder {
    let folder = ConfiguredRunTests.Folder()
    for week in 1...9 {
      try folder.write("订单跟踪/订单跟踪表-2026010\(week).csv", tracker(week, besides: 0))
      try folder.write("生产计划/生产计划-2026010\(week).csv", schedule(week))
    }
    for week in 5...8 { try folder.write("订单跟踪/订单跟踪表(李明)-2026010\(week).csv", tracker(4, besides: week)) }
    return folder
  }

  /// - Parameter own: the week of a fork, which changes other orders than the tracker does.
  private static func tracker(_ week: Int, besides own: Int) -> String {
    "订单号,产品编码,数量,单价,下单日期,交期,备注\n"
      + (week...120 + 2 * week).map { number in
        let isChanged = own == 0 ? number % 9 < week % 9 : number % 40 == own
        let quantity = number * 10 + (isChanged ? week + own : 0)
        return "SO-\(number),P\(number),\(quantity),5,2026-01-01,2026-03-2\(week % 9),第\(week + own)周的备注"
      }.joined(separator: "\n") + "\n"
  }

  private static func schedule(_ week: Int) -> String {
    "订单号,产品编码,数量,计划完成日期,完成数量\n"
      + (week...100).map { "SO-\($0),P\($0),\($0 * 10),2026-03-1\(week),\($0 + week)" }.joined(separator: "\n") + "\n"
  }

  /// What a migration says and writes, the manifest aside.
  private static func migrate(limit: MemoryLimit?) throws -> (messages: [String], files: [String: Data]) {
    let folder = try folder()
    defer { folder.remove() }
    var request = ReconcileRequest(workspace: folder.url.path, asOf: try #require(Day(iso: "2026-01-31")))
    request.memory = limit
    let messages = try Pipeline.migrate(request).messages
    let run = folder.url.path + "/runs/2026-01-31"
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: run) where path != "run.json" {
      files[path] = FileManager.default.contents(atPath: run + "/" + path)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/.duidan")
    #expect(!left.contains { $0.contains("spill") }, "\(left)")
    return (messages, files)
  }

  @Test func `every file of a migration is the same byte for byte, wherever its orders lie`() throws {
    let plain = try Self.migrate(limit: nil)
    let spilled = try Self.migrate(limit: MemoryLimit(bytes: 1) { _ in exit(73) })
    #expect(Array(spilled.messages.dropLast()) == plain.messages)
    #expect(spilled.messages.last?.contains("memory_limit_exceeded") == true)
    #expect(spilled.messages.last?.contains("另有 0M") == false, "nothing lay on disk")
    #expect(plain.files.count > 5)
    #expect(plain.files == spilled.files)
    let changes = try #require(plain.files["changes.csv"].map { String(decoding: $0, as: UTF8.self) })
    #expect(changes.split(separator: "\r\n").count > 500)
  }
}
