internal import TableShaping

/// A Latin header as written-out words: `Inv. Dt` is invoice date, `Qty Rec'd` quantity received.
///
///     EnglishHeader("Amt Rcvd")?.spelled   // "amountreceived"
///     EnglishHeader("Date of Invoice")?.bag == EnglishHeader("Invoice Date")?.bag   // true
struct EnglishHeader {
  /// The words written out, in their order.
  let words: [String]

  /// A header is a few words; what is longer is a text.
  private static let limitBytes = 60

  /// Takes a header apart; `nil` for other scripts, for texts and where no letter stands.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init?(_ text: String) {
    guard text.utf8.count <= Self.limitBytes else { return nil }
    var words: [String] = []
    var parts: [[UInt8]] = [[]]
    func end() {
      words += Self.words(parts)
      parts = [[]]
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        parts[parts.count - 1].append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): parts[parts.count - 1].append(byte + 32)
      // rec'd and q'ty are one word.
      case UInt8(ascii: "'"): break
      case UInt8(ascii: "/"), UInt8(ascii: "."): parts.append([])
      case UInt8(ascii: "#"):
        end()
        words.append("number")
      case UInt8(ascii: "%"):
        end()
        words.append("percent")
      case 0x80...: return nil
      default: end()
      }
    }
    end()
    guard words.contains(where: { $0.utf8.contains { $0 >= UInt8(ascii: "a") } }) else { return nil }
    self.words = Self.withoutTurns(words)
  }

  /// The words joined, comparable with a folded header.
  var spelled: String { words.joined() }

  /// The words that count in one order, by their stems: date of shipment, shipped date and date shipped are one.
  var bag: String {
    var stems = words.filter { !Self.empty.contains($0) }.map { Self.stems[$0] ?? $0 }
    if let last = words.last, last == "on" || last == "at" { stems.append("date") }
    return stems.sorted().joined(separator: " ")
  }

  /// Whether the words that count are more than one.
  var isPhrase: Bool { words.count { !Self.empty.contains($0) } > 1 }

  /// Whether it may be looked up by its words; `Rec'd` alone may be of anything.
  var isTelling: Bool { words.count > 1 || !Self.vague.contains(words.first ?? "") }

  /// The words before the first preposition: what PO to Supplier is.
  var head: ArraySlice<String> { words.prefix { !Self.prepositions.contains($0) } }

  /// so far and to date say what has come together; a year says nothing.
  private static func withoutTurns(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if let last = result.last, (last, word) == ("so", "far") || (last, word) == ("to", "date") {
        result[result.count - 1] = "cumulative"
      } else if word.utf8.count != 4 || !word.allSatisfy(\.isNumber) {
        result.append(word)
      }
    }
    return result
  }

  /// `O/S`, `P.O.`: letters set apart are one word; other parts are words of their own.
  private static func words(_ parts: [[UInt8]]) -> [String] {
    let parts = parts.filter { !$0.isEmpty }
    let texts = parts.allSatisfy({ $0.count == 1 }) ? [parts.flatMap { $0 }] : parts
    return texts.filter { !$0.isEmpty }.flatMap { bytes in
      let word = String(decoding: bytes, as: UTF8.self)
      return phrases[word] ?? [abbreviations[word] ?? word]
    }
  }

  private static let empty: Set<String> = ["of", "the", "a", "an", "for", "to", "on", "at", "in", "our", "is", "and"]
  private static let vague: Set<String> = [
    "received", "order", "ordered", "number", "required", "requested", "estimated", "expected", "actual", "original",
    "total",
    "value", "confirmed", "dispatch", "delivery", "balance", "scheduled", "account", "reference", "advance", "date",
  ]
  private static let prepositions: Set<String> = [
    "to", "by", "for", "of", "from", "in", "with", "per", "on", "at", "vs",
  ]

  private static let phrases: [String: [String]] = [
    "etd": ["estimated", "departure", "date"], "eta": ["estimated", "arrival", "date"],
    "atd": ["actual", "departure", "date"], "ata": ["actual", "arrival", "date"],
  ]

  private static let abbreviations = table([
    "date": "dt dte dat", "quantity": "qty qnty qtty qtys quantities qy", "amount": "amt amts amnt",
    "invoice": "inv invs",
    "payment": "pmt pymt pymnt paymt pmnt", "received": "rcvd recd recvd rcd", "required": "reqd",
    "requested": "req rqst",
    "customer": "cust cus cstmr", "client": "clnt", "order": "ord odr", "ordered": "ordd",
    "delivery": "del dlv dlvy dely deliv delv", "dispatch": "disp despatch desp", "dispatched": "despatched",
    "description": "desc descr descrip", "address": "addr", "balance": "bal blnc", "cumulative": "cum cumul",
    "scheduled": "sched schd", "estimated": "est", "expected": "exp expd", "account": "acct", "number": "no num nr nbr",
    "reference": "ref", "advance": "adv", "inspection": "insp inspn", "weight": "wt wgt", "cartons": "ctns ctn cartons",
    "pieces": "pcs pc", "packages": "pkgs pkg", "material": "matl mtl mat", "colour": "color clr col",
    "factory": "fty fcty",
    "supplier": "supp suppl", "shipped": "shpd", "shipment": "shpt shipt", "confirmed": "conf confd cfm cfmd",
    "original": "orig", "total": "tot ttl", "value": "val", "freight": "frt", "department": "dept", "manager": "mgr",
    "currency": "curr ccy cur", "container": "cntr cont", "destination": "dest", "specification": "spec specs",
    "phone": "tel",
    "outstanding": "os", "production": "prodn", "estimate": "estd", "vat": "gst", "actual": "act",
    "warehouse": "whse wh",
    "purchase": "purch", "manufacturing": "mfg", "tracking": "trk trkg", "country": "ctry", "percent": "pct",
    "extended": "ext extd",
  ])

  private static let stems = table([
    "ship": "shipped shipping shipment dispatch dispatched", "delivery": "delivered", "invoice": "invoiced",
    "order": "ordered orders", "plan": "planned", "request": "requested required", "bill": "billed billing",
    "inspection": "inspected", "payment": "paid payments", "sell": "selling sales", "amount": "value", "pass": "passed",
    "fail": "failed", "receive": "received",
    "finish": "finished completed complete completion", "start": "started", "reject": "rejected",
    "quantity": "pieces units",
    "estimate": "estimated expected", "term": "terms", "carton": "cartons", "outstanding": "open",
    "balance": "remaining",
    "customer": "client", "production": "produced", "total": "cumulative accumulated",
  ])

  private static func table(_ words: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (whole, short) in words {
      for word in short.split(separator: " ") { table[String(word)] = whole }
    }
    return table
  }
}
