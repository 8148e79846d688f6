extension DisplayFormat {
  /// The code of a built-in format (ECMA-376 part 1, 18.8.30); `nil` for General and for ids that have no code.
  ///
  /// Ids 27 to 36 and 50 to 58 as in Chinese (`zh-cn`). Ids 5 to 8 and 41 to 44 carry the currency of whoever opens the
  /// file and stand in no table: here without one. Id 47 is `mm:ss.0`, as Excel shows it; the standard prints `mmss.0`.
  /// Excel shows id 14 in the reader's own order of day, month and year, which no file tells.
  static func builtInCode(_ id: Int) -> String? { number[id] ?? date[id] ?? chinese[id] }

  private static let number: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "#,##0_);\\(#,##0\\)", 6: "#,##0_);[Red]\\(#,##0\\)",
    7: "#,##0.00_);\\(#,##0.00\\)", 8: "#,##0.00_);[Red]\\(#,##0.00\\)",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    41: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)", 42: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
    43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
    44: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
    48: "##0.0E+0", 49: "@",
  ]

  private static let date: [Int: String] = [
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  ]

  private static let chinese: [Int: String] = {
    let (yearMonth, monthDay) = ("yyyy\"年\"m\"月\"", "m\"月\"d\"日\"")
    let (clock, clockSeconds) = ("h\"时\"mm\"分\"", "h\"时\"mm\"分\"ss\"秒\"")
    return [
      27: yearMonth, 28: monthDay, 29: monthDay, 30: "m-d-yy", 31: "yyyy\"年\"m\"月\"d\"日\"", 32: clock,
      33: clockSeconds, 34: "上午/下午" + clock, 35: "上午/下午" + clockSeconds, 36: yearMonth, 50: yearMonth,
      51: monthDay, 52: yearMonth, 53: monthDay, 54: monthDay, 55: "上午/下午" + clock, 56: "上午/下午" + clockSeconds,
      57: yearMonth, 58: monthDay,
    ]
  }()
}
