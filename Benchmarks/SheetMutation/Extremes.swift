/// What stands in damaged files in the place of what was meant: numbers at the edges, and texts that mean something.
enum Extremes {
  /// Values of attributes and cells.
  static let values: [[UInt8]] = [
    "", " ", "0", "-0", "-1", "1", "2", "60", "255", "256", "16383", "16384", "16385", "32767", "32768", "65535",
    "65536", "200000", "1048575", "1048576", "1048577", "2958465", "2958466", "4000000", "2147483647", "2147483648",
    "-2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "18446744073709551615", "18446744073709551616", "99999999999999999999999999", "0.5", "1.", ".5", "1e3", "1E308",
    "1E-308", "1E9999", "1E-9999", "123456789012345678", "0.000000000000000000000001", "NaN", "INF", "true", "false",
    "A1", "XFD1048576", "XFE1", "A1048577", "A0", "$A$1", "a1", "A1:XFD1048576", "XFD1048576:A1", "A1:A1", ":", "A:A",
    "1:1", "AAAAAAAAAAAAAAAAAAA1", "s", "str", "inlineStr", "b", "e", "d", "n", "date", "float", "percentage", "time",
    "2026-03-09", "9999-12-31", "0000-00-00", "-0001-01-01", "2026-02-30", "2026-03-09T24:00:00", "23:59:60", "P1D",
    "PT1H", "PT999999999999999999H", "P99999999999Y", "PT-1S", "yyyy-mm-dd", "[h]:mm:ss", "[", "\"", "\\", ";;;@",
    "FFFF00",
    "FF", "preserve", "hidden", "veryHidden", "on", "/xl/workbook.xml", "../../../../x", "#DIV/0!", "_x000D_",
    "_xD800_",
    "_xD83D__xDE00_", "_x005F_x000D_", "订单号", "\u{1F600}", "\u{FEFF}", "\u{FFFD}", "\u{202E}",
  ].map { Array($0.utf8) }

  /// What makes markup something else.
  static let markup: [[UInt8]] = [
    "&amp;", "&lt;", "&#0;", "&#9;", "&#xD800;", "&#x10FFFF;", "&#x110000;", "&nbsp;", "&x;", "&", "<", ">", "]]>",
    "<![CDATA[", "<![CDATA[x]]>", "<!--", "-->", "<!-- x -->", "<?x y?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "<?xml version=\"1.0\" encoding=\"GB18030\"?>", "<!DOCTYPE x [<!ENTITY x \"y\">]>", "<!DOCTYPE html>", "</row>",
    "<row>", "<c>", "</c>", "<v>", "</v>", "<f/>", "<is><t>", "</t></is>", "<rPh>", "<table>", "</table>", "<td>",
    "<tr>",
    "<script>", "<br>", "\u{0}",
  ].map { Array($0.utf8) }

  /// What makes text something else: delimiters, quotes, ends of lines, byte order marks, bytes of other encodings.
  static let text: [[UInt8]] =
    [
      "\"", "\"\"", "\"\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\n\r", "\u{0}", "\u{1A}", "\u{B}", "\u{C}", "'",
      " ",
      "\u{A0}", "\u{3000}", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{FFFD}", "sep=;\r\n", "sep=\"\n", "=1+1", "-", "<",
      "<table>",
    ].map { Array($0.utf8) } + [
      [0xFF], [0x80], [0xFE, 0xFF], [0xFF, 0xFE], [0xFF, 0xFE, 0, 0], [0xB6, 0xA9], [0x81], [0x81, 0x30], [0x84, 0x31],
      [0x81, 0x30, 0x81, 0x30], [0xA4, 0x40], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
    ]
}
