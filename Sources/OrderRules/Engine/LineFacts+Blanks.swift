internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// What stands empty, and how values moved.
extension LineFacts {
  /// Whether a sheet holds the line, has a column for the field, and nobody wrote anything there.
  func isBlank(_ field: Field) -> Bool {
    context.knows(field) && stated(field).isEmpty
      && context.settings.sources.contains { holds($0) && context.knows(field, in: $0) }
  }

  /// Whether the last version of a source held a row of the line, or of its order where it has one row an order.
  func holds(_ source: Source) -> Bool {
    switch source.grain {
    case .line: unit.sources[source.id]?.presence == .held
    case .order: header.sources[source.id]?.presence == .held
    case .event: false
    }
  }

  /// The day on which the part of a source came last that has the line.
  func lastDay(of source: Source) -> Day? {
    guard let news = context.settings.news[source.id] else { return nil }
    guard !news.absentFiles.isEmpty, news.lastDay < context.asOf else { return news.lastDay }
    let places = [unit, header].lazy.compactMap { $0.sources[source.id]?.fields.values }.joined().lazy.compactMap(
      \.place)
    return places.contains { news.absentFiles.contains($0.place.file) } ? news.lastDay : context.asOf
  }

  /// The values that a field of the line, or of its order, has had, those that were cleared left out; oldest first.
  func revisions(_ field: Field) -> [Revision] {
    guard let all = unit.revisions[field] ?? header.revisions[field], all.count > 1 else { return [] }
    return all.filter { $0.statement.value != nil }
  }
}
