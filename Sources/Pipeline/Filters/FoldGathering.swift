internal import Foundation
internal import OrderRules
internal import Reconciliation

/// Puts the orders that an engine folded into the order of their keys, in whatever portions and sequence they come.
struct FoldGathering {
  /// So many orders are taken by one thread before it packs them.
  private static let portion = 256

  private struct Found: Sendable {
    var key: String
    var part: Int
    var range: Range<Int>
    var line: Int
  }

  private let parts: [(name: String, data: Data)]

  /// Takes the files that the engine left.
  init(_ parts: [(name: String, data: Data)]) { self.parts = parts }

  /// What the fold of all orders came to.
  ///
  /// - Throws: `PipelineError` with status 69 where an order is missing, comes twice or is not to be read.
  /// - Complexity: O(*n* log *n*) in the orders.
  func book(
    _ work: FoldWork, _ context: FoldContext, _ request: FoldRequest, _ engine: Engine
  ) throws(PipelineError) -> FoldedBook {
    var book = FoldedBook(), found: [Found] = []
    for part in parts.indices { try look(through: part, &found, &book, request) }
    found.sort { $0.key < $1.key }
    let sorted = found
    guard found.map(\.key) == work.keys else { throw Self.difference(found.map(\.key), work.keys, engine) }
    let starts = Array(stride(from: 0, to: found.count, by: Self.portion))
    let portions = ParallelMap.run(starts.count) { index in
      Result { () throws(PipelineError) in
        try portion(sorted[starts[index]...].prefix(Self.portion), context, request)
      }
    }
    var plain: [OrderState] = []
    for result in portions {
      let portion = try result.get()
      if !request.isPacked { plain += portion.plain }
      book.append(portion)
    }
    if !request.isPacked { book.orders = OrderShelf(plain) }
    return book
  }

  /// Finds the orders of a file, and adds up what was counted.
  private func look(
    through part: Int, _ found: inout [Found], _ book: inout FoldedBook, _ request: FoldRequest
  ) throws(PipelineError) {
    let name = parts[part].name
    try parts[part].data.withBytes { bytes throws(PipelineError) in
      var untold = 0
      for (number, range) in TextLines.ranges(bytes).enumerated() {
        do throws(LineProblem) {
          var reader = LineReader(bytes, range)
          switch try reader.kind() {
          case "folded":
            untold += 1
            found.append(Found(key: try Self.key(&reader), part: part, range: range, line: number + 1))
          case "tally":
            let tally = try TallyLine.read(&reader)
            untold -= tally.orders
            book.counts.add(tally.counts)
            request.rules?.add(tally.coverage)
          case let kind: throw LineProblem(found: "a line of kind \(kind)", expected: "folded orders and tallies")
          }
        } catch { throw PipelineError(69, "\(name) › line \(number + 1)", error) }
      }
      guard untold == 0 else {
        throw PipelineError(
          69, name, LineProblem(found: "\(untold) orders more than were tallied", expected: "a tally behind its orders")
        )
      }
    }
  }

  private static func key(_ reader: inout LineReader) throws(LineProblem) -> String {
    var key: String?
    try reader.members { reader, name throws(LineProblem) in
      if name == "order" { key = try reader.text() } else { _ = try reader.value() }
    }
    guard let key else { throw LineProblem(found: "an order without its key", expected: "`order`") }
    return key
  }

  private func portion(
    _ found: ArraySlice<Found>, _ context: FoldContext, _ request: FoldRequest
  ) throws(PipelineError) -> FoldedPortion {
    var portion = FoldedPortion()
    for place in found {
      try parts[place.part].data.withBytes { bytes throws(PipelineError) in
        do throws(LineProblem) {
          var reader = LineReader(bytes, place.range)
          portion.append(try FoldedLine(&reader).portion)
        } catch { throw PipelineError(69, "\(parts[place.part].name) › line \(place.line)", error) }
      }
    }
    if request.rules != nil { portion.digests = portion.plain.map { OrderDigest($0, sources: context.sources) } }
    if request.isPacked { portion.pack(in: request.store) }
    return portion
  }

  /// Which order is missing, or is there twice or without need.
  private static func difference(_ found: [String], _ wanted: [String], _ engine: Engine) -> PipelineError {
    let expected = "each of the \(wanted.count) orders once"
    let twice = zip(found, found.dropFirst()).first { $0 == $1 }?.0
    if let twice { return engine.incomplete("order \(twice) comes twice", expected) }
    let missing = Set(wanted).subtracting(found).min()
    if let missing { return engine.incomplete("order \(missing) is missing", expected) }
    let more = Set(found).subtracting(wanted).min() ?? ""
    return engine.incomplete("order \(more) was not handed over", expected)
  }
}
