/// 企业微信 在线表格, copied and pasted as text with runs of spaces between its columns, `domain/systems.md` section 10.
enum WecomPastedText {
  static let text = """
    id: wecom-pasted-text
    name-zh: 企业微信 在线表格 粘贴文本
    name-en: WeCom online sheet, pasted text
    kind: order
    grain: line
    form: tenant
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - delimiter | spaces | 100 | B [20]
    habits:
      - list-separator | ， | C
    limits:
      - rows | 5000 | C

    """
}
