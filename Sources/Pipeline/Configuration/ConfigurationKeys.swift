internal import Discrepancies
internal import OrderModel

/// Every key of `duidan.yml`.
enum ConfigurationKeys {
  /// The whole file.
  static let root = ConfigurationShape.keys([
    ConfigurationKey("version", .value(.whole(1...1)), "The version of this format: 1."),
    ConfigurationKey("language", .value(languages), "The language of reports and messages for people."),
    ConfigurationKey("sources", .entries(key: .text, value: source), "The sources by their ids."),
    ConfigurationKey("parties", .entries(key: party, value: .value(party)), "Who counts as one party."),
    ConfigurationKey(
      "authority", .entries(key: .field, value: .list(.value(.text))),
      "Whose word counts for a field: departments or source ids, the first one that states it."),
    ConfigurationKey(
      "policies", .entries(key: .field, value: .list(.value(policy))), "How a field is settled: the first that yields."),
    ConfigurationKey("thresholds", .keys(thresholds), "After how many working days something is late."),
    ConfigurationKey("limits", .keys(limits), "What a file may hold at most."),
    tolerance,
    ConfigurationKey(
      "customers", .entries(key: .text, value: .keys(customer)), "Customers by the names in the sheets."),
    ConfigurationKey("people", .entries(key: .text, value: .keys(person)), "People by the names in the sheets."),
    ConfigurationKey("roster", .list(.value(.text)), "Everybody who may answer for orders, by full name."),
    ConfigurationKey(
      "prices", .entries(key: .text, value: .value(.number)), "The price list, by product code or model."),
    ConfigurationKey("units", .entries(key: .text, value: .keys(unit)), "Units of quantity in other units."),
    ConfigurationKey(
      "rates", .entries(key: .currency, value: .value(.number)), "What one unit of a currency is worth."),
    ConfigurationKey("calendar", .keys(calendar), "Holidays, and weekends that are worked."),
    ConfigurationKey(
      "rules", .entries(key: .ruleCode, value: .word(.choice(["off"]), or: .keys(rule))),
      "Rules that are off, or judged otherwise."),
    ConfigurationKey("outputs", .keys(outputs), "What a run writes."),
    ConfigurationKey(
      "exports", .entries(key: .text, value: .keys(export)),
      "What systems take beyond what their profiles say, by the id of a profile."),
  ])

  private static let tolerance = ConfigurationKey(
    "tolerance", .entries(key: .field, value: .value(.number)),
    "By how much a value may differ from the agreed one: an amount, or days.")
  private static let languages = ValueForm.choice(["zh-Hans", "en"])
  private static let party = ValueForm.choice(Department.allCases.map(\.rawValue))
  private static let policy = ValueForm.choice([
    "decision", "change_record", "authority", "latest", "majority", "manual",
  ])

  private static let source = ConfigurationShape.keys([
    ConfigurationKey("department", .value(.department), "The department that keeps the sheets."),
    ConfigurationKey("grain", .value(.choice(["order", "line", "event"])), "What one row is."),
    ConfigurationKey(
      "files", .list(.value(.glob)),
      "The files, as paths inside the workspace with * and ?; without it, all of the folder of the id."),
    ConfigurationKey(
      "versions", .value(.choice(["latest", "all", "parts"])),
      "latest: one file is the version; all: each file is one; parts: files add up."),
    ConfigurationKey(
      "parts", .entries(key: .text, value: .list(.value(.glob))),
      "Parts that add up, by name: the versions of each, as paths in the order of time or as patterns."),
    ConfigurationKey("sheets", .list(.value(.sheetGlob)), "The sheets of those files, by name with * and ?."),
    ConfigurationKey(
      "columns", .entries(key: .text, value: .value(.fieldOrIgnore)), "Fields by header; `ignore` for none."),
    ConfigurationKey(
      "dates", .value(.choice(["year-month-day", "day-month-year", "month-day-year"])),
      "The order of numbers in dates that a column leaves open."),
    ConfigurationKey(
      "scope", .value(.choice(["all", "open", "listed"])), "Which orders it should hold: what an absent row means."),
    ConfigurationKey(
      "fills", .entries(key: .colour, value: .entries(key: .field, value: .value(.text))),
      "What a fill colour says of its row."),
    tolerance,
  ])

