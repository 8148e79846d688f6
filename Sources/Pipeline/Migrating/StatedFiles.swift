internal import SourceLineage

/// What a workspace says of the files of its sources, as the finder of lineages takes it.
enum StatedFiles {
  /// What is said of some files; a file that several sources name belongs to the first one.
  ///
  /// - Complexity: O(*p* · *n*) in patterns and paths.
  static func sources(_ sources: [WorkspaceConfiguration.ConfiguredSource], paths: [String]) -> [StatedSource] {
    var free = Set(paths.indices)
    return sources.compactMap { source in
      let structure = structure(source, paths, &free)
      let stated = StatedSource(id: source.id, department: source.department, structure: structure)
      switch structure {
      case .found(let files): return files.isEmpty ? nil : stated
      case .parts(let parts): return parts.isEmpty ? nil : stated
      }
    }
  }

  private static func structure(
    _ source: WorkspaceConfiguration.ConfiguredSource, _ paths: [String], _ free: inout Set<Int>
  ) -> StatedSource.Structure {
    var parts: [StatedSource.Part] = []
    for part in source.parts {
      let files = take(part.files, paths, &free)
      guard !files.isEmpty else { continue }
      parts.append(.init(name: part.name, files: files, isOrdered: isOrdered(part.files)))
    }
    let rest = take(source.files, paths, &free)
    switch source.versions {
    case .parts: parts += rest.map { .init(name: "", files: [$0], isOrdered: true) }
    case .latest, .all:
      if !rest.isEmpty { parts.append(.init(name: "", files: rest, isOrdered: isOrdered(source.files))) }
    case nil:
      guard parts.isEmpty else { break }
      return .found(rest)
    }
    return .parts(parts)
  }

  /// Whether patterns are a list of single files: their order is that of time.
  private static func isOrdered(_ patterns: [PathGlob]) -> Bool { patterns.allSatisfy { $0.onlyPath != nil } }

  /// The files that patterns name, in the order of the patterns, and of their paths for each.
  private static func take(_ patterns: [PathGlob], _ paths: [String], _ free: inout Set<Int>) -> [Int] {
    var files: [Int] = []
    for pattern in patterns {
      for index in paths.indices where free.contains(index) && pattern.matches(paths[index]) {
        free.remove(index)
        files.append(index)
      }
    }
    return files
  }
}
