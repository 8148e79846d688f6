internal import Glibc
internal import OrderModel
internal import TableShaping

/// What the columns that no word tells anything of could be: by the headers that theirs is like, by their values, by how
/// common each field is, and by what the table is about.
///
/// Proposals only: their confidence stays below what maps a column. Of a column whose header shares nothing with known
/// ones nothing is proposed, whatever its values.
struct FieldProposals: Sendable {
  /// An open column and the likeliest fields.
  struct Proposal: Sendable {
    var column: Int
    var guesses: [FieldGuess]
    /// In words: `like 欠数, 未出数`.
    var reason: String
  }

  /// What no proposal's confidence reaches.
  static let ceiling = ColumnMapper.threshold - 0.01
  private static let mostGuesses = 3
  /// A guess that is less likely than this helps nobody.
  private static let leastShare = 0.01
  /// Features of one header repeat each other, and so do its fields' frequencies: what each counts for.
  private static let headerWeight = 0.25
  private static let frequencyWeight = 0.6
  private static let valueWeight = 3.0
  /// How far behind the likeliest by its header a field may be to be looked at.
  private static let reach = 20.0
  /// What a level counts for of which no column is.
  private static let unseen = 0.3
  /// The score of no field at all.
  private static let nothing = -5.0

  let likelihood: HeaderLikelihood
  let evidence: ColumnEvidence
  /// How many mapped columns are of each level, and which fields they are.
  private var topic: [Field.Level: Double] = [:]
  private let taken: Set<Field>

  /// Makes proposals for a table with these fields.
  init(_ likelihood: HeaderLikelihood, evidence: ColumnEvidence, mapped: Set<Field>) {
    self.likelihood = likelihood
    self.evidence = evidence
    taken = mapped
    for field in mapped { topic[field.level, default: 0] += 1 }
  }

  /// Proposals for open columns; columns for which nothing speaks are left out.
  ///
  /// - Complexity: O(columns × fields).
  func find(_ headers: [ColumnHeader]) -> [Proposal] {
    let open = headers.compactMap { header in scored(header).map { (header: header, scores: $0) } }
    var levels = topic
    // What the open columns seem to be about counts for their neighbours.
    for scores in open.map(\.scores) {
      for share in shares(scores, topic) { levels[share.field.level, default: 0] += share.share }
    }
    return open.compactMap { proposal($0.header, shares($0.scores, levels)) }
  }

  private func proposal(_ header: ColumnHeader, _ shares: [(field: Field, share: Double)]) -> Proposal? {
    let likely = shares.prefix(Self.mostGuesses).filter { $0.share >= Self.leastShare }
    guard let first = likely.first else { return nil }
    let alike = likelihood.nearest(to: header.shownText, of: first.field, count: 2)
    let guesses = likely.map { FieldGuess(field: $0.field, confidence: Self.confidence($0.share)) }
    let reason = alike.isEmpty ? "by its values and the columns beside it" : "like " + alike.joined(separator: ", ")
    return Proposal(column: header.columnIndex, guesses: guesses, reason: reason)
  }

  /// A share as the confidence of a proposal, in hundredths.
  private static func confidence(_ share: Double) -> Double { max(1, (share * ceiling * 100).rounded(.down)) / 100 }

  /// The fields that the header speaks most for, with all that speaks for and against them but the topic.
  private func scored(_ header: ColumnHeader) -> [(field: Field, score: Double)]? {
    guard let ratios = likelihood.ratios(header.shownText), let best = ratios.max() else { return nil }
    let spoken = Field.all.filter { ratios[Int($0.index)] > best - Self.reach }
    return spoken.map { field in
      let index = Int(field.index)
      let again = taken.contains(field) && field != .remark ? -3.0 : 0
      let frequency = FieldFrequency.logarithms[index] * Self.frequencyWeight
      return (
        field,
        ratios[index] * Self.headerWeight + frequency + suitability(header.columnIndex, field) * Self.valueWeight
          + again
      )
    }
  }

  /// The logarithm of how well the values suit a field: three values say half of what many say.
  private func suitability(_ column: Int, _ field: Field) -> Double {
    guard let profile = evidence.profile(column), let grade = FieldFitness(profile: profile).grade(field) else {
      return 0
    }
    return log(grade) * Double(profile.filled) / Double(profile.filled + 3)
  }

  /// How likely each field is in a table about certain levels, the likeliest first; what is missing to 1 is for none.
  private func shares(
    _ scores: [(field: Field, score: Double)], _ levels: [Field.Level: Double]
  ) -> [(field: Field, share: Double)] {
    let known = levels.values.sorted().reduce(0, +) + 1
    let logs = scores.map { ($0.field, $0.score + log(((levels[$0.field.level] ?? 0) + Self.unseen) / known)) }
    let most = max(Self.nothing, logs.map(\.1).max() ?? Self.nothing)
    let sum = logs.reduce(exp(Self.nothing - most)) { $0 + exp($1.1 - most) }
    return logs.map { (field: $0.0, share: exp($0.1 - most) / sum) }
      .sorted { $0.share == $1.share ? $0.field < $1.field : $0.share > $1.share }
  }
}
