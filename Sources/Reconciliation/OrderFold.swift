import Discrepancies
import ExactValues
import OrderModel

/// Folds one order: lays its rows to lines, merges field by field, and says what does not agree.
///
/// A pure function of the order's ledger state, its rows and the run's context. The result is the same for any order
/// of sources, rows and columns.
public struct OrderFold {
  private let shared: FoldContext.Shared
  var context: FoldContext { _read { yield shared.context } }
  var input: OrderInput
  var order: OrderState
  var result = FoldedOrder()
  /// This run's row of each line, by source id and line index.
  var aligned: SourceMap<[Int: CollatedRow]> = [:]
  /// Lines of which a source may hold a row that could not be laid to one of them.
  var held: [String: Set<Int>] = [:]
  /// Suspect edits of this run: line index, field, source, why.
  var suspects: [(line: Int, field: Field, source: String, reason: String)] = []
  /// Rows that fit several lines equally well, by source id.
  var ambiguousRows: [String: [SourceRow]] = [:]
  /// This run's row of each source for the order as a whole.
  var headerRows: SourceMap<CollatedRow> = [:]
  /// The sources that changed something of a line in this run, by line index.
  var editors: [Int: Set<String>] = [:]
  /// The sources that changed a field in this run, by line index; -1 for the order as a whole.
  var edited: [Int: [Field: Set<String>]] = [:]
  /// What stands on a field that no policy settled, by line index; -1 for the order as a whole.
  var unsettled: [Int: [Field: Dispute]] = [:]
  /// Fields of a group whose baseline moved in this run, with the sources that brought the value, by line index.
  var movedFields: [Int: [Field: Set<String>]] = [:]
  /// The lines that vanished from a source in this run.
  var vanishing: [String: Set<Int>] = [:]
  /// The ledger's state before this run.
  let before: OrderState
  let linesBefore: Int
  let isNewOrder: Bool

  /// Folds an order.
  ///
  /// - Parameter state: the ledger's state; `nil` for an order never met.
  /// - Complexity: O(*r*² · *l*) in rows and lines of the order, for the alignment.
  public static func fold(_ state: OrderState?, _ input: OrderInput, _ context: FoldContext) -> FoldedOrder {
    fold(state, input, FoldContext.Shared(context))
  }

  /// Folds an order of many.
  ///
  /// - Parameter shared: what the fold of every order shares, made once.
  /// - Complexity: O(*r*² · *l*) in rows and lines of the order, for the alignment.
  public static func fold(_ state: OrderState?, _ input: OrderInput, _ shared: FoldContext.Shared) -> FoldedOrder {
    var fold = OrderFold(state, input, shared)
    fold.order.orderNo = fold.displayNumber() ?? fold.order.orderNo
    fold.dropForeignRows()
    fold.alignRows()
    fold.convertRows()
    fold.foldEvents()
    fold.mergeHeader()
    fold.mergeLines()
    fold.settleCancellations()
    if fold.isReported {
      fold.report()
      fold.askAndSettle()
    }
    return fold.finish()
  }

  private init(_ state: OrderState?, _ input: OrderInput, _ shared: FoldContext.Shared) {
    self.shared = shared
    self.input = input
    self.input.rows.updateEach { _, rows in rows = rows.map(\.unpacked) }
    order = state ?? OrderState(key: input.key, orderNo: input.key, firstSeen: shared.context.asOf)
    linesBefore = order.lines.count
    isNewOrder = state == nil
    before = order
  }

  /// Whether anybody wants to know what does not agree in the order.
  private var isReported: Bool {
    switch context.reported {
    case .everyOrder: true
    case .ordersOf(let ids): ids.contains { order.header.sources[$0] != nil || input.rows[$0] != nil }
    }
  }

  private mutating func finish() -> FoldedOrder {
    dropLinesThatNobodyOpenedAndNobodyHolds()
    result.state = isGone || isAnotherOrder ? nil : order
    return result
  }

  /// Whether nobody has usably spoken of the order, or those who did, no opener among them, hold it no more.
  private var isGone: Bool {
    guard order.lines.isEmpty, order.events.isEmpty else { return false }
    let holders = order.header.sources.values
    if holders.isEmpty { return true }
    return context.unopened == .dropped && context.hasOpener && !order.isOpened(by: context.sources)
      && holders.allSatisfy { $0.presence != .held }
  }

  private func displayNumber() -> String? {
    for source in context.sources {
      let numbers = (input.rows[source.id] ?? []).compactMap { $0.value(.orderNo)?.description }
      if let number = numbers.min(), source.isOpener || !order.isOpened(by: context.sources) { return number }
    }
    return nil
  }

  private mutating func dropLinesThatNobodyOpenedAndNobodyHolds() {
    guard context.unopened == .dropped, context.hasOpener else { return }
    let used = Set(order.events.compactMap(\.lineID))
    let sources = context.sources
    order.lines.removeAll { line in
      !line.isOpened(by: sources) && !used.contains(line.id)
        && line.sources.values.allSatisfy { $0.presence != .held }
    }
  }
}
