internal import SystemProfiles

/// One of the files that a target wants: documents, lines, or the two parts of a separated file.
struct PartPlan {
  let part: UnitBuilder.Part
  let columns: [ProfileColumn]
  let header: ExportHeader
  /// The sheet's name.
  let sheet: String
  /// What the files' names begin with.
  let stem: String

  /// The files that a target wants, of the columns that it takes.
  static func all(of target: ExportTarget, columns: [ProfileColumn]) -> [PartPlan] {
    let form = target.imports.value(.headerRows) ?? "captions"
    func plan(_ part: UnitBuilder.Part, _ columns: [ProfileColumn], _ sheet: String, _ stem: String) -> PartPlan {
      PartPlan(
        part: part, columns: columns, header: target.header ?? ExportHeader(columns, form: form), sheet: sheet,
        stem: stem)
    }
    switch target.masters {
    case .firstRow, .merged: return [plan(.documents, columns, target.sheet, "")]
    case .repeated: return [plan(target.takesSingleRows ? .lines : .documents, columns, target.sheet, "")]
    case .separate:
      let sheet = target.detailName.isEmpty ? target.sheet : SheetTitle.fit(target.detailName)
      return [
        plan(.masters, columns, target.sheet, "orders-"), plan(.details, target.detailColumns, sheet, "lines-"),
      ]
    }
  }

  /// The columns whose cells are merged over a document's lines.
  func mergedColumns(_ target: ExportTarget) -> [Int] {
    guard target.masters == .merged else { return [] }
    return columns.indices.filter { columns[$0].uses.contains(.master) }
  }

  /// The columns that only count.
  var countingColumns: Set<Int> {
    Set(columns.indices.filter { columns[$0].uses.contains(.sequence) && columns[$0].field == nil })
  }
}
