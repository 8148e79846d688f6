internal import OrderModel

/// The fields of stages and kinds of value that no aspect changes: 退货 + 原因, 定金 + 比例.
enum HeaderSenseTable {
  /// The field; `nil` where the two make none.
  static func field(_ stage: HeaderStage?, _ attribute: HeaderAttribute) -> Field? {
    guard let stage else { return alone[attribute] }
    return fields[stage]?[attribute]
  }

  private static let alone: [HeaderAttribute: Field] = [
    .goodsCode: .productCode, .exchangeRate: .exchangeRate, .measure: .exceptionAction, .cartons: .cartonCount,
    .freight: .freight,
    .grossWeight: .grossWeight, .netWeight: .netWeight, .volume: .volumeCbm, .batch: .batchNo, .drawing: .drawingNo,
  ]

  private static let fields: [HeaderStage: [HeaderAttribute: Field]] = trade.merging(events) { first, _ in first }

  private static let trade: [HeaderStage: [HeaderAttribute: Field]] = [
    .order: [
      .type: .orderType, .method: .orderSource, .channel: .orderSource, .entity: .ourEntity, .title: .orderTitle,
      .requirement: .orderRequirement, .attachment: .orderAttachment, .exchangeRate: .exchangeRate,
      .currency: .currency, .remark: .remark,
    ],
    .customer: [
      .name: .customerName, .code: .customerCode, .goodsCode: .customerProductCode, .model: .customerProductCode,
      .phone: .contactPhone, .requirement: .orderRequirement, .remark: .remark,
    ],
    .product: [
      .name: .productName, .code: .productCode, .goodsCode: .productCode, .goodsName: .productName, .model: .model,
      .spec: .spec,
      .batch: .batchNo,
      .description: .productName, .grossWeight: .grossWeight, .netWeight: .netWeight, .volume: .volumeCbm,
      .drawing: .drawingNo, .money: .amount, .attachment: .orderAttachment,
    ],
    .contract: [
      .title: .orderTitle, .name: .orderTitle, .entity: .ourEntity, .exchangeRate: .exchangeRate,
      .currency: .currency, .attachment: .orderAttachment, .requirement: .orderRequirement,
    ],
    .project: [.name: .projectName, .number: .projectName, .address: .shipToAddress],
    .production: [
      .days: .leadTimeDays, .goodsCode: .productCode, .requirement: .orderRequirement, .remark: .remark,
      .model: .model, .batch: .batchNo, .drawing: .drawingNo,
    ],
    .foreign: [.price: .unitPrice, .money: .amount, .exchangeRate: .exchangeRate],
    .material: [.batch: .batchNo],
    .selling: [.name: .salesperson], .merchandising: [.name: .merchandiser],
    .quotation: [.number: .quoteNo, .currency: .currency, .exchangeRate: .exchangeRate],
    .supplier: [.name: .supplierName], .purchase: [.remark: .remark],
    .discount: [.money: .discountAmount, .percent: .discountRate],
    .cost: [.money: .costAmount], .stock: [.quantity: .stockQuantity],
    .sample: [.status: .sampleStatus, .result: .sampleStatus, .question: .sampleStatus],
    .urgency: [.status: .urgency, .question: .urgency, .type: .urgency], .gift: [.question: .isGift],
    .deposit: [.percent: .depositRate], .balance: [.money: .balanceAmount],
    .approval: [
      .date: .approvalDate, .person: .approver, .status: .approvalStatus, .result: .approvalStatus,
      .question: .approvalStatus,
      .number: .approvalNo,
    ],
    .countersign: [.status: .confirmedByCustomer, .question: .confirmedByCustomer],
    .cancellation: [
      .question: .isCancelled, .status: .isCancelled, .reason: .cancelReason, .description: .cancelReason,
    ],
  ]

  private static let events: [HeaderStage: [HeaderAttribute: Field]] = [
    .shipment: [
      .method: .shipMethod, .freight: .freight, .requirement: .orderRequirement, .remark: .remark,
      .address: .shipToAddress,
      .entity: .ourEntity, .cartons: .cartonCount, .grossWeight: .grossWeight, .netWeight: .netWeight,
      .volume: .volumeCbm, .batch: .batchNo,
    ],
    .delivery: [
      .days: .leadTimeDays, .method: .shipMethod, .address: .shipToAddress, .requirement: .orderRequirement,
    ],
    .receipt: [.address: .shipToAddress, .phone: .contactPhone, .name: .customerName],
    .courier: [.freight: .freight, .name: .carrier, .method: .shipMethod, .remark: .remark], .port: [.date: .etaDate],
    .passed: [.quantity: .qcPassedQuantity],
    .defect: [
      .quantity: .defectQuantity, .reason: .defectReason, .description: .defectReason, .type: .defectReason,
    ],
    .inspection: [.requirement: .orderRequirement, .remark: .remark],
    .returning: [
      .date: .returnDate, .quantity: .returnQuantity, .number: .returnNo, .reason: .returnReason,
      .description: .returnReason, .remark: .returnReason,
    ],
    .replacement: [.question: .replacementFlag, .status: .replacementFlag],
    .invoice: [
      .exchangeRate: .exchangeRate, .type: .invoiceType, .taxRate: .taxRate, .tax: .invoiceTax, .title: .invoiceTitle,
      .remark: .remark,
    ],
    .payment: [.exchangeRate: .exchangeRate, .remark: .remark, .currency: .currency, .entity: .ourEntity],
    .statement: [
      .number: .statementNo, .result: .statementStatus, .status: .statementStatus, .question: .statementStatus,
    ],
    .overdue: [.days: .overdueDays, .question: .overdueFlag],
    .acceptance: [
      .date: .receivedDate, .quantity: .receivedQuantity, .status: .receiptStatus, .question: .receiptStatus,
      .result: .receiptStatus,
    ],
    .notice: [
      .question: .notifiedParties, .status: .notifiedParties, .person: .notifiedParties, .name: .notifiedParties,
    ],
    .change: [
      .reason: .changeReason, .description: .changeContent, .type: .changeField, .question: .changeApproval,
      .status: .changeApproval,
    ],
    .changeApproval: [.result: .changeApproval, .question: .changeApproval, .status: .changeApproval],
    .before: every(.changeBefore), .after: every(.changeAfter),
    .exception: [
      .type: .exceptionType, .description: .exceptionDesc, .status: .exceptionStatus,
      .measure: .exceptionAction, .person: .exceptionOwner,
    ],
    .handling: [.measure: .exceptionAction, .status: .exceptionStatus, .question: .exceptionStatus],
    .followUp: [.description: .followupNote, .status: .followupNote, .remark: .followupNote],
  ]

  private static func every(_ field: Field) -> [HeaderAttribute: Field] {
    let kinds: [HeaderAttribute] = [
      .date, .deadline, .spec, .quantity, .money, .price, .name, .code, .goodsCode, .goodsName, .model, .description,
      .number,
    ]
    return Dictionary(kinds.map { ($0, field) }) { first, _ in first }
  }
}
