// resource data: the words for departments, policies, severities and the like: group, id | Chinese | English.
enum WordText {
  static let lines = """
    department sales | 业务 | sales
    department merchandiser | 跟单 | merchandising
    department purchasing | 采购 | purchasing
    department production | 生产 | production
    department quality | 质检 | quality
    department warehouse | 仓库 | warehouse
    department logistics | 物流 | logistics
    department finance | 财务 | finance
    department manager | 管理 | management
    policy unchanged | 沿用上次对好的值 | the value of the last run stays
    policy agreed | 写了的表都一样 | every sheet that states it says the same
    policy sole_edit | 只有一方改了，按改后的算 | only one party changed it, so the change counts
    policy authority | 这一项以{owner}的表为准 | {owner}'s sheet counts for this
    policy change_record | 有批准的变更单，按变更单算 | an approved change record says so
    policy latest | 按最后一次修改算 | the latest change counts
    policy majority | 按多数部门写的算 | most departments say so
    policy manual | 定不了，先沿用上次的值，等人来定 | cannot be settled by rule: the last value stays until somebody decides
    policy decision | 有人已经拍板 | somebody has decided
    severity critical | 紧急 | critical
    severity high | 高 | high
    severity medium | 中 | medium
    severity low | 低 | low
    severity info | 提示 | note
    status open | 待处理 | open
    status decided | 已拍板，待跟进 | decided, to be followed
    status waived | 不再追究 | waived
    status resolved | 已解决 | resolved
    trend new | 新出现 | new
    trend recurring | 上次就有 | seen before
    trend reopened | 又出现了 | came back
    family ingest | 表格填写 | reading
    family merge | 各表对照 | comparing
    family rule | 业务规则 | rule
    grain order | 一行一张订单 | one order a row
    grain line | 一行一个订单行 | one order line a row
    grain event | 一行一次发生 | one event a row
    end used | 用上 | used
    end duplicate | 重复 | duplicate
    end heading | 标题 | heading
    end subtotal | 小计 | subtotal
    end note | 说明 | note
    end blank | 空行 | blank
    end excluded | 不要的 | excluded
    end rejected | 用不了 | rejected
    movement better | 变好 | better
    movement worse | 变差 | worse
    movement same | 一样 | same
    movement unknown | 没有可比的 | nothing to compare
    flag true | 是 | yes
    flag false | 否 | no
    answer take | 采用{who}：{value} | take {who}: {value}
    answer take_always | 一律采用{who}的 | always take {who}
    answer keep | 保持原值：{value} | keep as it was: {value}
    answer other | 其他值（填在右边） | another value (fill it in beside)
    answer wait | 等到…（右边填日期） | wait until … (the day beside)
    answer tolerate | 不再追究 | leave it as it is
    answer do_not_compare | 不比较这一项 | do not compare
    answer cancelled | 已取消 | cancelled
    answer stays | 还算数，请补回那一行 | it still stands: put the row back
    answer deleted | 没有这回事，删得对 | it did not happen: rightly deleted
    answer accept | 确有此单，请补录 | it is real: enter it
    answer not_ours | 不是我们的 | not ours
    answer both_count | 两行都算 | count both
    answer one_counts | 只算这一行：{value} | count only {value}
    answer same_order | 是同一订单：{value} | same order: {value}
    answer different_orders | 是不同的订单 | different orders
    answer belongs | 对应：{value} | it is {value}
    answer confirm | 没写错，采用：{value} | it is meant: {value}
    answer confirm_all | 确实如此，照新表算 | it is so: take the new sheet
    answer refuse | 写错了，保持：{value} | a slip: keep {value}
    answer withdraw | 撤回以前的决定 | withdraw the earlier answer
    decision applied | 已采用 | applied
    decision complied | 已照办 | complied
    decision stale | 已过时 | stale
    decision contradictory | 互相矛盾 | contradictory
    decision unanswered | 没回答 | unanswered
    decision refused | 用不了 | refused
    decision withdrawn | 已撤回 | withdrawn
    decision replaced | 被后来的决定取代 | replaced by a later one
    decision ended | 事情已经没有了 | what it was about is no more
    event shipment | 发货 | shipment
    event invoice | 开票 | invoice
    event payment | 收款 | payment
    event change | 变更 | change
    event exception | 异常 | exception
    step opened | 新出现 | new
    step reopened | 又出现了 | came back
    step changed | 变了 | changed
    step decided | 已拍板 | decided
    step waived | 不再追究 | waived
    step resolved | 已解决 | resolved
    step seen | 首次记录 | first seen
    step vanished | 表里没有了 | gone from the sheet
    step returned | 又回到表里 | back in the sheet
    step dropped | 不再保留 | no longer kept
    """
}
