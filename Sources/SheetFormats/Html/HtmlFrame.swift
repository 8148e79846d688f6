/// An element that is open.
struct HtmlFrame {
  let name: String
  let tag: HtmlTag
  var run = RunText.Run.standing
  var isHidden = false
  var isSkipped = false
  var isPreformatted = false
  /// Whether its text is part of a cell and not shown.
  var isUnseen = false
  /// Whether its text is an option of a list, of which the page shows one.
  var isInChoice = false
  /// Whether text of its own was met.
  var holdsText = false
  /// The fill that cells inside have.
  var fill: String?

  /// Makes an element that takes over what holds for the one around it.
  init(_ name: String, _ tag: HtmlTag, inside outer: HtmlFrame?) {
    self.name = name
    self.tag = tag
    if tag == .skipped { isSkipped = true }
    if tag == .preformatted || tag == .textArea { isPreformatted = true }
    guard let outer else { return }
    run = outer.run
    isHidden = outer.isHidden
    isSkipped = isSkipped || outer.isSkipped
    isPreformatted = isPreformatted || outer.isPreformatted
    guard tag != .table else { return }
    fill = outer.fill
    guard tag != .cell else { return }
    isUnseen = outer.isUnseen
    isInChoice = outer.isInChoice || tag == .choice
  }
}
