internal import Ledger
internal import OrderModel
internal import Reconciliation

extension WorkspaceConfiguration {
  /// How many lines must have left before a list can be called full, and how many of a hundred it may lack.
  private static let leastLines = 20, mostLacking = 5

  /// The lists of inspections that have held nearly every line that left: a line that left and stands in none of them
  /// was missed.
  ///
  /// - Complexity: O(*lines* + *events*) of the ledger where there is such a list, else O(1).
  static func fullRegisters(_ context: FoldContext, _ state: PriorState) -> Set<String> {
    let lists = context.sources.filter { $0.department == .quality && $0.grain == .line }.map(\.id)
    guard !lists.isEmpty else { return [] }
    var left = 0
    var held: [String: Int] = [:]
    for order in state.orders {
      let shipped = Set(order.events.lazy.filter { $0.kind == .shipment && !$0.isVanished }.compactMap(\.lineID))
      guard !shipped.isEmpty else { continue }
      for line in order.lines where shipped.contains(line.id) {
        left += 1
        for id in lists where line.sources[id] != nil { held[id, default: 0] += 1 }
      }
    }
    guard left >= leastLines else { return [] }
    return Set(held.filter { 100 * $0.value >= (100 - mostLacking) * left }.keys)
  }

  /// The lists of production that have held nearly every approved line, and those of the warehouse that have held
  /// nearly every finished one: a line that stands in none of them was not handed over.
  ///
  /// - Complexity: O(*lines*) of the ledger where there is such a list, else O(1).
  static func fullLists(_ context: FoldContext, _ state: PriorState) -> Set<String> {
    var full: Set<String> = []
    for (department, field) in [(Department.production, Field.approvalDate), (.warehouse, .productionFinish)] {
      let lists = context.sources.filter { $0.department == department && $0.grain == .line }.map(\.id)
      guard !lists.isEmpty else { continue }
      var over = 0
      var held: [String: Int] = [:]
      for order in state.orders {
        for line in order.lines where (line.value(field) ?? order.header.value(field)) != nil {
          over += 1
          for id in lists where line.sources[id] != nil { held[id, default: 0] += 1 }
        }
      }
      guard over >= leastLines else { continue }
      full.formUnion(held.filter { 100 * $0.value >= (100 - mostLacking) * over }.keys)
    }
    return full
  }
}
