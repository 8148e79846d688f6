internal import Discrepancies
internal import ExactValues

/// Lays out `decisions.xlsx`: groups first, then a row for each discrepancy that a person can settle.
///
/// Row 1 is hidden and names the columns for the program, so that a person may rename and move them.
struct DecisionPages {
  /// The drop-downs' place in the hidden sheet: row and count.
  private static let listKeys = ["duidan.list", "duidan.count"]
  private static let answerSheet = "answers"
  private static let mostParties = 12

  private struct Line {
    var visible: [SheetCell]
    var current: String?
    var hidden: DecisionCells
  }

  private let outline: ReportOutline
  private let answers: AnswerWording
  private let standing: [String: StandingRuling]
  private var texts: ReportTexts { outline.texts }
  private var wording: DiscrepancyWording { outline.wording }

  /// Takes what readers look at.
  init(_ outline: ReportOutline) {
    self.outline = outline
    answers = AnswerWording(wording: outline.wording)
    standing = Dictionary(outline.report.rulings.map { ($0.subject, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The sheet to fill in, and the hidden one with the answers.
  var all: [SheetPage] {
    let asked = questions
    let parties = columns(of: asked)
    let groups = groups(parties).prefix(WorkbookPages.rowLimit)
    let single = asked.prefix(WorkbookPages.rowLimit - groups.count)
    var lists: [[String]] = []
    var places: [[String]: Int] = [:]
    for labels in groups.map(\.hidden.labels) + single.map({ offers(of: $0).map(\.label) })
    where places[labels] == nil {
      lists.append(labels)
      places[labels] = lists.count
    }
    let rows = SheetRows(0..<(groups.count + single.count)) { row in
      let line = row < groups.count ? groups[row] : self.line(single[row - groups.count], parties)
      let labels = line.hidden.labels
      return line.visible + [.wrapped(line.current ?? ""), .empty, .empty, .empty, .empty]
        + line.hidden.cells.map(SheetCell.text)
        + [.number(String((places[labels] ?? 1) + 1)), .number(String(labels.count))]
    }
    let page = sheet(rows, parties, left: asked.count - single.count)
    let list = SheetPage(
      name: Self.answerSheet, use: .document, header: [],
      rows: SheetRows(lists.map { $0.map(SheetCell.text) }), isHidden: true)
    return [page, list]
  }

  private func sheet(_ rows: SheetRows, _ parties: [String], left: Int) -> SheetPage {
    let subject = [
      texts.label("severity"), texts.label("kind"), texts.label("order_no"), texts.label("line_no"),
      texts.label("customer_name"), texts.phrase(.decisionProduct), texts.label("field"), texts.phrase(.countColumn),
    ]
    let visible = subject + parties.map(wording.party) + [texts.phrase(.decisionCurrent)]
    let fill = DecisionColumn.allCases.map { texts.phrase($0.phrase) }
    let hidden = DecisionCells.keys + Self.listKeys
    let keys =
      visible.map { _ in SheetCell.empty } + (DecisionColumn.allCases.map(\.rawValue) + hidden).map(SheetCell.text)
    let first = visible.count + fill.count
    let more = ["count": String(left), "file": "discrepancies.csv"]
    let note = texts.phrase(.decisionNote) + (left > 0 ? " " + texts.phrase(.restInFile, more) : "")
    var page = SheetPage(
      name: texts.phrase(.decisionSheet), preface: [keys, [.heading(note)]],
      header: visible + fill + hidden, rows: rows)
    page.hiddenRows = [0]
    page.hiddenColumns = first..<(first + hidden.count)
    page.dropDown = SheetPage.DropDown(
      column: visible.count, listSheet: Self.answerSheet, rowColumn: first + hidden.count - 2,
      countColumn: first + hidden.count - 1)
    page.inputColumns = visible.count..<first
    return page
  }

  /// What is open and matters, then what was ruled and somebody has yet to follow, or was waived.
  private var questions: [Discrepancy] {
    let open = outline.needing.filter { $0.status == .open && Self.isAsked($0) }
    return open
      + outline.report.discrepancies.filter(Self.isAsked).filter {
        ($0.status == .decided || $0.status == .waived) && standing[$0.id] != nil
      }
  }

  private static func isAsked(_ found: Discrepancy) -> Bool { found.question?.choices.isEmpty == false }

  private func columns(of asked: [Discrepancy]) -> [String] {
    let claiming = Set(asked.flatMap { $0.claims.map(\.source) })
    return Array(outline.report.sources.map(\.id).filter(claiming.contains).prefix(Self.mostParties))
  }

  private func line(_ found: Discrepancy, _ parties: [String]) -> Line {
    let question = found.question ?? Question(unit: "", choices: [])
    let current = standing[found.id]
    let visible: [SheetCell] = [
      .severity(found.severity, texts.word(.severity, found.severity.rawValue) ?? found.severity.rawValue),
      .wrapped(wording.title(found)), .text(found.subject.orderNo), .text(found.subject.lineNo),
      .text(found.subject.customerName), .wrapped(wording.product(found.subject)),
      .text(found.field.map(texts.label)), .empty,
    ]
    let hidden = DecisionCells(
      id: found.id, kind: found.kind.name, field: found.field, source: found.source, unit: question.unit,
      shown: question.shown, offers: offers(of: found))
    return Line(
      visible: visible + parties.map { side($0, found) }, current: current.map { words($0) }, hidden: hidden)
  }

  private func offers(of found: Discrepancy) -> [DecisionCells.Offer] {
    let withdrawal = standing[found.id] == nil ? [] : [Choice(.withdraw)]
    return answers.offers((found.question?.choices ?? []) + withdrawal, field: found.field)
  }

  /// What one party says: the value, where it stands, whether it was changed.
  private func side(_ party: String, _ found: Discrepancy) -> SheetCell {
    let claims = found.claims.filter { $0.source == party }
    guard !claims.isEmpty else { return .empty }
    return .wrapped(
      claims.prefix(6).map { claim in
        let value = wording.value(claim.value ?? claim.rawText, field: found.field)
        let place = claim.place.map(wording.place) ?? ""
        return "\(value)\n\(place)" + (claim.isEdited ? "\n" + texts.phrase(.isEdited) : "")
      }.joined(separator: "\n"))
  }

  private func words(_ ruling: StandingRuling) -> String {
    let choice = ruling.choice
    let answer =
      choice.verb == .wait
      ? texts.phrase(.decisionWaits, ["day": ruling.until?.description ?? ""])
      : answers.label(choice, field: ruling.field, isGroup: !ruling.pair.isEmpty)
    return [answer, ruling.decidedBy, ruling.decidedOn.description].compactMap(\.self).joined(separator: "\n")
  }

  private func groups(_ parties: [String]) -> [Line] {
    let open = (outline.needing + outline.notes).filter { $0.status == .open && $0.question?.shown.isEmpty == false }
    let known = Cause.grouped(open.filter { $0.pair != nil && $0.field != nil }) {
      Discrepancy.groupIdentity(kind: $0.kind.name, field: $0.field ?? "", pair: $0.pair ?? [])
    }
    var lines: [Line] = []
    var written: Set<String> = []
    for members in known where members.count > 1 {
      guard let first = members.first, let pair = first.pair else { continue }
      let id = Discrepancy.groupIdentity(kind: first.kind.name, field: first.field ?? "", pair: pair)
      written.insert(id)
      let takes = members.contains { $0.question?.choices.contains { $0.verb == .take } ?? false } ? pair : []
      lines.append(
        group(id, first.kind.name, wording.title(first), first.field, pair, members.count, parties, takes: takes))
    }
    for ruling in outline.report.rulings where !ruling.pair.isEmpty && !written.contains(ruling.subject) {
      let title = texts.phrase(.decisionGroup)
      lines.append(group(ruling.subject, ruling.kind, title, ruling.field, ruling.pair, 0, parties, takes: ruling.pair))
    }
    return lines
  }

  private func group(
    _ id: String, _ kind: String, _ title: String, _ field: String?, _ pair: [String], _ count: Int,
    _ parties: [String], takes: [String]
  ) -> Line {
    let current = standing[id]
    var choices = takes.map { Choice(.take, parties: [$0]) } + [Choice(.tolerate), Choice(.doNotCompare)]
    if current != nil { choices.append(Choice(.withdraw)) }
    let between = pair.map(wording.party).joined(separator: " ↔ ")
    let visible: [SheetCell] = [
      .text(texts.phrase(.decisionGroup)), .wrapped(title), .wrapped(between), .empty, .empty, .empty,
      .text(field.map(texts.label)), .number(String(count)),
    ]
    var hidden = DecisionCells(
      id: id, kind: kind, field: field, source: nil, unit: "", shown: [:],
      offers: answers.offers(choices, field: field, pair: pair))
    hidden.pair = pair
    return Line(
      visible: visible + parties.map { _ in .empty }, current: current.map { words($0) }, hidden: hidden)
  }
}
