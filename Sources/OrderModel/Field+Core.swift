/// Events are kept singly; each kind has its own fields and its own number.
public enum EventKind: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
  case shipment, invoice, payment, change, exception, approval
}

extension Field {
  /// The department whose word counts for the field, and that answers for it; `nil` where fields are kept per source.
  public var owner: Department? { CoreFields.standard.owners[Int(index)] }

  /// Whether sources are compared in this field: the core of the model.
  public var isCore: Bool { owner != nil }

  /// The kind of event that the field describes, `nil` for a field of orders or lines.
  public var eventKind: EventKind? { CoreFields.standard.eventKinds[Int(index)] }

  /// Whether the merge decides on the field: core, not the key, not of an event, not a mere position.
  public var isMerged: Bool { isCore && eventKind == nil && self != .orderNo && self != .lineNo }

  /// Whether a merged field belongs to the whole order rather than to one line.
  public var isOfOrder: Bool { level == .order }

  /// The group of fields that should be taken from one source together.
  public var group: FieldGroup? {
    if FieldGroup.value.fields.contains(self) { return .value }
    return FieldGroup.product.fields.contains(self) ? .product : nil
  }

  /// Whether a difference in the field is grave by itself.
  public var isProtected: Bool { group != nil || self == .promisedDate || self == .shipToAddress }
}

/// Fields that describe one thing together: taken from different sources, they make something that nobody meant.
public enum FieldGroup: String, Sendable, CaseIterable {
  case value, product

  /// The members.
  public var fields: [Field] {
    switch self {
    case .value: [.quantity, .unit, .unitPrice, .taxRate, .currency, .amount]
    case .product: [.productCode, .model, .spec, .colour, .size]
    }
  }
}

struct CoreFields: Sendable {
  static let standard = CoreFields()

  let owners: [Department?]
  let eventKinds: [EventKind?]

  private init() {
    var owners = [Department?](repeating: nil, count: Field.all.count)
    var kinds = [EventKind?](repeating: nil, count: Field.all.count)
    for (department, fields) in Self.ownedFields {
      for field in fields { owners[Int(field.index)] = department }
    }
    for (kind, fields) in Self.eventFields {
      for field in fields { kinds[Int(field.index)] = kind }
    }
    self.owners = owners
    eventKinds = kinds
  }

  private static let ownedFields: [(Department, [Field])] = [
    (
      .sales,
      [
        .orderNo, .customerName, .customerCode, .customerPoNo, .contractNo, .orderDate, .salesperson,
        .merchandiser, .currency, .paymentTerms, .orderAmount, .isCancelled, .lineNo, .productCode,
        .customerProductCode, .productName, .model, .spec, .colour, .size, .quantity, .unit, .unitPrice,
        .taxRate, .amount, .requestedDate, .promisedDate, .approver, .approvalDate, .changeNo, .changeDate,
        .changeField, .changeBefore, .changeAfter, .changeReason, .changedBy, .changeApproval,
        .exceptionType, .exceptionOpened, .exceptionClosed, .exceptionOwner,
      ]
    ),
    (
      .purchasing,
      [
        .materialReadyDate
      ]
    ),
    (
      .production,
      [
        .workOrderNo, .productionPlanStart, .productionPlanFinish, .productionStart, .productionFinish,
        .producedQuantity,
      ]
    ),
    (
      .quality,
      [
        .qcDate
      ]
    ),
    (
      .warehouse,
      [
        .shipPlanDate, .shipmentNo, .shipDate, .shippedQuantity, .shippedModel, .shippedProductCode,
        .carrier, .trackingNo,
      ]
    ),
    (
      .logistics,
      [
        .receivedDate, .receivedQuantity,
      ]
    ),
    (
      .finance,
      [
        .invoiceNo, .invoiceDate, .invoiceQuantity, .invoiceAmount, .invoiceModel, .paymentDueDate,
        .depositAmount, .outstandingAmount, .paymentDate, .paymentAmount,
      ]
    ),
  ]

  private static let eventFields: [(EventKind, [Field])] = [
    (
      .shipment,
      [
        .shipmentNo, .shipDate, .shippedQuantity, .shippedModel, .shippedProductCode, .carrier, .trackingNo,
      ]
    ),
    (
      .invoice,
      [
        .invoiceNo, .invoiceDate, .invoiceQuantity, .invoiceAmount, .invoiceModel,
      ]
    ),
    (
      .payment,
      [
        .paymentDate, .paymentAmount,
      ]
    ),
    (
      .change,
      [
        .changeNo, .changeDate, .changeField, .changeBefore, .changeAfter, .changeReason, .changedBy,
        .changeApproval,
      ]
    ),
    (
      .exception,
      [
        .exceptionType, .exceptionOpened, .exceptionClosed, .exceptionOwner,
      ]
    ),
  ]
}
