internal import Ledger
internal import OrderModel
internal import Reconciliation
internal import Reports

extension Pipeline {
  /// Tells what became of an order, run by run.
  ///
  /// A number is found by its folded form; where that is unknown, by the form without separators: then several orders
  /// may be meant, and all are told.
  ///
  /// - Throws: `PipelineError` with status 64 for an unknown field, 65 for an order or line that no run has met.
  /// - Complexity: O(*n*) in the orders of the ledger, and in the rows of those that are told.
  public static func history(_ request: HistoryRequest) throws(PipelineError) -> [UInt8] {
    if let field = request.field, Field(id: field) == nil { throw unknownField(field) }
    let configuration = try ConfigurationFile.read(in: request.workspace)
    let desk = try LedgerDesk.open(workspace: request.workspace, ledger: request.ledger)
    let keys = try keys(of: request.order, in: try desk.read { try $0.orderNumbers() })
    let sources = try desk.read { try $0.sources() }.map(\.source)
    var orders: [OrderHistory] = []
    for key in keys {
      for chronicle in try desk.read({ try $0.chronicles(ofKey: key) }) {
        orders.append(try HistoryAssembly(chronicle, sources: sources, request: request).history())
      }
    }
    if request.isJSON { return HistoryJSON().text(of: orders) }
    let parties = sources.map { source in
      SourceSummary(
        id: source.id, department: source.department.rawValue, grain: source.grain.rawValue, isDelivered: true,
        files: [], rowsUsed: 0)
    }
    let language = ReportLanguage(tag: configuration.language(request.language))
    return Array(HistoryText(language, sources: parties).text(of: orders).utf8)
  }

  /// The keys of the orders that a number means.
  private static func keys(
    of number: String, in known: [(key: String, orderNo: String)]
  ) throws(PipelineError) -> [String] {
    let key = OrderNumberFolding.key(number), loose = OrderNumberFolding.looseKey(key)
    let keys = Set(known.map(\.key)).sorted()
    if keys.contains(key) { return [key] }
    let alike = keys.filter { OrderNumberFolding.looseKey($0) == loose }
    guard alike.isEmpty, !loose.isEmpty else { return alike }
    let holding = loose.count < 3 ? [] : known.filter { OrderNumberFolding.looseKey($0.key).contains(loose) }
    let shown = holding.isEmpty ? NearestName.several(number, among: known.map(\.orderNo)) : holding.map(\.orderNo)
    let names = shown.prefix(5).map { ShownText.line($0) }.joined(separator: ", ")
    throw PipelineError(
      65,
      Wording.error(
        ShownText.line(number), "unknown_order", "no run of this workspace has met this order number",
        "one of the \(known.count) known ones" + (names.isEmpty ? "" : ", such as \(names)"),
        "check the number, or name the workspace that has the order"))
  }

  private static func unknownField(_ field: String) -> PipelineError {
    let nearest = NearestName.of(field, among: Field.all.map(\.id))
    return PipelineError(
      64,
      Wording.error(
        "--field \(ShownText.line(field))", "unknown_field", "there is no such field",
        "the id of a field, as in the columns of order_lines.csv",
        nearest.map { "perhaps \($0) is meant" } ?? "see the columns of order_lines.csv"))
  }
}
