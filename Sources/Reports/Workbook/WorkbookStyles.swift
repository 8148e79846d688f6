internal import CLibXLSXWriter
internal import Discrepancies

/// The cell formats of a workbook.
struct WorkbookStyles {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// The formats of plain cells, or of cells that somebody should look at.
  struct Cells {
    let text, wrapped, whole, fraction, day, moment: Format?
    let isMarked: Bool
  }

  let header, heading, input, link: Format?
  let plain, marked: Cells
  private let severities: [Severity: Format]
  private let tints: [SheetTint: Format]

  /// Adds the formats to a workbook.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ change: (Format) -> Void) -> Format? {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      change(format)
      return format
    }
    header = format {
      format_set_bold($0)
      format_set_bg_color($0, 0xE6EEFB)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap($0)
    }
    func cells(_ isMarked: Bool) -> Cells {
      func cell(_ change: (Format) -> Void) -> Format? {
        format { own in
          change(own)
          if isMarked { format_set_bg_color(own, 0xFFD9B8) }
        }
      }
      return Cells(
        text: cell { _ in }, wrapped: cell { format_set_text_wrap($0) },
        whole: cell { format_set_num_format($0, "#,##0") },
        fraction: cell { format_set_num_format($0, "#,##0.00####") },
        day: cell { format_set_num_format($0, "yyyy-mm-dd") },
        moment: cell { format_set_num_format($0, "yyyy-mm-dd hh:mm:ss") }, isMarked: isMarked)
    }
    plain = cells(false)
    marked = cells(true)
    link = format {
      format_set_font_color($0, 0x0B57A4)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    heading = format {
      format_set_bold($0)
      format_set_font_size($0, 14)
    }
    input = format {
      format_set_bg_color($0, 0xFFF9DB)
      format_set_border($0, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_text_wrap($0)
    }
    tints = Self.tints(format)
    severities = Severity.allCases.reduce(into: [:]) { formats, severity in
      formats[severity] = format {
        format_set_bg_color($0, Self.background(severity))
        if severity == .critical { format_set_font_color($0, 0xFFFFFF) }
      }
    }
  }

  private static func tints(_ format: ((Format) -> Void) -> Format?) -> [SheetTint: Format] {
    SheetTint.allCases.reduce(into: [:]) { formats, tint in
      formats[tint] = format {
        format_set_bg_color($0, background(tint))
        format_set_text_wrap($0)
      }
    }
  }

  /// The format of a cell of a colour.
  func tint(_ tint: SheetTint) -> Format? { tints[tint] }

  private static func background(_ tint: SheetTint) -> lxw_color_t {
    switch tint {
    case .added: 0xDDF3E4
    case .removed: 0xFBDDDD
    case .changed: 0xFFF1C9
    case .conflict: 0xEBD6F5
    case .repeated: 0xDCEBF7
    }
  }

  /// The format of a severity's cell.
  func severity(_ severity: Severity) -> Format? { severities[severity] }

  private static func background(_ severity: Severity) -> lxw_color_t {
    switch severity {
    case .critical: 0xC0182B
    case .high: 0xF7B98B
    case .medium: 0xFBE3A2
    case .low: 0xD3E2F7
    case .info: 0xE9ECF0
    }
  }
}
