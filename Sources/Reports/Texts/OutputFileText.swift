// resource data: what each file is that a run, a migration or an export writes: path | Chinese | English.
enum OutputFileText {
  static let lines = """
    orders.csv | 对好的订单，一单一行 | the reconciled orders, one a row
    order_lines.csv | 对好的订单行，一行一个产品 | the reconciled order lines, one a row
    events.csv | 每一次发货、开票、收款、变更、异常、审批，一次一行，留着不丢 | each shipment, invoice, payment, change, exception and approval, one a row; once seen it stays
    discrepancies.csv | 要人看的每一个问题，一个一行；问题的编号每周不变 | what a person should know of, one a row; an id is the same in every run as long as it is about the same thing
    discrepancies.jsonl | 同上，一行一个 JSON 对象，另有 details（规则文字里的值）和 claims（每一方的说法） | the same as a JSON object a line, with `claims`, and `details` where a business rule's words have values
    claims.csv | 每个问题里各方怎么写、写在哪个单元格 | for each discrepancy what every party states, and in which cell
    changes.csv | 这次对单里哪些项目从什么变成了什么；第一次对单没有，新订单也不算变更 | what moved in this run, field by field; a first run has none, and a new order is no change
    rejected.csv | 没能用上的行，原样写出，并写明原因 | every row that could not be used, as it stands, and why
    interpretations.csv | 每张表怎么读的：一列是什么、日期怎么认、单位是什么，凭什么这样定 | what was decided once about each sheet and column, on which evidence
    rules.csv | 每条规则查了多少、多少不合格、多少缺数据没法查 | how often each business rule could be judged, and what was missing where it could not
    kpis.csv | 最近 30 天（kpi_days）的指标：由什么算出、多少因缺数据没算、上一期是多少 | the key figures of the last 30 days (`kpi_days`): what they are made of, how much was left out, and the period before
    scorecard.csv | 每个跟单员的绩效和由什么算出（K30）；duidan.yml 里写了 outputs: scorecard 才有 | of each merchandiser the score and what it is made of (K30); only where `outputs: scorecard` asks for it
    files.csv | 有哪些文件、怎么处理的；平时只有跳过了文件才写，旧表迁移时每份文件一行，列更多 | every file and what became of it; a plain run writes it only where it passed files over, a migration always, with more columns
    control_totals.csv | 迁移：每份文件、每张表、每个月的行数、数量、金额各去了哪里 | a migration: rows, quantity and amount by file, sheet, month, currency and fate
    not_understood.csv | 迁移：没认出来的列和读不出来的值，附样例 | a migration: columns that map to no field and values that could not be read, with samples
    fork_conflicts.csv | 迁移：有人另存了一份改的，和主表对不上的值 | a migration: values that a fork of a sheet has otherwise
    probable_duplicates.csv | 迁移：像是同一个客户、同一个产品的不同写法 | a migration: customers and products that are probably one
    to_decide.csv | 迁移：先定哪件事，按影响的行数排 | a migration: what to decide, by the rows that hang on it
    new-1.xlsx | 导出：对方系统里还没有的行，列是对方的（CSV 的系统是 new-1.csv，行数多就有 new-2；分主表明细的是 orders-new-1、lines-new-1） | an export: what the other system does not hold yet, in its own columns (`new-1.csv` where it takes CSV, `new-2` and on where it takes fewer rows, `orders-new-1` and `lines-new-1` where it wants two files)
    changed-1.xlsx | 导出：对方系统里已有、现在不一样的行，写法同上 | an export: what it holds in another form, likewise
    duidan.sqlite | 导出到 SQLite：所有表，带类型，另有几个视图 | an export to SQLite: all tables of the run, typed, and views
    changed_cells.csv | 导出：对方系统里已有的行，哪些格子变了 | an export: which cells of rows that the other system holds are another value now
    summary.csv | 导出：写了哪些文件，哪些没能带过去、为什么 | an export: the files written, and what could not be carried over and why
    summary.txt | 导出：同上，给人看的 | an export: the same for people
    export.json | 导出：从哪次对单导出、和哪次比、各文件的 SHA-256 | an export: from which run it was made, compared with which, and the SHA-256 of its files
    report.html | 给经理和跟单员看的报告，一个文件，不用联网 | the report for people: one file, no network, readable without scripts
    report.xlsx | 同一份报告的 Excel 版 | the same as a workbook
    reconciled.xlsx | 对好的数据，可以接着用；有疑问的格子有颜色和批注 | the reconciled lines, orders and events to go on working in; cells in question are coloured and say why
    decisions.xlsx | 要人定的事，选好答案存进 decisions/ 文件夹 | what a person can decide, to be filled in and saved into `decisions/`
    for/<department>.html | 一个部门自己要做的事，给手机看或打印 | what one department has to do, for a telephone or the printer
    for/<department>.txt | 同上，贴到群里用，不超过 1500 字 | the same as a text for a chat, of at most 1,500 characters
    migration.html | 迁移：给人看的一页，证明一行都没丢 | a migration: a page for people, that no row was lost
    datapackage.json | 所有 CSV 表的说明（Frictionless Data Package）：类型、主键、中英文列名、每列的意思、SHA-256 | Frictionless Data Package (version 1, `tabular-data-package`) of all CSV tables: types, keys, titles, meanings, SHA-256
    run.json | 这次对单的清单：读了什么、写了什么、每行去了哪里 | the manifest of the run: what was read and written, and where every row went
    """
}
