import Foundation
import Testing

@testable import Pipeline

/// What lies in a spill file comes back as it was, or is known to be lost.
@Suite struct SpillFileTests {
  private static func path() -> String { NSTemporaryDirectory() + "duidan-\(UUID().uuidString).spill" }

  private static func bytes(_ count: Int, seed: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 31 &+ seed) &* 0x9E37 >> 7) }
  }

  private static func read(_ file: SpillFile, _ range: Range<Int>) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let isWhole = bytes.withUnsafeMutableBytes { file.read(into: $0, from: range.lowerBound) }
    return isWhole ? bytes : nil
  }

  @Test func `any part of what was written is read as it was written`() throws {
    let file = try #require(SpillFile(Self.path()))
    let runs = [1, 8, 4095, 4096, 4097, 100_000].map { Self.bytes($0, seed: $0) }
    let places = try runs.map { try #require(file.append($0)) }
    for (run, place) in zip(runs, places) {
      let ends = [0, 1, 7, 4095, 4096, 4097, 50_000, run.count].filter { $0 <= run.count }
      for from in ends {
        for to in ends where to >= from {
          #expect(Self.read(file, place + from..<place + to) == Array(run[from..<to]), "\(run.count): \(from)..<\(to)")
        }
      }
    }
  }

  @Test func `threads that write and read at the same time do not meet`() throws {
    let file = try #require(SpillFile(Self.path()))
    let isRight = ParallelMap.run(64) { index in
      let run = Self.bytes(1000 * index + 1, seed: index)
      guard let place = file.append(run) else { return false }
      return Self.read(file, place..<place + run.count) == run
    }
    #expect(isRight.count == 64 && isRight.allSatisfy(\.self))
  }

  @Test func `it has no name, so nothing is left of it`() throws {
    let path = Self.path()
    let file = try #require(SpillFile(path))
    #expect(file.append([1]) != nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an empty one that a killed run left is no hindrance`() throws {
    let path = Self.path()
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(SpillFile(path) != nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `more than it may take is not written`() throws {
    let file = try #require(SpillFile(Self.path(), room: 3 * SpillFile.blockBytes))
    let first = Self.bytes(5000, seed: 1)
    let place = try #require(file.append(first))
    #expect(file.append(first) == nil)
    #expect(file.append([1]) != nil)
    #expect(Self.read(file, place..<place + first.count) == first)
  }

  @Test func `what is given back makes room, and the rest is read as it was written`() throws {
    let file = try #require(SpillFile(Self.path(), room: 3 * SpillFile.blockBytes))
    let first = Self.bytes(8000, seed: 1), second = Self.bytes(4000, seed: 2), third = Self.bytes(8000, seed: 3)
    let place = try #require(file.append(first))
    let kept = try #require(file.append(second))
    #expect(file.append(third) == nil)
    file.release(place, count: first.count)
    let new = try #require(file.append(third))
    #expect(Self.read(file, kept..<kept + second.count) == second)
    #expect(Self.read(file, new..<new + third.count) == third)
    #expect(file.count == 3 * SpillFile.blockBytes)
  }

  @Test func `what the disk has changed, zeroed or lost is not taken for what was written`() throws {
    for damage in [Data([0xFF]), Data(count: SpillFile.blockBytes)] {
      let file = try #require(SpillFile(Self.path()))
      let run = Self.bytes(20_000, seed: 3)
      let place = try #require(file.append(run))
      let handle = FileHandle(fileDescriptor: file.descriptor, closeOnDealloc: false)
      try handle.seek(toOffset: UInt64(place + SpillFile.blockBytes))
      try handle.write(contentsOf: damage)
      #expect(Self.read(file, place..<place + 4096) == Array(run[..<4096]))
      #expect(Self.read(file, place + 4096..<place + 4097) == nil)
      #expect(Self.read(file, place..<place + run.count) == nil)
      try handle.truncate(atOffset: UInt64(place))
      #expect(Self.read(file, place..<place + 1) == nil)
    }
  }
}
