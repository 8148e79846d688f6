internal import Discrepancies
internal import Foundation
internal import OrderModel

/// What every plan says of itself: a plan is of one build of the program, and of one workspace as it is now.
struct PlanHead: Codable, Hashable, Sendable {
  var duidan = LineForm.version
  /// What the plan is for: `claims` or `fold`.
  var kind: String
  /// The build, and the fields that it knows.
  var program: String
  /// The folder of the workspace, from the root.
  var workspace: String
  /// The digests of its configuration.
  var configuration: [String]

  /// Makes the head of a plan of this program.
  init(_ kind: String, _ configuration: ConfigurationFile) {
    self.kind = kind
    program = Self.program
    workspace = URL(fileURLWithPath: configuration.folder).standardizedFileURL.path
    self.configuration = configuration.digests
  }

  /// A plan of whatever kind.
  private struct Opening: Decodable { var head: PlanHead }

  private static let program = Program.description + " " + ContentDigest.identity(Field.all.map(\.id))

  /// Reads a plan of a kind from its file.
  ///
  /// - Throws: `PipelineError` with status 65 where it is no plan, or of another program.
  static func plan<Plan: Decodable>(
    _ type: Plan.Type, _ kind: String, at path: String
  ) throws(PipelineError) -> Plan {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw PipelineError(
        65,
        Wording.error(
          path, "no_plan", "the file cannot be opened", "the plan of a run",
          "take the plan that `duidan reconcile --engine` hands over"))
    }
    do throws(LineProblem) {
      let head = try bytes.withBytes { bytes throws(LineProblem) in try LineCoding.value(Opening.self, bytes) }.head
      guard head.duidan == LineForm.version, head.kind == kind else {
        throw LineProblem(
          found: "a plan for \(head.kind), form \(head.duidan)", expected: "one for \(kind), form \(LineForm.version)")
      }
      guard head.program == program else {
        throw LineProblem(found: "a plan of \(head.program)", expected: "one of \(program)")
      }
      return try bytes.withBytes { bytes throws(LineProblem) in try LineCoding.value(type, bytes) }
    } catch {
      throw PipelineError(
        65,
        Wording.error(
          path, "no_plan", error.found, error.expected,
          "use one build of the program for the whole run, on every machine"))
    }
  }

  /// The configuration of the workspace.
  ///
  /// - Throws: `PipelineError` with status 65 where it is another one than the plan was made with.
  func current() throws(PipelineError) -> ConfigurationFile {
    let file = try ConfigurationFile.read(in: workspace)
    guard file.digests == configuration else {
      throw PipelineError(
        65,
        Wording.error(
          workspace, "changed_since_plan", "duidan.yml or a profile was changed while the run goes on",
          "the configuration that the plan was made with", "run again"))
    }
    return file
  }
}
