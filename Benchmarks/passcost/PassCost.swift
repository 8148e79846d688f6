import Glibc
import Normalization
import SheetFormats
import TableShaping

/// A tool for benchmarks: the CPU seconds that each pass over a file costs, all in one process.
///
///     passcost orders.xlsx
///     file        read   shape  survey  claims  (survey + claims) / read
///     orders.xlsx 1.270  0.110  0.240   0.900   0.90
///
/// `survey` includes the shaping of the sheet; `shape` is that part alone, run once more.
@main
enum PassCost {
  static func main() {
    guard CommandLine.argc >= 2 else {
      print("usage: passcost FILE...")
      exit(64)
    }
    print("file\tread\tshape\tsurvey\tclaims\trows\t(survey + claims) / read")
    for path in CommandLine.arguments.dropFirst() { measure(path) }
  }

  private static func measure(_ path: String) {
    guard let bytes = bytes(path) else {
      print("\(path)\tcannot be read")
      exit(66)
    }
    // The vocabulary is loaded once a process, whatever the number of sheets.
    let vocabulary = Vocabulary.standard
    let start = cpuMicroseconds()
    guard let workbook = try? SheetReader.read(bytes) else {
      print("\(path)\tis no sheet")
      exit(65)
    }
    let read = cpuMicroseconds()
    for grid in workbook.grids { _ = TableShaper(words: vocabulary.shapingWords).shape(grid) }
    let shaped = cpuMicroseconds()
    let surveyed = workbook.grids.map { (grid: $0, tables: SheetSurveyor().surveyedTables($0, file: path)) }
    let survey = cpuMicroseconds()
    // What was read is kept until the clock is read, as the workbook is: giving memory back is counted for neither.
    let readings = surveyed.flatMap { $0.tables.map { TableReader().read($0, tableIndex: 0) } }
    let claims = cpuMicroseconds()
    let rows = readings.reduce(0) { $0 + $1.rows.count }
    let costs = [read - start, shaped - read, survey - shaped, claims - survey]
    let ratio = Double(claims - shaped) / Double(max(1, read - start))
    print(([path] + costs.map(seconds) + [String(rows), hundredths(ratio)]).joined(separator: "\t"))
  }

  private static func cpuMicroseconds() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + Int(usage.ru_utime.tv_usec)
      + Int(usage.ru_stime.tv_usec)
  }

  private static func seconds(_ microseconds: Int) -> String { hundredths(Double(microseconds) / 1_000_000) }

  private static func hundredths(_ value: Double) -> String {
    let whole = Int(value * 100 + 0.5)
    return "\(whole / 100)." + (whole % 100 < 10 ? "0" : "") + "\(whole % 100)"
  }

  private static func bytes(_ path: String) -> SheetBytes? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    return SheetBytes(expecting: Int(status.st_size)) { room in Glibc.read(file, room.baseAddress, room.count) }
  }
}
