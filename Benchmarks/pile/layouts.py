"""How each source lays out its sheets, and how that changed over the years."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """Columns as (header, field). `groups`: a row of group headings above, (heading, columns); `sums`: a total under each tab."""

    columns: tuple
    title: str = ""
    groups: tuple = ()
    sums: bool = False
    text_dates: str = ""


def columns(words):
    """`头=field` pairs, blank between them."""
    return tuple(tuple(word.split("=")) for word in words.split())


SALES_OLD = columns("序号=row 订单号=order_no 客户=customer_name 客户PO=customer_po_no 下单日期=order_date 产品名称=product_name 型号=model 颜色=colour "
                    "数量=quantity 单位=unit 单价=unit_price 金额=amount 交期=promised_date 业务员=salesperson 状态=status 备注=remark")
SALES_NEXT = columns("订单编号=order_no 客户名称=customer_name PO号=customer_po_no 订单日期=order_date 品名=product_name 规格型号=model 颜色=colour "
                     "订单数量=quantity 单位=unit 单价=unit_price 金额(元)=amount 承诺交期=promised_date 业务员=salesperson 订单状态=status 备注=remark")
SALES_WIDER = SALES_NEXT[:-2] + columns("币种=currency") + SALES_NEXT[-2:]
SALES_GROUPED = columns("订单号=order_no 客户名称=customer_name 客户PO号=customer_po_no 下单日期=order_date 业务员=salesperson 产品名称=product_name "
                        "型号=model 颜色=colour 单位=unit 数量=quantity 单价=unit_price 金额=amount 币种=currency 交期=promised_date 订单状态=status 备注=remark")
GROUPS = (("订单信息", 5), ("产品信息", 4), ("数量金额", 4), ("进度", 2), ("", 1))

EXPORT_OLD = columns("外销订单号=order_no 客户名称=customer_name PO号=customer_po_no 下单日期=order_date 产品名称=product_name 型号=model 颜色=colour "
                     "数量=quantity 单位=unit 币种=currency 单价=unit_price 金额=amount 交货期=promised_date 业务员=salesperson 状态=status 备注=remark")
EXPORT_NEW = columns("订单号=order_no 业务员=salesperson 客户名称=customer_name 客户PO号=customer_po_no 下单日期=order_date 品名=product_name 型号=model "
                     "颜色=colour 订单数量=quantity 单位=unit 单价=unit_price 金额=amount 币种=currency 承诺交期=promised_date 订单状态=status 备注=remark")

SCHEDULE_OLD = columns("序号=row 销售订单号=order_no 客户=customer_name 品名=product_name 型号=model 颜色=colour 订单数量=quantity 交期=promised_date "
                       "计划开工日期=production_plan_start 计划完工日期=production_plan_finish 完工数量=produced_quantity 实际完工日期=production_finish "
                       "生产状态=status 备注=remark")
SCHEDULE_NEW = columns("销售订单号=order_no 客户名称=customer_name 产品名称=product_name 机型=model 颜色=colour 订单数量=quantity 计划开工日期=production_plan_start "
                       "计划完工=production_plan_finish 交货期=promised_date 完成数量=produced_quantity 完工日期=production_finish 车间=workshop 生产状态=status")

LOG_OLD = columns("发货单号=shipment_no 发货日期=ship_date 订单号=order_no 客户名称=customer_name 产品名称=product_name 型号=model 颜色=colour "
                  "发货数量=shipped_quantity 物流公司=carrier 物流单号=tracking_no 备注=remark")
LOG_NEW = columns("出货日期=ship_date 送货单号=shipment_no 客户=customer_name 订单号=order_no 品名=product_name 型号=model 颜色=colour 实发数量=shipped_quantity "
                  "承运商=carrier 运单号=tracking_no 备注=remark")

RECEIVABLES = columns("订单号=order_no 客户名称=customer_name 存货名称=product_name 颜色=colour 数量=quantity 单价=unit_price 金额=amount 币种=currency "
                      "发票号=invoice_no 开票日期=invoice_date 应收日期=payment_due_date 未收金额=outstanding_amount 回款状态=payment_status")


def layout_of(save, first_year):
    """The layout in which this file was saved: the part's year counts, for sheets kept over years the day of the save."""
    label = save.part[:4]
    year = (int(label) if label.isdigit() else save.saved_on.year) - first_year
    half = save.saved_on.month > 6 or save.saved_on.year - first_year > year
    if save.source == "sales":
        if year == 0:
            return Layout(SALES_OLD, sums=True, text_dates="{0.year}.{0.month}.{0.day}" if half else "")
        if year == 1:
            return Layout(SALES_WIDER if half else SALES_NEXT, title="{year}年订单跟踪表")
        return Layout(SALES_GROUPED, title="{year}年度订单跟踪表" if half else "", groups=GROUPS)
    if save.source == "export":
        return Layout(EXPORT_OLD if year == 0 or (year == 1 and not half) else EXPORT_NEW, title="" if year < 2 else "外贸订单进度表")
    if save.source == "schedule":
        return Layout(SCHEDULE_OLD if year == 0 else SCHEDULE_NEW, title="{month}生产计划")
    if save.source == "log":
        old = year == 0 or (year == 1 and not half)
        return Layout(LOG_OLD if old else LOG_NEW, title="" if year == 0 or save.form == "csv" else "发货登记表")
    return Layout(RECEIVABLES, sums=save.form != "csv")
