import ExactValues
import OrderModel

extension OrderFold {
  /// Brings the rows of every line onto one unit and one tax basis, before their values are compared.
  ///
  /// What no unit or rate makes comparable claims nothing, and what the source last said stands.
  mutating func convertRows() {
    for source in context.sources where source.grain == .line {
      for index in (aligned[source.id] ?? [:]).keys.sorted() {
        guard var row = aligned[source.id]?[index] else { continue }
        let isConverted = convertUnit(&row, index, source)
        let isTaxed = !context.otherBasis.isEmpty && convertTaxBasis(&row, index, source)
        if isConverted || isTaxed { aligned[source.id]?[index] = row }
      }
    }
  }

  // MARK: - Units

  /// Brings a row into the unit of its line; whether anything of it changed.
  @discardableResult
  func convertUnit(_ row: inout CollatedRow, _ index: Int, _ source: Source) -> Bool {
    guard let claim = row.claims[.unit], let unit = row.value(.unit), let wanted = unitOfLine(index, source),
      unit != wanted
    else { return false }
    guard !context.units.isSame(unit, wanted) else {
      row.restate(claim, as: wanted)
      return true
    }
    guard !source.isOpener, context.units.knows(unit), context.units.knows(wanted) else { return false }
    let products = [row.value(.productCode), order.lines[index].value(.productCode)]
      .compactMap { $0.map { TextFolding.key($0.description) } }
    guard let conversion = context.units.conversion(from: unit, to: wanted, products: Set(products)) else {
      row.withhold { $0.isCore && $0.valueType == .quantity || $0 == .unitPrice }
      return true
    }
    row.restate(claim, as: wanted)
    let inverse = BasisConversion(times: conversion.per, per: conversion.times)
    for claim in row.claims.values where claim.field.isCore {
      guard let number = row.value(claim.field)?.number else { continue }
      let used = claim.field.valueType == .quantity ? conversion : claim.field == .unitPrice ? inverse : nil
      // So many pieces are so many pieces; only what was divided can have been rounded.
      let near = used?.per == BasisConversion.one ? [] : candidates(claim.field, index, source)
      guard let used, let value = used.value(of: number, near: near) else { continue }
      row.restate(claim, as: .number(value))
    }
    return true
  }

  /// An event's claim with its quantity in the unit of its line, where both say theirs and one can be made of the other.
  func converted(_ claim: EventClaim, _ kind: EventKind, line: UnitState?) -> EventClaim {
    guard let field = kind.quantityField, field.valueType == .quantity, let unit = claim.fields[.unit], let line,
      let number = claim.fields[field]?.number, let wanted = statedUnit(of: line), !context.units.isSame(unit, wanted)
    else { return claim }
    let products = [claim.fields[.productCode], claim.fields[.shippedProductCode], line.value(.productCode)]
      .compactMap { $0.map { TextFolding.key($0.description) } }
    guard let conversion = context.units.conversion(from: unit, to: wanted, products: Set(products)),
      let value = conversion.value(of: number, near: [])
    else { return claim }
    var claim = claim
    claim.fields[field] = .number(value)
    claim.places[field]?.rawText = "\(number) \(unit)"
    return claim
  }

  /// The unit of a line: the agreed one, else what the first source says.
  private func statedUnit(of line: UnitState) -> FieldValue? {
    line.value(.unit) ?? context.sources.lazy.compactMap { line.sources[$0.id]?.fields[.unit]?.prev.value }.first
  }

  /// The unit in which a line is compared: the opener's of this run, else the last one; its old word where it only writes it otherwise.
  private func unitOfLine(_ index: Int, _ source: Source) -> FieldValue? {
    let known = order.lines[index].value(.unit)
    let opener = context.sources.first { $0.isOpener && aligned[$0.id]?[index]?.value(.unit) != nil }
    guard let opener, let stated = aligned[opener.id]?[index]?.value(.unit) else { return known }
    guard let known else { return stated }
    return context.units.isSame(known, stated) ? known : stated
  }

  // MARK: - Tax

  private func convertTaxBasis(_ row: inout CollatedRow, _ index: Int, _ source: Source) -> Bool {
    var isConverted = false
    for (field, other) in context.otherBasis.sorted(by: { $0.key < $1.key }) where row.claims[field] == nil {
      guard let claim = row.claims[other], let stated = row.value(other)?.number, let rate = rate(row, index) else {
        continue
      }
      let last = order.lines[index].sources[source.id]?.fields
      let isUnchanged = last?[other]?.prev == .value(.number(stated))
      let converted: ExactDecimal?
      if isUnchanged, let before = last?[field]?.prev.value?.number {
        converted = before
      } else {
        var conversion = Self.isWithTax(other) ? BasisConversion.removingTax(rate) : .addingTax(rate)
        if field == .amount { conversion?.allowance = Self.amountAllowance }
        converted = conversion?.value(of: stated, near: candidates(field, index, source))
      }
      guard let converted else { continue }
      var new = Claim(
        field: field, state: .value(.number(converted)), columnIndex: claim.columnIndex, rowIndex: claim.rowIndex,
        rawText: claim.rawText)
      if new.rawText == nil { new.rawText = stated.description }
      row.claims[field] = new
      isConverted = true
    }
    return isConverted
  }

  /// An amount is quantity × a price that was rounded to two to four digits.
  private static let amountAllowance = (
    least: ExactDecimal(significand: 5, scale: 2) ?? .zero, part: ExactDecimal(significand: 5, scale: 4) ?? .zero
  )

  private static func isWithTax(_ field: Field) -> Bool { field == .unitPriceInclTax || field == .amountInclTax }

  /// The line's tax rate: the row's own, the one that was agreed, or what the first source says.
  private func rate(_ row: CollatedRow, _ index: Int) -> ExactDecimal? {
    if let own = row.value(.taxRate)?.number { return own }
    if let known = order.lines[index].value(.taxRate)?.number { return known }
    return context.sources.lazy.compactMap { aligned[$0.id]?[index]?.value(.taxRate)?.number }.first
  }

  /// What the statement may say up to rounding: what its source said last, the baseline, what others say.
  private func candidates(_ field: Field, _ index: Int, _ source: Source) -> [ExactDecimal] {
    let line = order.lines[index]
    var values = [line.sources[source.id]?.fields[field]?.prev.value, line.value(field)]
    for other in context.sources where other.id != source.id {
      values.append(aligned[other.id]?[index]?.value(field) ?? line.sources[other.id]?.fields[field]?.prev.value)
    }
    return values.compactMap { $0?.number }
  }
}

extension CollatedRow {
  /// Changes what a claim says; how the cell reads is kept beside it.
  mutating func restate(_ claim: Claim, as value: FieldValue) {
    var new = claim
    new.rawText = claim.rawText ?? claim.value?.description
    new.state = .value(value)
    claims[claim.field] = new
  }

  /// Takes claims back.
  mutating func withhold(_ isWithheld: (Field) -> Bool) {
    for field in claims.keys where isWithheld(field) { claims[field]?.state = .unusable }
  }
}
