public import OrderModel
public import TableShaping

/// Says which field a header means by its words alone, for whoever pairs columns of any table.
public struct HeaderFieldReader: Sendable {
  private let reader: HeaderMeaningReader

  /// Makes a reader over a vocabulary.
  public init(_ vocabulary: Vocabulary = .standard) { reader = HeaderMeaningReader(vocabulary: vocabulary) }

  /// The one field that a header surely means; `nil` for an unknown header and one of several meanings.
  public func field(_ header: ColumnHeader) -> Field? {
    let meaning = reader.read(header)
    guard meaning.fields.count == 1, meaning.confidence >= 0.9, !meaning.isDoubtful else { return nil }
    return meaning.fields.first
  }

  /// The field that a header means as a rule, though it may mean others: enough to find a column again in another
  /// version of its sheet.
  public func usualField(_ header: ColumnHeader) -> Field? {
    let meaning = reader.read(header)
    return meaning.confidence >= 0.9 ? meaning.fields.first : nil
  }

  /// The header on one line, with the captions above it, tidied.
  public func name(_ header: ColumnHeader) -> String { header.shownText }
}

extension HeaderFieldReader {
  /// Whether a column of this header numbers the rows of its sheet, and so says nothing of what a row is about: 序号.
  public func countsRows(_ header: ColumnHeader) -> Bool {
    reader.read(header).isIgnored && (mayCountRows(header) || HeaderFolding.key(header.text).isEmpty)
  }

  /// Whether a column of this header numbers the rows where its cells do: 序号 is a line's number in some sheets.
  public func mayCountRows(_ header: ColumnHeader) -> Bool {
    ["序号", "序號", "序", "项次", "no", "#", "seq", "sn"].contains(HeaderFolding.key(header.text))
  }

  /// Whether a column of this header says how much of something there is, and so never names a row: 数量, 金额.
  public func measures(_ header: ColumnHeader) -> Bool {
    switch field(header)?.valueType {
    case .quantity, .money, .percent, .decimal: true
    default: false
    }
  }
}
