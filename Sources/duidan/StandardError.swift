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
    // Names of files may hold control characters that would steer the terminal.
    let shown = String(
      line.prefix(70).map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? $0 : " " })
    let bytes = Array(("\r\u{1B}[K" + shown).utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
