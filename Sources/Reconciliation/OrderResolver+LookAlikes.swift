import OrderModel

extension OrderResolver {
  /// How many orders a mistyped number is held against in the report.
  private static let candidateLimit = 5

  /// Says of each number that no opener holds which of the opener's it may be.
  ///
  /// Those of whom nobody speaks this time as well: their sources may not have come.
  mutating func proposeSameOrders() {
    guard context.hasOpener else { return }
    let opened = index.opened
    let unknown = index.keys.subtracting(opened)
    let revised = revisions(of: opened)
    var finder: LookAlikeFinder?
    for key in unknown.sorted() where !isRuledApart(key) {
      if let found = revision(key, revised) ?? sameReferences(key) {
        propose(found, for: key)
        continue
      }
      if finder == nil { finder = LookAlikeFinder(opened.sorted()) }
      if let found = finder.flatMap({ lookAlike(key, $0) }) { propose(found, for: key) }
    }
    for key in opened.sorted() {
      guard let found = supersededNumber(key), !isRuledApart(key) else { continue }
      propose(found, for: key)
    }
  }

  private mutating func propose(_ found: LookAlike, for key: String) {
    index.mark(key) { $0.lookAlike = found }
  }

  private mutating func lookAlike(_ key: String, _ finder: LookAlikeFinder) -> LookAlike? {
    for likeness in LookAlikeFinder.Likeness.allCases {
      let cut = likeness == .cut ? DamagedNumber(index.number(of: key)).map(finder.candidates) : nil
      let fits = (cut ?? finder.candidates(key, likeness)).map { ($0, index.fit(key, $0)) }.filter { other, fit in
        isPossible(fit, likeness) || isOnlyPossible(fit, other, key)
      }.filter { other, _ in
        likeness.isSure || !index.profile(key).isKeptApart(from: index.profile(other))
      }
      if let found = best(fits, for: key, likeness.words) { return found }
    }
    return nil
  }

  /// The numbers of a series differ in little: a swapped or lost digit needs more than customer and product.
  private func isPossible(_ fit: OrderFit, _ likeness: LookAlikeFinder.Likeness) -> Bool {
    switch likeness {
    case .confusable, .zeros: fit.customer != .differ && fit.product != .differ
    case .separators, .cut: fit.isPossible || (fit.product == .agree && fit.customer != .differ)
    case .swapped, .lost, .added: fit.isClose
    }
  }

  /// Where quantities say nothing, that no other order of the opener's is of the same customer and product.
  private mutating func isOnlyPossible(_ fit: OrderFit, _ other: String, _ key: String) -> Bool {
    fit.customer == .agree && fit.product == .agree && fit.quantity != .differ && fit.day != .differ
      && index.isOnlyFit(other, for: key)
  }

  /// The orders that fit best; `nil` where none or too many do.
  mutating func best(_ fits: [(String, OrderFit)], for key: String, _ evidence: String) -> LookAlike? {
    guard let most = fits.map(\.1.score).max() else { return nil }
    let chosen = fits.filter { $0.1.score == most }
    guard chosen.count <= Self.candidateLimit, let (first, fit) = chosen.first else { return nil }
    var words = "\(evidence), \(fit.words)"
    if chosen.count == 1, fit.customer == .agree, fit.product == .agree, index.isOnlyFit(first, for: key) {
      words += ", as of no other order"
    }
    let candidates = chosen.map { LookAlike.Candidate(key: $0.0, orderNo: index.number(of: $0.0)) }
    return LookAlike(candidates: candidates, evidence: words)
  }

