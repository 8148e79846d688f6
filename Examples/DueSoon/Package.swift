// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "due-soon",
  dependencies: [.package(name: "duidan", path: "../..")],
  targets: [
    .executableTarget(
      name: "due-soon",
      dependencies: ["ExactValues", "Normalization", "OrderModel", "Pipeline", "SheetFormats"].map {
        .product(name: $0, package: "duidan")
      })
  ],
  swiftLanguageModes: [.v6])
