import Glibc
import SheetMutation

/// The sound files that a fuzzing run damages.
struct FuzzCorpus {
  private var sheets: [MutableSheet] = []
  private let seed: UInt64

  /// Reads the files and folders; `nil` where one cannot be read.
  init?(_ options: FuzzOptions) {
    seed = options.seed
    for path in options.paths {
      if let names = Self.names(in: path) {
        // Packed archives mostly fail at a checksum; what is inside deserves more of the time.
        sheets += Array(repeating: .parts(Self.parts(path, names, prefix: "")), count: 5)
      } else if let bytes = FileBytes.array(path) {
        sheets.append(.file(bytes))
      } else {
        return nil
      }
    }
  }

  /// The input of a round: the same in every run with the same seed and files.
  func input(_ round: Int) -> [UInt8] {
    var generator = SeededGenerator(state: seed &* 0x1_0000_0001 &+ UInt64(round) &* 0xD134_2543_DE82_EF95)
    return sheets[Int(generator.next() % UInt64(sheets.count))].mutated(&generator)
  }

  private static func parts(_ root: String, _ names: [String], prefix: String) -> [StoredArchive.Part] {
    names.flatMap { name -> [StoredArchive.Part] in
      let path = root + "/" + name
      if let inner = self.names(in: path) { return parts(path, inner, prefix: prefix + name + "/") }
      return FileBytes.array(path).map { [(prefix + name, $0)] } ?? []
    }
  }

  /// What lies in a folder, in the order of its bytes; `nil` where there is no such folder.
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
