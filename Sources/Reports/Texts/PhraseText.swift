// resource data: the fixed texts of the reports: key | Chinese | English.
enum PhraseText {
  static let lines = """
    title | 对单报告 | Order reconciliation
    asOf | 对单日期 {day} | as of {day}
    lastRun | 上次 {day} | last run {day}
    firstRun | 第一次对单 | first run
    verdictNothing | 没有要处理的问题。 | Nothing needs anybody.
    verdictSome | {orders} 张订单要有人处理，没有马上要出错的。 | Orders that need somebody: {orders}; none is about to go wrong.
    verdictLeaving | {count} 处马上要出错，今天先拦下来。 | About to go wrong: {count} – stop today.
    verdictWrong | {count} 处已经错了，马上补救。 | Already gone wrong: {count} – put right.
    verdictUnderway | 另有 {count} 处改动别的表还没跟上（{who}），还没过期限。 | Not yet passed on, still within the time allowed: {count} ({who}).
    underway | 改动还没传到 | Not yet passed on
    startWithFirst | 从第 1 条做起。 | Start with number 1.
    agreeing | 几份表都一致 | Agree
    agreeingNote | 两份以上的表写得一样 | in two or more sheets
    single | 只在一份表里 | In one sheet only
    singleNote | 没有别的表可以对 | nothing to compare with
    needing | 要有人处理 | Need somebody
    needingNote | 有没解决的问题 | with something unsettled
    money | 涉及金额 | Money at stake
    moneyNote | 每个订单行只算一次 | each order line once
    noMoney | 没有 | none
    noCurrency | 没写币种 | no currency stated
    problems | 待处理问题 | Open problems
    fewer | 比上次少 {count} 个，好转 | {count} fewer than last run: better
    more | 比上次多 {count} 个，变差 | {count} more than last run: worse
    same | 和上次一样多 | as many as last time
    nothingToCompare | 第一次对单，还没有可比的 | first run: nothing to compare with
    formatOnly | {count} 处只是写法不同（如 2026/3/9 和 2026-03-09），不算问题。 | {count} values differ in form only (2026/3/9 and 2026-03-09) and are no problem.
    book | 共 {orders} 张订单、{lines} 行。 | {orders} orders, {lines} lines in all.
    causes | 先处理这些 | Do these first
    leavingWrong | 马上要出错 | Stop it
    alreadyWrong | 已经错了 | Gone wrong
    toSettle | 要核对 | To settle
    moreCauses | 还有 {count} 类问题，见下面“谁要做什么”。 | {count} more kinds of problem: see “Who does what”.
    manyPlaces | {count} 处 | {count} places
    manyPlacesSome | {count} 处，其中 {pressing} 处{urgency} | {count} places, {pressing} of them “{urgency}”
    andMore | 等 {count} 张 | and {count} more
    actions | 谁要做什么 | Who does what
    actionsNote | 按部门列出；改了表就会在下次对单时消失。 | By department. Once the sheet is corrected, the item is gone in the next run.
    nobody | 还没定是谁 | Nobody named yet
    tellsWhom | 请{teller}告诉{doer} | {teller} tells {doer}
    moreOfThese | 同样的还有 {count} 条 | {count} more of these
    noActions | 没有要做的事。 | Nothing to do.
    actionCount | {count} 件 | {count}
    orders | 逐单核对 | Order by order
    ordersNote | 只列要有人处理的订单；每个值写在哪份表、哪个单元格，都在这里。 | Orders that need somebody, with each value and the cell that it stands in.
    line | 第 {line} 行 | line {line}
    baseline | 上次对好的值 | Value after last run
    who | 谁的表 | Whose sheet
    value | 写的值 | What it says
    place | 在哪里 | Where
    edited | 这次改过没有 | Changed since last time
    isEdited | 改过 | changed
    notEdited | 没改 | unchanged
    taken | 采用 | taken
    takenValue | 现在采用 | Taken now
    orderSays | 订单上是 | The order says
    unknownTodo | 核对并处理 | check and settle
    settle | 定下{field}哪个对，通知写错的部门改 | settle which {field} is right, and tell whoever has it wrong
    why | 因为 | because
    since | {day} 起 | since {day}
    days | 已 {count} 天 | {count} days
    today | 今天新出现 | new today
    due | 最晚 {day} | by {day}
    followsFrom | 起因见 | follows from
    alsoCauses | 连带 | Also:
    responsible | 该谁处理 | To act
    blank | （空） | (blank)
    writtenAs | 表里写的是 {raw} | written as {raw}
    sheetProblems | 表格本身的问题 | Sheet problems
    changes | 这次的变化 | Changes in this run
    changesNone | 这次没有变化。 | Nothing changed.
    changesFirst | 第一次对单，还没有变化可列。 | A first run has no changes yet.
    resolved | 上次的问题，已解决 | Resolved since last run
    resolvedAs | 现在都是 {new} | all say {new} now
    resolvedNone | 没有。 | None.
    notes | 提示（不用处理） | Notes
    notesNote | 只供了解，点开看。 | For information; open to see.
    waived | 说好不再追究的 | Waived
    sheets | 各部门交表情况 | Sheets delivered
    delivered | 已交 | delivered
    missing | 没交 | not delivered
    reading | 读了哪些行 | What was read
    rowsRead | 读到的行 | Rows read
    filesUsed | 文件 | Files
    restInFile | 其余 {count} 条见 {file}。 | {count} more in {file}.
    filesHere | 同一文件夹里的数据 | The data, in the same folder
    searchOrders | 搜订单号、客户、产品… | Search order, customer, product…
    allSeverities | 全部轻重 | Any severity
    allDepartments | 全部部门 | Any department
    sheetSummary | 概要 | Summary
    sheetDiscrepancies | 差异 | Discrepancies
    sheetChanges | 变更 | Changes
    sheetDepartments | 责任人 | Per department
    sheetLines | 订单明细 | Reconciled lines
    claimsColumn | 各表怎么写 | What each sheet says
    sentenceColumn | 怎么回事 | What is wrong
    todoColumn | 要做什么 | What to do
    tellsColumn | 谁告诉谁 | Who tells whom
    onlyNeedingLines | 订单共 {all} 行，超过 {limit} 行：这里只列要有人处理的 {shown} 行，全部在 order_lines.csv。 | Of {all} lines (above {limit}) only the {shown} that need somebody stand here; all are in order_lines.csv.
    cutRows | 共 {all} 条，这里只列前 {shown} 条，全部在 {file}。 | {shown} of {all} stand here; all are in {file}.
    countColumn | 件数 | Count
    openCount | 待处理 | Open
    someone | 别的部门 | another party
    somebody | 某个部门 | a party
    rowNumber | 第 {row} 行 | row {row}
    valueOf | {who} {value} | {who} {value}
    textCut | … | …
    fullReport | 报告 | Report
    decisionSheet | 待决定 | To decide
    decisionsTitle | 请决定 | Decisions
    decisionNote | 在“决定”一栏选一个答案，存到工作目录的 decisions 文件夹，下次对单就照办。可以排序、筛选、删行。 | Choose an answer, save the file into the workspace's folder “decisions”: the next run follows it. Rows may be sorted, filtered, deleted.
    decisionAnswer | 决定 | Answer
    decisionValue | 值或日期 | Value or day
    decisionBy | 谁决定的 | Decided by
    decisionWhy | 为什么 | Why
    decisionCurrent | 现在的决定 | Answer in force
    decisionProduct | 产品 | Product
    decisionGroup | 一批 | Group
    decisionWaits | 等到 {day} | wait until {day}
    decisions | 决定 | Decisions
    historyOrder | 整单 | whole order
    historyFrom | 写在 {places} | stated in {places}
    historyUnknown | 出处没有记录 | where is not recorded
    historyAlso | {who}另记 {values} | {who} also notes {values}
    historyNotTaken | {who}写 {value}，没有采用 | {who} says {value}, not taken
    historyNotTakenFrom | {who}从 {old} 改成 {value}，没有采用 | {who} went from {old} to {value}, not taken
    historyFollowed | {who}从 {old} 改成 {value}，跟上了 | {who} went from {old} to {value} and has followed
    historyFirst | 首次记录 | first recorded
    historyRemoved | 在 {run} 移出：没有表再写它，业务也从没下过这张单 | taken out in {run}: no sheet held it any more, and no opener ever had
    historySince | {run} 之前各表怎么写没有记录（旧版本的账本） | what each sheet said before {run} was not recorded (a ledger of an older version)
    historyLines | 共 {count} 行 | lines: {count}
    historyRule | 决定 {number} | decision {number}
    historyNothing | 没有符合条件的记录。 | Nothing of that kind is recorded.
    sheetCourse | 走势 | Course of the runs
    sheetSpread | 分布 | Spread
    sheetFigures | 关键指标 | Key figures
    sheetOrders | 订单 | Orders
    sheetEvents | 发货开票收款 | Events
    reconciledTitle | 对好的订单 | Reconciled orders
    spreadBy | 按什么分 | By
    spreadName | 名称 | Name
    byAge | 按拖了多久 | By age
    figurePart | 部分 | Part
    figureNow | 本期 | Now
    figureBefore | 上期 | Before
    figureMove | 变化 | Movement
    figureBasis | 怎么来的 | Made of
    figureExcluded | 缺数据没算的 | Left out for lack of data
    figureFormula | 怎么算 | How it is worked out
    byKind | 按问题 | By problem
    byDepartment | 按部门 | By department
    byCustomer | 按客户 | By customer
    noCustomer | 不针对某个客户 | no customer
    ageToday | 今天 | today
    ageWeek | 1–7 天 | 1–7 days
    ageMonth | 8–30 天 | 8–30 days
    ageQuarter | 31–90 天 | 31–90 days
    ageOlder | 90 天以上 | over 90 days
    whoStrip | 该谁动手 | Who has to act
    stripMore | 另有 {count} 位，见下面 | {count} more below
    overdueCount | 已过期 {count} 件 | {count} overdue
    spread | 问题出在哪里 | Where the problems are
    bySeverity | 轻重 | By severity
    newColumn | 新出现 | New
    developmentTitle | 变好还是变差 | Better or worse
    agesTitle | 放了多久没解决 | How long they stand open
    trendTitle | 历次对单 | Run by run
    trendText | 最近 {runs} 次对单，待处理问题从 {first} 个到 {last} 个 | open problems over {runs} runs: from {first} to {last}
    numbers | 看具体数字 | Show the numbers
    runColumn | 哪次对单 | Run
    kpiTitle | 关键指标 | Key figures
    kpiNote | 点开名称看怎么算的；全部指标在 kpis.csv。 | Open a name to see how it is worked out; all figures are in kpis.csv.
    kpiNow | 现在 | Now
    kpiBefore | 上期 | Before
    kpiMovement | 变化 | Movement
    kpiBasis | 由什么算出 | Made of
    kpiHow | 怎么算的 | How it is worked out
    pastValues | 历次：{values} | so far: {values}
    moveBetter | 变好 | better
    moveWorse | 变差 | worse
    moveSame | 没变 | same
    monthsTitle | 每月金额 | Month by month
    monthOrdered | 下单 | ordered
    monthShipped | 发货 | shipped
    monthInvoiced | 开票 | invoiced
    monthReceived | 回款 | received
    timeline | 来龙去脉 | What happened to it
    newOnly | 只看新出现的 | New only
    overdueOnly | 只看已过期的 | Overdue only
    allPeople | 全部人员 | Anybody
    allKinds | 全部问题 | Any problem
    skipLink | 跳到正文 | Skip to the content
    foundCount | 找到 {count} 条 | {count} found
    clearFilter | 清除条件 | Clear
    notLoaded | 还有 {count} 条没有列在这里：请用新版浏览器打开，或看 report.xlsx 和 discrepancies.csv，那里是全的。 | {count} more are not listed here: open the page in a newer browser with scripts on, or see report.xlsx and discrepancies.csv, which hold all.
    moreToShow | 还有 {count} 条，往下翻就会出来 | {count} more: scroll down to see them
    filters | 查找和筛选 | Find and filter
    rowAppeared | {who}的表里有了这一行 | {who}'s sheet has the row now
    rowVanished | {who}的表里没有这一行了 | {who}'s sheet has the row no more
    rowReturned | {who}的表里又有了这一行 | the row is back in {who}'s sheet
    rowDropped | 没有表再写这一行，业务也从没有过：不再保留 | no sheet holds the line any more, and no opener ever did: it is no longer kept
    toldWithoutValues | 牵涉本部门表里没有的金额，这里不写数字；请问发报告的人 | it is about money that your own sheets do not hold, so no figures stand here: ask whoever sent you this
    nothingToDo | 这次没有要本部门处理的事 | nothing for this department to do this time
    tasks | {count} 件要处理 | {count} to do
    tasksCritical | 其中 {count} 件紧急 | {count} of them critical
    tasksOverdue | {count} 件已过期 | {count} past their day
    chatTitle | 【{day}】 | [{day}] 
    nobodyNamed | 没写是谁的 | nobody named
    ownActionsOnly | 只列本部门要做的事；本部门表里没有的金额不写在这里。 | Only what this department has to do; no amounts that its own sheets do not hold.
    bulletinTitle | 变更通知 | Change bulletin
    bulletinNote | 上次对单以来认下的变更，按表里有这些订单的部门列。 | Changes accepted since the last run, by the departments whose sheets hold the orders.
    bulletinBehind | 表里还是旧值 | still the old value in the sheet
    bulletinFollows | 表里已经改了 | the sheet has it
    bulletinUnheld | 表里没有这一栏 | no column for it in the sheet
    bulletinCount | {count} 处变更 | {count} changes
    bulletinCountBehind | {count} 处变更，{behind} 处还没跟上 | {count} changes, {behind} not taken over
    bulletinState | 表里怎样 | In the sheet
    sheetBulletin | 变更通知 | Bulletin
    coverageTitle | 规则判断了多少 | How much could be judged
    coverageText | 该判断 {asked} 次，判断了 {judged} 次（{share}）。用得上的 {rules} 条规则里，有 {silent} 条一次也没法判断：表里没有它们要的字段。 | {judged} of {asked} questions could be answered ({share}). Of {rules} rules that have something to ask, {silent} could never be judged: no sheet has the fields that they need.
    coverageWhole | 该判断 {asked} 次，判断了 {judged} 次（{share}）；用得上的 {rules} 条规则都判断过。 | {judged} of {asked} questions could be answered ({share}); each of the {rules} rules that have something to ask was judged.
    coverageField | 缺这个字段 | Field that is missing
    coverageSilent | 因此没法判断的规则 | Rules that are silent
    coveragePartly | 因此有时没法判断的规则 | Rules that are sometimes silent
    sheetRules | 规则 | Rules
    figure | 项目 | Figure
    figureValue | 数值 | Value
    howItWent | 比上次怎样 | How it went
    howOld | 存在多久 | How old
    keyFigures | 关键指标 | Key figures
    before | 上期 | Before
    madeOf | 构成 | Made of
    dryRun | 只是试算：没有写任何文件，也没有记账。 | A dry run: nothing was written or recorded.
    """
}
