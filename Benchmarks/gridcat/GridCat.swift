import Glibc
import SheetFormats

/// A tool for tests and benchmarks: reads files, one after another, as Duidan's libraries do and says what stands in them.
@main
enum GridCat {
  static func main() {
    guard CommandLine.argc >= 3 else {
      return stop("usage: gridcat (time | dump) FILE...", status: 64)
    }
    for path in CommandLine.arguments[2...] { read(path) }
  }

  private static func read(_ path: String) {
    guard let bytes = FileBytes.read(path) else { return stop("gridcat: cannot read \(path)", status: 66) }
    do throws(SheetFormatError) {
      let workbook = try SheetReader.read(bytes)
      switch CommandLine.arguments[1] {
      case "time": print(workbook.grids.map { "\($0.rowCount) x \($0.columnCount)" }.joined(separator: "\n"))
      case "dump": CellDump.write(workbook)
      default: stop("gridcat: unknown command \(CommandLine.arguments[1])", status: 64)
      }
    } catch {
      CellDump.write(error)
      exit(1)
    }
  }

  private static func stop(_ message: String, status: Int32) {
    let line = message + "\n"
    _ = line.withCString { write(2, $0, strlen($0)) }
    exit(status)
  }
}
