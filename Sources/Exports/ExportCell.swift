internal import ExactValues

/// A cell of a file for another system.
enum ExportCell: Hashable {
  case blank
  case text(String)
  /// A number by its exact digits.
  case number(String)
  case day(Day, secondOfDay: Int)

  /// The cell as a text file holds it.
  var text: String? {
    switch self {
    case .blank: nil
    case .text(let text), .number(let text): text
    case .day(let day, let second):
      second == 0 ? day.description : day.description + " " + Self.clock(second)
    }
  }

  private static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}
