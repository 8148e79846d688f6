internal import Ledger

/// Says what is wrong in a ledger; many faults of one kind are three messages and a count.
struct FaultWording {
  private static let shownCount = 20

  let ledger: String

  func messages(_ faults: [LedgerFault]) -> [String] {
    LedgerFault.Kind.allCases.flatMap { kind -> [String] in
      let own = faults.filter { $0.kind == kind }
      var messages = own.prefix(Self.shownCount).map(message)
      if own.count > Self.shownCount {
        messages.append(
          Wording.error(
            ledger, kind.rawValue, "\(own.count - Self.shownCount) more of these", "none", remedy(kind)))
      }
      return messages
    }
  }

  private func message(_ fault: LedgerFault) -> String {
    Wording.error("\(ledger) › \(fault.place)", fault.kind.rawValue, fault.found, fault.expected, remedy(fault.kind))
  }

  private func remedy(_ kind: LedgerFault.Kind) -> String {
    switch kind {
    case .damagedFile, .tornRow: "restore the ledger from a backup and reconcile again"
    case .historyDiffers, .statementsDiffer, .revisionGap:
      "somebody has changed the ledger: restore it from a backup and reconcile again"
    case .discrepancyDiffers, .decisionDiffers, .runMissing:
      "restore the ledger from a backup; runs go on, but ages and rulings may be wrong"
    }
  }
}
