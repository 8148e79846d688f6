/// What documentation and program say of one thing, held against each other both ways.
struct Agreement: CustomStringConvertible {
  /// What the program has and no page tells, and what a page tells and the program does not have.
  let undocumented: [String], unknown: [String]

  /// Compares names.
  init(documented: some Sequence<String>, program: some Sequence<String>) {
    let (documented, program) = (Set(documented), Set(program))
    undocumented = program.subtracting(documented).sorted()
    unknown = documented.subtracting(program).sorted()
  }

  /// Whether they say the same.
  var isWhole: Bool { undocumented.isEmpty && unknown.isEmpty }

  var description: String { "not documented: \(undocumented); not in the program: \(unknown)" }
}
