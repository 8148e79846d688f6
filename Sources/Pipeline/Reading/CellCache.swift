internal import Discrepancies
internal import Foundation
internal import SheetFormats

/// The cells of workbooks that an earlier run read: an unchanged file is hashed, and not parsed again.
///
/// What is kept depends on the file's bytes, the build and the limits alone, and its own digest stands before it: whatever
/// does not fit is passed over, and the file is read. The folder may be deleted at any time.
struct CellCache: Sendable {
  /// Below this many cells parsing is as quick.
  static let usualThreshold = 50_000

  /// The digest of the program, which says which build reads; `nil` where the system does not show it.
  private static let program = FileManager.default.contents(atPath: "/proc/self/exe").map { bytes in
    bytes.withUnsafeBytes { ContentDigest.sha256($0) }
  }

  private let folder: String
  private let threshold: Int
  private let limits: String

  /// Makes a cache in a folder, which is made when something is kept.
  init(folder: String, threshold: Int, limits: ReadingLimits) {
    self.folder = folder
    self.threshold = threshold
    var limits = limits
    // How the work is cut up changes nothing of what is read.
    (limits.threads, limits.blockBytes) = (0, 0)
    self.limits = String(describing: limits)
  }

  /// Whether a file of so many bytes may hold enough cells.
  func isWorthwhile(bytes: Int) -> Bool { bytes >= threshold }

  /// The workbook of a file, by the digest of its bytes; `nil` where none is kept.
  func workbook(of sha256: String) -> Workbook? {
    guard let path = path(sha256), let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return bytes.withUnsafeBytes { all -> Workbook? in
      guard all.count > 64 else { return nil }
      let image = UnsafeRawBufferPointer(rebasing: all[64...])
      guard Array(all[..<64]) == Array(ContentDigest.sha256(image).utf8) else { return nil }
      return WorkbookImage.workbook(image)
    }
  }

  /// Keeps a workbook that is large enough to be worth it; where that cannot be done, nothing happens.
  func keep(_ workbook: Workbook, of sha256: String) {
    let cells = workbook.grids.reduce(0) { $0 + $1.cellCount }
    guard cells >= threshold, let path = path(sha256), let image = WorkbookImage.bytes(of: workbook) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let unfinished = path + "-" + UUID().uuidString
    var bytes = Data(ContentDigest.sha256(image).utf8)
    bytes.append(contentsOf: image)
    guard FileManager.default.createFile(atPath: unfinished, contents: bytes) else { return }
    if rename(unfinished, path) != 0 { try? FileManager.default.removeItem(atPath: unfinished) }
  }

  /// Takes away what no file of a run has any more.
  func sweep(keeping digests: Set<String>) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder), !names.isEmpty else { return }
    let kept = Set(digests.compactMap(name))
    for name in names where !kept.contains(name) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
  }

  private func name(_ sha256: String) -> String? {
    Self.program.map { "\(sha256.prefix(32))-\(ContentDigest.identity([$0, limits]))" }
  }

  private func path(_ sha256: String) -> String? { name(sha256).map { folder + "/" + $0 } }
}
