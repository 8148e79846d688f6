import Testing

@testable import Reports

struct JSONWriterTests {
  private func text(_ value: JSONValue, _ layout: JSONWriter.Layout) -> String {
    var json = JSONWriter(layout)
    json.line(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func quotesBackslashesAndControlCharactersAreEscaped() {
    #expect(text(.string("a\"b\\c\n\r\t\u{1}\u{7F}华"), .oneLine) == #""a\"b\\c\n\r\t\u0001\u007f华""# + "\n")
  }

  @Test func membersKeepTheirOrder() {
    let value = JSONValue.object([("z", .whole(1)), ("a", .array([.null, .bool(true)])), ("e", .object([]))])
    #expect(text(value, .oneLine) == #"{"z":1,"a":[null,true],"e":{}}"# + "\n")
    #expect(text(value, .pretty) == "{\n  \"z\": 1,\n  \"a\": [\n    null,\n    true\n  ],\n  \"e\": {}\n}\n")
  }
}
