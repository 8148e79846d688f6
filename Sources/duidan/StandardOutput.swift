import ArgumentParser
import Glibc
import Pipeline

/// The way of a filter's lines.
enum StandardOutput {
  /// Runs a filter onto standard output.
  ///
  /// - Throws: `ExitCode` where it cannot go on, or the lines cannot be written; a closed pipe is no error.
  static func filter(_ body: (([UInt8]) -> Bool) throws(PipelineError) -> Void) throws(ExitCode) {
    signal(SIGPIPE, SIG_IGN)
    var failure: Int32 = 0
    do throws(PipelineError) {
      try body { bytes in
        failure = write(bytes)
        return failure == 0
      }
    } catch {
      StandardError.tell(error.messages + [error.message])
      throw ExitCode(error.status)
    }
    guard failure != 0, failure != EPIPE else { return }
    let reason = String(cString: strerror(failure)).lowercased()
    StandardError.tell([
      "standard output: error no_output: \(reason)\n   expected: room for the lines\n"
        + "   fix: see whether the disk is full, and run again"
    ])
    throw ExitCode(73)
  }

  /// Writes all bytes; the number of the error, 0 for none.
  private static func write(_ bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count, let base = bytes.baseAddress {
        let count = Glibc.write(STDOUT_FILENO, base + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        done += count
      }
      return 0
    }
  }
}
