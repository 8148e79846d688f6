/// The claims of some rows as one run of bytes: about a sixth of what they take unpacked.
///
/// Rows share one of these, each with the place at which its claims begin.
@usableFromInline
final class PackedClaims: Sendable {
  private let bytes: ByteRun

  init(_ bytes: ByteRun) { self.bytes = bytes }

  /// Where the claims of a row lie.
  @usableFromInline
  struct Place: Sendable {
    let start: Int32, end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// What stands in place of a value's first byte.
  private enum Code {
    static let blank: UInt8 = 0, unusable: UInt8 = 1
    static let state: UInt8 = 0x07, hasRawText: UInt8 = 0x08, isElsewhere: UInt8 = 0x10
  }

  static func write(_ claims: [Claim], row: Int32, to writer: inout ValueWriter) {
    writer.write(count: claims.count)
    for claim in claims { write(claim, row: row, to: &writer) }
  }

  static func write(_ claim: Claim, row: Int32, to writer: inout ValueWriter) {
    writer.write(field: claim.field)
    let flags = (claim.rawText == nil ? 0 : Code.hasRawText) | (claim.rowIndex == row ? 0 : Code.isElsewhere)
    switch claim.state {
    case .blank: writer.write(byte: Code.blank | flags)
    case .unusable: writer.write(byte: Code.unusable | flags)
    case .value(let value): writer.write(value, flags: flags)
    }
    writer.write(number: Int(claim.columnIndex))
    if claim.rowIndex != row { writer.write(number: Int(claim.rowIndex)) }
    if let text = claim.rawText { writer.write(text: text) }
  }

  /// The claims that lie at a place, of the row with an index.
  func claims(at place: Place, row: Int32) -> [Claim] {
    bytes.withBytes(place.range) { bytes in
      var reader = ValueReader(bytes, from: 0)
      let count = reader.readCount()
      var claims: [Claim] = []
      claims.reserveCapacity(count)
      for _ in 0..<count { claims.append(Self.claim(reader.readField(), row, &reader)) }
      return claims
    }
  }

  /// The claim on a field among them.
  func claim(_ field: Field, at place: Place, row: Int32) -> Claim? {
    bytes.withBytes(place.range) { bytes in
      var reader = ValueReader(bytes, from: 0)
      for _ in 0..<reader.readCount() {
        if reader.readField() == field { return Self.claim(field, row, &reader) }
        Self.skip(&reader)
      }
      return nil
    }
  }

  /// Calls `body` with what each claim of a row says.
  func forEachSaid(at place: Place, _ body: (SaidClaim) -> Void) {
    bytes.withBytes(place.range) { Self.forEachSaid(in: $0, body) }
  }

  static func forEachSaid(in bytes: UnsafeBufferPointer<UInt8>, _ body: (SaidClaim) -> Void) {
    var reader = ValueReader(bytes, from: 0)
    for _ in 0..<reader.readCount() {
      let field = reader.readField(), code = reader.readByte(), start = reader.position
      reader.skipValue(of: code & Code.state)
      let value = UnsafeBufferPointer(rebasing: bytes[start..<reader.position])
      _ = reader.readCount()
      if code & Code.isElsewhere != 0 { _ = reader.readCount() }
      var text: UnsafeBufferPointer<UInt8>?
      if code & Code.hasRawText != 0 {
        let count = reader.readCount(), start = reader.position
        reader.skip(count)
        text = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
      }
      body(SaidClaim(field: field, kind: code & Code.state, value: value, rawText: text))
    }
  }

  private static func claim(_ field: Field, _ row: Int32, _ reader: inout ValueReader) -> Claim {
    let code = reader.readByte()
    let state: Claim.State =
      switch code & Code.state {
      case Code.blank: .blank
      case Code.unusable: .unusable
      case let kind: .value(reader.readValue(of: kind))
      }
    let column = Int32(truncatingIfNeeded: reader.readNumber())
    let own = code & Code.isElsewhere == 0 ? row : Int32(truncatingIfNeeded: reader.readNumber())
    let text = code & Code.hasRawText == 0 ? nil : reader.readText()
    return Claim(field: field, state: state, columnIndex: column, rowIndex: own, rawText: text)
  }

  private static func skip(_ reader: inout ValueReader) {
    let code = reader.readByte()
    reader.skipValue(of: code & Code.state)
    _ = reader.readCount()
    if code & Code.isElsewhere != 0 { _ = reader.readCount() }
    if code & Code.hasRawText != 0 { reader.skipText() }
  }
}

extension SourceRow {
  /// How many rows share their bytes.
  public static let packedTogether = 4096

  /// The same rows, packed; where a store is given, their claims lie there if it takes them.
  ///
  /// - Complexity: O(*c*) in their claims.
  public static func packed(_ rows: some Sequence<SourceRow>, in store: (any ByteStore)? = nil) -> [SourceRow] {
    var writer = ValueWriter()
    var packed: [SourceRow] = [], ends: [Int] = []
    for row in rows {
      packed.append(SourceRow(tableIndex: row.tableIndex, rowIndex: row.rowIndex, claims: []))
      PackedClaims.write(row.claims, row: row.rowIndex, to: &writer)
      ends.append(writer.bytes.count)
    }
    // Places are counted in four bytes; rows that fill more than that stay as they are.
    guard writer.bytes.count <= Int32.max else { return Array(rows) }
    let claims = PackedClaims(ByteRun(writer.bytes, in: store))
    var start: Int32 = 0
    for (index, end) in ends.enumerated() {
      packed[index].form = .packed(claims, at: PackedClaims.Place(start: start, end: Int32(end)))
      start = Int32(end)
    }
    return packed
  }

  /// The same row with its claims side by side, for whoever looks at them again and again.
  public var unpacked: SourceRow {
    if case .plain = form { return self }
    return SourceRow(tableIndex: tableIndex, rowIndex: rowIndex, claims: claims)
  }
}

/// What a claim says as bytes, wherever it stands; where they are the same in two of a field, these say the same.
package struct SaidClaim {
  package let field: Field
  /// What kind of value it is; that of an empty cell and that of an unusable one are below those of values.
  package let kind: UInt8
  /// The value.
  package let value: UnsafeBufferPointer<UInt8>
  /// The cell's text, where it says the value in a way of its own.
  package let rawText: UnsafeBufferPointer<UInt8>?

  /// Whether it says a value.
  package var isValue: Bool { kind >= ValueCode.text }
}

extension SourceRow {
  /// Calls `body` with what each claim says; the bytes hold for the call.
  ///
  /// - Complexity: O(*c*) in the claims; nothing is unpacked.
  package func forEachSaid(_ body: (SaidClaim) -> Void) {
    switch form {
    case .packed(let packed, let place): packed.forEachSaid(at: place, body)
    case .plain(let claims):
      var writer = ValueWriter()
      PackedClaims.write(claims, row: rowIndex, to: &writer)
      writer.bytes.withUnsafeBufferPointer { PackedClaims.forEachSaid(in: $0, body) }
    }
  }
}
