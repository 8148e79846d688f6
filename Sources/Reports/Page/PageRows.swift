internal import ExactValues
internal import Mustache

/// Renders single rows: the same template whether a row stands in the page or is packed.
struct PageRows {
  private let library: MustacheLibrary
  private let findings: PageFindings

  init(library: MustacheLibrary, findings: PageFindings) {
    self.library = library
    self.findings = findings
  }

  /// A line of somebody's list.
  func action(_ entry: FindingEntry) -> String { rendered(findings.action(entry), "action") }

  /// A discrepancy with its values side by side.
  func finding(_ entry: FindingEntry) -> String { rendered(findings.finding(entry), "finding") }

  /// A node by a template of the page.
  func rendered(_ node: PageNode, _ template: String) -> String { library.render(node, withTemplate: template) ?? "" }
}
