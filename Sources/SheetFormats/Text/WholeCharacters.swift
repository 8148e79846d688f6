/// The longest beginning of UTF-8 text that fits into `limit` bytes and cuts no character.
@inline(__always)
func wholeCharacters(_ bytes: UnsafeBufferPointer<UInt8>, within limit: Int) -> UnsafeBufferPointer<UInt8> {
  guard bytes.count > limit else { return bytes }
  var end = max(0, limit)
  while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  return UnsafeBufferPointer(rebasing: bytes[..<end])
}
