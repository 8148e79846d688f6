public import Discrepancies

/// What stands hidden beside a row of `decisions.xlsx`: what is asked, what was shown, what each answer means.
///
/// The cells are plain printable text, so that no spreadsheet changes them when it saves; the last one is a checksum of
/// the others.
///
///     let cells = question.cells                  // id, about, shown, choices, fingerprint, checksum
///     try DecisionCells(cells) == question        // true, whoever saved the workbook
public struct DecisionCells: Hashable, Sendable {
  /// An answer as it is offered.
  public struct Offer: Hashable, Sendable {
    /// What it means.
    public var choice: Choice
    /// Its text in the drop-down.
    public var label: String

    /// Makes an offer.
    public init(choice: Choice, label: String) {
      self.choice = choice
      self.label = label
    }
  }

  /// Why hidden cells cannot be used.
  public enum Fault: Error, Hashable, Sendable {
    /// The checksum is not that of the cells.
    case changed
    /// They are of a form that this build does not know.
    case unknown
  }

  /// The hidden columns, in the order of `cells`.
  public static let keys = ["id", "about", "shown", "choices", "fingerprint", "checksum"].map { "duidan." + $0 }

  /// The discrepancy's or the group's id.
  public var id: String
  /// The name of the kind, the field and the source that are part of the identity.
  public var kind: String, field: String?, source: String?
  /// The ledger's line or order; empty for sources, files and groups.
  public var unit: String
  /// The two sources of a group.
  public var pair: [String] = []
  /// What each source said.
  public var shown: [String: String]
  /// The answers.
  public var offers: [Offer]

  /// Makes the hidden part of a row.
  public init(
    id: String, kind: String, field: String?, source: String?, unit: String, shown: [String: String], offers: [Offer]
  ) {
    self.id = id
    self.kind = kind
    self.field = field
    self.source = source
    self.unit = unit
    self.shown = shown
    self.offers = offers
  }

  /// The texts of the answers, as the drop-down lists them.
  var labels: [String] { offers.map(\.label) }

  /// The texts of the hidden cells.
  public var cells: [String] {
    let about = [kind, field ?? "", source ?? "", unit, Self.list(pair)].map(Self.escaped).joined(separator: "|")
    let shownText = shown.sorted { $0.key < $1.key }
      .map { Self.escaped($0.key) + "|" + Self.escaped($0.value) }.joined(separator: "/")
    let choices = offers.map { offer in
      let choice = offer.choice
      return [
        choice.verb.rawValue, Self.list(choice.parties), choice.target.map { "+" + $0 } ?? "", choice.shown ?? "",
        offer.label,
      ].map(Self.escaped).joined(separator: "|")
    }.joined(separator: "/")
    let fingerprint = ContentDigest.identity([unit, shownText])
    let hidden = [id, about, shownText, choices, fingerprint]
    return hidden + [ContentDigest.identity(["decisions 1"] + hidden)]
  }

  /// Reads hidden cells.
  ///
  /// - Throws: `Fault.changed` for cells that somebody has changed.
  public init(_ cells: [String]) throws(Fault) {
    guard cells.count == Self.keys.count else { throw .unknown }
    guard cells[5] == ContentDigest.identity(["decisions 1"] + cells[..<5]) else { throw .changed }
    let about = Self.split(cells[1], "|")
    guard about.count == 5 else { throw .unknown }
    id = cells[0]
    kind = about[0]
    field = about[1].isEmpty ? nil : about[1]
    source = about[2].isEmpty ? nil : about[2]
    unit = about[3]
    pair = Self.elements(about[4])
    var shown: [String: String] = [:]
    for entry in cells[2].split(separator: "/") {
      let parts = Self.split(String(entry), "|")
      guard parts.count == 2 else { throw .unknown }
      shown[parts[0]] = parts[1]
    }
    self.shown = shown
    var offers: [Offer] = []
    for entry in cells[3].split(separator: "/") {
      let parts = Self.split(String(entry), "|")
      guard parts.count == 5, let verb = AnswerVerb(rawValue: parts[0]) else { throw .unknown }
      let choice = Choice(
        verb, parties: Self.elements(parts[1]), target: parts[2].isEmpty ? nil : String(parts[2].dropFirst()),
        shown: parts[3].isEmpty ? nil : parts[3])
      offers.append(Offer(choice: choice, label: parts[4]))
    }
    self.offers = offers
  }

  private static func list(_ elements: [String]) -> String { elements.map(escaped).joined(separator: ";") }

  private static func elements(_ text: String) -> [String] { split(text, ";").filter { !$0.isEmpty } }

  private static func split(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { unescaped(String($0)) }
  }

  /// Escapes what separates, what a spreadsheet might trim or unescape, and what nobody can see.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ";"),
        UInt8(ascii: "_"),
        UInt8(ascii: "="), UInt8(ascii: "'"):
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
