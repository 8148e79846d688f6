// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house; the order of this list is the direction in which data flows (see README, "The house").
func room(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, swiftSettings: strict)
}

/// Rooms that programs outside may use, each as a library of its own (docs/libraries.md).
let libraries = [
  "ExactValues", "Discrepancies", "SheetFormats", "TableShaping", "OrderModel", "Normalization", "TableComparison",
  "Pipeline",
]

/// A program for tests and benchmarks, or an example, outside of the house.
func tool(_ name: String, path: String, _ imports: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: imports, path: path, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// What `scripts/package` says of the build that it makes; a C string.
let stamp = "\"" + (Context.environment["DUIDAN_BUILD"] ?? "") + "\""

let package = Package(
  name: "duidan",
  products: [.executable(name: "duidan", targets: ["duidan"])]
    + libraries.map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CBuildStamp", cSettings: [.define("DUIDAN_BUILD", to: stamp)]),
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CIsaL", pkgConfig: "libisal", apt: "libisal-dev"),
    system("CLibXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CLibCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
    room("ExactValues", []),
    room("Discrepancies", ["ExactValues", "CLibCrypto"]),
    room("SheetFormats", ["ExactValues", "CByteMasks", "CLibXML2", "CIsaL"]),
    room("TableShaping", ["ExactValues", "SheetFormats"]),
    room("OrderModel", ["ExactValues", "Discrepancies"]),
    room("Normalization", ["ExactValues", "Discrepancies", "SheetFormats", "TableShaping", "OrderModel"]),
    room("TableComparison", ["ExactValues", "SheetFormats", "TableShaping", "OrderModel", "Normalization"]),
    room("SystemProfiles", ["ExactValues", "SheetFormats", "TableShaping", "OrderModel", "Normalization"]),
    room("SourceLineage", ["ExactValues", "Discrepancies", "OrderModel", "Normalization"]),
    room("Reconciliation", ["ExactValues", "Discrepancies", "OrderModel"]),
    room("OrderRules", ["ExactValues", "Discrepancies", "OrderModel", "Normalization", "Reconciliation"]),
    room(
      "Ledger",
      [
        "ExactValues", "Discrepancies", "OrderModel", "Reconciliation",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room(
      "Reports",
      [
        "ExactValues", "Discrepancies", "SheetFormats", "OrderModel", "Normalization", "TableComparison", "OrderRules",
        "CLibXLSXWriter", "CZlib",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    room(
      "Exports",
      [
        "ExactValues", "SheetFormats", "TableShaping", "OrderModel", "Normalization", "SystemProfiles", "Reports",
        "CLibXLSXWriter", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    room(
      "Pipeline",
      [
        "ExactValues", "Discrepancies", "SheetFormats", "TableShaping", "OrderModel", "Normalization",
        "TableComparison", "SystemProfiles", "SourceLineage", "Reconciliation", "OrderRules", "Ledger", "Reports",
        "Exports", "CBuildStamp", "CMalloc", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "duidan",
      dependencies: ["Pipeline", "ExactValues", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .target(name: "SheetMutation", path: "Benchmarks/SheetMutation", swiftSettings: strict),
    tool("gridcat", path: "Benchmarks/gridcat", ["SheetFormats", "ExactValues"]),
    tool(
      "fuzzer", path: "Benchmarks/fuzzing",
      [
        "ExactValues", "Discrepancies", "SheetFormats", "TableShaping", "OrderModel", "Normalization",
        "TableComparison", "SystemProfiles", "Reconciliation", "Reports", "Pipeline", "SheetMutation",
      ]),
    tool("passcost", path: "Benchmarks/passcost", ["Normalization", "TableShaping", "SheetFormats"]),
    tool(
      "due-soon", path: "Examples/DueSoon/Sources/due-soon",
      ["ExactValues", "Normalization", "OrderModel", "Pipeline", "SheetFormats"]),
    tests("ArchitectureTests", []),
    tests("ExactValuesTests", ["ExactValues"]),
    tests("SheetFormatsTests", ["SheetFormats", "ExactValues", "SheetMutation"]),
    tests(
      "TableShapingTests",
      ["TableShaping", "Normalization", "SheetFormats", "ExactValues"]),
    tests(
      "NormalizationTests",
      ["Normalization", "TableShaping", "SheetFormats", "OrderModel", "ExactValues", "Discrepancies"]),
    tests(
      "SystemProfilesTests",
      ["SystemProfiles", "Normalization", "OrderModel", "TableShaping", "SheetFormats", "ExactValues"]),
    tests(
      "TableComparisonTests", ["TableComparison", "Normalization", "SheetFormats", "TableShaping", "ExactValues"]),
    tests(
      "SourceLineageTests",
      ["SourceLineage", "Normalization", "OrderModel", "ExactValues", "SheetFormats", "TableShaping"]),
    tests("ReconciliationTests", ["Reconciliation", "OrderModel", "ExactValues", "Discrepancies"]),
    tests(
      "LedgerTests",
      [
        "Ledger", "Reconciliation", "OrderModel", "ExactValues", "Discrepancies",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("ExportsTests", ["Exports", "SystemProfiles", "Reports", "OrderModel", "ExactValues"]),
    tests("ReportsTests", ["Reports", "Discrepancies", "OrderModel", "ExactValues"]),
    tests(
      "DocumentationTests",
      ["Pipeline", "Exports", "Reports", "Ledger", "Discrepancies", "OrderRules", "OrderModel", "ExactValues"]),
    tests(
      "PipelineTests",
      [
        "Pipeline", "Exports", "SystemProfiles", "SheetFormats", "Normalization", "OrderModel", "ExactValues",
        .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "MessageTests",
      ["Pipeline", "Normalization", "SheetFormats", "ExactValues", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "ScenarioTests",
      [
        "Pipeline", "OrderRules", "Discrepancies", "SheetFormats",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