  private static let thresholds = [
    ConfigurationKey("propagate_days", .value(.whole(0...3650)), "Until when a change should have reached every copy."),
    ConfigurationKey("stale_days", .value(.whole(0...3650)), "After how many days a source is out of date."),
    ConfigurationKey("due_soon", .value(.whole(0...3650)), "Within how many working days a date is soon."),
    ConfigurationKey("uninvoiced_days", .value(.whole(0...3650)), "Days from delivery until the invoice is late."),
    ConfigurationKey("unsigned_days", .value(.whole(0...3650)), "Days from shipment until the receipt is late."),
    ConfigurationKey(
      "payment_grace_days", .value(.whole(0...3650)), "Days after the due date until a payment is late."),
    ConfigurationKey("unresolved_days", .value(.whole(0...3650)), "Working days that a dispute may stay unsettled."),
    ConfigurationKey(
      "ship_lead_days", .value(.whole(0...3650)), "Days before the promise to have production finished."),
    ConfigurationKey("kpi_days", .value(.whole(1...3650)), "How many days the key figures look back."),
    ConfigurationKey("many_changes", .value(.whole(1...3650)), "How many changes of an order are many."),
    ConfigurationKey("postpone_max", .value(.whole(1...3650)), "How often a customer may postpone an order."),
    ConfigurationKey("silent_days", .value(.whole(0...3650)), "Days in which a customer who was asked should answer."),
    ConfigurationKey("owner_max_open", .value(.whole(1...100_000)), "How many open orders of a person are many."),
    ConfigurationKey("price_jump", .value(.percent), "By how much a price may differ from the last one."),
    ConfigurationKey("exception_sla", .keys(exceptionDays), "Working days that an exception may stay open."),
    ConfigurationKey("node_sla", .keys(nodeDays), "Working days that a step may take."),
  ]
  private static let exceptionDays = Severity.allCases.map { severity in
    ConfigurationKey(severity.rawValue, .value(.whole(0...3650)), "Of this severity.")
  }
  private static let nodeDays = [
    ConfigurationKey("approval", .value(.whole(0...3650)), "From the order to its approval."),
    ConfigurationKey("production_start", .value(.whole(0...3650)), "From approval to the start of production."),
    ConfigurationKey("qc", .value(.whole(0...3650)), "From the end of production to the inspection."),
    ConfigurationKey("shipment", .value(.whole(0...3650)), "From the inspection to the shipment."),
    ConfigurationKey("logistics", .value(.whole(0...3650)), "From shipment to receipt."),
    ConfigurationKey("invoice", .value(.whole(0...3650)), "From receipt to the invoice."),
  ]
  private static let limits = [
    ConfigurationKey("sheet_bytes", .value(.size), "Bytes of a text file, or of a part of a workbook."),
    ConfigurationKey("cells", .value(.whole(1...1_000_000_000)), "Filled cells of a sheet."),
    ConfigurationKey("text_bytes", .value(.size), "Bytes of a cell's text."),
    ConfigurationKey("sheets", .value(.whole(1...100_000)), "Sheets of a file."),
    ConfigurationKey("archive_ratio", .value(.whole(1...10_000)), "How far a part of a workbook may expand."),
  ]
  private static let customer = [
    ConfigurationKey("is", .value(.text), "The customer's full name."),
    ConfigurationKey("ship_over", .value(.percent), "By how much a shipment may exceed the order."),
    ConfigurationKey("ship_under", .value(.percent), "By how much a shipment may fall short of the order."),
    ConfigurationKey("payers", .list(.value(.text)), "Who else pays for the customer."),
    tolerance,
  ]
  private static let person = [
    ConfigurationKey("is", .value(.text), "The person's full name."),
    ConfigurationKey("left", .value(.day), "The day on which the person left."),
    ConfigurationKey("successor", .value(.text), "Who does the person's work now."),
  ]
  private static let unit = [
    ConfigurationKey("of", .value(.text), "The smaller unit."),
    ConfigurationKey("times", .value(.number), "How many of it."),
    ConfigurationKey(
      "by_product", .entries(key: .text, value: .value(.number)), "How many of it, for single product codes."),
  ]
  private static let calendar = [
    ConfigurationKey("holidays", .list(.value(.day)), "Days off beside weekends."),
    ConfigurationKey("workdays", .list(.value(.day)), "Days of weekends that are worked."),
  ]
  private static let rule = [
    ConfigurationKey("severity", .value(.choice(Severity.allCases.map(\.rawValue))), "How grave it is."),
    ConfigurationKey("grace_days", .value(.whole(0...3650)), "How many working days it may wait."),
  ]
  private static let outputs = [
    ConfigurationKey("languages", .list(.value(languages)), "The languages of the reports, the first one by default."),
    ConfigurationKey("departments", .list(.value(.department)), "The departments that get a page of their own."),
    ConfigurationKey(
      "scorecard", .word(.flag, or: .keys(scorecard)),
      "Whether the scorecard by person is made; or how much its parts weigh in it."),
  ]
  private static let scorecard = [
    ConfigurationKey("on_time", points, "Orders on time, without those that another step delayed: 30."),
    ConfigurationKey("closed_in_time", points, "Exceptions closed in time: 20."),
    ConfigurationKey("exceptions", points, "Few critical and high findings an order: 15."),
    ConfigurationKey("errors", points, "Few errors a line: 15."),
    ConfigurationKey("changes", points, "Changes that arrive fast: 10."),
    ConfigurationKey("follow_up", points, "Open orders that are followed up: 10."),
  ]
  private static let points = ConfigurationShape.value(.whole(0...100))
  private static let export = [
    ConfigurationKey("rows", .value(.whole(1...10_000_000)), "Rows of a file, without its header."),
    ConfigurationKey("columns", .value(.whole(1...16_384)), "Columns of a file."),
    ConfigurationKey("bytes", .value(.size), "Bytes of a file."),
    ConfigurationKey(
      "constants", .entries(key: .text, value: .value(.text)),
      "What stands in every row, by a column's caption or technical key."),
    ConfigurationKey(
      "prices", .value(.choice(["incl-tax", "excl-tax"])), "What prices are, where the sheets do not say."),
  ]
}
