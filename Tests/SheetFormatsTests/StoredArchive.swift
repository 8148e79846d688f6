import SheetMutation

/// Archives without compression, whose checksums are right whatever is inside.
enum StoredArchive {
  /// The archive's bytes.
  static func bytes(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] { SheetMutation.StoredArchive.bytes(parts) }
}
