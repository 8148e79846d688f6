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
    and | 、 | and
    side base | base | base
    side ours | ours | ours
    side theirs | theirs | theirs
    column | 列 | column
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
    """
}
