internal import Discrepancies
internal import Exports
internal import Foundation
internal import Reports

/// `export.json`: from which run the files of an export were made, compared with which, and what they are.
struct ExportManifest {
  var target: String
  var run: String
  var since: String?
  /// The files with rows; the others are looked up in the folder.
  var files: [ExportFile]

  /// The manifest of the files in a folder.
  ///
  /// - Throws: what the system says where one cannot be read.
  func bytes(of folder: String) throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let known = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    let entries = try names.map { name -> JSONValue in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      var members: [(String, JSONValue)] = [
        ("path", .string(name)), ("bytes", .whole(bytes.count)), ("sha256", .string(ContentDigest.sha256(bytes))),
      ]
      if let file = known[name] {
        members += [
          ("content", .string(file.content.rawValue)), ("rows", .whole(file.rows)), ("orders", .whole(file.orders)),
        ]
      }
      return .object(members)
    }
    var json = JSONWriter(.pretty)
    json.line(
      .object([
        ("format", .whole(1)), ("to", .string(target)), ("run", .string(run)), ("since", .text(since)),
        ("files", .array(entries)),
      ]))
    return json.bytes
  }
}
