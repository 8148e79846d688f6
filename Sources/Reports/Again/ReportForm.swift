internal import Discrepancies
internal import ExactValues
internal import Glibc

/// The forms in which a report can be made again.
public enum ReportForm: String, Sendable, CaseIterable {
  case html, xlsx, markdown, text, json

  /// How a file of the form ends.
  public var fileEnding: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    default: rawValue
    }
  }
}

/// Makes one document of a report: the whole, or what one department or person has to do.
public struct ReportRendering {
  private let report: RunReport
  private let model: ReportModel
  private let addressee: String?

  /// Takes a report, and a department's id or a person's name where not all is asked for.
  public init(_ report: RunReport, for addressee: String? = nil) {
    self.report = report
    model = ReportModel(report)
    self.addressee = addressee
  }

  /// Who has something to do: departments by id, then persons by name.
  public var addressees: [String] {
    var seen: Set<String> = []
    let departments = model.actions.compactMap(\.id)
    let people = model.actions.flatMap { $0.people.compactMap(\.name) }
    return (departments + people).filter { seen.insert($0).inserted }
  }

  /// The document; `folder` is where the run's files stand, `outputs` their names.
  ///
  /// - Throws: `ReportWritingError` where a template is broken or the workbook library refuses.
  public func bytes(
    _ form: ReportForm, folder: String, outputs: [String]
  ) throws(ReportWritingError) -> [UInt8] {
    guard let addressee else { return try whole(form, folder: folder, outputs: outputs) }
    let briefs = briefs(for: addressee)
    switch form {
    case .html: return try DepartmentPage(briefs, texts: model.texts).file()
    case .xlsx:
      return try workbook([DepartmentSheet.page(briefs, model.texts)], title: addressee + " " + report.runName)
    case .markdown: return Array(MarkdownText.text(of: document(briefs)).utf8)
    case .text:
      return Array(briefs.map { DepartmentChat($0, limit: .max).text() }.joined(separator: "\n").utf8)
    case .json: return SummaryJSON().text(of: briefs, run: report)
    }
  }

  private func whole(
    _ form: ReportForm, folder: String, outputs: [String]
  ) throws(ReportWritingError) -> [UInt8] {
    switch form {
    case .html: return try PageBuilder(model).file()
    case .xlsx:
      return try workbook(
        WorkbookPages(model).all, title: model.texts.phrase(.title) + " " + report.runName)
    case .markdown: return Array(MarkdownText.text(of: ReportDocument(model)).utf8)
    case .text: return Array(PlainText.text(of: ReportDocument(model)).utf8)
    case .json: return SummaryJSON().text(of: report, folder: folder, outputs: outputs)
    }
  }

  private func document(_ briefs: [DepartmentBrief]) -> ReportDocument {
    ReportDocument(briefs, title: model.texts.phrase(.title) + " " + report.runName)
  }

  /// The tasks of a department, or of a person in every department.
  private func briefs(for addressee: String) -> [DepartmentBrief] {
    if model.actions.contains(where: { $0.id == addressee }) || model.texts.word(.department, addressee) != nil {
      return [DepartmentBrief(addressee, of: model)]
    }
    let ids = model.actions.filter { $0.people.contains { $0.name == addressee } }.compactMap(\.id)
    return ids.map { DepartmentBrief($0, of: model, only: addressee) }
  }

  /// The library writes files alone.
  private func workbook(_ pages: [SheetPage], title: String) throws(ReportWritingError) -> [UInt8] {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((root + "/duidan-report-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .cannotWrite(file: root, reason: String(cString: strerror(errno)))
    }
    let folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let path = folder + "/report.xlsx"
    defer {
      unlink(path)
      rmdir(folder)
    }
    try WorkbookWriter.write(pages, to: path, name: "report.xlsx", title: title, day: report.asOf)
    guard let bytes = RegularFile.bytes(path) else {
      throw .cannotWrite(file: path, reason: String(cString: strerror(errno)))
    }
    return bytes
  }
}
