/// A language that reports are written in.
public enum ReportLanguage: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case zhHans = "zh-Hans"
  /// English.
  case english = "en"

  /// The language of a tag: any Chinese is simplified Chinese, everything else English.
  public init(tag: String) { self = tag.lowercased().hasPrefix("zh") ? .zhHans : .english }
}
