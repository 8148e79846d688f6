import Foundation

/// A home folder in which the command lines of a page run as they stand: sheets that have been reconciled once, an old
/// pile, files to compare; `duidan` on the path, and in the place of other programs scripts that say that they were called.
struct ScratchHome {
  let url: URL
  private var files: FileManager { FileManager.default }

  /// Makes the folder; whoever makes one removes it.
  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("duidan-\(UUID().uuidString)")
    try files.copyItem(at: Self.template.get().url, to: url)
  }

  /// The folder that all others are copies of; it goes when the tests end.
  private static let template = Result { try ScratchHome(template: templateURL) }

  private static var templateURL: URL {
    FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("duidan-documentation-\(getpid())")
  }

  private init(template: URL) throws {
    url = template
    try? files.removeItem(at: url)
    atexit { try? FileManager.default.removeItem(at: ScratchHome.templateURL) }
    try write(bin: "duidan", "exec '\(Program.duidan)' \"$@\"")
    for name in ["systemctl", "systemd-escape", "xdg-open", "sudo", "apt"] { try write(bin: name, "exit 0") }
    try write(bin: "swift", Self.swift)
    try write("scripts/run", "[ $# -eq 0 ] || exec duidan \"$@\"")
    for name in ["test", "package", "fuzz", "sanitize", "screenshots"] {
      try write("scripts/" + name, "exec bash -n '\(Page.root.path)/scripts/\(name)'")
    }
    for (name, quantity) in [("三月", 1), ("四月", 2), ("我的", 2), ("他的", 1), ("上周", 1)] {
      try write(file: name + ".csv", "订单号,产品,数量\nSO-1,轴承,\(quantity)\nSO-2,齿轮,\(name == "他的" ? 3 : 2)\n")
    }
    try write(file: "我们的模板.csv", "订单编号,客户名称,产品名称,数量,交货日期\n")
    try files.copyItem(
      at: Page.root.appendingPathComponent(
        "fixtures/scenarios/years-of-trackers-are-folded-from-the-oldest-on/given/pile"),
      to: url.appendingPathComponent("pile"))
    try run(
      """
      duidan demo orders --lang en && duidan reconcile orders --as-of 2026-03-02 --lang en
      duidan demo 订单 && duidan reconcile 订单 --as-of 2026-03-02
      duidan demo orders --lang en --week 2 && duidan demo 订单 --week 2
      git init -q && git add *.csv && git commit -qm 1 && cp 四月.csv 三月.csv && git commit -qam 2
      """)
  }

  /// A filter that names no test is an error.
  private static let swift = """
    while [ $# -gt 0 ]; do
      if [ "$1" = --filter ]; then
        [ -d '\(Page.root.path)/Tests'/"$2" ] || grep -rqE "(struct|func) $2" '\(Page.root.path)/Tests' || exit 1
      fi
      shift
    done
    """

  /// Removes the folder.
  func remove() { try? files.removeItem(at: url) }

  /// Runs a script; a comparison that finds differences has not failed.
  func run(_ script: String) throws {
    let prelude = """
      set -eo pipefail
      duidan() { command duidan "$@" || { local status=$?; [ "$1 $status" = "diff 1" ] || return $status; }; }
      """
    let who = ["AUTHOR", "COMMITTER"].flatMap { [("GIT_\($0)_NAME", "a"), ("GIT_\($0)_EMAIL", "a@example.org")] }
    let environment = [
      "HOME": url.path, "PATH": url.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
    ].merging(who) { $1 }
    let done = try Program.run(
      ["/bin/bash", "-c", prelude + "\n" + script], in: url, environment: environment)
    if done.status != 0 { throw Failed(script: script, status: done.status, said: done.output + done.messages) }
  }

  /// A script did not do what a page says.
  struct Failed: Error {
    var script: String, status: Int, said: String
  }

  private func write(bin name: String, _ text: String) throws { try write("bin/" + name, text) }

  private func write(_ path: String, _ text: String) throws {
    try write(file: path, "#!/bin/bash\n" + text + "\n")
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.appendingPathComponent(path).path)
  }

  private func write(file path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
