internal import CLibXLSXWriter
internal import ExactValues

/// Draws the charts of a workbook's sheets.
struct ChartWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>

  /// Puts a chart onto a sheet.
  func draw(_ chart: SheetChart, on sheet: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let form = chart.form == .bars ? LXW_CHART_BAR : LXW_CHART_COLUMN_STACKED
    guard let drawn = workbook_add_chart(workbook, UInt8(form.rawValue)) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    for series in chart.series { add(series, to: drawn, categories: chart.categories) }
    chart_title_set_name(drawn, SheetText.safe(chart.title))
    chart_title_set_name_font(drawn, nil)
    if chart.series.count == 1 {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    }
    // A bar chart lists its first category at the foot.
    if chart.form == .bars { chart_axis_set_reverse(drawn.pointee.y_axis) }
    var options = lxw_chart_options()
    options.x_scale = 1
    options.y_scale = 1
    return worksheet_insert_chart_opt(sheet, lxw_row_t(chart.row), lxw_col_t(chart.column), drawn, &options)
  }

  private func add(
    _ series: SheetChart.Series, to chart: UnsafeMutablePointer<lxw_chart>, categories: SheetChart.Cells
  ) {
    guard let added = chart_add_series(chart, Self.range(categories), Self.range(series.values)) else { return }
    chart_series_set_name(added, SheetText.safe(series.name))
    if let colour = series.colour {
      var fill = lxw_chart_fill()
      fill.color = lxw_color_t(colour)
      chart_series_set_fill(added, &fill)
    }
  }

  /// `='走势'!$A$2:$A$9`.
  private static func range(_ cells: SheetChart.Cells) -> String {
    let letters = CellAddress.letters(ofColumn: cells.column)
    let sheet = cells.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "='\(sheet)'!$\(letters)$\(cells.rows.lowerBound + 1):$\(letters)$\(cells.rows.upperBound + 1)"
  }
}
