internal import OrderModel
internal import TableShaping

/// Finds a matrix of sizes: one column a size, quantities below.
struct SizeMatrixFinder: Sendable {
  let evidence: ColumnEvidence

  /// The matrix: at least three neighbours that are sizes of one scale with whole numbers below.
  func find(_ headers: [ColumnHeader]) -> [WideGroup] {
    var run: [ColumnHeader] = []
    var scale: Scale?
    var best: [ColumnHeader] = []
    func close() {
      if run.count >= 3, run.count > best.count, holdsQuantities(run) { best = run }
      run = []
    }
    for header in headers {
      let found = Self.scale(header.text)
      if found == nil || found != scale { close() }
      scale = found
      if found != nil { run.append(header) }
    }
    close()
    guard !best.isEmpty else { return [] }
    return [WideGroup(kind: .sizeMatrix, parts: best.map { [mapping($0)] }, reason: "\(best.count) columns of sizes")]
  }

  private enum Scale { case letters, shoes, heights }

  private static func scale(_ text: String) -> Scale? {
    var key = HeaderFolding.key(text)
    for ending in ["码", "碼", "号", "號", "cm"] where key.hasSuffix(ending) { key.removeLast(ending.count) }
    if letters.contains(key) { return .letters }
    guard key.utf8.count <= 4, text.first?.isNumber == true,
      let number = Double(text.filter { $0.isNumber || $0 == "." })
    else { return nil }
    if number >= 33, number <= 50 { return .shoes }
    return number >= 60 && number <= 200 && number.truncatingRemainder(dividingBy: 5) == 0 ? .heights : nil
  }

  private func holdsQuantities(_ run: [ColumnHeader]) -> Bool {
    let profiles = run.compactMap { evidence.profile($0.columnIndex) }.filter { $0.filled > 0 }
    return !profiles.isEmpty && profiles.allSatisfy { $0.share(.number) > 0.8 }
  }

  private func mapping(_ header: ColumnHeader) -> ColumnMapping {
    var mapping = ColumnMapping(columnIndex: header.columnIndex, header: header.shownText)
    mapping.field = .quantity
    mapping.candidates = [.quantity]
    mapping.confidence = 0.9
    mapping.reasons = ["the size “\(TextFolding.tidied(header.text))” of a matrix of sizes"]
    return mapping
  }

  private static let letters: Set<String> = [
    "xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "2xl", "xxxl", "3xl", "4xl", "5xl", "xxxxl", "均", "均码", "均碼", "f",
    "onesize", "os", "小", "中", "大", "加大", "特大",
  ]
}
