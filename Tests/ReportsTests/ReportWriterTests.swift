import Discrepancies
import Foundation
import Reports
import Testing

struct ReportWriterTests {
  static let names =
    ([
      "orders.csv", "order_lines.csv", "events.csv", "rejected.csv", "interpretations.csv", "discrepancies.csv",
      "claims.csv", "discrepancies.jsonl", "changes.csv", "report.html", "report.xlsx", "reconciled.xlsx",
      "decisions.xlsx",
      "run.json", "datapackage.json",
    ] as Set<String>).union(departmentFiles)

  static let departmentFiles = Set(
    ["warehouse", "finance", "production", "sales"].flatMap { ["for/\($0).html", "for/\($0).txt"] })

  @Test(arguments: ["zh-Hans", "en"])
  func theSameReportGivesTheSameBytes(language: String) throws {
    let folders = (try TemporaryFolder(), try TemporaryFolder())
    try ReportWriter.write(SampleReport.report(language), into: folders.0.path)
    try ReportWriter.write(SampleReport.report(language), into: folders.1.path)
    let files = (try folders.0.files(), try folders.1.files())
    #expect(Set(files.0.keys) == Self.names)
    for name in Self.names { #expect(files.0[name] == files.1[name], "\(name)") }
  }

  @Test func timingsStandAloneInTheManifest() throws {
    let folders = (try TemporaryFolder(), try TemporaryFolder())
    try ReportWriter.write(SampleReport.report(), into: folders.0.path, timings: [("survey", 0.25)])
    try ReportWriter.write(SampleReport.report(), into: folders.1.path, timings: [("survey", 0.5)])
    for name in Self.names.subtracting(["run.json"]) {
      #expect(try folders.0.files()[name] == folders.1.files()[name], "\(name)")
    }
    let parts = try folders.0.text("run.json").components(separatedBy: "\"timings\"")
    #expect(try parts[0] == folders.1.text("run.json").components(separatedBy: "\"timings\"")[0])
    #expect(parts[1].contains("\"survey\": 0.25"))
  }

  @Test func theManifestNamesEachFileWithItsDigest() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let files = try folder.files()
    let json = try JSONSerialization.jsonObject(with: Data(files["run.json"] ?? []))
    let manifest = try #require(json as? [String: Any])
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    #expect(Set(outputs.compactMap { $0["path"] as? String }) == Self.names.subtracting(["run.json"]))
    for output in outputs {
      let bytes = try #require(files[output["path"] as? String ?? ""])
      #expect(output["sha256"] as? String == ContentDigest.sha256(bytes))
      #expect(output["bytes"] as? Int == bytes.count)
    }
    let table = try #require((manifest["tables"] as? [[String: Any]])?.first)
    let ends = TableAccount.RowEnd.allCases.compactMap { table[$0.rawValue] as? Int }
    #expect(ends.reduce(0, +) == table["rows_read"] as? Int)
  }

  @Test func eachLineOfTheJSONLinesIsADiscrepancyWithItsClaims() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let lines = try folder.text("discrepancies.jsonl").split(separator: "\n")
    #expect(lines.count == SampleReport.report().discrepancies.count)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?.count == (object?["details"] == nil ? 31 : 32))
      #expect(object?["claims"] is [[String: Any]])
    }
  }

  @Test func theColumnsAreTheContract() throws {
    let folder = try TemporaryFolder()
    try ReportWriter.write(SampleReport.report(), into: folder.path)
    let bom = "\u{FEFF}"
    #expect(
      try folder.text("discrepancies.csv").hasPrefix(
        bom + "id,code,kind,family,severity,status,order_no,line_no,customer_name,product_code,product_name,model,"
          + "colour,size,field,source,baseline_value,reconciled_value,policy,responsible_department,"
          + "responsible_person,changed_by_source,money_at_stake,currency,due_date,first_seen,age_days,trend,cause,"
          + "message\r\n"))
    #expect(
      try folder.text("claims.csv").hasPrefix(
        bom + "discrepancy_id,source,department,version,field,value,raw_text,file,sheet,cell,edited\r\n"))
    #expect(
      try folder.text("changes.csv").hasPrefix(
        bom + "run,as_of,order_no,line_no,field,before,after,policy,sources,file,sheet,cell,raw_text\r\n"))
    #expect(try folder.text("changes.csv").contains(",agreed,sales;finance,"))
  }

  @Test func aFileThatIsInTheWayIsAnErrorThatNamesIt() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/claims.csv"))
    #expect(throws: ReportWritingError.cannotWrite(file: "claims.csv", reason: "File exists")) {
      try ReportWriter.write(SampleReport.report(), into: folder.path)
    }
  }

  /// Not a check: with `DUIDAN_SAMPLE=folder` it leaves the sample there to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DUIDAN_SAMPLE"] != nil))
  func theSampleIsLeftToBeLookedAt() throws {
    let target = try #require(ProcessInfo.processInfo.environment["DUIDAN_SAMPLE"])
    for language in ["zh-Hans", "en"] {
      let folder = target + "/" + language
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try ReportWriter.write(SampleReport.report(language), into: folder)
      print(TerminalSummary().text(of: SampleReport.report(language), folder: folder))
    }
  }
}
