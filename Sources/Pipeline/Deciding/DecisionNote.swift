internal import ExactValues

/// What is to be said of one answer: place, what was found, what was expected, what to do.
struct DecisionNote: Hashable {
  /// How the answer ended; the names in `run.json`.
  enum End: String { case stale, contradictory, refused }

  var end: End
  var place: Place
  var found: String
  var expected: String
  var fix: String

  /// The message for the person at the keyboard.
  var message: String {
    "\(place): warning decision_\(end.rawValue): \(found)\n   expected: \(expected)\n   fix: \(fix)"
  }
}
