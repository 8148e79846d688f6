import Discrepancies
import ExactValues
import Reports

extension SampleReport {
  /// What is about to go wrong, or has.
  static var pressing: [Discrepancy] {
    [
      make(
        .staleCopy, "SO-2026-0118", "2", "model", source: "warehouse", severity: .critical, money: "84000", due: 1,
        age: 3, to: "warehouse", values: ("A100", "A200"), policy: "sole_edit", changedBy: "sales",
        [claim("sales", "A200", "F22", edited: .yes), claim("warehouse", "A100", "E14")]),
      make(
        shippedModel, "SO-2026-0093", "1", "shipped_model", severity: .critical, money: "31500", due: -2, age: 7,
        to: "warehouse", values: (nil, "B-20 红"), policy: "not_merged",
        [claim("warehouse", "B-20 黑", "G31", edited: .yes), claim("sales", "B-20 红", "F40")]),
      make(
        staleInvoice, "SO-2026-0107", nil, "invoice_amount", severity: .critical, money: "12800", to: "finance",
        values: (nil, "64000"), [claim("finance", "51200", "H8", raw: "￥51,200.00元", edited: .yes)]),
    ]
  }

  static var conflicts: [Discrepancy] {
    [
      make(
        .conflictingEdit, "SO-2026-0118", "2", "promised_date", money: "84000", due: 5, to: "production",
        values: ("2026-03-02", "2026-03-09"), policy: "authority",
        [
          claim("sales", "2026-03-09", "H22", raw: "2026/3/9", edited: .yes),
          claim("production", "2026-03-16", "row 14", edited: .yes), claim("warehouse", nil, "K14"),
        ]),
      make(
        .disagreement, "SO-2026-0121", "1", "quantity", severity: .high, money: "45000", age: 14, to: "sales",
        values: (nil, nil), policy: "manual", [claim("sales", "1200", "J9"), claim("production", "1000", "row 77")]),
      make(
        .unauthorisedEdit, "SO-2026-0088", "3", "unit_price", severity: .high, money: "9300", to: "sales",
        values: ("18.5", "18.5"), policy: "authority", changedBy: "finance",
        [claim("finance", "17.9", "L12", edited: .yes), claim("sales", "18.5", "K51")]),
      make(
        .missingInSource, "SO-2026-0099", "1", nil, source: "production", money: "22000", age: 7, to: "production"),
      make(
        .duplicateRow, "SO-2026-0102", "1", nil, source: "sales", to: "sales",
        [claim("sales", "500", "J60"), claim("sales", "550", "J61")]),
      make(
        .suspectEdit, "SO-2026-0110", "1", "quantity", source: "warehouse", to: "warehouse", values: ("800", "800"),
        policy: "unchanged", [claim("warehouse", "300", "F20", edited: .yes)]),
      make(
        .possibleSameOrder, "SO-2O26-0111", nil, "order_no", source: "warehouse", to: "warehouse",
        [claim("warehouse", "SO-2O26-0111", "A9"), claim("sales", "SO-2026-0111", "A33")]),
      make(
        .conflictingEdit, "<script>alert(1)</script> 7", "\"\u{301} onmouseover=alert(2) x=\"", "ship_to_address",
        to: "warehouse", values: ("a", "</script><b>"), policy: "latest",
        [
          claim("sales", "=HYPERLINK(\"http://x\")", "\"\u{301}<i>", edited: .yes),
          claim("production", "{{new}}", "row 3"),
        ]),
      make(laterRule, "SO-2026-0131", nil, nil, to: nil),
    ]
  }

  static var staleCopies: [Discrepancy] {
    (0..<9).map { index in
      make(
        .staleCopy, "SO-2026-01\(40 + index)", "1", "promised_date", source: "warehouse", severity: .high,
        money: "\(3000 + 400 * index)", due: 6 + index, age: 2, to: "warehouse", values: ("2026-03-10", "2026-03-17"),
        policy: "sole_edit", changedBy: "sales",
        [
          claim("sales", "2026-03-17", "H\(70 + index)", edited: .yes),
          claim("warehouse", "2026-03-10", "K\(30 + index)"),
        ])
    }
  }

