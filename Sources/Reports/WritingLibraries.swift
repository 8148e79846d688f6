internal import CLibXLSXWriter
internal import CZlib

/// The libraries that reports are written with, as they are on this machine.
public enum WritingLibraries {
  /// Names and versions: what libxlsxwriter and zlib say of themselves at run time.
  public static var versions: [(name: String, version: String)] {
    [
      ("libxlsxwriter", lxw_version().map { String(cString: $0) } ?? ""),
      ("zlib", zlibVersion().map { String(cString: $0) } ?? ""),
    ]
  }
}