  /// The revised numbers of the opener's orders, with the orders that revise them.
  private func revisions(of opened: Set<String>) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for key in opened {
      if let revised = OrderNumberMarks(key)?.revised { result[revised, default: []].append(key) }
    }
    return result.mapValues { $0.sorted() }
  }

  /// The opener's order that a number nobody opened revises, or that revises it, or with which it revises a third.
  private mutating func revision(_ key: String, _ revisions: [String: [String]]) -> LookAlike? {
    let marks = OrderNumberMarks(key)
    let base = marks?.revised ?? key
    let related = base != key && index.isOpened(base) ? [base] : revisions[base] ?? []
    guard !related.isEmpty else { return nil }
    let text = marks.map(\.revisionText) ?? ""
    let mark = text.isEmpty ? related.first.flatMap(OrderNumberMarks.init)?.revisionText ?? "" : text
    return best(related.map { ($0, index.fit(key, $0)) }, for: key, "a revision by its number (\(mark))")
  }

  /// The order that an opener's new number revises, where the opener holds that one no more.
  private mutating func supersededNumber(_ key: String) -> LookAlike? {
    guard let marks = OrderNumberMarks(key), let base = marks.revised, index.contains(base),
      !index.isHeldByOpener(base, usable: context.isUsable)
    else { return nil }
    return best([(base, index.fit(key, base))], for: key, "a revision by its number (\(marks.revisionText))")
  }

  /// The opener's order that the rows of an unknown number name by all their other numbers.
  private mutating func sameReferences(_ key: String) -> LookAlike? {
    guard case .one(let found) = joining(ofOrder: key), index.isOpened(found) else { return nil }
    let numbers = index.numbers(of: key)
    let names = OrderIndex.references.flatMap { field in
      (numbers[field] ?? []).sorted().filter { index.orders(field, $0).contains(found) }.map { "\(field.id) \($0)" }
    }
    let fit = index.fit(key, found)
    guard fit.customer != .differ, fit.product != .differ else { return nil }
    return best([(found, fit)], for: key, "its \(names.joined(separator: ", its ")) is of that order")
  }

  /// Lays rows whose number a spreadsheet has cut to an order of that number, where all of them can be of one of the opener's
  /// orders alone; the others are asked about row by row.
  mutating func placeDamaged(_ rows: [(row: SourceRow, source: Source)]) {
    guard !rows.isEmpty else { return }
    let finder = LookAlikeFinder(index.opened.sorted())
    let byText = Dictionary(grouping: rows) { OrderNumberFolding.key($0.row[.orderNo]?.rawText ?? "") }
    for (key, rows) in byText.sorted(by: { $0.key < $1.key }) {
      let candidates = rows.map { row, source in ordersCut(row, source, finder) }
      if let first = candidates.first, first.count == 1, candidates.allSatisfy({ $0 == first }) {
        for (row, source) in rows { index.lay(row.withRawNumber, of: source, to: ruledKey(key)) }
      } else {
        for ((row, source), keys) in zip(rows, candidates) { leave(row, source, keys) }
      }
    }
  }

  private mutating func ordersCut(_ row: SourceRow, _ source: Source, _ finder: LookAlikeFinder) -> Set<String> {
    guard let damaged = row[.orderNo]?.damagedNumber else { return [] }
    var profile = OrderProfile()
    profile.add(row, of: source)
    let fits = finder.candidates(damaged).map { ($0, profile.fit(with: index.profile($0))) }
      .filter { isPossible($0.1, .cut) }
    guard let most = fits.map(\.1.score).max() else { return joining(row).candidates }
    return Set(fits.filter { $0.1.score == most }.map(\.0))
  }
}

extension OrderResolver {
  /// Names the order that one with 返, 补 or 样 behind its number, or a revision, hangs on.
  mutating func nameParents(_ keys: Set<String>) {
    for key in keys.sorted() {
      guard let parent = OrderNumberMarks(key)?.ancestors.first(where: index.contains) else { continue }
      let number = index.number(of: parent)
      index.mark(key) { $0.parentOrderNo = number }
    }
  }
}

extension SourceRow {
  /// The row with its damaged order number as it stands.
  fileprivate var withRawNumber: SourceRow {
    var row = self
    guard let place = claims.firstIndex(where: { $0.field == .orderNo }), let text = claims[place].rawText else {
      return row
    }
    row.claims[place].state = .value(.text(TextFolding.tidied(text)))
    return row
  }
}
