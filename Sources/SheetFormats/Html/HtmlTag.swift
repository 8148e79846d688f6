/// What an element of a web page is to a reader of tables.
enum HtmlTag {
  case table
  case section
  case row
  case cell
  case caption
  case columnGroup
  case column
  case lineBreak
  case block
  case strike
  case preformatted
  case title
  case style
  case sheetName
  case input
  case textArea
  /// A list of options.
  case choice
  case option
  /// A cell's comment, as LibreOffice writes it.
  case comment
  /// Its text is no text of the page.
  case skipped
  case other

  private static let known: [String: HtmlTag] = [
    "table": .table, "thead": .section, "tbody": .section, "tfoot": .section, "tr": .row, "td": .cell, "th": .cell,
    "caption": .caption, "colgroup": .columnGroup, "col": .column, "br": .lineBreak, "p": .block, "div": .block,
    "li": .block, "ul": .block, "ol": .block, "h1": .block, "h2": .block, "h3": .block, "h4": .block, "h5": .block,
    "h6": .block, "center": .block, "dt": .block, "dd": .block, "section": .block, "hr": .block, "s": .strike,
    "strike": .strike, "del": .strike, "pre": .preformatted, "title": .title, "style": .style, "x:name": .sheetName,
    "input": .input, "comment": .comment, "script": .skipped, "select": .choice, "option": .option,
    "template": .skipped,
    "noscript": .skipped,
    "object": .skipped, "svg": .skipped, "textarea": .textArea, "xml": .skipped,
  ]

  init(_ name: String) { self = Self.known[name] ?? .other }
}
