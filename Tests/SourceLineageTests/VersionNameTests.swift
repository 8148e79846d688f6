import ExactValues
import Foundation
import SourceLineage
import Testing

@Suite struct VersionNameTests {
  /// A name, then stem, day, period, number, rank, whether it is a copy; `-` for nothing.
  static let names = """
    2024年订单跟踪表.xlsx | 订单跟踪表 | - | 2024 | - | - | -
    2024年订单跟踪表-0315改.xlsx | 订单跟踪表 | 2024-03-15 | 2024 | - | 1 | -
    销售/2024/订单跟踪表3.15.xlsx | 订单跟踪表 | 2024-03-15 | 2024 | - | - | -
    订单跟踪表 最终版.xlsx | 订单跟踪表 | - | - | - | 3 | -
    订单跟踪表-最终版2.xlsx | 订单跟踪表 | - | - | 2 | 3 | -
    订单跟踪表-最终版(2).xlsx | 订单跟踪表 | - | - | 2 | 3 | copy
    订单跟踪表 - 副本.xlsx | 订单跟踪表 | - | - | - | 0 | copy
    订单跟踪表 - 副本 (3).xlsx | 订单跟踪表 | - | - | 3 | 0 | copy
    订单跟踪表20240315.xlsx | 订单跟踪表 | 2024-03-15 | - | - | - | -
    订单跟踪表24.3.15.xls | 订单跟踪表 | 2024-03-15 | - | - | - | -
    Order Tracker v2.1.xlsx | ordertracker | - | - | 2.1 | - | -
    Order Tracker FINAL v3.xlsx | ordertracker | - | - | 3 | 3 | -
    生产排期2024年3月.xlsx | 生产排期 | - | 2024 m3 | - | - | -
    生产排期-3月份(新).xlsx | 生产排期 | - | m3 | - | 2 | -
    应收账款2023Q4.csv | 应收账款 | - | 2023 q4 | - | - | -
    应收2023年第四季度.csv | 应收 | - | 2023 q4 | - | - | -
    发货记录2023下半年.xlsx | 发货记录 | - | 2023 h2 | - | - | -
    export_20230401093012.csv | export | 2023-04-01 | - | - | - | -
    新华公司订单.xlsx | 新华公司订单 | - | - | - | - | -
    订单表(王芳).xlsx | 订单表 | - | - | - | - | -
    订单表(李明版)-0715.xlsx | 订单表 | 7/15 | - | - | - | -
    订单表(李工改).xlsx | 订单表 | - | - | - | 1 | -
    外贸订单-赵敏_ok.xlsx | 外贸订单赵敏 | - | - | - | 0 | -
    跟踪表-发老板.xlsx | 跟踪表 | - | - | - | 0 | -
    book orders.xlsx | bookorders | - | - | - | - | -
    订单表-李工改.xlsx | 订单表李工 | - | - | - | 1 | -
    旧/订单表_旧.xls | 订单表 | - | - | - | -2 | -
    备份/2022订单总表-备份.xls | 订单总表 | - | 2022 | - | -2 | copy
    订单表第3版.xlsx | 订单表 | - | - | 3 | - | -
    2024-03-15 订单.xlsx | 订单 | 2024-03-15 | - | - | - | -
    订单202403.xlsx | 订单 | - | 2024 m3 | - | - | -
    订单更新至3月15日.xlsx | 订单 | 3/15 | - | - | 1 | -
    五月排产.xlsx | 排产 | - | m5 | - | - | -
    """.split(separator: "\n").map(String.init)

  @Test("A name says what it says", arguments: names)
  func says(_ line: String) throws {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    let name = VersionName(cells[0])
    let day = name.day?.description ?? name.monthAndDay.map { "\($0[0])/\($0[1])" } ?? "-"
    let number = name.number.isEmpty ? "-" : name.number.map(String.init).joined(separator: ".")
    #expect(
      [name.stem, day, Self.text(name.period), number, name.rank.map(String.init) ?? "-", name.isCopy ? "copy" : "-"]
        == Array(cells[1...]))
  }

  private static func text(_ period: NamedPeriod?) -> String {
    guard let period else { return "-" }
    let part =
      switch period.part {
      case .month(let month): "m\(month)"
      case .quarter(let quarter): "q\(quarter)"
      case .half(let half): "h\(half)"
      case nil: ""
      }
    return [period.year.map(String.init) ?? "", part].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
