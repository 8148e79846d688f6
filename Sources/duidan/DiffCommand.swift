import ArgumentParser
import ExactValues
import Glibc
import Pipeline

/// `duidan diff OURS THEIRS`.
struct DiffCommand: ParsableCommand {
  /// When the text is coloured.
  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two sheets, or two with their ancestor; 0 the same, 1 different, 2 trouble.")

  @Argument(help: "The first file: CSV, XLSX, ODS or XLS.")
  var ours: String

  @Argument(help: "The second file.")
  var theirs: String?

  @Flag(help: "Write one file as lines of text: git's textconv.")
  var textconv = false

  @Option(help: "The file that both descend from.")
  var base: String?

  @Option(help: "The columns that name a row, parted by commas; without it, they are found.")
  var key: [String] = []

  @Option(help: "COLUMN=VALUE: how far two numbers, or two days, of a column may lie apart.")
  var tolerance: [String] = []

  @Option(help: "A column that does not count.")
  var ignore: [String] = []

  @Flag(help: "Compare texts as they stand: 2024/1/10 is then not 2024-01-10.")
  var exact = false

  @Flag(help: "Merge THEIRS into OURS in place, as git's merge drivers do; needs --base; 0 merged, 1 to be decided.")
  var mergeDriver = false

  @Option(help: "Only the sheet of this name.")
  var sheet: String?

  @Option(help: ArgumentHelp(stringLiteral: DiffRequest.Format.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var format = "text"

  @Option(name: [.short, .long], help: "Write the answer to this file; without it, to standard output.")
  var output: String?

  @Flag(help: "Only the counts.")
  var summary = false

  @Option(help: "Write the merged sheet to this file (.csv or .xlsx); needs --base.")
  var merge: String?

  @Option(help: "What --merge takes where both changed one thing: ours, theirs or base.")
  var prefer: String?

  @Option(help: "The language: zh-Hans or en.")
  var lang: String?

  @Option(help: "auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color = Colour.auto

  func validate() throws {
    try ReconcileCommand.check(language: lang)
    if textconv, theirs != nil { throw ValidationError("--textconv takes one file") }
    if !textconv, theirs == nil { throw ValidationError("two files are compared, and one was named: \(ours)") }
    if DiffRequest.Format(rawValue: format) == nil {
      let known = DiffRequest.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--format is one of \(known), not “\(format)”")
    }
    if format == "xlsx", output == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("--format xlsx needs --output FILE: a workbook is nothing for a terminal")
    }
    if let prefer, DiffRequest.Preference(rawValue: prefer) == nil {
      throw ValidationError("--prefer is ours, theirs or base, not “\(prefer)”")
    }
    if merge != nil || mergeDriver, base == nil {
      throw ValidationError("--merge needs --base: without it nobody knows who changed what")
    }
    if prefer != nil, merge == nil, !mergeDriver { throw ValidationError("--prefer needs --merge FILE") }
    for text in tolerance where Self.tolerance(text) == nil {
      throw ValidationError("--tolerance is COLUMN=VALUE such as 金额=0.05, not “\(text)”")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    guard let theirs else { return Pipeline.list(ours) { FileOutput.write($0) } }
    var request = DiffRequest(ours: ours, theirs: theirs)
    request.base = base
    request.key = key.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    request.tolerances = tolerance.compactMap(Self.tolerance)
    request.ignored = ignore
    request.strictness = exact ? .texts : .values
    request.sheet = sheet
    request.format = DiffRequest.Format(rawValue: format) ?? .text
    request.extent = summary ? .summary : .rows
    request.output = output
    request.merge = merge
    request.preferred = prefer.flatMap(DiffRequest.Preference.init)
    request.language = lang
    request.palette = isColoured ? .terminal : .plain
    request.width = Self.terminalWidth ?? request.width
    let outcome = mergeDriver ? Pipeline.mergeInPlace(request) : Pipeline.diff(request) { FileOutput.write($0) }
    StandardError.tell(outcome.messages)
    if outcome.status != 0 { throw ExitCode(outcome.status) }
  }

  private var isColoured: Bool {
    switch color {
    case .always: true
    case .never: false
    // https://no-color.org: set and not empty.
    case .auto: output == nil && isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  private static func tolerance(_ text: String) -> (column: String, value: ExactDecimal)? {
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex,
      let value = ExactDecimal(text[text.index(after: sign)...]), !value.isNegative
    else { return nil }
    return (String(text[..<sign]).trimmed, value)
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
