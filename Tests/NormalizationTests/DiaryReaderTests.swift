import ExactValues
import Testing

@testable import Normalization

struct DiaryReaderTests {
  private static let monday = Day(daysSinceEpoch: 20_528)  // 2026-03-16

  private func read(_ text: String, around day: Day = monday) -> [String]? {
    DiaryReader(around: day).entries(text)?.map { entry in
      [entry.day?.description ?? "-", entry.text, entry.person].compactMap(\.self).joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("3/12 客户要求改黑色；3.15 已通知仓库-小王", ["2026-03-12|客户要求改黑色", "2026-03-15|已通知仓库|小王"]),
    ("3月12日：客户要求改黑色", ["2026-03-12|客户要求改黑色"]),
    ("2025-12-28 已付定金；1/5 收到样品", ["2025-12-28|已付定金", "2026-01-05|收到样品"]),
    ("12/28 已付定金\n1/5 收到样品", ["2025-12-28|已付定金", "2026-01-05|收到样品"]),
    ("3/20 计划发货", ["2026-03-20|计划发货"]),
    ("急单！；3/12 催料；没有回复", ["-|急单！", "2026-03-12|催料；没有回复"]),
    ("3/2 asked the customer - Anna; 3/4 confirmed", ["2026-03-02|asked the customer|Anna", "2026-03-04|confirmed"]),
    ("1/2 已发；1/3 收到", ["2026-01-02|已发", "2026-01-03|收到"]),
    ("3．12 客户确认。3.15 排产", ["2026-03-12|客户确认", "2026-03-15|排产"]),
  ])
  func `a remark kept like a diary is read day by day`(_ text: String, _ entries: [String]) {
    #expect(read(text) == entries)
  }

  @Test(arguments: [
    "客户要求改黑色", "1/2 已发", "3.5 寸接口", "10-20 天内发", "3.15 kW 电机", "13/45 不是日期", "2/30 没有这一天", "3.12", "YBX3-90L",
    "5-10月陆续发货", "1.5米线长；2.5米线长", "", "；；", "2026-3 月结", "3/12/2026",
  ])
  func `what is surely no diary stays whole`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `a day without a year is the nearest one, whichever day it is read on`() throws {
    for offset in stride(from: -400, through: 400, by: 37) {
      let around = Self.monday.adding(days: offset)
      for days in [-150, -30, 0, 30, 150] {
        let civil = around.adding(days: days).civil
        let entries = try #require(DiaryReader(around: around).entries("\(civil.month)月\(civil.day)日 到货"))
        #expect(entries.map(\.day) == [around.adding(days: days)])
      }
    }
  }

  @Test func `no word of a diary is lost`() throws {
    let text = "急单；3/12 客户要求改黑色，先不排产；等回复；3.15 已通知仓库-小王；3月16日 已改"
    let entries = try #require(DiaryReader(around: Self.monday).entries(text))
    let told = entries.map { $0.text + ($0.person ?? "") }.joined()
    let marks: Set<Character> = ["；", "-", "，"]
    let words = text.replacing("3/12 ", with: "").replacing("3.15 ", with: "").replacing("3月16日 ", with: "")
    #expect(told.filter { !marks.contains($0) } == words.filter { !marks.contains($0) })
  }
}
