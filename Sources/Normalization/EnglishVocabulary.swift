internal import OrderModel

/// The Latin headers of the vocabulary by their written-out words, in their order and without it.
struct EnglishVocabulary: Sendable {
  private var bySpelling: [String: [Field]] = [:]
  private var byBag: [String: [Field]] = [:]

  /// Takes the resource's sections; what stands among the headers of several meanings has these alone.
  ///
  /// - Complexity: O(*n*) in the headers.
  init(fields: String, ambiguous: String) {
    for (header, meanings) in Vocabulary.entries(ambiguous) { add(header, meanings.compactMap(Field.init(id:))) }
    let open = Set(bySpelling.keys)
    for (id, headers) in Vocabulary.entries(fields) {
      guard let field = Field(id: id) else { continue }
      for header in headers {
        guard let english = EnglishHeader(header), !open.contains(english.spelled) else { continue }
        add(header, [field])
      }
    }
    byBag = byBag.filter { !$0.value.isEmpty }
  }

  /// The fields of a header whose words are those of a known one, in the same order.
  func fields(_ header: EnglishHeader) -> [Field]? { bySpelling[header.spelled] }

  /// The fields of a header that has the words of a known one in another order or form.
  func fieldsInAnyOrder(_ header: EnglishHeader) -> [Field]? { header.isPhrase ? byBag[header.bag] : nil }

  private mutating func add(_ header: String, _ fields: [Field]) {
    guard let english = EnglishHeader(header) else { return }
    // A single word cut short may be cut from another.
    guard english.words.count > 1 else { return }
    if let known = bySpelling[english.spelled], known != fields {
      bySpelling[english.spelled] = known + fields.filter { !known.contains($0) }
    } else {
      bySpelling[english.spelled] = fields
    }
    guard english.isPhrase else { return }
    // Two headers of the same words and other meanings tell nothing of a third.
    byBag[english.bag] = byBag[english.bag].map { $0 == fields ? $0 : [] } ?? fields
  }
}
