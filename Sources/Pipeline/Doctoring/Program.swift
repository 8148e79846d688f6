internal import CBuildStamp

/// The program itself.
public enum Program {
  /// Its version, as semantic versioning counts.
  public static let version = "0.1.0"

  /// The version and what build it is of; for people, and never for an output of a run.
  ///
  /// `0.1.0 (d90abf86 of 2026-11-30, Swift 6.3.1, x86_64)` as packaged, `0.1.0 (debug build)` from the sources.
  public static var description: String { "\(version) (\(build))" }

  private static var build: String {
    let stamp = String(cString: duidan_build_stamp())
    guard stamp.isEmpty else { return stamp }
    #if DEBUG
    return "debug build"
    #else
    return "release build"
    #endif
  }
}
