internal import CLibXML2

/// What libxml2 writes to standard error where it has no parser to tell: only Duidan's commands print.
enum ParserNoise {
  /// Keeps libxml2 silent on this thread; what is wrong comes through the parser's own `serror`.
  static func silence() {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    // The function that libxml2 calls takes more arguments, which Swift cannot declare; C lets it leave them unread.
    let ignore: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = { _, _ in }
    xmlSetGenericErrorFunc(nil, unsafeBitCast(ignore, to: OpaquePointer.self))
  }
}