  static var sheetProblems: [Discrepancy] {
    [
      make(.fieldLost, nil, nil, "promised_date", source: "production", to: "production"),
      make(
        .precisionLost, nil, nil, "tracking_no", source: "warehouse", to: "warehouse",
        [claim("warehouse", nil, "M14", raw: "7.30012E+14")]),
      make(
        .ambiguousDate, nil, nil, "order_date", source: "sales", to: "sales",
        [claim("sales", nil, "C14", raw: "3/4/2026")]),
      make(.sourceNotRefreshed, nil, nil, nil, source: "finance", severity: .medium, age: 7, to: "finance"),
    ]
  }

  static var quiet: [Discrepancy] {
    var all = (0..<5).map { index in
      make(
        .staleCopy, "SO-2026-00\(10 + index)", "1", "payment_terms", source: "finance", to: "finance",
        values: ("30天", "60天"), changedBy: "sales", [claim("finance", "30天", "P\(index + 2)")])
    }
    all.append(make(.unmappedColumn, nil, nil, nil, source: "sales", to: nil, [claim("sales", nil, "Z1", raw: "备注2")]))
    var resolved = make(
      .staleCopy, "SO-2026-0077", "1", "quantity", source: "production", to: "production",
      values: ("900", "950"), changedBy: "sales", [claim("production", "950", "row 8")])
    resolved.status = .resolved
    var waived = make(
      .disagreement, "SO-2026-0070", "1", "colour", to: "sales",
      [claim("sales", "黑", "G8"), claim("production", "黑色", "row 9")])
    waived.status = .waived
    return all + [resolved, waived]
  }

  static func fillTables(_ report: inout RunReport) {
    report.orders = OutputTable(
      id: "orders",
      columns: [.init(id: "order_no", content: .text), .init(id: "customer_name", content: .text)],
      rows: [["SO-2026-0118", "华为技术有限公司"], ["+86-1", "=1+1"]])
    report.orderLines = OutputTable(
      id: "order_lines",
      columns: [
        .init(id: "order_no", content: .text), .init(id: "line_no", content: .text), .init(id: "model", content: .text),
        .init(id: "quantity", content: .number), .init(id: "promised_date", content: .date),
        .init(id: "is_cancelled", content: .boolean), .init(id: "x_sales_备注2", content: .text),
      ],
      rows: [
        ["SO-2026-0118", "2", "A200", "1200", "2026-03-09", "false", "=1+1"],
        ["SO-2026-0121", "1", "0012", "12345678901234567", "1899-12-31", nil, "\u{1}控制_x0041_\u{0}\u{FFFF}"],
        ["SO-2026-0200", "1", nil, "-12.5", nil, "true", String(repeating: "长", count: 40_000)],
      ])
    report.rejected = OutputTable(
      id: "rejected", columns: [.init(id: "file", content: .text), .init(id: "reason", content: .text)],
      rows: [["sales/x.xlsx", "missing_key"]])
    report.changes = [
      ChangeRecord(
        orderNo: "SO-2026-0118", lineNo: "2", field: "model", before: "A100", after: "A200", policy: "sole_edit",
        sources: ["sales"], place: Place(file: "sales/订单跟踪表-最终版(2).xlsx", sheet: "3月", cell: "F22"), rawText: "A200"),
      ChangeRecord(
        orderNo: "SO-2026-0107", lineNo: nil, field: "order_amount", before: "51200", after: "64000", policy: "agreed",
        sources: ["sales", "finance"], place: nil, rawText: nil),
    ]
    report.inputs = [InputFile(path: "production/生产进度.csv", sha256: String(repeating: "ab", count: 32), bytes: 4096)]
    var account = TableAccount(file: "sales/订单跟踪表-最终版(2).xlsx", sheet: "3月", source: "sales", rowsRead: 420)
    account.ends = [.used: 412, .blank: 6, .subtotal: 2]
    account.controlTotals = ["quantity": "51230", "amount": "1200345.5"]
    report.tables = [account]
  }
}
