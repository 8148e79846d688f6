internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Finds blobs of an order that cannot be read to their end.
struct BlobCheck {
  let unpacker: OrderUnpacker

  /// The rows whose blobs are torn, by their places.
  func torn(_ rows: OrderRows) -> [(place: String, reason: String)] {
    var torn: [(place: String, reason: String)] = []
    func attempt(_ place: String, _ body: () throws -> Void) {
      do { try body() } catch { torn.append((place, LedgerError(error).reason)) }
    }
    var baselines: [Int: FieldMap<Baseline>] = [:]
    for row in rows.units {
      attempt("\(Self.place(rows, row.number)) › units") {
        let day = try Day(stored: rows.firstSeen)
        baselines[row.number] = try UnitPacker(words: unpacker.words).unit(row.state, since: day).baseline
      }
    }
    for row in rows.snapshots {
      attempt("\(Self.place(rows, row.unit)) › snapshots") {
        _ = try SnapshotPacker(words: unpacker.words).entries(row.state, day: unpacker.days[row.run])
      }
    }
    for row in rows.changes {
      attempt("\(Self.place(rows, row.unit)) › history › \(row.field) value \(row.revision)") {
        _ = try Statement(stored: String(decoding: row.value, as: UTF8.self))
        _ = try Field(stored: row.field)
      }
    }
    for row in rows.sources {
      let source = (try? unpacker.words.text(row.source)) ?? "number \(row.source)"
      attempt("\(Self.place(rows, row.unit)) › source_units › \(source)") {
        _ = try SourcePacker(words: unpacker.words).placeless(row.state, baseline: baselines[row.unit] ?? [:])
      }
    }
    for row in rows.events {
      attempt("order \(rows.orderNo) › events › \(row.ordinal)") {
        _ = try EventPacker(words: unpacker.words).placeless(row.state)
      }
    }
    return torn
  }

  static func place(_ rows: OrderRows, _ unit: Int) -> String {
    unit == 0 ? "order \(rows.orderNo)" : "order \(rows.orderNo) line \(unit)"
  }
}

/// Finds fields whose values are not counted through from 1, or out of the order of their runs.
enum RevisionCheck {
  static func gaps(_ rows: OrderRows) -> [(place: String, found: String)] {
    var last: (unit: Int, field: String, revision: Int, run: Int)?
    var gaps: [(place: String, found: String)] = []
    for row in rows.changes {
      let place = "\(BlobCheck.place(rows, row.unit)) › \(row.field)"
      let isSame = last?.unit == row.unit && last?.field == row.field
      let before = isSame ? last?.revision ?? 1 : 1
      if row.revision != before + 1 {
        gaps.append((place, "value \(row.revision) follows value \(before)"))
      } else if isSame, let run = last?.run, row.run < run {
        gaps.append((place, "value \(row.revision) is of an earlier run than value \(before)"))
      }
      last = (row.unit, row.field, row.revision, row.run)
    }
    return gaps
  }
}
