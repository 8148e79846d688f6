import Foundation

/// Workspaces that are made and reconciled in a temporary folder.
enum Demo {
  /// Hands the folder of the demo's second week over, and removes it afterwards.
  static func run<Result>(_ use: (URL) throws -> Result) throws -> Result {
    try inFolder { folder in
      for (week, asOf) in [("1", "2026-03-02"), ("2", "2026-03-09")] {
        try duidan(["demo", "orders", "--week", week], in: folder)
        try duidan(["reconcile", "orders", "--as-of", asOf], in: folder)
      }
      return try use(folder.appendingPathComponent("orders/runs/latest").resolvingSymlinksInPath())
    }
  }

  /// Hands the folder of a migration over, and removes it afterwards.
  static func migration<Result>(_ use: (URL) throws -> Result) throws -> Result {
    try inFolder { folder in
      let pile = "fixtures/scenarios/years-of-trackers-are-folded-from-the-oldest-on/given/pile"
      try FileManager.default.copyItem(
        at: Page.root.appendingPathComponent(pile), to: folder.appendingPathComponent("pile"))
      try duidan(["reconcile", "--migrate", "pile", "--as-of", "2026-03-02"], in: folder)
      return try use(folder.appendingPathComponent("pile/runs/latest").resolvingSymlinksInPath())
    }
  }

  /// Hands the folder of a run over one sheet of sales over, and removes it afterwards.
  static func run<Result>(over sheet: String, _ use: (URL) throws -> Result) throws -> Result {
    try inFolder { folder in
      let sales = folder.appendingPathComponent("orders/sales")
      try FileManager.default.createDirectory(at: sales, withIntermediateDirectories: true)
      try Data(sheet.utf8).write(to: sales.appendingPathComponent("orders.csv"))
      try duidan(["reconcile", "orders", "--as-of", "2026-03-02"], in: folder)
      return try use(folder.appendingPathComponent("orders/runs/latest").resolvingSymlinksInPath())
    }
  }

  private static func duidan(_ words: [String], in folder: URL) throws {
    let done = try Program.run([Program.duidan] + words, in: folder)
    guard done.status == 0 else { throw Failed(words: words, messages: done.messages) }
  }

  private static func inFolder<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let files = FileManager.default
    let folder = files.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(
      "duidan-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    return try use(folder)
  }

  /// A command of the demo ended badly.
  struct Failed: Error {
    var words: [String], messages: String
  }
}
