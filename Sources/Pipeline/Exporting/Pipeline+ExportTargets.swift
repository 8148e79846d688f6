internal import Exports
internal import Foundation
internal import Ledger
internal import SheetFormats

extension Pipeline {
  /// The target of a request: a profile, a template, or a template with the habits of a profile.
  ///
  /// - Throws: `PipelineError` with status 65 for a template that cannot be read or is not understood.
  static func exportTarget(
    _ id: String?, _ targets: ExportTargets, _ request: ExportRequest, configuration: ConfigurationFile
  ) throws(PipelineError) -> ExportTarget {
    if let path = request.template {
      let template = try template(path, configuration: configuration)
      let like = id ?? template.form.flatMap { targets.ids.contains($0) ? $0 : nil }
      var target = template.target(
        id: id ?? templateID(path), like: like.flatMap { targets.target($0, prices: request.prices) })
      targets.configure(&target, prices: request.prices)
      return target
    }
    if let id, let target = targets.target(id, prices: request.prices) { return target }
    throw PipelineError(
      64,
      Wording.error(
        "--to", "no_target", "neither a system nor a template is named",
        "one of " + targets.ids.joined(separator: ", "), "name one with --to, or a workbook with --template"))
  }

  /// The name under which exports into a template of no named system are kept: the file's, without what no name takes.
  private static func templateID(_ path: String) -> String {
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let kept = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" ? scalar : "_"
    }
    return "template-" + String(String.UnicodeScalarView(kept.prefix(60)))
  }

  private static func template(
    _ path: String, configuration: ConfigurationFile
  ) throws(PipelineError) -> TemplateTarget {
    let file = InspectedFile(path, configuration: configuration, sheet: nil)
    guard file.isRead else {
      let said = file.input.findings.map(Wording.message).joined(separator: "\n")
      throw PipelineError(
        65,
        said.isEmpty
          ? Wording.error(
            ShownText.line(path, limit: 1_000), "unreadable_template",
            "a workbook that Duidan wrote, or one without sheets",
            "a workbook with the header that the system wants", "name the template that the system gives out")
          : said)
    }
    let tables = file.sheets.flatMap { sheet in
      sheet.tables.map { TemplateTarget.Table(grid: sheet.grid, survey: $0.survey) }
    }
    if let template = TemplateTarget(tables, sheets: file.input.grids.compactMap(\.name)) { return template }
    throw PipelineError(
      65,
      Wording.error(
        ShownText.line(path, limit: 1_000), "template_not_understood", "no column of it is understood",
        "a header row such as 订单号, 型号, 数量",
        "see duidan inspect \(ShownText.line(path, limit: 1_000)), and map its columns in duidan.yml"))
  }
}
