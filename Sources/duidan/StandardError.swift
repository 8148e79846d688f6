import Glibc

/// The way of messages to the person at the keyboard.
enum StandardError {
  /// Writes each message on lines of its own.
  static func tell(_ messages: [String]) {
    for message in messages {
      let bytes = Array((message + "\n").utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
    }
  }

  /// Writes over the last line on a terminal; nothing takes it away.
  static func draw(_ line: String) {
    let bytes = Array(("\r\u{1B}[K" + String(line.prefix(70))).utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
