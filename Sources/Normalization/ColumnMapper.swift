internal import ExactValues
internal import OrderModel
internal import TableShaping

/// Maps the headers of a table to fields.
///
/// Three rounds: what each header alone can mean, what the sheet is about, what that makes of the headers of several
/// meanings. Two columns for one field: the surer one keeps it.
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

  let vocabulary: Vocabulary
  var rulings: [String: ColumnRuling] = [:]

  /// Maps the headers.
  ///
  /// - Complexity: O(columns²) in the worst case, when every column claims one field.
  func map(_ headers: [ColumnHeader], sample: TableSample, names: SheetNames) -> Result {
    let reader = HeaderMeaningReader(vocabulary: vocabulary, rulings: rulings)
    let meanings = headers.map { reader.read($0) }
    let certain = Set(meanings.filter { $0.fields.count == 1 }.flatMap(\.fields))
    let possible = Set(meanings.flatMap(\.fields))
    let likely = Set(meanings.compactMap(\.fields.first))
    let finder = SheetKindFinder(vocabulary: vocabulary)
    let sheet = finder.find(names, certain: certain, likely: likely, possible: possible)
    let resolver = AmbiguityResolver(
      vocabulary: vocabulary, sheet: sheet, taken: certain, possible: possible, sample: sample)
    var result = Result(
      mappings: zip(headers, meanings).map { mapping($0, $1, resolver: resolver) }, sheet: sheet)
    settleRivals(&result, sample: sample)
    return result
  }

  private func mapping(_ header: ColumnHeader, _ meaning: HeaderMeaning, resolver: AmbiguityResolver) -> ColumnMapping {
    var mapping = ColumnMapping(columnIndex: header.columnIndex, header: header.shownText)
    mapping.candidates = meaning.fields
    mapping.isIgnored = meaning.isIgnored
    applyNote(meaning.note, to: &mapping)
    if meaning.fields.count == 1 {
      mapping.field = meaning.fields.first
      mapping.confidence = meaning.confidence
      mapping.reason = meaning.reason
    } else if !meaning.fields.isEmpty {
      let choice = resolver.resolve(meaning.fields, column: header.columnIndex)
      mapping.field = choice?.field
      mapping.confidence = choice.map { $0.confidence * meaning.confidence } ?? 0
      mapping.reason = choice.map { "\(meaning.reason); \($0.reason)" } ?? "several meanings, and nothing tells"
    }
    mapping.isInverted = mapping.field == .isCancelled && meaning.isPositive
    return mapping
  }

  /// Takes a unit, a currency, a scale or an order of dates from a header's brackets.
  private func applyNote(_ note: String?, to mapping: inout ColumnMapping) {
    guard var rest = note else { return }
    mapping.dateOrder = DateOrder(note: rest)
    if mapping.dateOrder != nil { return }
    if rest == "%" {
      mapping.unit = "%"
      return
    }
    let scale = vocabulary.scales.first { $0.token.first?.isASCII == false && rest.hasPrefix($0.token) }
    if let scale, vocabulary.unit(rest) == nil {
      mapping.scale = scale.factor
      rest.removeFirst(scale.token.count)
    }
    if let currency = vocabulary.currency(rest) {
      mapping.currency = currency
    } else if vocabulary.unit(rest) != nil {
      mapping.unit = rest
    }
  }

  /// Leaves each field to one column: the surer one, of equals the first.
  private func settleRivals(_ result: inout Result, sample: TableSample) {
    var owner: [Field: Int] = [:]
    for place in result.mappings.indices {
      guard let field = result.mappings[place].field else { continue }
      guard let first = owner[field] else {
        owner[field] = place
        continue
      }
      let isBetter = result.mappings[place].confidence > result.mappings[first].confidence
      let (kept, other) = isBetter ? (place, first) : (first, place)
      let keptColumn = result.mappings[kept].columnIndex
      let otherColumn = result.mappings[other].columnIndex
      let isTie = result.mappings[place].confidence == result.mappings[first].confidence
      if isTie, field.isCore, !sample.agree(keptColumn, otherColumn) {
        result.rivals.append(Rivalry(field: field, kept: keptColumn, other: otherColumn))
      }
      owner[field] = kept
      result.mappings[other].field = nil
      result.mappings[other].reason = "“\(result.mappings[kept].header)” is \(field) already"
    }
  }
}

extension ColumnHeader {
  /// The header on one line, with the caption above it.
  var shownText: String {
    [parentText, text].compactMap { $0 }.map(TextFolding.tidied).filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
