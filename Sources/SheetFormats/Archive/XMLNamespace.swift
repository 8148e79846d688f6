internal import Glibc

/// A namespace of XML, known by its URI and never by the prefix that a file happens to use.
struct XMLNamespace {
  private let uri: StaticString

  init(_ uri: StaticString) { self.uri = uri }

  /// Whether this is the URI, in the parser's buffers and ended by NUL.
  @inline(__always)
  func matches(_ other: UnsafePointer<UInt8>?) -> Bool {
    guard let other else { return false }
    let length = uri.utf8CodeUnitCount
    return strncmp(UnsafeRawPointer(other).assumingMemoryBound(to: CChar.self), chars, length + 1) == 0
  }

  private var chars: UnsafePointer<CChar> { UnsafeRawPointer(uri.utf8Start).assumingMemoryBound(to: CChar.self) }
}
