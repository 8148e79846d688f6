internal import Foundation

extension Pipeline {
  /// A support bundle: what somebody who helps has to know, without a value of a sheet; nothing is written.
  ///
  /// - Throws: `PipelineError` with status 66 where the workspace is no folder.
  public static func doctor(_ request: DoctorRequest) throws(PipelineError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: request.workspace, isDirectory: &isFolder), isFolder.boolValue else {
      throw PipelineError(
        66,
        Wording.error(
          ShownText.line(request.workspace), "no_workspace", "it is no folder", "the folder in which the sheets lie",
          "name the workspace: duidan doctor FOLDER"))
    }
    return SupportBundle.text(request)
  }
}
