/// The sheets of a small made-up company, as its departments have them in one week and in the next.
///
/// Sales moves a date and a quantity in the second week; production follows one of them, and the warehouse has shipped a
/// model and a quantity that nobody ordered: what the tool is for, in eight orders.
struct DemoSheets {
  /// The weeks that there are, and the day of each run.
  static let days = ["2026-03-02", "2026-03-09"]

  /// A file and its text.
  typealias Sheet = (path: String, text: String)

  private let language: String

  /// Takes the language in which headers and names are written.
  init(language: String) { self.language = language }

  /// The sheets of a week, counted from 1.
  func sheets(week: Int) -> [Sheet] {
    let first = language == "en" ? Self.english : Self.chinese
    guard week > 1 else { return first }
    return first.map { sheet in
      let changes = Self.changes.filter { sheet.path.hasPrefix($0.department) }
      return (sheet.path, changes.reduce(sheet.text) { $0.replacing($1.before, with: $1.after) })
    }
  }

  /// What the second week changes, in any language: a text that stands in one row of the department's sheet.
  private static let changes = [
    // Sales moves a date, which production does not hear of, and a quantity, of which it does.
    (department: "sales", before: "60,85,5100,CNY,2026-03-20", after: "60,85,5100,CNY,2026-03-27"),
    (department: "sales", before: "300,12.5,3750,CNY,2026-03-24", after: "360,12.5,4500,CNY,2026-03-24"),
    (department: "production", before: "D200,300,2026-03-24", after: "D200,360,2026-03-24"),
    (department: "production", before: "2026-03-05,0", after: "2026-03-05,200"),
    (
      department: "warehouse", before: "120,2026-02-27",
      after: "120,2026-02-27\nDN-0302,SO-2026-0101,A100,230,2026-03-06"
    ),
  ]

  private static let chinese: [Sheet] = [
    (
      "sales/订单跟踪表.csv",
      """
      订单号,客户,业务员,下单日期,产品名称,型号,数量,单价,金额,币种,交期
      SO-2026-0101,宁波海川电器有限公司,王芳,2026-02-02,电机,A100,200,86,17200,CNY,2026-03-06
      SO-2026-0102,杭州明德科技有限公司,王芳,2026-02-03,减速器,B60,60,85,5100,CNY,2026-03-20
      SO-2026-0103,苏州恒远机电有限公司,李明,2026-02-04,电机,A100,150,92,13800,CNY,2026-03-13
      SO-2026-0104,宁波海川电器有限公司,王芳,2026-02-05,控制器,C35,80,140,11200,CNY,2026-03-18
      SO-2026-0105,东莞华强电子有限公司,李明,2026-02-09,端子,D200,300,12.5,3750,CNY,2026-03-24
      SO-2026-0106,杭州明德科技有限公司,李明,2026-02-10,电机,A100,120,86,10320,CNY,2026-02-27
      SO-2026-0107,苏州恒远机电有限公司,王芳,2026-02-11,减速器,B80,40,110,4400,CNY,2026-03-31
      SO-2026-0108,东莞华强电子有限公司,李明,2026-02-12,控制器,C40,90,150,13500,CNY,2026-04-03

      """
    ),
    (
      "production/生产进度表.csv",
      """
      生产单号,订单号,型号,数量,交期,计划完工,完工数量
      WO-0501,SO-2026-0101,A100,200,2026-03-06,2026-03-05,0
      WO-0502,SO-2026-0102,B60,60,2026-03-20,2026-03-17,0
      WO-0503,SO-2026-0103,A100,140,2026-03-13,2026-03-11,0
      WO-0504,SO-2026-0104,C35,80,2026-03-18,2026-03-16,0
      WO-0505,SO-2026-0105,D200,300,2026-03-24,2026-03-20,0
      WO-0506,SO-2026-0106,A100,120,2026-02-27,2026-02-25,120
      WO-0507,SO-2026-0107,B80,40,2026-03-31,2026-03-27,0
      WO-0508,SO-2026-0108,C40,90,2026-04-03,2026-03-31,0

      """
    ),
    (
      "warehouse/发货明细.csv",
      """
      发货单号,订单号,型号,发货数量,发货日期
      DN-0301,SO-2026-0106,A110,120,2026-02-27

      """
    ),
  ]

  private static let english: [Sheet] = [
    (
      "sales/orders.csv",
      """
      Order No,Customer,Salesperson,Order Date,Product Name,Model,Quantity,Unit Price,Amount,Currency,Promised Date
      SO-2026-0101,Harbour Appliances Ltd,Alice,2026-02-02,motor,A100,200,86,17200,CNY,2026-03-06
      SO-2026-0102,Meadow Technology Ltd,Alice,2026-02-03,gearbox,B60,60,85,5100,CNY,2026-03-20
      SO-2026-0103,Hill Electric Ltd,Ben,2026-02-04,motor,A100,150,92,13800,CNY,2026-03-13
      SO-2026-0104,Harbour Appliances Ltd,Alice,2026-02-05,controller,C35,80,140,11200,CNY,2026-03-18
      SO-2026-0105,Strong Electronics Ltd,Ben,2026-02-09,terminal,D200,300,12.5,3750,CNY,2026-03-24
      SO-2026-0106,Meadow Technology Ltd,Ben,2026-02-10,motor,A100,120,86,10320,CNY,2026-02-27
      SO-2026-0107,Hill Electric Ltd,Alice,2026-02-11,gearbox,B80,40,110,4400,CNY,2026-03-31
      SO-2026-0108,Strong Electronics Ltd,Ben,2026-02-12,controller,C40,90,150,13500,CNY,2026-04-03

      """
    ),
    (
      "production/progress.csv",
      """
      Work Order No,Order No,Model,Quantity,Promised Date,Planned Finish,Produced Quantity
      WO-0501,SO-2026-0101,A100,200,2026-03-06,2026-03-05,0
      WO-0502,SO-2026-0102,B60,60,2026-03-20,2026-03-17,0
      WO-0503,SO-2026-0103,A100,140,2026-03-13,2026-03-11,0
      WO-0504,SO-2026-0104,C35,80,2026-03-18,2026-03-16,0
      WO-0505,SO-2026-0105,D200,300,2026-03-24,2026-03-20,0
      WO-0506,SO-2026-0106,A100,120,2026-02-27,2026-02-25,120
      WO-0507,SO-2026-0107,B80,40,2026-03-31,2026-03-27,0
      WO-0508,SO-2026-0108,C40,90,2026-04-03,2026-03-31,0

      """
    ),
    (
      "warehouse/shipments.csv",
      """
      Shipment No,Order No,Shipped Model,Shipped Quantity,Ship Date
      DN-0301,SO-2026-0106,A110,120,2026-02-27

      """
    ),
  ]
}
