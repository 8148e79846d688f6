/// Power BI: the data of a visual, with a block of the filters that were applied, `domain/systems.md` section 11.
enum PowerBIVisual {
  static let text = """
    id: power-bi-visual
    name-zh: Power BI 视觉对象数据
    name-en: Power BI, data of a visual
    kind: order
    grain: line
    form: tenant
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - title | Applied filters | 100 | C
      - footer | Applied filters | 100 | C
      - title | 应用的筛选器 | 100 | C
      - footer | 应用的筛选器 | 100 | C
    habits:
      - masters | repeated | C
    limits:
      - rows | 30000 | C

    """
}
