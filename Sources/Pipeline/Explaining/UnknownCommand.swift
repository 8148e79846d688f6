internal import Foundation

/// What is said of a word that is no command.
public enum UnknownCommand {
  /// The message: the nearest command, or what to type where the word is a folder.
  public static func message(_ word: String, known: [String]) -> String {
    var isFolder: ObjCBool = false
    let shown = ShownText.line(word)
    if FileManager.default.fileExists(atPath: word, isDirectory: &isFolder), isFolder.boolValue {
      return Wording.error(
        shown, "unknown_command", "a folder stands where a command should", "a command such as reconcile",
        "reconcile the folder: `duidan reconcile \(shown)`")
    }
    let nearest = NearestName.of(word, among: known).map { ", perhaps \($0)" } ?? ""
    return Wording.error(
      shown, "unknown_command", "there is no command of this name",
      "one of " + known.joined(separator: ", ") + nearest, "see what they do: `duidan --help`")
  }
}
