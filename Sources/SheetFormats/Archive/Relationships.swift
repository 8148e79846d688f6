/// The relationships of one part: which other parts it refers to, and as what.
final class Relationships: XMLVisitor {
  /// One reference to another part.
  struct Relationship {
    let id: String
    /// The last step of the type's URI, the same in the strict and the transitional form: `worksheet`, `styles`.
    let kind: String
    let part: String
  }

  private let source: String
  private(set) var all: [Relationship] = []

  private init(source: String) { self.source = source }

  /// Reads the relationships of a part, of the archive itself for `""`; none where the archive has no such part.
  static func read(
    of part: String, in archive: ZipArchive, limits: ReadingLimits
  ) throws(SheetFormatError) -> Relationships {
    let relationships = Relationships(source: part)
    let name = PackagePath.relationships(of: part)
    if archive.holds(name) { try XMLPartReader.parse(name, of: archive, limits: limits, for: relationships) }
    return relationships
  }

  /// The first part of a kind.
  func part(_ kind: String) -> String? { all.first { $0.kind == kind }?.part }

  override func open(_ element: XMLElement) {
    guard element.name.is("Relationship"), element.text("TargetMode") != "External",
      let id = element.text("Id"), let type = element.text("Type"), let target = element.text("Target")
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    all.append(Relationship(id: id, kind: kind, part: PackagePath.resolve(target, from: source)))
  }
}
