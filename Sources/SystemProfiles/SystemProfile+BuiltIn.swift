extension SystemProfile {
  /// The texts of the profiles that come with Duidan, in the order in which they are listed.
  public static let builtInTexts = [
    KingdeeSalesOrder.text,
    KingdeeDeliveryNote.text,
    KingdeeReceivable.text,
    KingdeeChangeOrder.text,
    JiandaoyunOrder.text,
    YonyouU8CloudOrder.text,
    YonyouU8CloudDelivery.text,
    YonyouNCOrder.text,
    YonyouU8PlusOrder.text,
    FxiaokeOrder.text,
    FxiaokeOrderProduct.text,
    FxiaokePayment.text,
    XiaoshouyiOrder.text,
    XiaoshouyiPaymentPlan.text,
    XiaoshouyiInvoice.text,
    ZohoSalesOrder.text,
    SalesforceOrder.text,
    SalesforceOrderItem.text,
    SalesforceReport.text,
    FeishuBitable.text,
    DingtalkAITable.text,
    DingtalkApproval.text,
    DingtalkChangeApproval.text,
    WecomSmartSheet.text,
    WecomPastedText.text,
    TableauCrosstab.text,
    PowerBIVisual.text,
    AnalystTables.powerBI,
    AnalystTables.tableau,
  ]

  /// The profiles that come with Duidan.
  ///
  /// A test holds that each text is a profile.
  public static let builtIn = builtInTexts.compactMap { try? SystemProfile($0) }
}
