internal import Discrepancies
internal import ExactValues

/// Lays the tasks of departments out as a sheet of a workbook.
enum DepartmentSheet {
  /// The sheet.
  static func page(_ briefs: [DepartmentBrief], _ texts: ReportTexts) -> SheetPage {
    let header = [
      texts.label("severity"), texts.label("responsible_department"), texts.label("responsible_person"),
      texts.label("order_no"), texts.phrase(.sentenceColumn), texts.phrase(.todoColumn), texts.phrase(.place),
      texts.label("due_date"),
    ]
    let rows = briefs.flatMap { brief in
      brief.people.flatMap { person in
        person.tasks.map { task -> [SheetCell] in
          [
            .severity(task.severity, task.severityWord), .text(brief.name), .text(person.name), .text(task.subject),
            .wrapped(task.what), .wrapped(task.todo), .text(task.place), .day(task.dueDay),
          ]
        }
      }
    }
    return SheetPage(name: texts.phrase(.sheetDepartments), header: header, rows: SheetRows(rows))
  }
}
