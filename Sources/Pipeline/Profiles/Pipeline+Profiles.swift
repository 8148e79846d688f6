internal import Reports
internal import SystemProfiles

extension Pipeline {
  /// Lists the profiles of other systems, or prints one as it stands in its file, so that it can be copied and changed.
  ///
  /// A profile of the workspace stands for the one of its name that comes with Duidan.
  ///
  /// - Throws: `PipelineError` with status 64 for a name that no profile has, and for a workspace file that is in error.
  public static func profiles(_ request: ProfilesRequest) throws(PipelineError) -> String {
    let configuration = try ConfigurationFile.read(in: request.workspace)
    let list = ProfileList(own: configuration.profiles.profiles)
    guard let name = request.name else {
      return request.format == .json
        ? list.json : list.text(ReportLanguage(tag: configuration.language(request.language)))
    }
    if let profile = list.profile(name) { return profile.text }
    let nearest = NearestName.of(name, among: list.entries.map(\.profile.id)).map { ", perhaps \($0)" } ?? ""
    throw PipelineError(
      64,
      Wording.error(
        ShownText.line(name), "unknown_profile", "no profile has this name",
        "a name such as kingdee-sales-order\(nearest)", "see all with: duidan profiles"))
  }

  /// What is wrong with the text of a profile; `nil` for a good one.
  public static func profileProblem(in bytes: [UInt8], file: String) -> String? {
    WorkspaceProfiles.problem(in: bytes, file: file)
  }
}
