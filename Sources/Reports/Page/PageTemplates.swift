/// The templates of report.html by name.
enum PageTemplates {
  /// Chooses our own escaping: the library's own works on characters, and lets a quote that carries a combining mark
  /// through.
  static let escaping = "{{% CONTENT_TYPE:" + PageEscaping.name + "}}"

  static let all: [String: String] = [
    "page": PageTemplateText.template, "first": PageTemplateText.first, "filter": PageTemplateText.filter,
    "spread": ChartTemplateText.spread, "development": ChartTemplateText.development, "kpis": ChartTemplateText.kpis,
    "coverage": CoverageTemplateText.coverage,
    "months": ChartTemplateText.months, "spark": ChartTemplateText.spark, "rest": RowTemplateText.rest,
    "feed": RowTemplateText.feed, "person": RowTemplateText.person, "facts": RowTemplateText.facts,
    "action": RowTemplateText.action, "finding": RowTemplateText.finding, "card": RowTemplateText.card,
    "tables": PageTemplateText.tables,
  ]
}
