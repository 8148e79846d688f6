internal import ExactValues
internal import Glibc
internal import Reports
internal import SystemProfiles

/// Writes the files of one part of a target, each within the target's limits.
struct FileWriter {
  let target: ExportTarget
  let folder: String
  let created: Day
  /// What was written so far.
  private(set) var files: [ExportFile] = []
  /// What whoever imports the files has to know.
  private(set) var notes: [ExportNote] = []

  init(_ target: ExportTarget, folder: String, created: Day) {
    self.target = target
    self.folder = folder
    self.created = created
  }

  private func limit(_ limit: ProfileLimit) -> Int { target.limits[limit]?.count ?? .max }

  /// Writes units as numbered files: `new-1.xlsx`, `new-2.xlsx`.
  ///
  /// - Throws: `ReportWritingError` where a file cannot be written.
  mutating func write(
    _ units: [ExportUnit], _ content: ExportFile.Content, of plan: PartPlan
  ) throws(ReportWritingError) {
    var waiting = FileSplitter(rows: limit(.rows)).parts(of: units)
    waiting.reverse()
    var number = 1
    while let part = waiting.popLast() {
      let name = "\(plan.stem)\(content.rawValue)-\(number).\(target.fileKind.rawValue)"
      let bytes = try bytes(of: part, plan, name: name)
      if bytes.count > limit(.bytes), part.count > 1 {
        waiting += FileSplitter.halves(of: part).reversed()
        continue
      }
      try Self.save(bytes, to: folder + "/" + name, name: name)
      noteSize(of: part, bytes.count, name)
      let rows = part.reduce(0) { $0 + $1.rows.count }
      files.append(
        ExportFile(
          name: name, content: content, rows: rows, orders: Set(part.map(\.key.orderNo)).count, bytes: bytes.count))
      number += 1
    }
  }

  /// A single document may be larger than the target takes: it is written whole, and said.
  private mutating func noteSize(of part: ArraySlice<ExportUnit>, _ bytes: Int, _ name: String) {
    let most = target.imports.count(.documentLines) ?? limit(.rows)
    for unit in part where unit.rows.count > most {
      var note = ExportNote(.documentTooLarge)
      note.orderNo = unit.key.orderNo
      note.value = String(unit.rows.count)
      note.detail = name
      notes.append(note)
    }
    if bytes > limit(.bytes), let unit = part.first {
      var note = ExportNote(.documentTooLarge)
      note.orderNo = unit.key.orderNo
      note.value = "\(bytes) B"
      note.detail = name
      notes.append(note)
    }
  }

  private func bytes(
    of part: ArraySlice<ExportUnit>, _ plan: PartPlan, name: String
  ) throws(ReportWritingError) -> [UInt8] {
    let sheet = ExportSheet(
      name: plan.sheet, header: plan.header, units: part, mergedColumns: plan.mergedColumns(target))
    guard target.fileKind == .xlsx else {
      let delimiters: [String: UInt8] = ["comma": 0x2C, "tab": 0x09, "semicolon": 0x3B]
      let delimiter = target.imports.value(.delimiter).flatMap { delimiters[$0] } ?? 0x2C
      let isMarked = target.imports.value(.encoding) != "utf-8"
      return DelimitedFile.bytes(of: sheet, delimiter: delimiter, mark: isMarked ? [0xEF, 0xBB, 0xBF] : [])
    }
    // The library writes files alone.
    let draft = folder + "/.draft.xlsx"
    defer { unlink(draft) }
    try ExportWorkbook.write([sheet], to: draft, name: name, created: created)
    guard let bytes = FileBytes.read(draft) else {
      throw .cannotWrite(file: name, reason: String(cString: strerror(errno)))
    }
    return bytes
  }

  /// Writes a new file.
  static func save(_ bytes: [UInt8], to path: String, name: String) throws(ReportWritingError) {
    guard FileBytes.write(bytes, to: path) else {
      throw .cannotWrite(file: name, reason: String(cString: strerror(errno)))
    }
  }
}
