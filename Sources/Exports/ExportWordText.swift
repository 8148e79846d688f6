// resource data: the words of an export's summary: key | Chinese | English.
enum ExportWordText {
  static let lines = """
    title | 导出到 {target}（{id}），数据来自运行 {run} | Export to {target} ({id}), data of run {run}
    since | 与运行 {run} 的导出相比 | Compared with the export of run {run}
    first | 之前没有导出过：全部作为新增 | Nothing was exported before: everything is new
    nothing | 没有新增，也没有改动：不用导入 | Nothing is new and nothing has changed: there is nothing to import
    newFile | {file}：新增 {rows} 行，{orders} 个订单，{size} KB | {file}: {rows} new rows of {orders} orders, {size} KB
    changedFile | {file}：有改动 {rows} 行，{orders} 个订单，{size} KB | {file}: {rows} changed rows of {orders} orders, {size} KB
    same | 未变：{count} | unchanged: {count}
    more | ，另有 {count} 处 | , and {count} more
    times | {count} 处 | {count} times
    line | 第 {line} 行 | line {line}
    assumedEvidence | 假定，没有来源 | assumed, no source shows it
    attestedEvidence | 有据：{sources} | attested: {sources}
    configuredEvidence | duidan.yml 里写的 | said in duidan.yml
    kind required_missing | 对方必填，这里没有值（导入前补上，或写在 duidan.yml 的 exports › constants 里） | The target wants a value and there is none (fill it in before importing, or say it in duidan.yml under exports › constants)
    kind not_carried | 没有带过去的值 | Values that were not carried over
    kind text_changed | 写法有改动的文字 | Texts that had to be changed
    kind cleared | 已清空的值（对方可能不理空单元格，要手工清） | Values that were cleared (the target may skip empty cells: clear them there by hand)
    kind cancelled | 已取消，没有导出 | Cancelled, and not exported
    kind cancelled_since | 上次导出之后取消的（在对方系统里处理） | Cancelled since the last export (to be dealt with in the target)
    kind gone_since | 上次导出之后没有了的（在对方系统里处理） | Gone since the last export (to be dealt with in the target)
    kind open_questions | 还有疑问的订单，照现在的值导出了（--settled 可以先不导） | Orders with open questions, exported as they stand (--settled leaves them out)
    kind held_back | 还有疑问，没有导出的订单 | Orders with open questions, left out
    kind document_too_large | 一个订单就超过对方的上限，没有拆 | Single orders above the target's limit, left whole
    kind column_beyond_limit | 超过对方列数上限，没有写的列 | Columns behind the last one that the target takes, not written
    kind no_column | 对方没有列可放的内容 | What has no column in the target
    kind column_not_understood | 模板里看不懂的列，空着 | Columns of the template that were not understood, left empty
    kind sheet_not_kept | 模板里没有填的工作表，没有带过去 | Sheets of the template that are not filled, not carried over
    kind must_exist | 这些列的编码要先在对方系统里有 | Codes of these columns have to exist in the target first
    kind import_mode | 对方的导入方式 | How the target imports
    kind limit | 按这些上限拆分 | Limits that were kept
    kind assumed | 版式里没有来源、只是假定的部分（先用几行试导） | Parts of the layout that are assumed (try them with a few rows first)
    reason sources_differ | 各表说法不一 | the sheets say different things
    reason lines_differ | 各行说法不一 | the lines say different things
    reason price_basis_unknown | 表里没说单价含不含税（用 --prices incl-tax 或 excl-tax 说明） | the sheets do not say whether prices include tax (say it with --prices incl-tax or excl-tax)
    reason price_not_exact | 换算税价除不尽，或没有税率 | the price on the other tax basis is not exact, or there is no rate
    reason status_unknown | 对方没有对应的状态 | the target has no such status
    reason not_of_its_type | 不是这一列的数或日期 | no number or date of the column
    reason day_before_1900 | 早于 1900 年 | before 1900
    reason control_characters | 控制字符换成了空格 | control characters became spaces
    reason refused_characters | 对方不收的字符换成了空格 | characters that the target refuses became spaces
    reason cut | 太长，截断了 | too long, cut
    reason guarded | 前面加了撇号，免得当公式运行 | an apostrophe in front keeps it from running as a formula
    reason digits_as_text | 超过 15 位的数写成文本 | numbers of more than 15 digits as text
    subject rows | 每个文件的行数 | rows a file
    subject columns | 列 | columns
    subject bytes | 每个文件的字节数 | bytes a file
    subject file | 文件种类 | kind of file
    subject header-rows | 表头 | header
    subject masters | 单据头怎么放 | where an order's own cells stand
    subject sheet | 工作表名 | name of the sheet
    subject details | 明细用的格式 | form of the lines
    subject unit | 整单还是单行导入 | what is imported as a whole
    subject date | 日期写法 | form of dates
    subject date-cells | 日期单元格 | cells of dates
    subject percent | 百分比写法 | form of percentages
    subject booleans | 是和否 | yes and no
    subject encoding | 编码 | encoding
    subject delimiter | 分隔符 | delimiter
    subject refused | 不收的字符 | characters that are refused
    subject cell-characters | 每格字数 | characters a cell
    subject document-lines | 每单行数 | lines an order
    subject blanks | 空单元格 | empty cells
    subject mode | 已有的行 | rows that are there already
    value adds-only | 只新增；有改动的行要在对方系统里手工改，或用变更单 | it only adds: enter changed rows there by hand, or by a change document
    value change-document | 改动走变更单；变更单的导入版式没有来源，这里不写，照 changed 文件和 changed_cells.csv 在对方的变更单里改 | changes are documents of their own (变更单), whose layout for import no source shows: enter them there by the changed file and changed_cells.csv
    value updates | 按关键列更新，没有的新增 | it updates by the key column, and adds what is not there
    value first-row | 只写在订单的第一行 | on the first row of the order only
    value merged | 合并在订单的各行上 | merged over the order's lines
    value repeated | 每行都写 | on every line
    value separate | 单独一个文件 | in a file of its own
    value document | 整张订单 | the order with all of its lines
    value row | 单行 | a single line
    value texts | 文本 | texts
    value dates | 日期 | dates
    value sign | 13% | 13%
    value number | 13 表示 13% | 13 means 13%
    value fraction | 0.13 表示 13% | 0.13 means 13%
    value skipped | 跳过 | skipped
    value clears | 清空 | they clear
    """
}
