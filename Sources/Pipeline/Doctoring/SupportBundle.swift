internal import Discrepancies
internal import ExactValues
internal import Foundation
internal import Glibc
internal import Ledger
internal import Reports
internal import SheetFormats

/// What somebody who helps has to know of a workspace and a machine, and nothing of what the sheets say.
///
/// Told are versions, sizes, counts, fields, codes, places of cells and the words that the tool knows; names of files,
/// sheets, sources and people are numbered, headers are told by their form.
struct SupportBundle {
  /// The version of the bundle's own form.
  private static let form = 1
  /// A manifest that is larger is cut, and then none.
  private static let largestManifest = 64 << 20

  private let request: DoctorRequest
  private var labels = PrivateLabels()

  init(_ request: DoctorRequest) { self.request = request }

  /// The bundle as one JSON object.
  ///
  /// - Complexity: a survey of every file, one after another.
  static func text(_ request: DoctorRequest) -> [UInt8] {
    var bundle = SupportBundle(request)
    var writer = JSONWriter(.pretty)
    writer.line(bundle.value())
    return writer.bytes
  }

  private mutating func value() -> JSONValue {
    let configuration = configuration()
    return .object([
      ("bundle", .whole(Self.form)), ("program", .string(Program.version)),
      ("libraries", .object(Self.libraries)), ("machine", machine()),
      ("configuration", configuration), ("ledger", ledger()), ("last_run", lastRun()), ("files", files()),
    ])
  }

  private static var libraries: [(String, JSONValue)] {
    (ReadingLibraries.versions + WritingLibraries.versions).map { ($0.name, .string($0.version)) }
  }

  private func machine() -> JSONValue {
    var names = utsname()
    uname(&names)
    func text<Tuple>(_ tuple: Tuple) -> JSONValue {
      withUnsafeBytes(of: tuple) { .string(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)) }
    }
    let space = try? FileManager.default.attributesOfFileSystem(forPath: request.workspace)
    return .object([
      ("system", text(names.sysname)), ("release", text(names.release)), ("processor", text(names.machine)),
      ("cores", .whole(ProcessInfo.processInfo.activeProcessorCount)),
      ("memory_bytes", .number(String(ProcessInfo.processInfo.physicalMemory))),
      ("free_bytes", (space?[.systemFreeSize] as? NSNumber).map { .number($0.stringValue) } ?? .null),
      ("can_write", .bool(access(request.workspace, W_OK) == 0)),
    ])
  }

  /// What `duidan.yml` says, or what is wrong with it.
  private mutating func configuration() -> JSONValue {
    let path = request.workspace + "/" + WorkspaceConfiguration.fileName
    guard FileManager.default.fileExists(atPath: path) else { return .null }
    guard let bytes = RegularFile.bytes(path, limit: YAMLReader.limitBytes + 1) else {
      return .object([("can_be_read", .bool(false))])
    }
    do throws(YAMLProblem) {
      guard let root = try YAMLReader.read(bytes) else { return .object([]) }
      var shown = PrivateConfiguration(labels: labels)
      defer { labels = shown.labels }
      return shown.value(root, ConfigurationKeys.root)
    } catch {
      return .object([("is_yaml", .bool(false)), ("line", .whole(error.line)), ("bytes", .whole(bytes.count))])
    }
  }

  private func ledger() -> JSONValue {
    let path = request.ledger ?? request.workspace + "/.duidan/ledger.sqlite"
    guard FileManager.default.fileExists(atPath: path) else { return .null }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
    let bytes = size.map { JSONValue.number($0.stringValue) } ?? .null
    do throws(LedgerError) {
      let facts = try LedgerFacts.read(at: path)
      return .object([
        ("bytes", bytes), ("schema", .whole(facts.schema)), ("sqlite", .string(facts.sqlite)),
        ("first_run", .text(facts.firstRun?.description)), ("last_run", .text(facts.lastRun?.description)),
        ("rows", .object(facts.rows.sorted { $0.key < $1.key }.map { ($0.key, .whole($0.value)) })),
      ])
    } catch {
      return .object([("bytes", bytes), ("problem", .string(Self.word(error)))])
    }
  }

  private static func word(_ error: LedgerError) -> String {
    switch error {
    case .newerSchema(let found, let known): "schema \(found), known up to \(known)"
    case .damaged: "damaged"
    case .cannotOpen: "cannot be opened"
    }
  }

  /// Times and counts of the last run's manifest.
  private func lastRun() -> JSONValue {
    let path = request.workspace + "/runs/latest/run.json"
    guard let bytes = RegularFile.bytes(path, limit: Self.largestManifest),
      let manifest = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return .null }
    let summary = manifest["summary"] as? [String: Any] ?? [:]
    let counts = ["orders", "lines", "agreeing_orders", "single_source_orders", "orders_needing_somebody"]
    let timings = manifest["timings"] as? [String: Any] ?? [:]
    let passes = ["read", "resolve", "fold", "across", "ledger", "histories"]
    func numbers(_ names: [String], _ values: [String: Any]) -> JSONValue {
      .object(names.compactMap { name in (values[name] as? NSNumber).map { (name, .number($0.stringValue)) } })
    }
    let outputs = (manifest["outputs"] as? [[String: Any]])?.count ?? 0
    return .object([
      ("counts", numbers(counts, summary)), ("seconds", numbers(passes, timings)), ("outputs", .whole(outputs)),
    ])
  }

  private mutating func files() -> JSONValue {
    guard let listing = try? WorkspaceScanner.scan(request.workspace) else { return .null }
    let said = try? ConfigurationFile.read(in: request.workspace)
    let reader = InputReader(workspace: request.workspace, limits: said?.limits ?? .standard)
    let configured = ConfiguredTables(said?.said ?? WorkspaceConfiguration())
    var outlines = SheetOutlines(labels: labels, withHeaders: request.withHeaders)
    let values = listing.files.map { path in
      let surveyed = SurveyedFile(path, reader: reader, configured: configured)
      return outlines.file(path, bytes: surveyed.input.file?.bytes, surveyed)
    }
    labels = outlines.labels
    return .object([
      ("read", .array(values)), ("not_read", .whole(listing.unread.count)),
      ("passed_over", .whole(listing.passedOver.count)),
    ])
  }
}
