internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// Whether material, goods and papers are where they should be before the line leaves.
extension LineFacts {
  /// Whether the material has come: by its status, or by a date that has passed; `nil` where nobody says.
  var isMaterialReady: Bool? {
    if let states = states(.materialStatus, at: .material) { return states.contains(.done) }
    guard stated(.materialStatus).isEmpty else { return nil }
    if let day = day(.materialReadyDate) { return day <= context.asOf }
    return isBlank(.materialReadyDate) || isBlank(.materialStatus) ? false : nil
  }

  /// Whether the whole line has been invoiced; `nil` where nobody says.
  var isInvoiced: Bool? {
    if let quantity = invoicedQuantity, let ordered, quantity > .zero { return quantity >= ordered }
    if let money = invoicedAmount, let amount, money > .zero { return money >= amount || Money.isNear(money, amount) }
    if let states = states(.invoiceStatus, at: .invoice) {
      return states.contains(.done) || states.contains(.notApplicable)
    }
    if isLoose(.invoice) { return nil }
    if isLogged(.invoice) { return false }
    return [Field.invoiceQuantity, .invoiceAmount, .invoiceNo, .invoiceStatus].contains(where: isBlank) ? false : nil
  }

  /// What inspection says of the line.
  enum Inspection { case passed, failed, open, unwritten }

  /// How far inspection has come; `nil` where no sheet has a word that is known, or a cell for one.
  var inspection: Inspection? {
    if let states = states(.qcStatus, at: .quality) {
      if states.contains(.done) || states.contains(.notApplicable) { return .passed }
      return states.contains(.rejected) ? .failed : .open
    }
    guard stated(.qcStatus).isEmpty else { return nil }
    if day(.qcDate) != nil || stated(.qcPassedQuantity).contains(where: { $0.value.number.map { $0 > .zero } ?? false })
    {
      return .passed
    }
    return isBlank(.qcStatus) || isBlank(.qcDate) ? .unwritten : nil
  }

  /// The list of inspections that holds nearly every line that left, and not this one.
  var missingRegister: Source? {
    let full = context.settings.fullRegisters
    guard !full.isEmpty, full.allSatisfy({ unit.sources[$0] == nil }) else { return nil }
    return context.settings.sources.first { full.contains($0.id) }
  }
}
