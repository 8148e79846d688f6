public import Normalization
public import OrderModel

/// How one form of another system writes and takes sheets: data, each fact with its evidence.
///
///     let profile = try SystemProfile(text)
///     profile.columns[1].key                          // FBillNo
///     profile.limits[.rows]?.evidence.isAttested      // false: name it to whoever relies on it
public struct SystemProfile: Sendable {
  /// The name by which commands call it: `kingdee-sales-order`.
  public let id: String
  /// Its name in Chinese and in English.
  public let chineseName: String, englishName: String
  /// What the form is about.
  public let kind: SheetKind
  /// What one row is.
  public let grain: Grain
  /// Whose the fields of the form are.
  public let form: Form
  /// By what its files are recognised; empty for a profile that is only written.
  public let marks: [ProfileMark]
  /// The columns in the order in which the system wants them.
  public let columns: [ProfileColumn]
  /// What its exports have beyond the columns that it takes.
  public let exportedColumns: [ProfileColumn]
  /// How it writes values.
  public let habits: [ProfileFact<ProfileHabit>]
  /// Its status codes, each with the word that the canonical status vocabulary knows.
  public let statuses: [ProfileFact<String>]
  /// What it takes at most in one file; a missing one is no promise that there is none.
  public let limits: [ProfileLimit: (count: Int, evidence: ProfileEvidence)]
  /// What its import takes; `nil` for a profile that is only read.
  public let imports: ProfileImport?
  /// The text that says all this.
  public let text: String

  /// Whose the fields of a form are.
  public enum Form: String, Sendable, CaseIterable {
    /// The system's: a recognised file is of the profile's kind, and its rows are of its grain.
    case fixed
    /// The tenant's, who names them as they like: what a recognised file is about is found as in any sheet.
    case tenant
  }

  /// From how many points of its marks on a file is one of the form.
  public static let pointsNeeded = 100
}
