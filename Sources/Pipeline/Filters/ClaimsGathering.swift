internal import Normalization
internal import OrderModel

/// Puts the claims that an engine read into the places of their tables.
struct ClaimsGathering {
  /// So many lines are read by one thread.
  private static let portion = 4096

  private let tables: [(file: Int, table: SurveyedFile.Table)]
  private let jobs: [ReadingJob]
  private let names: [String]
  /// The index of each file's first table.
  private var starts: [String: Int] = [:]
  private var outputs: [ReadingJob.Output?]
  private let store: (any ByteStore)?

  /// Expects the tables of a reading.
  ///
  /// - Parameter store: where the claims lie, if it takes them.
  init(_ pass: ReadingPass, in store: (any ByteStore)? = nil) {
    self.store = store
    (tables, jobs) = (pass.tables, pass.jobs)
    names = pass.tables.map { pass.files[$0.file].path }
    for (index, name) in names.enumerated() where starts[name] == nil { starts[name] = index }
    outputs = Array(repeating: nil, count: tables.count)
  }

  /// Takes the lines of a file: each table's own, and its rows behind it.
  mutating func take(_ bytes: UnsafeRawBufferPointer, _ place: String) throws(PipelineError) {
    let ranges = TextLines.ranges(bytes)
    var next = 0
    while next < ranges.count {
      do throws(LineProblem) {
        var reader = LineReader(bytes, ranges[next])
        let kind = try reader.kind()
        guard kind == "table" else { throw LineProblem(found: "a line of kind \(kind)", expected: "one of kind table") }
        let line = try TableLine(&reader)
        guard line.rows >= 0, line.rows < ranges.count - next else {
          throw LineProblem(found: "\(ranges.count - next - 1) lines behind it", expected: "\(line.rows) with rows")
        }
        try take(line, bytes, ranges[(next + 1)...].prefix(line.rows))
        next += 1 + line.rows
      } catch { throw PipelineError(69, "\(place) › line \(next + 1)", error) }
    }
  }

  private mutating func take(
    _ line: TableLine, _ bytes: UnsafeRawBufferPointer, _ ranges: ArraySlice<Range<Int>>
  ) throws(LineProblem) {
    guard let start = starts[line.file], line.place >= 0, start + line.place < names.count,
      names[start + line.place] == line.file, jobs[start + line.place].tableIndex == line.table
    else {
      throw LineProblem(found: "table \(line.place) of \(line.file)", expected: "a table of the plan")
    }
    guard outputs[start + line.place] == nil else {
      throw LineProblem(found: "table \(line.place) of \(line.file) a second time", expected: "each table once")
    }
    let portions = Array(stride(from: ranges.startIndex, to: ranges.endIndex, by: Self.portion))
    nonisolated(unsafe) let bytes = bytes
    let parts = ParallelMap.run(portions.count) { [store] index in
      Result { () throws(LineProblem) in
        try Self.rows(bytes, ranges[portions[index]...].prefix(Self.portion), of: line.table, in: store)
      }
    }
    var rows: [SourceRow] = [], extras: [ExtraValue] = []
    for part in parts {
      let part = try part.get()
      rows += part.rows
      extras += part.extras
    }
    outputs[start + line.place] = ReadingJob.Output(reading: line.reading.reading(rows), extras: extras)
  }

  private static func rows(
    _ bytes: UnsafeRawBufferPointer, _ ranges: ArraySlice<Range<Int>>, of table: Int32, in store: (any ByteStore)?
  ) throws(LineProblem) -> (rows: [SourceRow], extras: [ExtraValue]) {
    var rows: [SourceRow] = [], extras: [ExtraValue] = []
    for range in ranges {
      var reader = LineReader(bytes, range)
      let kind = try reader.kind()
      guard kind == "row" else { throw LineProblem(found: "a line of kind \(kind)", expected: "one of kind row") }
      let line = try RowLine(&reader)
      guard line.row.tableIndex == table else {
        throw LineProblem(found: "a row of table \(line.row.tableIndex)", expected: "one of table \(table)")
      }
      rows.append(line.row)
      extras += line.extras.map {
        ExtraValue(tableIndex: table, rowIndex: line.row.rowIndex, header: $0.header, text: $0.text)
      }
    }
    return (SourceRow.packed(rows, in: store), extras)
  }

  /// What each table says.
  ///
  /// - Throws: `PipelineError` with status 69 where the engine did not read one.
  func finished(_ engine: Engine) throws(PipelineError) -> [ReadingJob.Output] {
    if let missing = outputs.firstIndex(where: { $0 == nil }) {
      throw engine.incomplete("the claims of \(names[missing]) are missing", "the claims of every file")
    }
    return outputs.compactMap(\.self)
  }
}
