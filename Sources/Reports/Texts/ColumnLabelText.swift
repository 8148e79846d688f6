// resource data: labels of the columns of results that are no canonical fields: id | Chinese | English.
enum ColumnLabelText {
  static let lines = """
    id | 编号 | Id
    code | 代码 | Code
    kind | 问题 | Problem
    family | 类别 | Family
    severity | 轻重 | Severity
    status | 状态 | Status
    field | 项目 | Field
    source | 来源表 | Source
    baseline_value | 上次的值 | Value after last run
    reconciled_value | 现在采用的值 | Value taken now
    policy | 为什么采用 | Why it was taken
    responsible_department | 该谁处理 | To act
    responsible_person | 责任人 | Person
    changed_by_source | 谁改的 | Changed by
    money_at_stake | 涉及金额 | Money at stake
    due_date | 最晚日期 | Due
    first_seen | 首次发现 | First seen
    age_days | 已过天数 | Age in days
    trend | 新旧 | New or old
    cause | 起因编号 | Follows from
    message | 说明 | Message
    run | 批次 | Run
    as_of | 对单日期 | As of
    before | 改前 | Before
    after | 改后 | After
    sources | 来源表 | Sources
    file | 文件 | File
    sheet | 工作表 | Sheet
    cell | 单元格 | Cell
    raw_text | 原文 | Raw text
    version | 版本 | Version
    reason | 原因 | Reason
    row | 行 | Row
    event_kind | 事件 | Event
    event | 事件 | Event
    vanished | 已不见 | Gone
    lines | 行数 | Lines
    open_discrepancies | 待处理问题 | Open problems
    parent_order_no | 所挂订单 | Hangs on order
    applicable | 该判断 | To be judged
    evaluated | 判断了 | Judged
    evaluated_share | 判断了多少 | Share judged
    violated | 不符 | Violated
    not_evaluated | 没法判断 | Not judged
    missing_fields | 缺的字段 | Missing fields
    """
}
