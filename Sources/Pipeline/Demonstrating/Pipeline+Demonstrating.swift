internal import Foundation
internal import SheetFormats

/// What `duidan demo` is asked for.
public struct DemoRequest: Sendable {
  /// The folder that the sheets go into.
  public var folder: String
  /// Which week's sheets, from 1 to `DemoRequest.weekCount`.
  public var week = 1
  /// The language of the sheets: `zh-Hans` or `en`.
  public var language = "zh-Hans"
  /// How the program is called where the person sits, for the commands that come next.
  public var program = "duidan"

  /// How many weeks there are.
  public static var weekCount: Int { DemoSheets.days.count }

  /// Asks for the first week.
  public init(folder: String) { self.folder = folder }
}

extension Pipeline {
  /// Writes the sheets of a small made-up company, and returns what to do with them.
  ///
  /// The first week goes into a folder that is new or empty; a later one only over the demo's own sheets.
  ///
  /// - Throws: `PipelineError` with status 73 where the folder holds something else, or cannot be written.
  public static func demonstrate(_ request: DemoRequest) throws(PipelineError) -> String {
    let sheets = DemoSheets(language: request.language).sheets(week: request.week)
    let present = (try? FileManager.default.contentsOfDirectory(atPath: request.folder)) ?? []
    if request.week == 1, !present.isEmpty {
      throw PipelineError(
        73,
        Wording.error(
          ShownText.line(request.folder), "folder_in_use", "there is something in it already",
          "a new or an empty folder",
          "name another one: `duidan demo FOLDER`"))
    }
    for sheet in sheets where request.week > 1 {
      guard FileManager.default.fileExists(atPath: request.folder + "/" + sheet.path) else {
        throw PipelineError(
          73,
          Wording.error(
            ShownText.line(request.folder), "no_demo", "\(sheet.path) is not in it", "the sheets of the first week",
            "write them first: `duidan demo FOLDER`"))
      }
    }
    for sheet in sheets { try write(sheet, into: request.folder) }
    return next(request)
  }

  private static func write(_ sheet: DemoSheets.Sheet, into folder: String) throws(PipelineError) {
    let file = URL(fileURLWithPath: folder + "/" + sheet.path)
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // The mark tells Excel that the text is UTF-8.
      try Data(("\u{FEFF}" + sheet.text.replacing("\n", with: "\r\n")).utf8).write(to: file)
    } catch {
      throw PipelineError(
        73,
        Wording.error(
          ShownText.line(file.path), "no_output", Wording.reason(error), "a folder that can be written",
          "check its permissions and the disk"))
    }
  }

  /// The commands that come next, ready to be copied.
  private static func next(_ request: DemoRequest) -> String {
    let folder = quoted(request.folder)
    let isEnglish = request.language == "en"
    let language = isEnglish ? " --lang en" : ""
    var lines = [
      isEnglish
        ? "\(request.folder): week \(request.week) of a made-up company, the sheets of three departments"
        : "\(request.folder)：一家虚构公司第 \(request.week) 周的表格，三个部门各一张",
      "  \(request.program) reconcile \(folder) --as-of \(DemoSheets.days[request.week - 1])\(language)",
      "  xdg-open \(folder)/runs/latest/report.html",
    ]
    if request.week < DemoSheets.days.count {
      lines.append(isEnglish ? "a week later:" : "一周以后：")
      lines.append("  \(request.program) demo \(folder) --week \(request.week + 1)\(language)")
    } else {
      lines.append(
        isEnglish
          ? "then your own: put the departments' sheets into one folder and run `\(request.program) reconcile FOLDER`"
          : "接着试自己的：把各部门的表格放进一个文件夹，运行 \(request.program) reconcile 文件夹")
    }
    return lines.joined(separator: "\n")
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "._-/".utf8.contains(byte)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
