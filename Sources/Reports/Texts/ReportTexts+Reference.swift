extension ReportTexts {
  /// What stands in a column of a table, `nil` where the catalogue does not say.
  func columnMeaning(_ column: String, of table: String) -> String? {
    Self.columnMeanings.text(table + " " + column, language) ?? Self.fieldMeanings.text(column, language)
      ?? Self.columnMeanings.text(column, language)
  }

  /// What a file of a run or an export is, by its path in the folder.
  func fileMeaning(_ path: String) -> String? { Self.files.text(path, language) }

  /// What one number of a key figure tells, by the figure's code and the measure.
  func keyMeasure(_ key: String) -> String? { Self.measures.text(key, language) }

  /// The keys that the catalogue has of a file that is no table, such as `run.json`, in its order.
  static func keys(of path: String) -> [String] {
    ColumnMeaningText.lines.split(separator: "\n").compactMap { line in
      let words = line.prefix { $0 != "|" }.split(separator: " ")
      return words.count == 2 && words[0] == path ? String(words[1]) : nil
    }
  }

  /// The measures of a key figure, in the order of the catalogue.
  static func measures(of code: String) -> [String] {
    KeyMeasureText.lines.split(separator: "\n").compactMap { line in
      let words = line.prefix { $0 != "|" }.split(separator: " ")
      return words.count == 2 && words[0] == code ? String(words[1]) : nil
    }
  }

  /// The tables of texts that only the reference shows.
  static var referenceTables: [TextTable] { [columnMeanings, fieldMeanings, files, measures] }

  private static let columnMeanings = TextTable(ColumnMeaningText.lines)
  private static let fieldMeanings = TextTable(FieldMeaningText.lines)
  private static let files = TextTable(OutputFileText.lines)
  private static let measures = TextTable(KeyMeasureText.lines)
}
