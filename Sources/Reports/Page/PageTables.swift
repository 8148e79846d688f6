internal import ExactValues

/// The page's plain tables: changes of this run, sources, and what became of each row.
struct PageTables {
  let model: ReportModel
  private var texts: ReportTexts { model.texts }
  private var report: RunReport { model.report }

  /// The names that the template asks for.
  var members: [String: Any] {
    let limit = PageBuilder.rowLimit
    let hidden = report.changes.count - limit
    let known = Set(model.orders.map(\.number))
    let none = texts.phrase(report.previousAsOf == nil ? .changesFirst : .changesNone)
    let ends = TableAccount.RowEnd.allCases.map { texts.word(.end, $0.rawValue) ?? $0.rawValue }
    return [
      "hasChanges": !report.changes.isEmpty,
      "noChanges": report.changes.isEmpty ? none : false,
      "changeHeads": ["order_no", "field", "before", "after", "sources", "policy", "cell"].map(texts.label),
      "changes": report.changes.prefix(limit).map { change($0, known: known) },
      "moreChanges": hidden > 0
        ? texts.phrase(.restInFile, ["count": String(hidden), "file": "changes.csv"]) : false,
      "hasBulletin": !model.bulletin.sections.isEmpty,
      "bulletin": model.bulletin.sections.map(bulletin),
      "sourceHeads": [
        texts.phrase(.who), texts.columnLabel("status") ?? "", "", texts.phrase(.filesUsed),
        texts.word(.end, "used") ?? "",
      ],
      "sources": report.sources.map(source),
      "tableHeads": [texts.phrase(.place), texts.phrase(.who), texts.phrase(.rowsRead)] + ends,
      "tables": report.tables.map(table),
    ]
  }

  private func change(_ change: ChangeRecord, known: Set<String>) -> PageNode {
    let wording = model.wording
    return PageNode([
      "order": change.orderNo,
      "link": known.contains(change.orderNo) ? PageAnchor.link(change.orderNo) : false,
      "line": change.lineNo.map { texts.phrase(.line, ["line": $0]) } ?? "",
      "field": texts.label(change.field),
      "before": change.before == nil ? "" : wording.value(change.before, field: change.field),
      "after": wording.value(change.after, field: change.field),
      "sources": change.sources.map(wording.party).joined(separator: wording.separator),
      "reason": wording.reason(change.policy, field: change.field) ?? "",
      "place": change.place.map(wording.place) ?? "",
    ])
  }

  private func bulletin(_ section: ChangeBulletin.Section) -> PageNode {
    let words = BulletinWording(model.outline), hidden = section.entries.count - PageBuilder.rowLimit
    return PageNode([
      "department": texts.department(section.department), "size": words.count(section),
      "entries": section.entries.prefix(PageBuilder.rowLimit).map { entry in
        PageNode([
          "subject": words.subject(entry), "what": words.what(entry), "who": words.who(entry),
          "state": words.state(entry), "tone": entry.state == .behind ? "missing" : "",
        ])
      },
      "more": hidden > 0
        ? texts.phrase(.restInFile, ["count": String(hidden), "file": "changes.csv"]) : false,
    ])
  }

  private func source(_ source: SourceSummary) -> PageNode {
    PageNode([
      "id": source.id,
      "department": texts.department(source.department),
      "delivered": texts.phrase(source.isDelivered ? .delivered : .missing),
      "deliveredClass": source.isDelivered ? "" : "missing",
      "grain": texts.word(.grain, source.grain) ?? source.grain,
      "files": source.files,
      "rows": String(source.rowsUsed),
    ])
  }

  private func table(_ table: TableAccount) -> PageNode {
    let ends = TableAccount.RowEnd.allCases.map { table.ends[$0] ?? 0 }
    return PageNode([
      "place": Place(file: table.file, sheet: table.sheet).description,
      "source": table.source.map(model.wording.party) ?? "",
      "numbers": ([table.rowsRead] + ends).map { $0 == 0 ? "–" : String($0) },
    ])
  }
}
