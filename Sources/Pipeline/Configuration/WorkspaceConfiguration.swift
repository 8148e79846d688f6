public import ExactValues
public import Normalization
public import OrderModel
internal import SystemProfiles

/// What a workspace's `duidan.yml` says.
///
/// What it does not say is `nil` or empty, and the tool finds it out or takes its default.
public struct WorkspaceConfiguration: Sendable {
  /// The name of the file.
  public static let fileName = "duidan.yml"
  /// What stands under `columns` for a column of no interest.
  static let ignoreWord = "ignore"

  /// How the files of a source relate to each other.
  public enum Versions: String, Sendable { case latest, all, parts }

  /// A part of a source, whose files are its versions.
  struct ConfiguredPart: Sendable {
    /// What it is called.
    var name: String
    /// The patterns of its files.
    var files: [PathGlob]
  }

  /// A source as the workspace describes it.
  public struct ConfiguredSource: Sendable {
    /// The id.
    public var id: String
    /// Who keeps it.
    public var department: Department?
    /// What one row is.
    public var grain: Grain?
    /// The files' patterns, and the sheets' where not all are meant.
    var files: [PathGlob] = [], sheets: [PathGlob] = []
    /// How its files relate.
    public var versions: Versions?
    /// Its parts, where each is a sheet of which there are several versions.
    var parts: [ConfiguredPart] = []
    /// What columns mean, by header.
    public var columns: [String: ColumnRuling] = [:]
    /// The order of numbers in dates that leave it open.
    public var dates: DateOrder?
    /// Which orders it should hold.
    public var scope: SourceScope?
    /// By how much its values may differ.
    public var tolerance: [Field: ExactDecimal] = [:]
    /// What a fill colour (six hex digits) says of its row.
    public var fills: [String: [Field: String]] = [:]
  }

  /// A customer by a name that sheets use.
  public struct Customer: Sendable {
    /// The full name.
    public var fullName: String?
    /// By how much values may differ in this customer's orders.
    public var tolerance: [Field: ExactDecimal] = [:]
    /// How far a shipment may exceed or fall short of the order, in percent.
    public var shipOverPercent: ExactDecimal?, shipUnderPercent: ExactDecimal?
    /// Who else pays for the customer.
    public var payers: [String] = []
  }

  /// A person by a name that sheets use.
  public struct Person: Sendable {
    /// The full name.
    public var fullName: String?
    /// The day on which the person left.
    public var left: Day?
    /// Who does the work now.
    public var successor: String?
  }

  /// A unit of quantity in another one.
  public struct Unit: Sendable {
    /// The smaller unit.
    public var of: String?
    /// How many of it, and for single product codes.
    public var times: ExactDecimal?, timesByProduct: [String: ExactDecimal] = [:]
  }

  /// What the workspace says about a rule.
  public struct Rule: Sendable {
    /// Whether it is judged at all.
    public var isOff = false
    /// How grave it is.
    public var severity: String?
    /// How many working days it may wait.
    public var graceDays: Int?
  }

  /// What the workspace says about a system that data is exported to.
  public struct Export: Sendable {
    /// What a file may hold: `rows`, `columns`, `bytes`.
    public var limits: [String: Int] = [:]
    /// What stands in every row, by a column's caption or technical key.
    public var constants: [String: String] = [:]
    /// `incl-tax` or `excl-tax`.
    public var prices: String?
  }

  /// The language of reports: `zh-Hans` or `en`.
  public var language: String?
  /// The sources, in the order of the file.
  public var sources: [ConfiguredSource] = []
  /// Who counts as one party.
  public var parties: [String: String] = [:]
  /// Whose word counts for a field: departments and source ids.
  public var authority: [Field: [String]] = [:]
  /// How a field is settled.
  public var policies: [Field: [String]] = [:]
  /// After how many working days something is late.
  public var propagateDays: Int?, staleDays: Int?, dueSoonDays: Int?
  /// The other thresholds that count days or things, by their keys.
  public var counts: [String: Int] = [:]
  /// By how many percent a price may differ from the last one.
  public var priceJumpPercent: ExactDecimal?
  /// How many working days an exception may stay open, by severity, and a node may take, by its name.
  public var exceptionDays: [String: Int] = [:], nodeDays: [String: Int] = [:]
  /// What a file may hold at most, by the keys of the file.
  public var limits: [String: Int] = [:]
  /// By how much a value may differ from the agreed one.
  public var tolerance: [Field: ExactDecimal] = [:]
  /// Customers and people by the names in the sheets.
  public var customers: [String: Customer] = [:], people: [String: Person] = [:]
  /// Everybody who may answer for orders.
  public var roster: [String] = []
  /// The price list, by product code or model.
  public var prices: [String: ExactDecimal] = [:]
  /// Units by their names in the sheets.
  public var units: [String: Unit] = [:]
  /// What one unit of a currency is worth.
  public var rates: [String: ExactDecimal] = [:]
  /// Days off, and weekends that are worked.
  public var holidays: [Day] = [], workdays: [Day] = []
  /// Rules by their codes.
  public var rules: [String: Rule] = [:]
  /// The profiles of other systems that the workspace has of its own.
  var profiles: [SystemProfile] = []
  /// The languages of the reports.
  public var outputLanguages: [String] = []
  /// The departments that get a page of their own; `nil` where it is not said.
  public var outputDepartments: [Department]?
  /// Whether the scorecard by person is made.
  public var scorecard: Bool?
  /// How the parts of the scorecard weigh, by name; what is not said weighs as in the rule book.
  public var scorecardWeights: [String: Int] = [:]
  /// What is said of systems, by the ids of their profiles.
  public var exports: [String: Export] = [:]

  /// Makes a configuration that says nothing.
  public init() {}
}
