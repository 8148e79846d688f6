internal import ExactValues
internal import OrderModel
internal import TableShaping

/// Maps the headers of a table to fields.
///
/// Four rounds: what each header alone can mean, what the sheet is about, what that and the values make of headers of
/// several meanings, and one assignment of fields to columns for the whole table.
struct ColumnMapper: Sendable {
  /// The columns of a table and what the table is.
  struct Result: Sendable {
    var mappings: [ColumnMapping]
    var sheet: SheetKindFinder.Finding
    /// Columns that could be a field as well as the column that is.
    var rivals: [Rivalry] = []
  }

  /// Two columns that are equally good for one field, and differ.
  struct Rivalry: Hashable, Sendable {
    var field: Field
    var kept: Int
    var other: Int
  }

  /// What less speaks for a mapping than this, the column is kept as it is and asked about.
  static let threshold = 0.5

  let vocabulary: Vocabulary
  var rulings = SurveyRulings()
  /// What a row is, where that is not left to the sheet.
  var ruledGrain: SheetKindFinder.RuledGrain?
  /// The form of another system that the table is.
  var form: FormRuling?
  /// The paper that goes with goods that the table is.
  var paper: DeliveryPaper?

  /// Maps headers with the evidence of their values; the columns of `groups` are left alone.
  ///
  /// - Complexity: O(fields² × columns) in the worst case, when every column claims one field.
  func map(
    _ headers: [ColumnHeader], evidence: ColumnEvidence, names: SheetNames, groups: [WideGroup] = []
  ) -> Result {
    let reserved = Set(groups.flatMap(\.columnIndexes))
    let reader = HeaderMeaningReader(vocabulary: vocabulary, rulings: rulings.columns, form: form)
    var meanings = headers.map { header in
      reserved.contains(header.columnIndex) ? HeaderMeaning() : reader.read(header, over: evidence)
    }
    PlannedTwin.turn(&meanings, headers: headers)
    var certain = Set(
      meanings.filter { $0.fields.count == 1 && $0.confidence >= 0.75 && !$0.isDoubtful }.flatMap(\.fields))
    if groups.contains(where: { $0.kind == .promiseHistory }) { certain.insert(.promisedDate) }
    let possible = Set(meanings.flatMap(\.fields))
    let likely = Set(meanings.compactMap(\.fields.first))
    let columns = zip(headers, meanings).map { header, meaning in
      (header.columnIndex, meaning.fields, certain.isSuperset(of: meaning.fields) && meaning.fields.count == 1)
    }
    var sheet = SheetKindFinder(vocabulary: vocabulary).find(
      names, certain: certain, likely: likely, possible: possible,
      events: EventEvidence(columns, sample: evidence.sample, vocabulary: vocabulary), ruled: ruledGrain, paper: paper,
      stated: stated(names.titles, reader))
    if let form, let table = form.table {
      sheet = .init(kind: table.kind, grain: table.grain, reason: "a form that is always of it: \(form.id)")
    }
    SheetSense(sheet: sheet).turn(&meanings, certain: &certain)
    if sheet.grain == .event, sheet.kind == .invoice, !certain.contains(.invoiceAmount) {
      // 价税合计 in a register of invoices is what the invoice is about.
      for place in meanings.indices where meanings[place].fields == [.amountInclTax] && !meanings[place].isRuled {
        meanings[place].fields = [.invoiceAmount]
        certain.insert(.invoiceAmount)
      }
    }
    var resolver = AmbiguityResolver(
      vocabulary: vocabulary, sheet: sheet, taken: certain, possible: possible, evidence: evidence)
    resolver.meanings = Dictionary(zip(headers, meanings).map { ($0.columnIndex, $1.fields) }) { first, _ in first }
    resolver.isPlannedExport = sheet.kind == .order && headers.contains { $0.text.hasPrefix("存货") }
    var guesses = zip(headers, meanings).map { ranked($0, $1, resolver: resolver, evidence: evidence) }
    ArithmeticBonus(evidence: evidence).add(to: &guesses)
    var result = Result(mappings: [], sheet: sheet)
    let chosen = assign(guesses)
    for (place, header) in headers.enumerated() {
      result.mappings.append(mapping(header, meanings[place], guesses[place], chosen[place]))
    }
    result.rivals = rivals(guesses, chosen, headers: headers, sample: evidence.sample)
    let open = headers.indices.filter { place in
      meanings[place].isUnknown && guesses[place].isEmpty && !reserved.contains(headers[place].columnIndex)
    }
    propose(open.map { headers[$0] }, into: &result.mappings, evidence: evidence)
    return result
  }

