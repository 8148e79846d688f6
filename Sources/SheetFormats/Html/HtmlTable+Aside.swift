internal import ExactValues

extension HtmlTable {
  /// Keeps what stands in a cell beside its text: its comment, and text that the page does not show.
  func noteAside(_ cell: HtmlCell) {
    let address = CellAddress(rowIndex: cell.row, columnIndex: cell.column)
    comment.finish()
    unseen.finish()
    if !comment.text.isEmpty {
      let text = String(decoding: comment.text.shownBytes, as: UTF8.self)
      builder.comments.append(CellComment(cell: address, text: text))
    }
    guard !unseen.text.isEmpty else { return }
    let text = String(decoding: unseen.text.shownBytes, as: UTF8.self)
    builder.log.add(
      .hiddenText, address, "the cell holds \(quoted(text)), which the page does not show",
      expected: "data that people can see", remedy: "show it, or remove what no longer counts")
  }
}
