/// The table of the rooms: which target may import what.
///
/// A better cut of the rooms is drawn here, in `Package.swift` and in the README together.
enum House {
  /// The rooms from the first to the last; a room imports only rooms that stand before it.
  static let rooms = [
    "ExactValues", "Discrepancies", "SheetFormats", "TableShaping", "OrderModel", "Normalization",
    "TableComparison", "SystemProfiles", "SourceLineage", "Reconciliation", "OrderRules", "Ledger", "Reports",
    "Exports", "Pipeline", "duidan",
  ]

  /// Modules from outside the house, and the rooms that they may enter.
  static let guests: [String: Set<String>] = [
    "CByteMasks": ["SheetFormats"],
    "CBuildStamp": ["Pipeline"],
    "CMalloc": ["Pipeline"],
    "CLibXML2": ["SheetFormats"],
    "CIsaL": ["SheetFormats"],
    "CLibXLSXWriter": ["Reports", "Exports"],
    "CZlib": ["Reports"],
    "CLibCrypto": ["Discrepancies"],
    "CYaml": ["Pipeline"],
    "GRDB": ["Ledger", "Exports"],
    "GRDBSQLite": ["Ledger", "Exports"],
    "Mustache": ["Reports"],
    "ArgumentParser": ["duidan"],
    "Foundation": ["Ledger", "Reports", "Pipeline", "duidan"],
    "FoundationEssentials": ["Ledger", "Reports", "Pipeline", "duidan"],
  ]

  /// Modules of the platform that every room may import.
  static let platform: Set<String> = ["Dispatch", "Glibc", "Synchronization"]

  /// The only room that prints.
  static let printingRoom = "duidan"

  /// The most lines of a file, generated data aside, and of a function.
  static let fileLines = 400, functionLines = 50
}
