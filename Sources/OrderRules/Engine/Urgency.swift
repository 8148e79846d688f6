/// Words by which sheets say that an order is urgent.
enum Urgency {
  private static let yes = ["急", "插单", "插單", "rush", "urgent", "true", "是"]
  private static let no = ["不", "非", "否", "一般", "not"]

  /// Whether a cell says that it is.
  static func isMeant(by text: String) -> Bool {
    let word = text.lowercased()
    return yes.contains(where: word.contains) && !no.contains(where: word.contains)
  }
}
