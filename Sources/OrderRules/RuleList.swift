internal import Discrepancies

/// Every rule, in the order of the rule book; adding a rule adds a line here.
public enum RuleList {
  /// The rules.
  public static let all: [any Rule.Type] = [
    ValueDoesNotGoBack.self,
    DisputeIsSettledInTime.self,
    ProductionWorksToOrderInForce.self,
    WarehouseHoldsOrderInForce.self,
    PurchasingBuysForOrderInForce.self,
    FinanceHoldsOrderInForce.self,
    PriceChangeIsApproved.self,
    ChangeIsRecorded.self,
    ProductionPlanFollowsPromise.self,
    NodeHasOwner.self,
    NodeHasOneOwner.self,
    OrderHasSomebodyInCharge.self,
    NodeIsNotSkipped.self,
    NodesFollowInTime.self,
    OpenOrderMoves.self,
    StatusMatchesRecords.self,
    StatusesAgreeAcrossSheets.self,
    ClosedOrderHasNothingOpen.self,
    CancelledOrderStaysQuiet.self,
    WorkWaitsForApproval.self,
    OrderNumberMeansOneOrder.self,
    OrderIsEnteredOnce.self,
    AmountIsQuantityTimesPrice.self,
    LinesAddUpToOrderAmount.self,
    RequiredFieldsAreFilled.self,
    DatesArePossible.self,
    CartonsHoldTheQuantity.self,
    TaxBasisIsOne.self,
    OrderNumbersAreUnlike.self,
    CustomerHasOneName.self,
    PromiseMeetsRequest.self,
    DepositAndBalanceMakeTheAmount.self,
    PlanFinishesBeforePromise.self,
    ProductionFinishesAsPlanned.self,
    FinishedLineIsMadeWhole.self,
    MadeWithinOrdered.self,
    ProductionCopiesTheOrder.self,
    MaterialIsThereForPlannedStart.self,
    GoodsAreInspectedBeforeShipment.self,
    ShippedModelMatchesOrderInForce.self,
    ShippedQuantityWithinOrdered.self,
    ClosedLineIsShippedWhole.self,
    GoodsLeaveAsPromised.self,
    GoodsLeaveWhenDue.self,
    DueGoodsAreReady.self,
    ShipmentHasTrackingNumber.self,
    ShipmentIsSignedFor.self,
    TrackingNumberHasOneCustomer.self,
    ShippedTotalsMatchShipments.self,
    GoodsLeaveAfterPayment.self,
    GoodsGoWhereTheOrderSays.self,
    ShipmentIsEnteredOnce.self,
    ReceivedIsWhatWasShipped.self,
    InvoiceMatchesLatestRevision.self,
    OrderStandsAfterInvoice.self,
    DeliveredGoodsAreInvoiced.self,
    InvoicedWithinShippedAndOrdered.self,
    InvoiceNumberIsUsedOnce.self,
    InvoicedTotalsMatchInvoices.self,
    PaymentArrivesByItsDay.self,
    PaidWithinReceivable.self,
    DepositComesBeforeProduction.self,
    ReceiptNamesItsOrder.self,
    PaymentStatusMatchesAmounts.self,
    DueDateFollowsTerms.self,
    PaidAndOpenMakeTheReceivable.self,
    ExceptionIsClosedInTime.self,
  ]

  /// The entry of a rule by its code; `nil` for one that no rule has.
  public static func entry(_ code: String) -> RuleEntry? { byCode[code] }

  /// The entries of the rules, in their order.
  public static let entries: [RuleEntry] = all.map { $0.entry }

  private static let byCode = Dictionary(entries.map { ($0.kind.code, $0) }) { first, _ in first }
}
