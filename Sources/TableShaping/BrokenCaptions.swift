internal import SheetFormats

/// Finds headers whose captions are broken by hand over two or three rows: 订单 over 号, 交货 over 日期, Order over No.
///
/// Neither row is the header by itself, and no merged cell holds them together; what does is that the pieces of a column,
/// read downwards, are a known header.
struct BrokenCaptions {
  /// How many rows a caption is broken over.
  private static let rowLimit = 3
  /// How long a piece may be, in bytes.
  private static let pieceLimit = 36

  let grid: Grid
  let lookup: HeaderLookup
  let columns: Range<Int>

  /// The last row of such a header that begins in a row; `nil` where none does.
  ///
  /// - Complexity: O(columns).
  func lastRow(from row: Int) -> Int? {
    guard var pieces = pieces(row) else { return nil }
    var best: (known: Int, row: Int)?
    for below in row + 1..<max(row + 1, min(grid.rowCount, row + Self.rowLimit)) {
      guard let more = self.pieces(below) else { break }
      for (column, text) in more { pieces[column] = (pieces[column] ?? []) + text }
      guard let known = known(pieces) else { continue }
      if known >= best?.known ?? 0 { best = (known, below) }
    }
    return best?.row
  }

  /// The texts of a row by column; `nil` where a record, a title or a statement stands.
  private func pieces(_ row: Int) -> [Int: [String]]? {
    var result: [Int: [String]] = [:]
    var arePieces = true
    grid.forEachCell(row: row, columns: columns) { column, content, bytes in
      guard arePieces, content != .text || !bytes.isBlankText else { return }
      arePieces =
        content == .text && bytes.count <= Self.pieceLimit && result.count < HeaderScorer.cellLimit
        && !bytes.contains { $0 &- 48 < 10 || $0 == 0x3A }
      if arePieces { result[column] = [String(decoding: bytes, as: UTF8.self)] }
    }
    return arePieces && result.count >= 2 && !result.values.contains { $0[0].contains("：") } ? result : nil
  }

  /// How many columns have a known header, if most of the broken ones do, and most of all.
  private func known(_ pieces: [Int: [String]]) -> Int? {
    var (broken, wholes, halves, single) = (0, 0, 0, 0)
    for texts in pieces.values {
      if texts.count > 1 {
        broken += 1
        if lookup.isWhole(texts) {
          wholes += 1
        } else if texts.count == 2, Self.kinds.contains(texts[1]) {
          halves += 1
        }
      } else if lookup.isHeader(texts[0]) {
        single += 1
      }
    }
    // 应付 over 金额 is a caption, whatever it means, where 结算 stands over 日期.
    guard wholes > 0, wholes + halves >= 2, (wholes + halves) * 2 > broken,
      (wholes + halves + single) * 2 > pieces.count
    else { return nil }
    return wholes + halves + single
  }

  /// The lower pieces that are but the kind of what the column holds.
  private static let kinds: Set<String> = [
    "日期", "时间", "時間", "金额", "金額", "数量", "數量", "单号", "單號", "编号", "編號", "号码", "號碼", "名称", "名稱", "姓名", "件数", "件數", "箱数",
    "箱數", "片数", "片數", "个数", "地址", "电话", "電話", "状态", "狀態", "原因", "方式", "结果", "結果", "情况", "号", "號", "日", "数", "數", "人",
    "员",
  ]

  /// The pieces as one caption: a space between Latin words, nothing between Chinese characters.
  static func joined(_ texts: [String]) -> String {
    var result = ""
    for text in texts {
      let piece = text.filter { !$0.isNewline }
      if let last = result.last, last.isASCII, last.isLetter || last == ".", piece.first?.isASCII == true {
        result += " "
      }
      result += piece
    }
    return result
  }
}
