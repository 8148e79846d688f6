import SheetFormats
import Testing

@Suite("Western text that could be Chinese, and Chinese text that could be Western")
struct WesternTextTests {
  private static let signs: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "„": 0x84, "…": 0x85, "‰": 0x89, "Œ": 0x8C, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94,
    "•": 0x95, "–": 0x96, "—": 0x97, "™": 0x99, "œ": 0x9C,
  ]

  private func western(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { Self.signs[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  private func rows(_ text: String) -> [[String]] {
    let delimiter: Character = text.contains(";") ? ";" : text.contains("|") ? "|" : ","
    return text.split(separator: "\n").map { line in line.split(separator: delimiter).map(String.init) }
  }

  @Test(arguments: [
    "PO,Item,Qty\n1,Men’s shirt,5\n2,Women’s shirt,7\n", "PO,Item,Qty\n1,Wash 30°C,5\n2,Wash 40°C,5\n",
    "PO;Kunde;Menge\n1;Müller GmbH;5\n2;Meyer;7\n", "Pedido,Artículo,Niño\n1,Camión,5\n",
    "PO,Item,Price\n1,abc,£5.00\n2,b,£6.00\n", "PO,Size,Qty\n1,10×20×30,5\n2,1×2×3,7\n",
    "PO,Item,Size\n1,“Deluxe” – 5’,5\n", "PO,Item,Qty\n1,Acme™ rope ±5,5\n2,Bolt®,7\n",
    "PO|Item|Price\n1|Café|£5\n2|d’art|€6\n", "PO,Item,Qty\n1,10–20 cm,5\n", "ORT,QTY\nMÜLLER,5\n", "PO,N\n1,Größe\n",
    "Wort,Zahl\nMänner,1\nÜbergröße,2\n", "PO,Item,Qty\n1,l’été préféré,5\n2,C’était,6\n", "PO,Temp\n1,30 °C\n2,5 µm\n",
    "PO,Artikel\n1,25 m²\n2,½ Zoll\n", "PO,Item,Price\n1,• cuff · collar,5 €\n2,b…,6 €\n",
  ])
  func `letters and signs in their places are Windows-1252`(text: String) throws {
    let workbook = try SheetReader.read(western(text))
    #expect(workbook.dialect?.encoding == "Windows-1252")
    #expect(workbook.grids[0].rawRows.map { $0.filter { !$0.isEmpty } } == rows(text))
    #expect(workbook.findings.isEmpty)
  }

  @Test(arguments: [5, 20, 100]) func `many rows are as Western as two`(count: Int) throws {
    let text = "PO,Item,Qty\n" + (1...count).map { "\($0),Men’s shirt 30°C,5\n" }.joined()
    let workbook = try SheetReader.read(western(text))
    #expect(workbook.dialect?.encoding == "Windows-1252")
    #expect(workbook.grids[0].rawRows == rows(text))
  }

  @Test func `signs that stand nowhere in particular are Western where nothing else is left`() throws {
    let workbook = try SheetReader.read(western("PO,Item\n1,a ¬ b\n2,¢\n"))
    #expect(workbook.dialect?.encoding == "Windows-1252")
    #expect(workbook.grids[0].rawRows == [["PO", "Item"], ["1", "a ¬ b"], ["2", "¢"]])
  }

  @Test(arguments: [[0xFF, 0x0A], [0xE8]] as [[UInt8]])
  func `a damaged byte is no Western letter`(damage: [UInt8]) throws {
    let workbook = try SheetReader.read(Array("PO,Item\n1,shirts and more\n2,shoes\n3,".utf8) + damage)
    #expect(workbook.dialect?.encoding == "GB18030")
    #expect(workbook.findings.map(\.kind) == [.undecodableText])
  }

  /// Rare characters of GBK whose second byte is ASCII, alone in their fields or behind Latin letters and figures.
  private static let rare: [(bytes: [UInt8], text: String)] = [
    ([0xE9, 0x46], "镕"), ([0xE8, 0x54], "鑄"), ([0x97, 0x6C], "條"), ([0x91, 0x63], "慶"), ([0xC8, 0x66], "萬"),
    ([0xEB, 0x70], "雙"), ([0x9A, 0x69], "歩"), ([0xE8, 0x54, 0xE8, 0x46], "鑄鐵"),
  ]

  @Test func `rare Chinese characters are no Western letters`() throws {
    for sample in Self.rare {
      // Behind a capital, `ëp` could be either.
      for prefix in ["", "2", "XL "] + (sample.text == "雙" ? [] : ["X"]) {
        let bytes = Array("id,name,qty\n1,\(prefix)".utf8) + sample.bytes + Array(",5\n".utf8)
        let workbook = try SheetReader.read(bytes)
        #expect(workbook.dialect?.encoding == "GB18030", "\(prefix)\(sample.text)")
        #expect(workbook.grids[0].rawText(row: 1, column: 1) == prefix + sample.text)
      }
    }
  }

  @Test func `one Chinese word keeps signs from being Western`() throws {
    let bytes = Array("name,wash\n".utf8) + [0xC4, 0xD0] + Array(",30".utf8) + [0xB0, 0x43] + Array("\n".utf8)
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == "GB18030")
    #expect(workbook.grids[0].rawText(row: 1, column: 0) == "男")
  }
}
