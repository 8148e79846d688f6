// resource data: the fields that code refers to by name.
extension Field {
  /// `amount`.
  public static let amount = named("amount")
  /// `amount_excl_tax`.
  public static let amountExclTax = named("amount_excl_tax")
  /// `amount_incl_tax`.
  public static let amountInclTax = named("amount_incl_tax")
  /// `approval_date`.
  public static let approvalDate = named("approval_date")
  /// `approval_no`.
  public static let approvalNo = named("approval_no")
  /// `approval_status`.
  public static let approvalStatus = named("approval_status")
  /// `approver`.
  public static let approver = named("approver")
  /// `balance_amount`.
  public static let balanceAmount = named("balance_amount")
  /// `balance_date`.
  public static let balanceDate = named("balance_date")
  /// `bank_fee`.
  public static let bankFee = named("bank_fee")
  /// `batch_no`.
  public static let batchNo = named("batch_no")
  /// `brand`.
  public static let brand = named("brand")
  /// `cancel_reason`.
  public static let cancelReason = named("cancel_reason")
  /// `carrier`.
  public static let carrier = named("carrier")
  /// `carton_count`.
  public static let cartonCount = named("carton_count")
  /// `change_after`.
  public static let changeAfter = named("change_after")
  /// `change_approval`.
  public static let changeApproval = named("change_approval")
  /// `change_before`.
  public static let changeBefore = named("change_before")
  /// `change_content`.
  public static let changeContent = named("change_content")
  /// `change_date`.
  public static let changeDate = named("change_date")
  /// `changed_by`.
  public static let changedBy = named("changed_by")
  /// `change_field`.
  public static let changeField = named("change_field")
  /// `change_no`.
  public static let changeNo = named("change_no")
  /// `change_reason`.
  public static let changeReason = named("change_reason")
  /// `colour`.
  public static let colour = named("colour")
  /// `confirmed_by_customer`.
  public static let confirmedByCustomer = named("confirmed_by_customer")
  /// `contact_name`.
  public static let contactName = named("contact_name")
  /// `contact_phone`.
  public static let contactPhone = named("contact_phone")
  /// `contract_no`.
  public static let contractNo = named("contract_no")
  /// `cost_amount`.
  public static let costAmount = named("cost_amount")
  /// `country_region`.
  public static let countryRegion = named("country_region")
  /// `created_at`.
  public static let createdAt = named("created_at")
  /// `created_by`.
  public static let createdBy = named("created_by")
  /// `currency`.
  public static let currency = named("currency")
  /// `customer_code`.
  public static let customerCode = named("customer_code")
  /// `customer_level`.
  public static let customerLevel = named("customer_level")
  /// `customer_name`.
  public static let customerName = named("customer_name")
  /// `customer_po_no`.
  public static let customerPoNo = named("customer_po_no")
  /// `customer_product_code`.
  public static let customerProductCode = named("customer_product_code")
  /// `defect_quantity`.
  public static let defectQuantity = named("defect_quantity")
  /// `defect_reason`.
  public static let defectReason = named("defect_reason")
  /// `department`.
  public static let department = named("department")
  /// `deposit_amount`.
  public static let depositAmount = named("deposit_amount")
  /// `deposit_date`.
  public static let depositDate = named("deposit_date")
  /// `deposit_rate`.
  public static let depositRate = named("deposit_rate")
  /// The port that the goods go to.
  public static let destinationPort = named("destination_port")
  /// `discount_amount`.
  public static let discountAmount = named("discount_amount")
  /// `discount_rate`.
  public static let discountRate = named("discount_rate")
  /// `drawing_no`.
  public static let drawingNo = named("drawing_no")
  /// `end_customer`.
  public static let endCustomer = named("end_customer")
  /// `eta_date`.
  public static let etaDate = named("eta_date")
  /// `exception_action`.
  public static let exceptionAction = named("exception_action")
  /// `exception_closed`.
  public static let exceptionClosed = named("exception_closed")
  /// `exception_desc`.
  public static let exceptionDesc = named("exception_desc")
  /// `exception_opened`.
  public static let exceptionOpened = named("exception_opened")
  /// `exception_owner`.
  public static let exceptionOwner = named("exception_owner")
  /// `exception_status`.
  public static let exceptionStatus = named("exception_status")
  /// `exception_type`.
  public static let exceptionType = named("exception_type")
  /// `exchange_rate`.
  public static let exchangeRate = named("exchange_rate")
  /// `first_confirmed_date`.
  public static let firstConfirmedDate = named("first_confirmed_date")
  /// `followup_note`.
  public static let followupNote = named("followup_note")
  /// `freight`.
  public static let freight = named("freight")
  /// `gross_weight`.
  public static let grossWeight = named("gross_weight")
  /// `inbound_date`.
  public static let inboundDate = named("inbound_date")
  /// `inbound_quantity`.
  public static let inboundQuantity = named("inbound_quantity")
  /// `incoterm`.
  public static let incoterm = named("incoterm")
  /// `invoice_amount`.
  public static let invoiceAmount = named("invoice_amount")
  /// `invoice_amount_excl`.
  public static let invoiceAmountExcl = named("invoice_amount_excl")
  /// `invoice_code`.
  public static let invoiceCode = named("invoice_code")
  /// `invoice_date`.
  public static let invoiceDate = named("invoice_date")
  /// `invoice_model`.
  public static let invoiceModel = named("invoice_model")
  /// `invoice_no`.
  public static let invoiceNo = named("invoice_no")
  /// `invoice_product`.
  public static let invoiceProduct = named("invoice_product")
  /// `invoice_quantity`.
  public static let invoiceQuantity = named("invoice_quantity")
  /// `invoice_status`.
  public static let invoiceStatus = named("invoice_status")
  /// `invoice_tax`.
  public static let invoiceTax = named("invoice_tax")
  /// `invoice_title`.
  public static let invoiceTitle = named("invoice_title")
  /// `invoice_type`.
  public static let invoiceType = named("invoice_type")
  /// `invoice_unit_price`.
  public static let invoiceUnitPrice = named("invoice_unit_price")
  /// `is_cancelled`.
  public static let isCancelled = named("is_cancelled")
  /// `is_gift`.
  public static let isGift = named("is_gift")
  /// `is_ordered`.
  public static let isOrdered = named("is_ordered")
  /// `last_followup_at`.
  public static let lastFollowupAt = named("last_followup_at")
  /// `lead_time_days`.
  public static let leadTimeDays = named("lead_time_days")
  /// `line_no`.
  public static let lineNo = named("line_no")
  /// `material`.
  public static let material = named("material")
  /// `material_ready_date`.
  public static let materialReadyDate = named("material_ready_date")
  /// `material_status`.
  public static let materialStatus = named("material_status")
  /// `merchandiser`.
  public static let merchandiser = named("merchandiser")
  /// `model`.
  public static let model = named("model")
  /// `net_weight`.
  public static let netWeight = named("net_weight")
  /// `next_followup_at`.
  public static let nextFollowupAt = named("next_followup_at")
  /// `node_owner`.
  public static let nodeOwner = named("node_owner")
  /// `notified_parties`.
  public static let notifiedParties = named("notified_parties")
  /// `opening_balance`.
  public static let openingBalance = named("opening_balance")
  /// `order_amount`.
  public static let orderAmount = named("order_amount")
  /// `order_attachment`.
  public static let orderAttachment = named("order_attachment")
  /// `order_date`.
  public static let orderDate = named("order_date")
  /// `order_no`.
  public static let orderNo = named("order_no")
  /// `order_requirement`.
  public static let orderRequirement = named("order_requirement")
  /// `order_source`.
  public static let orderSource = named("order_source")
  /// `order_status`.
  public static let orderStatus = named("order_status")
  /// `order_title`.
  public static let orderTitle = named("order_title")
  /// `order_type`.
  public static let orderType = named("order_type")
  /// `our_entity`.
  public static let ourEntity = named("our_entity")
  /// `outstanding_amount`.
  public static let outstandingAmount = named("outstanding_amount")
  /// `overdue_days`.
  public static let overdueDays = named("overdue_days")
  /// `overdue_flag`.
  public static let overdueFlag = named("overdue_flag")
  /// `package_method`.
  public static let packageMethod = named("package_method")
  /// `payer`.
  public static let payer = named("payer")
  /// `payment_amount`.
  public static let paymentAmount = named("payment_amount")
  /// `payment_date`.
  public static let paymentDate = named("payment_date")
  /// `payment_due_date`.
  public static let paymentDueDate = named("payment_due_date")
  /// `payment_method`.
  public static let paymentMethod = named("payment_method")
  /// `payment_no`.
  public static let paymentNo = named("payment_no")
  /// `payment_status`.
  public static let paymentStatus = named("payment_status")
  /// `payment_terms`.
  public static let paymentTerms = named("payment_terms")
  /// `payment_total`.
  public static let paymentTotal = named("payment_total")
  /// `period_month`.
  public static let periodMonth = named("period_month")
  /// `produced_quantity`.
  public static let producedQuantity = named("produced_quantity")
  /// `product_code`.
  public static let productCode = named("product_code")
  /// `production_dept`.
  public static let productionDept = named("production_dept")
  /// `production_finish`.
  public static let productionFinish = named("production_finish")
  /// `production_plan_finish`.
  public static let productionPlanFinish = named("production_plan_finish")
  /// `production_plan_start`.
  public static let productionPlanStart = named("production_plan_start")
  /// `production_start`.
  public static let productionStart = named("production_start")
  /// `production_status`.
  public static let productionStatus = named("production_status")
  /// `product_name`.
  public static let productName = named("product_name")
  /// `project_name`.
  public static let projectName = named("project_name")
  /// `promised_date`.
  public static let promisedDate = named("promised_date")
  /// `purchase_order_no`.
  public static let purchaseOrderNo = named("purchase_order_no")
  /// `qc_date`.
  public static let qcDate = named("qc_date")
  /// `qc_inspector`.
  public static let qcInspector = named("qc_inspector")
  /// `qc_passed_quantity`.
  public static let qcPassedQuantity = named("qc_passed_quantity")
  /// `qc_status`.
  public static let qcStatus = named("qc_status")
  /// `quantity`.
  public static let quantity = named("quantity")
  /// `quote_no`.
  public static let quoteNo = named("quote_no")
  /// `receipt_status`.
  public static let receiptStatus = named("receipt_status")
  /// `receivable_amount`.
  public static let receivableAmount = named("receivable_amount")
  /// `received_date`.
  public static let receivedDate = named("received_date")
  /// `received_quantity`.
  public static let receivedQuantity = named("received_quantity")
  /// `remark`.
  public static let remark = named("remark")
  /// `replacement_flag`.
  public static let replacementFlag = named("replacement_flag")
  /// `requested_date`.
  public static let requestedDate = named("requested_date")
  /// `return_date`.
  public static let returnDate = named("return_date")
  /// `return_no`.
  public static let returnNo = named("return_no")
  /// `return_quantity`.
  public static let returnQuantity = named("return_quantity")
  /// `return_reason`.
  public static let returnReason = named("return_reason")
  /// `revised_promised_date`.
  public static let revisedPromisedDate = named("revised_promised_date")
  /// `revision_no`.
  public static let revisionNo = named("revision_no")
  /// `row_seq`.
  public static let rowSeq = named("row_seq")
  /// `salesperson`.
  public static let salesperson = named("salesperson")
  /// `satisfaction`.
  public static let satisfaction = named("satisfaction")
  /// `sample_status`.
  public static let sampleStatus = named("sample_status")
  /// `ship_date`.
  public static let shipDate = named("ship_date")
  /// `shipment_no`.
  public static let shipmentNo = named("shipment_no")
  /// `shipment_status`.
  public static let shipmentStatus = named("shipment_status")
  /// `ship_method`.
  public static let shipMethod = named("ship_method")
  /// `shipped_model`.
  public static let shippedModel = named("shipped_model")
  /// `shipped_product_code`.
  public static let shippedProductCode = named("shipped_product_code")
  /// `shipped_quantity`.
  public static let shippedQuantity = named("shipped_quantity")
  /// `shipped_quantity_total`.
  public static let shippedQuantityTotal = named("shipped_quantity_total")
  /// `ship_plan_date`.
  public static let shipPlanDate = named("ship_plan_date")
  /// `ship_to_address`.
  public static let shipToAddress = named("ship_to_address")
  /// `size`.
  public static let size = named("size")
  /// `spec`.
  public static let spec = named("spec")
  /// `statement_no`.
  public static let statementNo = named("statement_no")
  /// `statement_status`.
  public static let statementStatus = named("statement_status")
  /// `stock_quantity`.
  public static let stockQuantity = named("stock_quantity")
  /// `supplier_name`.
  public static let supplierName = named("supplier_name")
  /// `tax_amount`.
  public static let taxAmount = named("tax_amount")
  /// `tax_id`.
  public static let taxId = named("tax_id")
  /// `tax_rate`.
  public static let taxRate = named("tax_rate")
  /// `tracking_no`.
  public static let trackingNo = named("tracking_no")
  /// `uninvoiced_amount`.
  public static let uninvoicedAmount = named("uninvoiced_amount")
  /// `unit`.
  public static let unit = named("unit")
  /// `unit_price`.
  public static let unitPrice = named("unit_price")
  /// `unit_price_excl_tax`.
  public static let unitPriceExclTax = named("unit_price_excl_tax")
  /// `unit_price_incl_tax`.
  public static let unitPriceInclTax = named("unit_price_incl_tax")
  /// `unshipped_quantity`.
  public static let unshippedQuantity = named("unshipped_quantity")
  /// `updated_at`.
  public static let updatedAt = named("updated_at")
  /// `urgency`.
  public static let urgency = named("urgency")
  /// `vessel_container`.
  public static let vesselContainer = named("vessel_container")
  /// `volume_cbm`.
  public static let volumeCbm = named("volume_cbm")
  /// `warehouse`.
  public static let warehouse = named("warehouse")
  /// `work_order_no`.
  public static let workOrderNo = named("work_order_no")

  private static func named(_ id: String) -> Field {
    guard let field = Field(id: id) else { preconditionFailure("no field is called \(id)") }
    return field
  }
}
