import OrderModel

/// The numbers by which packed states name what there are few of.
extension Policy {
  var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

  init(code: UInt8) { self = Self.allCases[Int(code)] }
}

extension SourceUnitState.Presence {
  private static let all: [Self] = [.held, .vanished, .vanishedWhileEdited]

  var code: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  init(code: UInt8) { self = Self.all[Int(code)] }
}

extension EventKind {
  var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

  init(code: UInt8) { self = Self.allCases[Int(code)] }
}

extension Mark {
  private static let all: [Self] = [
    .none, .stale, .first, .edit, .overruled(.conflictingEdit), .overruled(.disagreement),
    .overruled(.unauthorisedEdit),
  ]

  var code: UInt8 {
    switch self {
    case .none: 0
    case .stale: 1
    case .first: 2
    case .edit: 3
    case .overruled(.conflictingEdit): 4
    case .overruled(.disagreement): 5
    case .overruled(.unauthorisedEdit): 6
    }
  }

  init(code: UInt8) { self = Self.all[Int(code)] }
}
