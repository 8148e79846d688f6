internal import Foundation

/// The file that an answer goes to.
public struct AnswerFile: Sendable {
  private let path: String

  /// Names the file, which is overwritten once everything is written.
  public init(path: String) { self.path = path }

  /// Writes the file.
  ///
  /// - Throws: `ReportWritingError` where it cannot be written; then nothing stands under its name that did not.
  public func write(_ bytes: [UInt8]) throws(ReportWritingError) {
    let draft = path + ".duidan-new"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: draft))
    } catch {
      let reason = String(cString: strerror(errno)).lowercased()
      unlink(draft)
      throw .cannotWrite(file: path, reason: reason)
    }
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno)).lowercased()
      unlink(draft)
      throw .cannotWrite(file: path, reason: reason)
    }
  }
}
