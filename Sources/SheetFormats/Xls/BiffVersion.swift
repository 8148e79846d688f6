/// The two forms of the format that lie in compound files.
enum BiffVersion {
  /// Excel 5 and 95: text in a code page.
  case five
  /// Excel 97 to 2003: text in UTF-16.
  case eight

  /// Reads the record that begins a stream ([MS-XLS] 2.4.21); what gives no version it knows counts as the older form.
  init(_ beginning: BiffRecord) { self = beginning.short(0) == 0x0600 ? .eight : .five }
}

/// What a stream or a part of one holds, as the record that begins it says ([MS-XLS] 2.4.21).
enum BiffContents {
  static let workbook = 0x0005
  static let worksheet = 0x0010
}
