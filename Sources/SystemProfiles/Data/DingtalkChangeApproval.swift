/// 钉钉 OA 审批 of changes: the export of approvals whose form says what changes, `domain/systems.md` section 9.
///
/// The columns of the system are those of any approval; the form's own, 变更前 and 变更后, are the tenant's.
enum DingtalkChangeApproval {
  static let text = """
    id: dingtalk-change-approval
    name-zh: 钉钉 OA 审批数据 订单变更
    name-en: DingTalk, export of approvals of changes
    kind: change_log
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 审批编号 | 20 | B [30]
      - header | 审批状态 | 5 | B [30]
      - header | 审批结果 | 15 | B [30]
      - header | 发起时间 | 10 | B [30]
      - header | 完成时间 | 10 | B [30]
      - header | 发起人工号 | 10 | B [30]
      - header | 发起人姓名 | 10 | B [30]
      - header | 发起人部门 | 10 | B [30]
      - caption-part | 变更后 | 60 | C
      - caption-part | 变更前 | 30 | C
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 审批编号 | change_no | master code match | B [30]"
      - "| | 标题 | order_title | master | B [30]"
      - "| | 审批状态 | | master | B [30]"
      - "| | 审批结果 | change_approval | master status | B [30]"
      - "| | 发起时间 | change_date | master | B [30]"
      - "| | 完成时间 | approval_date | master | B [30]"
      - "| | 发起人工号 | | master code | B [30]"
      - "| | 发起人姓名 | changed_by | master | B [30]"
      - "| | 发起人部门 | department | master | B [30]"
      - "| | 变更项目 | change_field | | C"
      - "| | 变更前 | change_before | | C"
      - "| | 变更后 | change_after | | C"
      - "| | 变更原因 | change_reason | | C"
    # what files out of the system have beyond the columns of its import
    exported:
      - "| | 历史审批人姓名 | approver | master | C"
      - "| | 审批记录 | remark | master | C"
      - "| | 当前处理人姓名 | node_owner | master | C"
      - "| | 审批耗时 | | master sequence | C"
    habits:
      - masters | first-row | C
    statuses:
      - 同意 | 同意 | B [30]
      - 拒绝 | 拒绝 | B [30]
      - agree | 同意 | B [30]
      - refuse | 拒绝 | B [30]
    limits:
      - rows | 5000 | C

    """
}
