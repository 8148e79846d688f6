extension SystemProfile {
  /// The texts of the profiles that come with Duidan, in the order in which they are listed.
  public static let builtInTexts = [KingdeeSalesOrder.text, JiandaoyunOrder.text]
}
