// resource data: status words by node and state: node.state|word|word…; `any` is for every node.
enum NodeStatusText {
  static let lines = #"""
    any.not_started|未开始|未|否|无|待处理|待办|未处理|待|N|NO|×|X|✗|☐|0|未完成|未做|尚未|未安排|not started|pending|open|todo|to do|new|-|/
    any.in_progress|进行中|处理中|办理中|跟进中|执行中|中|部分|正在|在途|进行|ongoing|in progress|wip|processing|started
    any.done|已完成|完成|是|有|已|OK|ok|Ok|√|✓|✔|☑|Y|YES|1|已结案|完结|结案|已完结|完毕|搞定|已办|done|completed|closed|finished|complete|100%
    any.on_hold|暂停|挂起|冻结|待定|暂缓|搁置|等通知|待客户确认|待确认|客户暂停|hold|on hold|suspended|paused|tbd|tbc
    any.cancelled|取消|已取消|作废|已作废|撤单|撤销|终止|关闭(取消)|退单|不做了|客户取消|废|cancelled|canceled|void|voided|terminated|dropped
    any.exception|异常|有问题|延期|逾期|超期|滞后|卡住|缺料|欠料|客诉|退货|返工|delayed|late|issue|blocked|overdue
    any.not_applicable|/|不适用|不需要|无需|免|N/A|n/a|na|--|—
    order.not_started|待下单|未下单|报价中|意向|待确认订单|询价|打样中|待签合同|草稿|暂存|Draft|Quotation|Inquiry
    order.in_progress|待评审|评审中|待审核|待客户回签|订单确认中|待付定金|待收定金|Created|Pending confirmation
    order.done|已下单|已接单|已签|已签约|已确认|订单确认|已录单|已收定金|正式订单|已下达|下单|Confirmed|Placed|Open|Booked|Activated
    order.cancelled|已取消|订单取消|作废|Cancelled|Void
    approval.not_started|未提交|待提交|草稿|创建|暂存|自由|未审核|待审|未审|Created|Draft|Not submitted|A|Z
    approval.in_progress|审批中|审核中|待审批|待审核|流程中|会签中|报备中|已提交|Under review|In approval|Submitted|Pending approval|B|under_review
    approval.done|已审批|审批通过|已审核|审核通过|同意|已批准|通过|已通过|核准|已确认|agree|Approved|Accepted|C|normal
    approval.rejected|驳回|已驳回|拒绝|已拒绝|不同意|审批不通过|不通过|退回|打回|重新审核|已撤回|已撤销|refuse|Rejected|Declined|D|ineffective
    material.not_started|待采购|未采购|未下料|待备料
    material.in_progress|采购中|备料中|在途|部分到料|欠料|缺料|等料|待料
    material.done|已齐料|齐套|已到料|料齐|物料齐|已备齐|到齐|Ready|Kitted
    production.not_started|待生产|未生产|待排产|未排产|待投产|未投产|排队|待下单生产|未上线|Not started|Planned
    production.in_progress|生产中|已排产|已投产|在产|制作中|加工中|已上线|裁剪中|裁床|车缝|车间|开料|备坯|打磨|喷涂|喷漆|电镀|组装|包装中|后整|委外中|外发中|返工|生产异常|In production|WIP|Scheduled|Assembling
    production.partial|部分完成|部分完工|部分入库|已完成50%|生产70%
    production.done|生产完成|已完工|完工|已完成|已下线|已入库|已入仓|已包装|待发货|待出货|Finished|Completed|Produced|Warehoused
    qc.not_started|待检|未检|待验货|待质检|报检|未验
    qc.in_progress|检验中|验货中|质检中|复检|复验|待复检
    qc.done|合格|检验合格|通过|PASS|已验|验货通过|质检合格|OK|放行|让步接收|特采|Passed|Accepted|Released
    qc.rejected|不合格|不通过|FAIL|NG|返工|返修|退检|报废|Rejected|Failed|Hold
    shipment.not_started|待发|未出|未交|待发货|未发货|未发|待出货|未出货|待装柜|待订舱|备货中|待提货|货好待发|待收款发货|款到发货|Not shipped|Ready to ship
    shipment.in_progress|发货中|配货中|装柜中|已订舱|已报关|Booked|Picking|Packing
    shipment.partial|部分发货|部分出货|分批发货|已发部分|部分交货|未发完|Partially shipped|Partial|Partially_delivered
    shipment.done|已交|已寄|已发货|已发|已出货|已出|全部发货|发完|已走货|已装柜|已交货|已交付|出货完成|发货完毕|已出库|Shipped|Dispatched|Delivered (by us)|Fulfilled
    logistics.not_started|待揽收|未揽收|待提货
    logistics.in_progress|运输中|在途|已揽收|派送中|派件中|转运中|清关中|已到港|到港|已开船|待签收|In transit|Out for delivery|Sailing
    logistics.done|已签收|签收|已送达|已妥投|客户已收|已收货|已回单|已验收|自提|Delivered|Signed|Received
    logistics.rejected|拒收|退回|丢件|破损|异常件|Refused|Returned|Lost|Damaged
    invoice.not_started|未开票|待开票|未开|开票申请中|暂不开票|Not invoiced|To invoice|Unbilled
    invoice.in_progress|开票中|已申请|待寄出|Draft invoice
    invoice.partial|部分开票|部分已开|Partially invoiced
    invoice.done|已开票|已开|开票完成|全部开票|发票已寄|已寄出|发票已签收|Invoiced|Billed
    invoice.rejected|红冲|已红冲|作废|冲红|退票|发票作废|Voided|Credit note
    invoice.not_applicable|不开票|无需开票|不含税|免开|No invoice required
    payment.not_started|未收|未结|待收|待付|未回款|未收款|未付款|待收款|未付|待回款|未到账|Unpaid|Not paid
    payment.in_progress|催款中|对账中|已对账|待付款|付款中|账期内|Statement sent|Chasing
    payment.partial|部分回款|部分收款|已收定金|已付定金|收定金|已收30%|欠尾款|Partially paid|Deposit paid
    payment.done|已收|已付|收清|已结|已回款|已收款|已付款|已结清|结清|全款|已到账|款清|已付清|款已收|尾款已收|Paid|Settled|Cleared
    payment.exception|逾期|超期|坏账|有争议|扣款|Overdue|Disputed|Bad debt
    closed.done|已结案|结案|关闭|已关闭|完结|归档|整单关闭|正常关闭|Closed|Archived
    """#
}
