internal import OrderModel
internal import TableShaping

/// Tells the planned day from the actual one where only one of the two headers says which it is.
///
/// Ship Date beside Actual Ship Date, 出货日期 beside 实际出货日期: what stands without the word is the plan.
enum PlannedTwin {
  /// What is never certain of a header that says nothing of a plan itself.
  private static let confidence = 0.84

  private static let plans: [Field: Field] = [
    .shipDate: .shipPlanDate, .productionStart: .productionPlanStart, .productionFinish: .productionPlanFinish,
  ]
  private static let marks = ["实际", "實際", "actual"]

  /// Turns the meaning of such headers to the planned field, unless another column is that.
  static func turn(_ meanings: inout [HeaderMeaning], headers: [ColumnHeader]) {
    for (field, plan) in plans.sorted(by: { $0.key < $1.key }) {
      let own = meanings.indices.filter { meanings[$0].fields == [field] && !meanings[$0].isRuled }
      let actual = own.filter { isMarked(headers[$0]) }
      let plain = own.filter { !isMarked(headers[$0]) }
      guard actual.count == 1, plain.count == 1, let place = plain.first,
        !meanings.contains(where: { $0.fields.contains(plan) })
      else { continue }
      meanings[place].fields = [plan]
      meanings[place].confidence = min(meanings[place].confidence, confidence)
      meanings[place].reason += ", the actual day beside it"
    }
  }

  private static func isMarked(_ header: ColumnHeader) -> Bool {
    let text = header.shownText.lowercased()
    return marks.contains { text.contains($0) }
  }
}
