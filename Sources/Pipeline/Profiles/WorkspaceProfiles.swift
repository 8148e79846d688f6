internal import Discrepancies
internal import Foundation
internal import Reports
internal import SystemProfiles

/// The profiles that a workspace has of its own: `profiles/*.yml`, in the order of their names.
struct WorkspaceProfiles: Sendable {
  /// The folder in the workspace.
  static let folder = "profiles"
  /// No profile is longer.
  private static let limitBytes = 1_000_000

  /// The profiles.
  private(set) var profiles: [SystemProfile] = []
  /// Their files, which belong to the identity of a run.
  private(set) var files: [InputFile] = []

  /// A workspace that has none.
  init() {}

  /// Reads the profiles of a workspace, if it has any.
  ///
  /// - Throws: `PipelineError` with status 64 at the first line of a file that says nothing which a profile can say.
  init(of workspace: String) throws(PipelineError) {
    let folder = workspace + "/" + Self.folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.filter(Self.isProfile).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = Self.folder + "/" + name
      guard let bytes = Self.bytes(folder + "/" + name) else {
        throw PipelineError(
          64,
          Wording.error(
            ShownText.line(path), "unreadable_profile", "the file cannot be opened",
            "a readable file of a megabyte or less",
            "allow the user of this run to read it, or take it away"))
      }
      do throws(ProfileProblem) {
        profiles.append(try SystemProfile(String(decoding: bytes, as: UTF8.self)))
      } catch {
        throw PipelineError(64, Self.message(error, in: path))
      }
      files.append(InputFile(path: path, sha256: ContentDigest.sha256(bytes), bytes: bytes.count))
    }
  }

  /// What is wrong with a text that should be a profile; `nil` for a good one.
  static func problem(in bytes: [UInt8], file: String) -> String? {
    do throws(ProfileProblem) {
      _ = try SystemProfile(String(decoding: bytes, as: UTF8.self))
      return nil
    } catch {
      return message(error, in: file)
    }
  }

  private static func message(_ problem: ProfileProblem, in file: String) -> String {
    Wording.error(
      "\(ShownText.line(file)) › line \(problem.line)", "bad_profile", ShownText.line(problem.found, limit: 300),
      problem.expected, problem.remedy)
  }

  private static func isProfile(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let bytes = RegularFile.bytes(path, limit: limitBytes + 1), bytes.count <= limitBytes else { return nil }
    return bytes
  }
}
