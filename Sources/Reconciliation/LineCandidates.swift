import OrderModel

/// Finds the lines that a row can be at all, without a look at the others.
///
/// A row and a line can be one where at least half of the weight of what both state agrees. So they agree in one of any
/// attributes that are more than half of it: the row's rarest ones are looked up, and no line that could be it is missed.
struct LineCandidates {
  /// Lines that state the same attributes.
  private struct Shape {
    var fields: Set<Field>
    var lines: [Field: [FieldValue: [Int]]] = [:]
  }

  private let shapes: [Shape]

  init(_ lines: [Int], _ profiles: [Int: LineProfile]) {
    var shapes: [Set<Field>: Shape] = [:]
    for line in lines {
      guard let profile = profiles[line] else { continue }
      let fields = Set(profile.values.keys.filter { LineProfile.weight($0) != nil })
      for field in fields {
        for value in profile.values[field] ?? [] {
          shapes[fields, default: Shape(fields: fields)].lines[field, default: [:]][value, default: []].append(line)
        }
      }
    }
    self.shapes = shapes.values.sorted { $0.fields.sorted().lexicographicallyPrecedes($1.fields.sorted()) }
  }

  /// The lines that a row with these attributes can be; `nil` where there are more to look at than `limit`.
  ///
  /// - Complexity: O(*s* · *f* log *f* + *c*) in shapes of lines, attributes of the row and candidates.
  func candidates(_ attributes: [Field: FieldValue], atMost limit: Int) -> Set<Int>? {
    var found: Set<Int> = []
    for shape in shapes {
      let common = attributes.filter { shape.fields.contains($0.key) }
      let total = common.keys.reduce(0) { $0 + (LineProfile.weight($1) ?? 0) }
      let rarest = common.map { field, value in (field: field, lines: shape.lines[field]?[value] ?? []) }
        .sorted { ($0.lines.count, $0.field) < ($1.lines.count, $1.field) }
      var left = total
      for (field, lines) in rarest where left * 2 >= total && left > 0 {
        left -= LineProfile.weight(field) ?? 0
        guard found.count + lines.count <= limit else { return nil }
        found.formUnion(lines)
      }
    }
    return found
  }
}
