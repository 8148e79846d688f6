internal import Normalization
internal import OrderModel
internal import Reports
internal import SystemProfiles

/// The profiles that a workspace knows: its own, then those that come with Duidan.
struct ProfileList {
  /// A profile, and whose it is.
  struct Entry {
    var profile: SystemProfile
    var isOwn: Bool
  }

  let entries: [Entry]

  init(own: [SystemProfile]) {
    var seen: Set<String> = []
    let all =
      own.map { Entry(profile: $0, isOwn: true) } + SystemProfile.builtIn.map { Entry(profile: $0, isOwn: false) }
    entries = all.filter { seen.insert($0.profile.id).inserted }
  }

  /// The profile of a name.
  func profile(_ name: String) -> SystemProfile? { entries.first { $0.profile.id == name }?.profile }

  /// The list, a line a profile, each with how many of its facts some source shows.
  func text(_ language: ReportLanguage) -> String {
    let isEnglish = language == .english
    let head =
      isEnglish
      ? ["name", "system and form", "a row is", "files", "facts attested", "assumed"]
      : ["名字", "系统和单据", "一行是", "文件", "有出处的事实", "推测的"]
    let rows = entries.map { entry in
      let profile = entry.profile
      let name = isEnglish ? profile.englishName : profile.chineseName
      return [
        profile.id, entry.isOwn ? name + (isEnglish ? " (of the workspace)" : " (工作区自己的)") : name,
        Self.row(profile, isEnglish), Self.use(profile, isEnglish),
        String(profile.attestedCount), String(profile.assumedCount),
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
      let cells = zip(row, widths).map { DisplayWidth.padded($0, to: $1) }
      return ShownText.line(cells.joined(separator: "  "), limit: 400).trimmedEnd
    }
    let foot =
      isEnglish
      ? "`duidan profiles NAME` prints one, each fact with its evidence: A of the vendor, B of others, C assumed."
      : "`duidan profiles 名字` 打印一份，每条事实都注明出处：A 厂商，B 他人，C 推测。"
    return lines.joined(separator: "\n") + "\n\n" + foot + "\n"
  }

  /// What a row of a form is; of one whose fields are the tenant's, that is found as in any sheet.
  private static func row(_ profile: SystemProfile, _ isEnglish: Bool) -> String {
    guard profile.form == .fixed else { return isEnglish ? "as found" : "看表而定" }
    return "\(profile.kind.rawValue) \(profile.grain.rawValue)"
  }

  /// Whether files of the form are recognised, and whether it has columns to be written.
  private static func use(_ profile: SystemProfile, _ isEnglish: Bool) -> String {
    let isRecognised = !profile.marks.isEmpty, isWritten = profile.imports != nil
    switch (isRecognised, isWritten) {
    case (true, true): return isEnglish ? "recognised, written" : "认得出，可写出"
    case (true, false): return isEnglish ? "recognised" : "认得出"
    case (false, _): return isEnglish ? "written" : "可写出"
    }
  }

  /// The list with everything that a program may want to know of it.
  var json: String {
    let profiles = entries.map { entry in
      let profile = entry.profile
      return JSONValue.object([
        ("id", .string(profile.id)), ("name_zh", .string(profile.chineseName)),
        ("name_en", .string(profile.englishName)),
        ("kind", .string(profile.kind.rawValue)), ("grain", .string(profile.grain.rawValue)),
        ("form", .string(profile.form.rawValue)), ("of_workspace", .bool(entry.isOwn)),
        ("recognised", .bool(!profile.marks.isEmpty)), ("attested", .whole(profile.attestedCount)),
        ("assumed", .whole(profile.assumedCount)),
      ])
    }
    var writer = JSONWriter(.pretty)
    writer.line(.object([("version", .whole(1)), ("profiles", .array(profiles))]))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmedEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
