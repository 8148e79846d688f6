// resource data: what stands in the columns of results, canonical fields aside. A key is a column, where it means
// something else in one table that table and the column: [table] column | Chinese | English.
enum ColumnMeaningText {
  static let lines = """
    id | 问题的编号，12 位，每周不变 | identity of the discrepancy: 12 hex digits, the same in every run
    code | 问题的代码，如 VER-03 | code of the kind, such as VER-03
    rules code | 规则的代码 | code of the rule
    kind | 问题的名称，如 stale_copy | name of the kind, such as `stale_copy`
    family | 类别：merge 各表之间，rule 业务规则，ingest 读表 | `merge` between the sheets, `rule` of the order itself, `ingest` of reading
    severity | 轻重：critical、high、medium、low、info | `critical`, `high`, `medium`, `low` or `info`
    rules severity | 这条规则的轻重（duidan.yml 里可改） | how grave a breach is, as configured
    status | open 要处理；decided 已有人定，等别人跟上或等到某日；waived 不用管；resolved 这次对单发现已解决 | `open`; `decided`: a person ruled and somebody has yet to follow, or it waits until a day; `waived`; `resolved` in the one run that found it settled
    field | 哪一项：标准字段的 id，如 promised_date | the canonical field, such as `promised_date`
    source | 来源表的 id，如 sales；几份表写同一件事时用分号连 | the source, such as `sales`; several joined by `;` where they state one event
    rejected source | 这一行属于哪份来源表 | the source whose sheet holds the row
    interpretations source | 来源表的 id | the source
    files source | 算作哪份来源表的 | the source that the file belongs to
    baseline_value | 上次对单以后大家认的值 | the value in force after the last run
    reconciled_value | 现在采用的值 | the value taken now
    policy | 为什么采用它：unchanged 没变，agreed 一致，sole_edit 只有一方改，change_record 有变更单，authority 管这一项的部门说了算，latest 最新，majority 多数，manual 等人定，decision 有人定了 | why it was taken: `unchanged`, `agreed`, `sole_edit`, `change_record`, `authority`, `latest`, `majority`, `manual` or `decision`
    responsible_department | 该谁处理 | the department that has to act
    responsible_person | 那个部门里该找谁 | the person there, where a sheet names one
    changed_by_source | 值是谁改的（不等于谁错了） | the source that changed the value, which is nobody's fault by itself
    money_at_stake | 涉及多少钱：差的数量乘单价、差的金额，或者这一行还没收的钱 | the difference times the price, the difference of amounts, or what of the line is not paid yet
    due_date | 最晚哪天要解决 | the day by which it has to be settled
    first_seen | 哪天第一次发现 | the day of the run that found it first
    orders first_seen | 订单哪天第一次出现 | the day of the run that met the order first
    events first_seen | 这件事哪天第一次出现 | the day of the run that met the event first
    age_days | 到今天过了几天 | days since `first_seen`
    trend | new 新的，recurring 还没解决的，reopened 解决过又出现的 | `new`, `recurring` or `reopened`
    cause | 是由哪个问题引起的（编号）；空着就是起因本身 | the id of the finding that it follows from; empty for a cause
    message | 一句话说明，用报告的语言 | what is wrong in one sentence, in the run's language
    discrepancy_id | 属于哪个问题（discrepancies.csv 的 id） | the `id` in `discrepancies.csv`
    department | 来源表归哪个部门 | the department that keeps the source
    version | 来源表的哪一版：文件名和内容的指纹 | the version of the source that says so
    interpretations version | 来源表的哪一版 | the version of the source that was read
    value | 读出来的值，已统一写法 | the value as read, normalised
    raw_text | 单元格里原来怎么写 | the cell as it stands
    file | 文件，相对于对单文件夹 | the file, as a path inside the workspace
    sheet | 工作表名；CSV 为空 | the sheet; empty for a text file
    cell | 单元格，如 H22；CSV 写行号 | the cell, such as `H22`; of a text file the row
    edited | 这一方这次是不是改了：true、false | whether that party changed it in this run
    run | 哪一次对单 | the run in which it moved
    as_of | 那次对单的日期 | the day that the run took as today
    before | 改前的值 | the value before
    after | 改后的值 | the value after
    sources | 哪些来源表有它，用 ; 连 | the sources that hold it, joined by `;`
    changes sources | 是哪些来源表改的，用 ; 连 | the sources that state the new value, joined by `;`
    lines | 有几行 | how many lines it has
    open_discrepancies | 还要处理的问题数（提示不算） | open discrepancies above `info`
    parent_order_no | 挂在哪张订单下面（返单、补单、样品、改单）；没有这种订单就没有这一列 | the order on which it hangs by its number (返, 补, 样, 改, A); only where a workspace has such orders
    event | shipment 发货，invoice 开票，payment 收款，change 变更，exception 异常，approval 审批 | `shipment`, `invoice`, `payment`, `change`, `exception` or `approval`
    vanished | 原来登记过、现在表里没了：true | whether the sheet that held it holds it no more
    row | 第几行，从 1 数 | the row, counted from 1
    reason | 原因 | why
    cells | 这一行的格子，用竖线隔开 | the row's cells, with bars between them
    not_understood cells | 有多少格 | how many cells
    column | 表头 | the header
    changed_cells column | 对方系统的列名 | the other system's column
    summary column | 对方系统的列名 | the other system's column
    subject | 定的是什么：mapping 列、date_order 日期、encoding 编码、scale 数量级、unit 单位等 | what was decided: a mapping, an order of day and month, an encoding, a scale, a tax basis, a unit
    decision | 怎么定的 | how it was decided
    evidence | 凭什么 | on which evidence
    files evidence | 凭什么知道是哪天的、和哪里矛盾 | what tells its day, and what contradicts that
    name | 名称（英文） | the name, in English
    state | on 在查，off 关掉了 | `on` or `off`
    applicable | 有多少处该查 | how often the rule applies
    evaluated | 实际查了多少处 | how often it could be judged
    violated | 不合格多少处 | how often it was broken
    not_evaluated | 缺数据没法查的多少处；没法查不等于合格 | how often a field was missing; such a case is never passed
    missing_fields | 缺的是哪些字段，多的在前 | the fields that were missing, the most frequent first
    kpi | 指标代码，如 K03 | code of the figure, such as K03
    measure | 这个指标的哪个数，如 first_promise | which number of the figure, such as `first_promise`
    breakdown | 分到哪个部门、客户、月份；空着就是全部 | the department, customer or month that it is about; empty for all
    from | 这一期的第一天 | the first day of the period
    to | 这一期的最后一天 | the last day of the period
    kpis unit | share 比例（0 到 1）、count 个数、days 工作日、money 金额、quantity 数量 | `share` (0 to 1), `count`, `days`, `money` or `quantity`
    kpis value | 数值；分母是 0 就空着 | the figure; empty where the denominator is 0
    numerator | 分子 | what it is made of: the numerator
    denominator | 分母 | the denominator
    excluded | 因为缺数据没算进去的个数 | how much was left out because something was missing
    previous | 上一期的数值 | the same figure of the period before
    change | 比上一期变了多少 | `value` less `previous`
    scorecard merchandiser | 跟单员 | the merchandiser
    scorecard measure | 绩效的哪个数，如 on_time | which number of the card, such as `on_time`
    scorecard unit | 同 kpis.csv | as in `kpis.csv`
    scorecard value | 数值；没法算就空着 | the figure; empty where it cannot be told
    weight | 在总分里占多少 | how much it weighs in the score
    scorecard note | 缺了哪几部分，或为什么不排名 | which parts are missing, or why there is no rank
    fate | 这份文件怎么处理的：read 读了，copy 和别的文件一样，skipped 跳过，unreadable 读不了 | `read`, `copy`, `skipped` or `unreadable`
    control_totals fate | 这些行去了哪里（used、duplicate、rejected 等） | where these rows went: `used`, `duplicate`, `rejected` and so on
    sha256 | 文件内容的 SHA-256 | SHA-256 of its bytes
    part | 属于哪一部分（按月、按客户、按人分开的表），前面是序号 | the part (a month, a customer, a person) and its number
    position | 在这一部分里排第几，从最旧数起 | its place among the versions of the part, the oldest first
    role | version 一版，fork 另存改过的一份，copy 一样的一份 | `version`, `fork` or `copy`
    parent | 从哪份文件改来的 | the file that it was made from
    epoch | 算作哪一天的 | the day whose state it shows
    saved_by | 最后是谁存的 | who saved it last, as the document says
    rows | 有多少行 | how many rows
    used | 用上的行 | rows that were used
    duplicate | 重复的行 | rows that repeat another one
    heading | 表头行 | headers and titles
    subtotal | 小计行 | subtotals
    note | 备注行 | notes
    blank | 空行 | empty rows
    rejected | 没能用上的行（见 rejected.csv） | rows that could not be used (`rejected.csv`)
    files excluded | 不该算的行（旧版本、已翻篇的行等） | rows that do not count, such as those of an older version
    month | 月份 | the month
    control_totals quantity | 数量合计 | the sum of quantities
    control_totals amount | 金额合计 | the sum of amounts
    files | 出现在几份文件里 | in how many files
    first_file | 第一份这样的文件 | the first such file
    first_sheet | 第一张这样的工作表 | the first such sheet
    samples | 样例，最多 5 个 | up to five of them
    kept | 采用的值 | the value that was kept
    probably | 大概是哪一个 | what it probably is
    probable_duplicates kind | customer 客户，product 产品 | `customer` or `product`
    probable_duplicates name | 这种写法 | the name or code as written
    orders | 有多少张订单（产品是多少行） | how many orders, of a product how many lines
    rank | 先后 | the place in the list
    to_decide kind | 什么事 | what sort of question it is
    not_understood kind | 没认出来的是列还是值 | whether a column or values of one were not understood
    what | 是什么 | what it is about
    summary what | 说的是什么：写的文件，或一类问题 | a file that was written, or what could not be carried over
    todo | 怎么办 | what to do
    why | 为什么；文件是 new 或 changed | why; of a file `new` or `changed`
    summary value | 那个值；文件是文件名 | the value; of a file its name
    count | 有多少；文件是多少行 | how often; of a file its rows
    detail | 补充 | a remark, such as the text that was written instead
    run.json format | 清单格式的版本：1 | the version of this format: 1
    run.json run | 这次对单的名称 | the run's name
    run.json as_of | 当作今天的日期 | the day that the run took as today
    run.json previous_as_of | 上次对单的日期 | the day of the run before, `null` for a first
    run.json language | 报告的语言 | the report's language
    run.json kind | plain 平时对单，migration 迁移旧表 | whether it is a plain run or a migration
    run.json summary | 总数：订单、行、要处理的、一致的、涉及金额 | counts of orders and lines, those that agree, those that need somebody, and money
    run.json decisions | 各种答复各有多少条 | how many answers were applied, complied with, stale, contradictory, unanswered or refused; where there are any
    run.json sources | 每份来源表：部门、粒度、文件、有没有交 | the sources: department, grain, files, fields, whether delivered
    run.json configuration | duidan.yml 的 SHA-256；没有这个文件就没有 | SHA-256 of `duidan.yml`, where there is one
    run.json profiles | 自己写的系统格式的 SHA-256；没有就没有 | SHA-256 of the workspace's own profiles, where it has some
    run.json inputs | 读过的文件：路径、SHA-256、大小 | the files that were read: path, SHA-256, bytes
    run.json tables | 每张表读了多少行，各去了哪里，数量金额合计 | rows read of each table, where they went, and control totals
    run.json outputs | 写出的文件：路径、SHA-256、大小 | the files that were written: path, SHA-256, bytes
    run.json timings | 每一步用了几秒（每次不同） | seconds of each pass; the one thing that differs from run to run
    """
}
