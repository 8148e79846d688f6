internal import Foundation

extension PipelineError {
  /// A workspace that nothing can be made of (65): one without sheets, or with none that has a table.
  static func noTable(in folder: String, fileCount: Int) -> PipelineError {
    // A newcomer does not know which folder a dot is.
    let workspace = folder == "." ? ShownText.line(FileManager.default.currentDirectoryPath, limit: 1_000) : folder
    guard fileCount > 0 else {
      return PipelineError(
        65,
        Wording.error(
          workspace, "no_sheet", "there is no sheet in it", "the departments' sheets: .xlsx, .xls, .ods, .csv",
          "put them into the folder; to try it with made-up ones first: `duidan demo`"))
    }
    return PipelineError(
      65,
      Wording.error(
        workspace, "no_table", "no table in it could be used", "sheets with a header row that names orders",
        "put the departments' sheets into the folder, each with one header row such as 订单号, 型号, 数量"))
  }
}
