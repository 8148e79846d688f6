/// Tableau: a crosstab, text in UTF-16 with a TAB between its columns, `domain/systems.md` section 11.
///
/// Excel's “Unicode text” has the same form and is read alike.
enum TableauCrosstab {
  static let text = """
    id: tableau-crosstab
    name-zh: Tableau 交叉表 (或 Excel Unicode 文本)
    name-en: Tableau crosstab (or Unicode text of Excel)
    kind: order
    grain: line
    form: tenant
    # mark | value | points | evidence; 100 points are enough
    recognise:
      - encoding | UTF-16 | 60 | B [23]
      - delimiter | tab | 40 | B [23]
    habits:
      - masters | repeated | C
    limits:
      - rows | 5000 | C

    """
}
