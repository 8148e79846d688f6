/// Which elements end where their end tags are missing (HTML Standard, 13.2.6.4.9 to 13.2.6.4.15).
extension HtmlScan {
  /// Closes what a part of a table ends by its beginning: a row the row before it, with its cell and whatever is open
  /// in that; nothing outside of the innermost table.
  mutating func closeParts(before tag: HtmlTag) {
    guard tag.isTablePart else { return }
    let inside = frames.lastIndex { $0.tag == .table }.map { $0 + 1 } ?? 0
    if let index = frames[inside...].firstIndex(where: { tag.ends($0.tag) }) { close(from: index) }
  }

  /// The element that an end tag ends; `nil` where it lies outside of the cell or the table, and the tag ends nothing.
  func frame(endedBy name: String) -> Int? {
    let tag = HtmlTag(name)
    let index = frames.lastIndex { $0.name == name || tag.isHeld(by: $0.tag) }
    return index.flatMap { frames[$0].name == name ? $0 : nil }
  }
}

extension HtmlTag {
  /// Whether it is a part of a table, which never lies in a cell of the same table.
  var isTablePart: Bool {
    switch self {
    case .cell, .row, .section, .caption, .columnGroup, .column: true
    default: false
    }
  }

  /// Whether the beginning of this part of a table is the end of another one.
  fileprivate func ends(_ part: HtmlTag) -> Bool {
    switch part {
    case .cell, .caption: true
    case .row: self != .cell
    case .section: self != .cell && self != .row
    case .columnGroup: self != .column
    default: false
    }
  }

  /// Whether an end tag inside of `outer` says nothing of what lies outside of it.
  fileprivate func isHeld(by outer: HtmlTag) -> Bool {
    if self == .table { return false }
    return outer == .table || outer.isTablePart && !isTablePart
  }
}
