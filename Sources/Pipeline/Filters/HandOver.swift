internal import ExactValues
internal import Foundation
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// The folder in which a run and its engine hand each other their work: `plan.json`, what is to be done, and what came of it.
struct HandOver {
  let engine: Engine
  private let folder: String

  /// Takes a folder beside the ledger, where no other run is.
  init(_ engine: Engine, besideLedger path: String) {
    self.engine = engine
    let parent = (path as NSString).deletingLastPathComponent
    // An engine works in another folder, or on another machine.
    folder = URL(fileURLWithPath: parent + "/hand-over").standardizedFileURL.path
  }

  /// Removes what a run left that was killed; whoever calls holds the lock.
  static func sweep(besideLedger path: String) {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent + "/hand-over")
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The claims of each table of a reading, read by the engine; they lie in a store, if it takes them.
  func claims(
    _ pass: ReadingPass, _ configuration: ConfigurationFile, in store: (any ByteStore)? = nil
  ) throws(PipelineError) -> [ReadingJob.Output] {
    let plan = ClaimsPlan(pass, configuration)
    let parts = try carryOut(.claims, plan: plan) { folder throws(PipelineError) in
      try Self.write(Array(plan.files.map { $0.path + "\n" }.joined().utf8), to: folder + "/files.txt")
    }
    var gathering = ClaimsGathering(pass, in: store)
    for (name, data) in parts {
      try data.withBytes { bytes throws(PipelineError) in try gathering.take(bytes, name) }
    }
    return try gathering.finished(engine)
  }

  /// Folds the orders of a run through the engine.
  func fold(
    _ work: FoldWork, _ context: FoldContext, _ request: FoldRequest, _ plan: FoldPlan
  ) throws(PipelineError) -> FoldedBook {
    let parts = try carryOut(.fold, plan: plan) { folder throws(PipelineError) in
      try Self.write(work, context, to: folder + "/orders.jsonl")
    }
    return try FoldGathering(parts).book(work, context, request, engine)
  }

  /// Writes a step's plan and work, has it carried out, and gives the files that came of it.
  private func carryOut(
    _ step: Engine.Step, plan: some Encodable, _ prepare: (String) throws(PipelineError) -> Void
  ) throws(PipelineError) -> [(name: String, data: Data)] {
    let place = folder + "/" + step.rawValue, results = place + "/results"
    do {
      try? FileManager.default.removeItem(atPath: place)
      try FileManager.default.createDirectory(atPath: results, withIntermediateDirectories: true)
    } catch { throw Self.unwritable(place, Wording.reason(error)) }
    let bytes: [UInt8]
    do throws(LineProblem) { bytes = try LineCoding.bytes(of: plan) } catch { throw PipelineError(73, place, error) }
    try Self.write(bytes, to: place + "/plan.json")
    try prepare(place)
    let status = engine.carryOut(step, place)
    guard status == 0 else {
      throw PipelineError(
        69,
        Wording.error(
          engine.name, "engine_failed", "it ended the step \(step.rawValue) with status \(status)", "status 0",
          "see what it said above; without --engine the run does the step itself"))
    }
    return TextLines.files(of: results).map { (step.rawValue + "/results/" + $0.name, $0.data) }
  }

  /// Writes the orders that are to be folded, a line each, in the order of their keys.
  private static func write(_ work: FoldWork, _ context: FoldContext, to path: String) throws(PipelineError) {
    let size = 256, wave = 16
    let starts = Array(stride(from: 0, to: work.keys.count, by: size))
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw unwritable(path, "the file cannot be made") }
    defer { try? file.close() }
    for first in stride(from: 0, to: starts.count, by: wave) {
      let parts = ParallelMap.run(min(wave, starts.count - first)) { index in
        let start = starts[first + index]
        return Result { () throws(LineProblem) in
          var writer = LineWriter()
          for place in start..<min(start + size, work.keys.count) {
            try OrderLine.write(work.input(place), before: work.before(place), context, to: &writer)
          }
          return writer.bytes
        }
      }
      for part in parts {
        do { try file.write(contentsOf: Data(try part.get())) } catch { throw unwritable(path, Wording.reason(error)) }
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
    do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
      throw unwritable(path, Wording.reason(error))
    }
  }

  private static func unwritable(_ path: String, _ found: String) -> PipelineError {
    PipelineError(
      73,
      Wording.error(path, "no_output", found, "a folder that can be written", "check its permissions and the disk"))
  }
}

extension Engine {
  /// What is missing of the engine's work.
  func incomplete(_ found: String, _ expected: String) -> PipelineError {
    PipelineError(
      69,
      Wording.error(
        name, "engine_failed", found, expected, "see what it said above; without --engine the run does the step itself")
    )
  }
}
