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
}
