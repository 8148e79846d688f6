internal import Foundation
internal import Glibc

/// Why a workspace cannot be read at all.
public struct WorkspaceError: Error, Hashable, Sendable {
  /// The folder.
  public var path: String
  /// What is the matter; lower case, no full stop.
  public var detail: String
}

/// What a workspace holds.
public struct WorkspaceListing: Hashable, Sendable {
  /// The paths of the files that are read, inside the workspace, in the order of their bytes.
  public var files: [String] = []
  /// Sheets that are not read, and why.
  public var unread: [UnreadFile] = []
  /// Files that are no sheets, or never meant as ones, and why.
  public var passedOver: [UnreadFile] = []
}

/// A file or folder that should have been read and is not.
public struct UnreadFile: Hashable, Sendable {
  /// The path inside the workspace.
  public var path: String
  /// What it is.
  public var found: String
  /// What a person can do.
  public var remedy: String
}

/// Walks a workspace for sheets.
///
/// `runs/`, `decisions/`, hidden names, `~$` files and links that leave the workspace are never entered or taken; nor are
/// `runs/` and `decisions/` of a folder inside that was reconciled by itself.
public struct WorkspaceScanner: Sendable {
  /// What is read, whatever it then turns out to be.
  private static let endings: Set<String> = ["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods", "fods"]
  /// What is read where it holds a table: there are many such files that were never meant as sheets.
  private static let markupEndings: Set<String> = ["htm", "html", "xml"]
  private static let unreadEndings: [String: String] = ["et": "a sheet in WPS's own format"]
  private static let ownFolders: Set<String> = ["runs", "decisions"]

  private let root: String
  private var realRoot = ""
  private var listing = WorkspaceListing()
  private var realPaths: Set<String> = []
  private var links: [(path: String, real: String)] = []

  private init(_ root: String) { self.root = root }

  /// The sheets of a workspace.
  ///
  /// - Throws: when the workspace is no folder that can be listed.
  public static func scan(_ workspace: String) throws(WorkspaceError) -> WorkspaceListing {
    var scanner = WorkspaceScanner(workspace)
    scanner.realRoot = scanner.realPath(workspace)
    guard let names = scanner.names(in: "") else {
      throw WorkspaceError(path: workspace, detail: "no folder that can be listed")
    }
    scanner.walk("", names)
    scanner.followLinks()
    scanner.listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    scanner.listing.unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return scanner.listing
  }

  private mutating func walk(_ folder: String, _ names: [String]) {
    let wasReconciled = folder.isEmpty || names.contains(".duidan")
    for name in names {
      let path = folder.isEmpty ? name : folder + "/" + name
      if Self.isPassedOver(name) || (wasReconciled && Self.ownFolders.contains(name)) {
        passOver(path, name.hasPrefix("~$") ? "the mark of an open workbook" : "a hidden file")
        continue
      }
      switch type(of: path) {
      case .typeSymbolicLink: links.append((path, realPath(root + "/" + path)))
      case .typeDirectory: enter(path)
      case .typeRegular: take(path)
      default: passOverSpecial(path)
      }
    }
  }

  /// A pipe, a socket or a device: to open one may wait for ever.
  private mutating func passOverSpecial(_ path: String) {
    if Self.endings.contains(Self.ending(path)) {
      refuse(path, "a pipe, socket or device, not a file", "put the file itself there")
    } else {
      listing.passedOver.append(UnreadFile(path: path, found: "a pipe, socket or device", remedy: ""))
    }
  }

  private mutating func enter(_ path: String) {
    realPaths.insert(realPath(root + "/" + path))
    if Self.endings.contains(Self.ending(path)) {
      listing.passedOver.append(UnreadFile(path: path, found: "a folder, in spite of its name", remedy: ""))
    }
    if let names = names(in: path) {
      walk(path, names)
    } else {
      refuse(path, "a folder that cannot be listed", "allow the user of this run to read it")
    }
  }

  private mutating func take(_ path: String) {
    let ending = Self.ending(path)
    if Self.endings.contains(ending) || Self.markupEndings.contains(ending) && holdsTable(path) {
      realPaths.insert(realPath(root + "/" + path))
      listing.files.append(path)
    } else if let found = Self.unreadEndings[ending] {
      refuse(path, found, "save it as .xlsx in Excel or WPS")
    } else {
      passOver(path, ending.isEmpty ? "no sheet by its name" : "no sheet: .\(ending)")
    }
  }

  private mutating func passOverLink(_ path: String, _ found: String) {
    listing.passedOver.append(UnreadFile(path: path, found: found, remedy: ""))
  }

  private mutating func passOver(_ path: String, _ found: String) {
    guard type(of: path) == .typeRegular else { return }
    listing.passedOver.append(UnreadFile(path: path, found: found, remedy: ""))
  }

  /// Whether a page or an XML document holds a table, by its beginning.
  private func holdsTable(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: root + "/" + path) else { return true }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 256 << 10) else { return true }
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    return text.contains("<table") || text.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// Follows links to what lies in the workspace and was not met otherwise; no folder is entered twice.
  private mutating func followLinks() {
    while !links.isEmpty {
      let link = links.removeFirst()
      guard let inside = insidePath(link.real), type(of: inside) != nil else {
        if Self.endings.contains(Self.ending(link.path)) {
          refuse(link.path, "a symbolic link that leaves the workspace or leads nowhere", "copy the file itself there")
        } else {
          passOverLink(link.path, "a symbolic link that leaves the workspace or leads nowhere")
        }
        continue
      }
      guard !realPaths.contains(link.real), !Self.isPassedOver(path: inside) else {
        passOverLink(link.path, "a symbolic link to \(inside)")
        continue
      }
      switch type(of: inside) {
      case .typeDirectory: enter(link.path)
      case .typeRegular: take(link.path)
      default: continue
      }
    }
  }

  /// Where a real path lies inside the workspace.
  private func insidePath(_ real: String) -> String? {
    real.hasPrefix(realRoot + "/") ? String(real.dropFirst(realRoot.count + 1)) : nil
  }

  private mutating func refuse(_ path: String, _ found: String, _ remedy: String) {
    listing.unread.append(UnreadFile(path: path, found: found, remedy: remedy))
  }

  /// The names in a folder; those that are no UTF-8 are told of and left out.
  private mutating func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder.isEmpty ? root : root + "/" + folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if let name = String(validating: bytes, as: UTF8.self) {
        if name != ".", name != ".." { names.append(name) }
      } else {
        let shown = String(decoding: bytes, as: UTF8.self)
        refuse(
          folder.isEmpty ? shown : folder + "/" + shown, "a name that is not in UTF-8", "give the file a readable name")
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: root + "/" + path))?[.type] as? FileAttributeType
  }

  private func realPath(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  private static func isPassedOver(path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    return parts.contains { isPassedOver($0) } || parts.first.map(ownFolders.contains) ?? false
  }

  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
