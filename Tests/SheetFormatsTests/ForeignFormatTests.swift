import SheetFormats
import Testing

@Suite("Files that are no sheets")
struct ForeignFormatTests {
  private func reason(_ bytes: [UInt8]) -> SheetFormatError.Reason? {
    do throws(SheetFormatError) {
      _ = try SheetReader.read(bytes)
      return nil
    } catch { return error.reason }
  }

  /// A compound file with one directory entry of this name.
  private func compound(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1_536)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    for (index, byte) in name.utf8.enumerated() { bytes[1_024 + index * 2] = byte }
    bytes[1_024 + 64] = UInt8((name.utf8.count + 1) * 2)
    return bytes
  }

  @Test func `nothing is empty`() {
    #expect(reason([]) == .empty)
    #expect(reason(Array(" \r\n\t\n".utf8)) == .empty)
    #expect(reason([0xEF, 0xBB, 0xBF]) == .empty)
  }

  @Test func `compound files are named by their streams`() {
    #expect(reason(compound("EncryptedPackage")) == .encrypted)
    #expect(reason(compound("Workbook")) == .damagedCompoundFile)
    #expect(reason(compound("WordDocument")) == .notASheet)
    #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .damagedCompoundFile)
  }

  @Test(arguments: [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00]])
  func `sheets of Excel 2 to 4 are named`(beginning: [UInt8]) {
    #expect(reason(beginning + [0, 0, 0x10, 0, 0, 0, 0x0A, 0, 0, 0]) == .legacyExcel)
  }

  @Test(arguments: ["%PDF-1.7\n", "<?xml version=\"1.0\"?><a/>", "{\\rtf1", "MIME-Version: 1.0\r\n"])
  func `documents are no sheets`(text: String) { #expect(reason(Array(text.utf8)) == .notASheet) }

  @Test(arguments: [
    ("From: <Saved by a browser>\r\nSubject: orders\r\nMIME-Version: 1.0\r\n\r\n<table>", "a web archive (.mht)"),
    ("[{\"po\": 1}]", "a JSON file"), (" \n{ \"po\" : [1] }", "a JSON file"),
    ("\u{FEFF}[\n  {\"po\":1}]", "a JSON file"),
    ("ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K5\r\nE\r\n", "a SYLK file (.slk)"),
  ])
  func `texts of other formats are named`(text: String, name: String) {
    #expect(throws: SheetFormatError.self) { try SheetReader.read(Array(text.utf8)) }
    do throws(SheetFormatError) {
      _ = try SheetReader.read(Array(text.utf8))
    } catch {
      #expect(error.reason == .notASheet)
      #expect(error.detail == "the file is \(name)")
      #expect(error.remedy != "save the sheet again as .xlsx in Excel or WPS")
    }
  }

  @Test(arguments: [
    "{\"a\"},1\nb,2\n", "[1],2\n[{x}],3\n", "ID;Preis\n1;5\n2;6\n", "ID;P\nA;1\n", "From: a,b\nc,d\n",
    "PO,Note\n1,MIME-Version: 1.0\n", "From,To\nMIME-Version: 1,2\n",
  ])
  func `a sheet that only begins like another format is read`(text: String) { #expect(reason(Array(text.utf8)) == nil) }

  @Test func `binary bytes are no sheet`() {
    #expect(reason([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .notASheet)
    #expect(reason((0..<512).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3) }) == .notASheet)
    #expect(reason(Array(repeating: 0xFF, count: 400)) == .notASheet)
  }

  @Test func `archives without a workbook are no sheets`() {
    #expect(reason(StoredArchive.bytes([(name: "a.txt", bytes: [65])])) == .notASheet)
  }

  @Test func `a cut-off archive is damaged`() {
    #expect(reason(Array(Specimen.bytes("orders").prefix(3_000))) == .damagedArchive)
  }

  @Test func `a missing part is named`() {
    let parts = Specimen.parts(sheetData: "").filter { $0.name != "y.xml" }
    #expect(reason(StoredArchive.bytes(parts)) == .missingPart)
  }
}
