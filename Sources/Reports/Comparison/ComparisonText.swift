// resource data: the fixed texts of a comparison: key | Chinese | English.
enum ComparisonText {
  static let lines = """
    verdict same | 内容相同。 | The same.
    verdict different | 内容不同。 | Different.
    verdict conflicts | 有冲突，要有人决定。 | There are conflicts: somebody has to decide.
    sheet only ours | {sheet}（只在 ours 里） | {sheet} (in ours only)
    sheet only theirs | {sheet}（只在 theirs 里） | {sheet} (in theirs only)
    sheet | 工作表 {sheet} | Sheet {sheet}
    key given | 按 {columns} 对行 | rows paired by {columns}
    key found | 按 {columns} 对行（自动找到） | rows paired by {columns} (found)
    key none | 没有能认行的列，按相似度对行 | no column names a row: rows paired by likeness
    columns added | 新增列：{columns} | columns added: {columns}
    columns removed | 删除列：{columns} | columns removed: {columns}
    columns renamed | 改名列：{columns} | columns renamed: {columns}
    columns moved | 移动列：{columns} | columns moved: {columns}
    columns numbering | 只数行、不比的列：{columns} | columns that only number the rows, and do not count: {columns}
    and | 、 | and
    side base | base | base
    side ours | ours | ours
    side theirs | theirs | theirs
    column | 列 | column
    key | 键 | key
    who | 谁改的 | who
    mark | 标记 | mark
    sheet name | 工作表 | sheet
    page counts | 汇总 | counts
    page rows | 差异 | differences
    cell of | {side} 位置 | cell in {side}
    row of | {side} 行 | row in {side}
    title | 两表对比 | comparison
    more lines | 还有 {count} 行没有列出，见 --format csv | {count} more lines are not shown: see --format csv
    result | 结果 | outcome
    row | 第 {number} 行 | row {number}
    no row | 无 | none
    row added | 新增 | added
    row removed | 删除 | removed
    row changed | 改动 | changed
    row conflicting | 冲突 | conflict
    row deleted_and_edited | 一方删除、一方改动 | deleted and edited
    row duplicate | 键重复 | key stands several times
    row moved | 已移动 | moved
    aside | 表外行 | beside the table
    by ours | {what}（ours） | {what} (ours)
    by theirs | {what}（theirs） | {what} (theirs)
    by base | {what}（base） | {what} (base)
    by both | {what}（双方） | {what} (both)
    cell added | 新增 | added
    cell removed | 删除 | removed
    cell changed | 改动 | changed
    cell ours | ours 改 | ours changed it
    cell theirs | theirs 改 | theirs changed it
    cell both_alike | 双方改得一样 | both changed it alike
    cell conflict | 冲突 | conflict
    cell shown | 如原样 | as it stands
    unchanged rows | {count} 行相同 | {count} rows the same
    one unchanged rows | 1 行相同 | 1 row the same
    changed rows | {count} 行改动 | {count} rows changed
    one changed rows | 1 行改动 | 1 row changed
    added rows | {count} 行新增 | {count} rows added
    one added rows | 1 行新增 | 1 row added
    removed rows | {count} 行删除 | {count} rows removed
    one removed rows | 1 行删除 | 1 row removed
    conflict rows | {count} 行冲突 | {count} rows in conflict
    one conflict rows | 1 行冲突 | 1 row in conflict
    duplicate rows | {count} 行键重复 | {count} rows of keys that stand several times
    one duplicate rows | 1 行键重复 | 1 row of a key that stands several times
    moved rows | {count} 行换了位置 | {count} rows moved
    one moved rows | 1 行换了位置 | 1 row moved
    changed cells | {count} 格改动 | {count} cells changed
    one changed cells | 1 格改动 | 1 cell changed
    conflict cells | {count} 格冲突 | {count} cells in conflict
    one conflict cells | 1 格冲突 | 1 cell in conflict
    format only cells | {count} 格只是写法不同 | {count} cells differ in form only
    one format only cells | 1 格只是写法不同 | 1 cell differs in form only
    tolerated cells | {count} 格在容差内 | {count} cells within the tolerance
    one tolerated cells | 1 格在容差内 | 1 cell within the tolerance
    asides | {count} 行合计或备注不同 | {count} totals or notes differ
    one asides | 1 行合计或备注不同 | 1 total or note differs
    expected | 应为 | expected
    fix | 处理 | fix
    same_bytes found | 和 {other} 每个字节都相同 | the same bytes as {other}
    same_bytes expected | 两份不同的文件 | two different files
    same_bytes fix | 确认没有把同一个文件写了两遍 | check that one file was not named twice
    empty_file found | 文件是空的，按没有行的表来比 | the file is empty; compared as a sheet without rows
    empty_file expected | 至少有表头的表 | a sheet with at least a header
    empty_file fix | 如果不该是空的，重新导出 | export it again, if it should not be empty
    sheet_counts found | ours 有 {ours} 张工作表，theirs 有 {theirs} 张；没有对上的按整张新增或删除列出 | ours has {ours} sheets, theirs {theirs}; what has no counterpart is shown as added or removed
    sheet_counts expected | 两边一样多的工作表 | as many sheets on both sides
    sheet_counts fix | 只比一张表时用 --sheet 指定 | name one with --sheet
    no_common_column found | 没有一列是两边都有的：ours 有 {ours}，theirs 有 {theirs} | no column stands on both sides: ours has {ours}, theirs {theirs}
    no_common_column expected | 至少一列同名或同义 | at least one column of the same name or meaning
    no_common_column fix | 检查是不是比错了文件，或者统一表头 | check that these are the right files, or give the columns the same headers
    no_key found | 没有哪几列能认出一行，按相似度对行 | no columns tell the rows apart; they were paired by likeness
    no_key expected | 每行不同、两边都有的一列或几列 | one or several columns that differ from row to row and stand on both sides
    no_key fix | 知道用哪几列认行时，用 --key 指定 | name them with --key
    blank_keys found | {count} 行的 {columns} 是空的，这些行按相似度来对 | rows with nothing in {columns}: {count}; they were paired by likeness
    blank_keys expected | 每行都填了键 | a key in every row
    blank_keys fix | 补上键，或用 --key 换别的列 | fill it in, or name other columns with --key
    duplicate_keys found | {count} 个键有好几行，第一个是“{first}”，在 {cells}；两边不同时全部列出，不随便配对 | keys that stand in several rows: {count}, the first is “{first}” in {cells}; where the sides differ all rows are shown, none is paired at random
    duplicate_keys expected | 每个键一行 | one row a key
    duplicate_keys fix | 用 --key 加上能区分这些行的列 | name more columns with --key that tell these rows apart
    no_header found | 没有表头，列按位置叫 A、B、C | there is no header; the columns are called A, B, C by their place
    no_header expected | 一行表头 | a row of headers
    no_header fix | 加上表头，改名的列就能认出来 | add one, so that columns that moved are recognised
    missing_column found | 这张表没有“{name}”列 | this sheet has no column “{name}”
    missing_column expected | 点名的每一列 | every column that was named
    missing_column fix | 只比有这一列的表时用 --sheet 指定 | name the sheet that has it with --sheet
    unknown_column found | 哪张表都没有“{name}”列 | no sheet has a column “{name}”
    unknown_column expected | {known} 之一 | one of {known}
    unknown_column fix | 按表头原样写列名 | write the name as it stands in the header
    unknown_column near fix | 是不是 {nearest}？ | did you mean {nearest}?
    unknown_sheet found | 没有叫“{name}”的工作表 | no file has a sheet “{name}”
    unknown_sheet expected | {known} 之一 | one of {known}
    unknown_sheet fix | 不加 --sheet 运行一次，看看有哪些 | run without --sheet to see the names
    unknown_sheet near fix | 是不是 {nearest}？ | did you mean {nearest}?
    highlighter_several_sheets found | 有 {count} 张工作表不同，这种格式一次只写一张 | sheets that differ: {count}, and the format has room for one
    highlighter_several_sheets expected | 一张不同的工作表 | one sheet that differs
    highlighter_several_sheets fix | 用 --sheet 指定一张，或换 --format xlsx、html、json | name one with --sheet, or take --format xlsx, html or json
    merge_conflicts found | 有 {count} 行冲突，没有写合并结果 | rows in conflict: {count}; nothing was written
    merge_conflicts expected | 没有冲突，或说明冲突时取哪一边 | no conflict, or a side that is taken where there is one
    merge_conflicts fix | 先解决冲突，或加 --prefer ours、theirs、base | settle them, or add --prefer ours, theirs or base
    merge_no_plain_table found | 不是一张纯文本的表（工作簿、有标题或合计、或不是 UTF-8），合并会改动行以外的东西，没有写 | more than one plain UTF-8 table (a workbook, a title, a total): a merge would change more than rows, and nothing was written
    merge_no_plain_table expected | 一张只有表头和数据行的 CSV | a CSV of a header and records
    merge_no_plain_table fix | 用 duidan diff --base 看差异，手工合并 | see what differs with duidan diff --base, and merge by hand
    merge_several_sheets found | 合并出 {count} 张表，CSV 只放得下一张 | {count} sheets were merged, and a CSV holds one
    merge_several_sheets expected | 以 .xlsx 结尾的文件名 | a name that ends in .xlsx
    merge_several_sheets fix | 合并到 .xlsx，或用 --sheet 指定一张 | merge into an .xlsx, or name one sheet with --sheet
    """
}
