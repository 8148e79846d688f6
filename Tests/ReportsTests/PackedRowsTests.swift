import OrderModel
import Synchronization
import Testing

@testable import Reports

/// Rows come back as they were appended, however they were, and wherever they lie.
@Suite struct PackedRowsTests {
  /// A store in memory that takes everything.
  private final class Shelf: ByteStore {
    private let bytes = Mutex<[UInt8]>([])

    var count: Int { bytes.withLock(\.count) }

    func take(_ more: [UInt8]) -> Int? {
      bytes.withLock { bytes in
        defer { bytes += more }
        return bytes.count
      }
    }

    func read(into room: UnsafeMutableRawBufferPointer, from place: Int) {
      bytes.withLock { room.copyBytes(from: $0[place..<place + room.count]) }
    }
  }

  /// Rows whose texts fill several portions, with cells that are missing, empty, long and of many bytes a letter.
  private static let rows: [[String?]] = (0..<3000).map { row in
    [
      "SO-\(row)", row % 3 == 0 ? nil : "", String(repeating: "单", count: row % 200),
      row % 5 == 0 ? String(repeating: "x", count: 127 + row % 3) : nil,
    ] + Array(repeating: "tail", count: row % 2)
  }

  private static func pack(_ rows: some Sequence<[String?]>, in store: (any ByteStore)?) -> PackedRows {
    var packed = PackedRows(in: store)
    packed += rows
    return packed
  }

  @Test(arguments: [false, true])
  func `rows come back as they were appended`(isStored: Bool) {
    let shelf = Shelf()
    let packed = Self.pack(Self.rows, in: isStored ? shelf : nil)
    #expect(Array(packed) == Self.rows)
    #expect((shelf.count > 0) == isStored)
    for row in stride(from: 0, to: Self.rows.count, by: 37) {
      for column in 0..<6 {
        let expected = Self.rows[row].indices.contains(column) ? Self.rows[row][column] : nil
        #expect(packed.cell(row: row, column: column) == expected)
      }
    }
  }

  @Test(arguments: [false, true])
  func `parts put together are their rows one after the other`(isStored: Bool) {
    let store: (any ByteStore)? = isStored ? Shelf() : nil
    var all = PackedRows(in: store)
    var expected: [[String?]] = []
    for (index, size) in [0, 1, 2, 700, 1, 0, 1400].enumerated() {
      let rows = Array(Self.rows[expected.count..<expected.count + size])
      var part = Self.pack(rows, in: store)
      if index % 2 == 0 { part.close() }
      all.append(contentsOf: part)
      expected += rows
      if index == 3 {
        all.append(["one more", nil])
        expected.append(["one more", nil])
      }
      #expect(all.count == expected.count)
    }
    #expect(Array(all) == expected)
  }

  @Test func `a row without cells is a row`() {
    var packed = PackedRows()
    packed.endRow()
    packed.append(["x"])
    packed.close()
    packed.close()
    packed.endRow()
    #expect(Array(packed) == [[], ["x"], []])
    #expect(packed.cell(row: 0, column: 0) == nil)
  }
}