  /// What the keys above a header are about: `合同号：`, `签约日：2026-01-12`.
  private func stated(_ titles: [String], _ reader: HeaderMeaningReader) -> Set<Field> {
    let keys = titles.prefix(40).compactMap { title in
      title.firstIndex { $0 == "：" || $0 == ":" }.map { String(title[..<$0]) }
    }
    return Set(keys.compactMap { reader.read(ColumnHeader(columnIndex: 0, text: $0)).fields.first })
  }

  /// Says of open columns what they could be; it maps none.
  private func propose(_ open: [ColumnHeader], into mappings: inout [ColumnMapping], evidence: ColumnEvidence) {
    // Where every header is understood nothing is trained.
    guard !open.isEmpty else { return }
    let mapped = Set(mappings.compactMap(\.field))
    let proposals = FieldProposals(.standard, evidence: evidence, mapped: mapped).find(open)
    let byColumn = Dictionary(proposals.map { ($0.column, $0) }) { first, _ in first }
    for place in mappings.indices {
      guard let proposal = byColumn[mappings[place].columnIndex] else { continue }
      mappings[place].alternatives = proposal.guesses
      mappings[place].reasons.append(proposal.reason)
    }
  }

  /// What a column could be, the likeliest first.
  private func ranked(
    _ header: ColumnHeader, _ meaning: HeaderMeaning, resolver: AmbiguityResolver, evidence: ColumnEvidence
  ) -> [ColumnGuess] {
    let column = header.columnIndex
    let key = HeaderFolding.key(header.shownText)
    let hints = meaning.isRuled || meaning.isIgnored ? [] : rulings.hints.filter { $0.headerKey == key }
    var guesses = guesses(meaning, column: column, resolver: resolver, evidence: evidence)
    for hint in hints { guesses.take(hint, column: column, fitness: evidence.fitness(column, hint.field)) }
    return guesses
  }

  private func guesses(
    _ meaning: HeaderMeaning, column: Int, resolver: AmbiguityResolver, evidence: ColumnEvidence
  ) -> [ColumnGuess] {
    guard !meaning.fields.isEmpty else { return [] }
    let choices: [AmbiguityResolver.Choice]
    if meaning.isDoubtful {
      choices = resolver.doubtfulRanking(meaning.fields, column: column)
    } else if meaning.fields.count == 1, let field = meaning.fields.first {
      choices = [.init(field: field, confidence: 1, reason: "")]
    } else {
      choices = resolver.ranking(meaning.fields, column: column)
    }
    let guesses = choices.map { choice in
      let fitness = meaning.isRuled ? nil : evidence.fitness(column, choice.field)
      let factor = 0.4 + 0.6 * (fitness?.fitness ?? 1)
      let reasons = [meaning.reason, choice.reason, fitness?.reason ?? ""].filter { !$0.isEmpty }
      var guess = ColumnGuess(
        column: column, field: choice.field, confidence: meaning.confidence * choice.confidence * factor,
        reasons: reasons)
      if !meaning.isRuled, evidence.holdsWordsOnly(column), choice.field == .productCode {
        guess.doubt("its values are words")
      } else if fitness?.suits == false {
        guess.doubt("none of its values is one")
      }
      return guess
    }
    return guesses.sorted(by: ColumnGuess.precedes)
  }

