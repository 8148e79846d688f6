/// The reference page of the files that Duidan writes: each with its columns, and what they mean in both languages.
public enum OutputReference {
  private static let texts = (chinese: ReportTexts(.zhHans), english: ReportTexts(.english))

  /// The page as Markdown.
  ///
  /// - Complexity: O(columns).
  public static func markdown(_ files: [DescribedFile]) -> String {
    var page = """
      # 写出的文件和每一列 · Files and columns

      `duidan explain --about outputs` writes this page; a test holds it fresh, and another holds it against what runs write.

      CSV files are UTF-8 with BOM, RFC 4180, ISO dates, numbers exact; an empty cell is no value. A text that a spreadsheet would run as
      a formula has an apostrophe before it. Column names are canonical field ids (docs/fields.md) or stand below; they stay. Columns marked
      ◇ stand there only where a workspace has such data. 标 ◇ 的列只有相关数据时才有。


      """
    for (writer, title) in titles {
      page += "## \(title)\n\n" + files.filter { $0.writer == writer }.map(section).joined() + tail(writer)
    }
    return page
  }

  /// What the reference does not say of the columns of some files, as `table column`: nothing, unless one was forgotten.
  public static func undescribed(_ files: [DescribedFile]) -> [String] {
    files.filter { texts.chinese.fileMeaning($0.path) == nil || texts.english.fileMeaning($0.path) == nil }.map(\.path)
      + files.flatMap { file in
        file.columns.map(\.id).filter { id in
          [texts.chinese, texts.english].contains { ($0.columnMeaning(id, of: file.key) ?? "").isEmpty }
        }.map { file.key + " " + $0 }
      }
  }

  private static let titles: [(DescribedFile.Writer, String)] = [
    (.run, "每次对单 · Every run"), (.migration, "迁移旧表 · A migration, beside these"), (.export, "导出 · An export"),
  ]

  private static func section(_ file: DescribedFile) -> String {
    var text = "### \(file.path)\n\n"
    text += (texts.chinese.fileMeaning(file.path) ?? "") + "。  \n"
    text += capitalised(texts.english.fileMeaning(file.path) ?? "") + ".\n\n"
    guard !file.columns.isEmpty else { return text }
    text += file.isTable ? "| column | type | 中文 | English |\n" : "| key | | 中文 | English |\n"
    text += "|---|---|---|---|\n"
    for column in file.columns {
      let mark = file.sometimes.contains(column.id) ? " ◇" : ""
      let type = file.isTable ? column.content.packageType : ""
      let chinese = texts.chinese.columnMeaning(column.id, of: file.key) ?? ""
      let english = texts.english.columnMeaning(column.id, of: file.key) ?? ""
      text += "| `\(column.id)`\(mark) | \(type) | \(chinese) | \(english) |\n"
    }
    return text + "\n"
  }

  private static func tail(_ writer: DescribedFile.Writer) -> String {
    guard writer == .run else { return "" }
    return """
      After the columns of `orders.csv` and `order_lines.csv` stand those that are kept per source and never merged:
      `x_<source>_<field or header>`, such as `x_sales_remark` for a field and `x_sales_客户等级` for a column that maps to none.
      订单和订单行后面还有各来源表自己的列，列名是 `x_来源表_字段或表头`，不参加对单，一列不丢。

      `events.csv` also has a column for every other [field](fields.md) that some event of the workspace states, such as
      `return_quantity` or `payer`, before `first_seen`.
      events.csv 里登记还写了别的字段（退货数量、付款方等）时，各占一列，排在 `first_seen` 前面。


      """
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
