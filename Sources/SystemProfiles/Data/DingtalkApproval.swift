/// 钉钉 OA 审批: the export of approvals with the fields of their forms, `domain/systems.md` section 9.
enum DingtalkApproval {
  static let text = """
    id: dingtalk-approval
    name-zh: 钉钉 OA 审批数据
    name-en: DingTalk, export of approvals
    kind: approval
    grain: event
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - header | 审批编号 | 30 | B [30]
      - header | 审批状态 | 10 | B [30]
      - header | 审批结果 | 20 | B [30]
      - header | 发起时间 | 20 | B [30]
      - header | 完成时间 | 20 | B [30]
      - header | 发起人工号 | 20 | B [30]
      - header | 发起人姓名 | 20 | B [30]
      - header | 发起人部门 | 20 | B [30]
      - caption-part | 变更后 | -100 | C
    # key | group | caption | field | uses | evidence
    columns:
      - "| | 审批编号 | approval_no | master code match | B [30]"
      - "| | 标题 | order_title | master | B [30]"
      - "| | 审批状态 | | master | B [30]"
      - "| | 审批结果 | approval_status | master status | B [30]"
      - "| | 发起时间 | created_at | master | B [30]"
      - "| | 完成时间 | approval_date | master | B [30]"
      - "| | 发起人工号 | | master code | B [30]"
      - "| | 发起人姓名 | created_by | master | B [30]"
      - "| | 发起人部门 | department | master | B [30]"
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
