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
    let pieces = stride(from: startIndex, to: endIndex, by: Self.pieceLength).map { start in
      self[start..<Swift.min(endIndex, start + Self.pieceLength)]
    }
    for first in stride(from: 0, to: pieces.count, by: Self.waveLength) {
      let wave = Array(pieces[first..<Swift.min(pieces.count, first + Self.waveLength)])
      let slots = Slots(wave.count)
      DispatchQueue.concurrentPerform(iterations: wave.count) { number in
        let piece = shown(wave[number])
        slots.pieces.withLock { $0[number] = piece }
      }
      let bytes = slots.pieces.withLock { Array($0.joined()) }
      if !bytes.isEmpty { write(bytes) }
    }
  }
}
