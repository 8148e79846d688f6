internal import Discrepancies
internal import ExactValues
internal import Normalization

/// A history as JSON, for programs: one object, the same bytes for the same ledger.
///
///     {"version": 1, "orders": [{"order_no", "key", "customer_name", "removed_in", "statements_since", "lines": [{"line_no", "ordinal"}],
///       "runs": [{"run", "as_of",
///         "snapshots":     [{"line_no", "values": [{"field", "value", "policy", "holders": [HOLDER]}]}],
///         "changes":       [{"line_no", "field", "revision", "before", "after", "policy", "decision", "holders": [HOLDER]}],
///         "statements":    [{"line_no", "field", "before", "after", "taken", "merged", "diary": [{"day", "text", "person"}], "holder": HOLDER}],
///         "rows":          [{"line_no", "step", "source", "department"}],
///         "events":        [{"step", "kind", "identity", "number", "line_no", "holder": HOLDER,
///                            "fields": [{"field", "before", "after"}]}],
///         "discrepancies": [{"step", "id", "code", "kind", "severity", "status", "line_no", "field", "source",
///                            "baseline_value", "reconciled_value", "message"}],
///         "decisions":     [{"number", "state", "subject", "kind", "field", "answer", "value", "parties", "until",
///                            "decided_by", "decided_on", "why", "file", "sheet", "cell"}]}]}]}
///
/// HOLDER is `{"source", "department", "person", "version", "file", "sheet", "cell", "raw_text", "new"}`. What is not known
/// or does not apply is `null`; members are never left out, and later versions only add some. Values are in the form of
/// every CSV, words those of its columns; `line_no` is `null` for the order as a whole.
public struct HistoryJSON: Sendable {
  /// Makes the renderer.
  public init() {}

  /// The text, with a line feed at the end.
  public func text(of orders: [OrderHistory]) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.line(.object([("version", .whole(1)), ("orders", .array(orders.map(order)))]))
    return writer.bytes
  }

  private func order(_ order: OrderHistory) -> JSONValue {
    .object([
      ("order_no", .string(order.orderNo)), ("key", .string(order.key)), ("customer_name", .text(order.customerName)),
      ("removed_in", .text(order.removedIn)), ("statements_since", .text(order.statementsSince)),
      (
        "lines",
        .array(order.lines.map { .object([("line_no", .string($0.lineNo)), ("ordinal", .whole($0.ordinal))]) })
      ),
      ("runs", .array(order.runs.map(run))),
    ])
  }

  private func run(_ run: OrderHistory.Run) -> JSONValue {
    .object([
      ("run", .string(run.name)), ("as_of", .string(run.asOf.description)),
      ("snapshots", .array(run.snapshots.map(snapshot))), ("changes", .array(run.changes.map(change))),
      ("statements", .array(run.statements.map { statement($0, run.asOf) })), ("rows", .array(run.rows.map(row))),
      ("events", .array(run.events.map(event))), ("discrepancies", .array(run.discrepancies.map(finding))),
      ("decisions", .array(run.decisions.map(ruling))),
    ])
  }

  private func snapshot(_ snapshot: OrderHistory.Snapshot) -> JSONValue {
    let values = snapshot.values.map { value in
      JSONValue.object([
        ("field", .string(value.field)), ("value", .text(value.value)), ("policy", .text(value.policy)),
        ("holders", .array(value.holders.map(holder))),
      ])
    }
    return .object([("line_no", .text(snapshot.lineNo)), ("values", .array(values))])
  }

  private func change(_ change: OrderHistory.Change) -> JSONValue {
    .object([
      ("line_no", .text(change.lineNo)), ("field", .string(change.field)), ("revision", .whole(change.revision)),
      ("before", .text(change.before)), ("after", .text(change.after)), ("policy", .text(change.policy)),
      ("decision", change.decision.map(JSONValue.whole) ?? .null), ("holders", .array(change.holders.map(holder))),
    ])
  }

  private func statement(_ statement: OrderHistory.Statement, _ day: Day) -> JSONValue {
    .object([
      ("line_no", .text(statement.lineNo)), ("field", .string(statement.field)), ("before", .text(statement.before)),
      ("after", .text(statement.after)), ("taken", .text(statement.taken)), ("merged", .bool(statement.isMerged)),
      ("diary", .array((DiaryStatement(statement, on: day)?.added ?? []).map(entry))),
      ("holder", holder(statement.holder)),
    ])
  }

  private func entry(_ entry: DiaryEntry) -> JSONValue {
    .object([
      ("day", .text(entry.day?.description)), ("text", .string(entry.text)), ("person", .text(entry.person)),
    ])
  }

  private func row(_ row: OrderHistory.Row) -> JSONValue {
    .object([
      ("line_no", .text(row.lineNo)), ("step", .string(row.step.rawValue)), ("source", .text(row.source)),
      ("department", .text(row.department)),
    ])
  }

  private func event(_ event: OrderHistory.Event) -> JSONValue {
    let fields = event.fields.map { field in
      JSONValue.object([
        ("field", .string(field.field)), ("before", .text(field.before)), ("after", .text(field.after)),
      ])
    }
    return .object([
      ("step", .string(event.step)), ("kind", .text(event.kind)), ("identity", .string(event.identity)),
      ("number", .text(event.number)), ("line_no", .text(event.lineNo)), ("holder", event.holder.map(holder) ?? .null),
      ("fields", .array(fields)),
    ])
  }

  private func finding(_ finding: OrderHistory.Finding) -> JSONValue {
    let found = finding.discrepancy
    return .object([
      ("step", .string(finding.step)), ("id", .string(found.id)), ("code", .string(found.kind.code)),
      ("kind", .string(found.kind.name)), ("severity", .string(found.severity.rawValue)),
      ("status", .string(found.status.rawValue)), ("line_no", .text(found.subject.lineNo)),
      ("field", .text(found.field)), ("source", .text(found.source)), ("baseline_value", .text(found.baselineValue)),
      ("reconciled_value", .text(found.reconciledValue)), ("message", .string(found.message)),
    ])
  }

  private func ruling(_ entry: OrderHistory.Ruling) -> JSONValue {
    let ruling = entry.ruling
    return .object([
      ("number", .whole(entry.number)), ("state", .string(entry.state)), ("subject", .string(ruling.subject)),
      ("kind", .string(ruling.kind)), ("field", .text(ruling.field)), ("answer", .string(ruling.choice.verb.rawValue)),
      ("value", .text(ruling.choice.shown)), ("parties", .array(ruling.choice.parties.map(JSONValue.string))),
      ("until", .text(ruling.until?.description)), ("decided_by", .text(ruling.decidedBy)),
      ("decided_on", .string(ruling.decidedOn.description)), ("why", .text(entry.why)),
      ("file", .string(entry.place.file)), ("sheet", .text(entry.place.sheet)), ("cell", .text(entry.place.cell)),
    ])
  }

  private func holder(_ holder: OrderHistory.Holder) -> JSONValue {
    .object([
      ("source", .string(holder.source)), ("department", .string(holder.department)), ("person", .text(holder.person)),
      ("version", .text(holder.version)), ("file", .text(holder.place?.file)), ("sheet", .text(holder.place?.sheet)),
      ("cell", .text(holder.place?.cell)), ("raw_text", .text(holder.rawText)), ("new", .bool(holder.isNew)),
    ])
  }
}
