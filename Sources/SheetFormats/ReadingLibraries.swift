internal import CLibXML2

/// The library that files are read with.
public enum ReadingLibraries {
  /// Name and version of the libxml2 that the program was built with.
  public static var versions: [(name: String, version: String)] { [("libxml2", LIBXML_DOTTED_VERSION)] }
}
