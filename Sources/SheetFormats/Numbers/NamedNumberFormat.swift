/// The names that Excel's HTML and XML write in place of the codes of common number formats.
enum NamedNumberFormat {
  private static let codes: [String: String] = [
    "general date": "yyyy/m/d h:mm", "long date": "yyyy/m/d", "medium date": "d-mmm-yy", "short date": "yyyy/m/d",
    "long time": "h:mm:ss", "medium time": "h:mm", "short time": "h:mm", "general number": "", "general": "",
    "currency": "#,##0.00", "euro currency": "#,##0.00", "fixed": "0.00", "standard": "#,##0.00",
    "percent": "0.00%", "scientific": "0.00E+00", "yes/no": "", "true/false": "", "on/off": "",
  ]

  /// The code behind a name, the text itself where it is none; `nil` for the general format.
  static func code(_ text: String) -> String? {
    let code = codes[text.lowercased()] ?? text
    return code.isEmpty ? nil : code
  }
}

extension CellFormat {
  /// Makes a format from a code or the name of one.
  init(code text: String?, style: CellStyle) {
    var code = text.flatMap(NamedNumberFormat.code)
    let format = code?.withUTF8 { NumberFormat(code: $0) } ?? .number
    self.init(numberFormat: format, code: code, style: style)
  }
}
