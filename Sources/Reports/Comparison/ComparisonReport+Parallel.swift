internal import Dispatch
internal import Synchronization

extension ComparisonReport.Rows {
  private final class Slots: Sendable {
    let pieces: Mutex<[[UInt8]]>

    init(_ count: Int) { pieces = Mutex(Array(repeating: [], count: count)) }
  }

  /// So many rows are shown in one go by one core.
  private static let pieceLength = 512
  /// So many pieces are held until they are written.
  private static let waveLength = 32

  /// Shows all rows piece by piece, with all cores where there are many, and writes the pieces in their order.
  ///
  /// - Complexity: O(rows); at most 16,384 rows as shown are held.
  func show(to write: ([UInt8]) -> Void, _ shown: @Sendable (SubSequence) -> [UInt8]) {
    let waveLength = Self.pieceLength * Self.waveLength
    for first in stride(from: startIndex, to: endIndex, by: waveLength) {
      let pieces = Self.pieces(self[first..<Swift.min(endIndex, first + waveLength)], shown)
      write(Array(pieces.joined()))
    }
  }

  /// All rows as shown, piece by piece, with all cores where there are many.
  ///
  /// - Complexity: O(rows).
  func pieces(_ shown: @Sendable (SubSequence) -> [UInt8]) -> [[UInt8]] { Self.pieces(self[...], shown) }

  private static func pieces(_ rows: SubSequence, _ shown: @Sendable (SubSequence) -> [UInt8]) -> [[UInt8]] {
    let pieces = stride(from: rows.startIndex, to: rows.endIndex, by: pieceLength).map { start in
      rows[start..<Swift.min(rows.endIndex, start + pieceLength)]
    }
    let slots = Slots(pieces.count)
    DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
      let piece = shown(pieces[number])
      slots.pieces.withLock { $0[number] = piece }
    }
    return slots.pieces.withLock { $0 }
  }
}