  private func assign(_ guesses: [[ColumnGuess]]) -> [Int: Field] {
    var options: [ColumnAssignment.Option] = []
    for (place, list) in guesses.enumerated() {
      for guess in list where guess.confidence >= Self.threshold {
        // Squared, so that one sure column outweighs two that are half sure.
        let weight = Int(guess.confidence * guess.confidence * 100_000)
        options.append(.init(column: place, field: guess.field, weight: max(1, weight)))
      }
    }
    return ColumnAssignment.assign(options)
  }

  private func mapping(
    _ header: ColumnHeader, _ meaning: HeaderMeaning, _ guesses: [ColumnGuess], _ field: Field?
  ) -> ColumnMapping {
    var mapping = ColumnMapping(columnIndex: header.columnIndex, header: header.shownText)
    mapping.candidates = meaning.fields
    mapping.isIgnored = meaning.isIgnored
    mapping.isRuled = meaning.isRuled
    if meaning.isIgnored { mapping.confidence = meaning.confidence }
    HeaderNoteReader(vocabulary: vocabulary).apply(meaning.note, to: &mapping)
    let chosen = guesses.first { $0.field == field }
    mapping.field = field
    mapping.confidence = chosen?.confidence ?? mapping.confidence
    mapping.alternatives = guesses.filter { $0.field != field }.map {
      FieldGuess(field: $0.field, confidence: ($0.confidence * 100).rounded() / 100)
    }
    mapping.reasons = chosen?.reasons ?? unmappedReasons(meaning, guesses)
    mapping.isInverted = field == .isCancelled && meaning.isPositive
    return mapping
  }

  private func unmappedReasons(_ meaning: HeaderMeaning, _ guesses: [ColumnGuess]) -> [String] {
    guard let best = guesses.first else { return [meaning.reason] }
    if best.confidence >= Self.threshold { return ["another column is \(best.field) already"] }
    return best.reasons + ["too little speaks for \(best.field)"]
  }

  /// Columns that lost a core field to one that is no better and says something else.
  private func rivals(
    _ guesses: [[ColumnGuess]], _ chosen: [Int: Field], headers: [ColumnHeader], sample: TableSample
  ) -> [Rivalry] {
    let holder = Dictionary(chosen.map { ($0.value, $0.key) }) { first, _ in first }
    return guesses.indices.compactMap { place -> Rivalry? in
      guard let best = guesses[place].first, best.confidence >= Self.threshold, best.field.isCore,
        chosen[place] == nil, let kept = holder[best.field]
      else { return nil }
      let keptConfidence = guesses[kept].first { $0.field == best.field }?.confidence ?? 0
      let (one, two) = (headers[kept].columnIndex, headers[place].columnIndex)
      guard keptConfidence - best.confidence < 0.02, !sample.agree(one, two) else { return nil }
      return Rivalry(field: best.field, kept: one, other: two)
    }
  }
}

/// A field that a column could be, with what speaks for it.
struct ColumnGuess: Sendable {
  var column: Int
  var field: Field
  var confidence: Double
  var reasons: [String]

  /// Values that speak against the header: 物料 as a code over 灯罩 and 线材, 回款 over 3月5日, however few they are.
  mutating func doubt(_ reason: String) {
    confidence = min(confidence, SheetSense.confidence)
    reasons.append(reason)
  }

  /// The likelier first; of equals the one that stands first in the catalogue.
  static func precedes(_ one: ColumnGuess, _ two: ColumnGuess) -> Bool {
    one.confidence == two.confidence ? one.field < two.field : one.confidence > two.confidence
  }
}

extension ColumnHeader {
  /// The header on one line, with the caption above it.
  var shownText: String {
    [parentText, text].compactMap { $0 }.map(TextFolding.tidied).filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
