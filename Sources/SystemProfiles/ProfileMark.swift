/// Something in a file that speaks for a form of a system, or, with points below 0, against it.
///
/// A file is recognised at `SystemProfile.pointsNeeded`.
public struct ProfileMark: Hashable, Sendable {
  /// What is looked at.
  public enum Sign: String, Sendable, CaseIterable {
    /// The form's id in brackets in the first technical key: `SAL_SaleOrder`; a file of another id is another form.
    case formID = "form-id"
    /// A technical key: above the captions, or as the caption itself.
    case key
    /// A caption, its captions above it and the marks of its system aside.
    case header
    /// A part of some caption: `必填`.
    case captionPart = "caption-part"
    /// The beginning of a text above the header; empty for any text there.
    case title
    /// The beginning of a text in a row below the records; `*` stands for anything.
    case footer
    /// The file's name without its ending; `#` stands for a digit.
    case fileName = "file-name"
    /// The encoding of a text file: `UTF-16`.
    case encoding
    /// What parts the columns of a text file: `tab`, `spaces`.
    case delimiter
    /// Cells of a document are merged over its lines: `masters`.
    case merged
    /// The rows of the header: `keys-above-captions`, `groups-above-captions`.
    case headerRows = "header-rows"
  }

  /// What is looked at.
  public let sign: Sign
  /// What has to be there.
  public let value: String
  /// How much that says.
  public let points: Int
  /// How far it is known.
  public let evidence: ProfileEvidence
}
