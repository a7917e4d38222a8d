import DatasetFiles
import Employment
import Foundation
import Testing

/// What a file's bytes are read as, and when they are told to be something else.
@Suite("Encodings")
struct EncodingTests {
  private func latin(_ text: String) -> [UInt8] {
    Array(text.data(using: .windowsCP1252) ?? Data())
  }

  /// Mac Roman, for the letters that these tests write.
  private func mac(_ text: String) -> [UInt8] {
    encoded(
      text,
      [
        "É": 0x83, "à": 0x88, "â": 0x89, "ç": 0x8D, "é": 0x8E, "è": 0x8F, "ê": 0x90, "ë": 0x91,
        "î": 0x94, "ï": 0x95, "ô": 0x99, "ù": 0x9D, "û": 0x9E, "œ": 0xCF, "’": 0xD5,
      ])
  }

  private func encoded(_ text: String, _ letters: [Character: UInt8]) -> [UInt8] {
    text.flatMap { letters[$0].map { [$0] } ?? Array(String($0).utf8) }
  }

  /// Code page 850, for the letters that these tests write.
  private func dos(_ text: String) -> [UInt8] {
    let letters: [Character: UInt8] = [
      "é": 0x82, "â": 0x83, "à": 0x85, "ç": 0x87, "ê": 0x88, "ë": 0x89, "è": 0x8A, "ï": 0x8B,
      "î": 0x8C, "É": 0x90, "ô": 0x93, "û": 0x96, "ù": 0x97, "À": 0xB7, "È": 0xD4, "°": 0xF8,
    ]
    return encoded(text, letters)
  }

  /// The names of skills in the bytes of their file, and the ids of what is said of it.
  private func read(_ names: [[UInt8]], mark: Bool = false) -> (names: [String], issues: [Issue]) {
    var bytes: [UInt8] = mark ? [0xEF, 0xBB, 0xBF] : []
    bytes += Array("id,name\n".utf8)
    for (place, name) in names.enumerated() {
      bytes += Array("S\(place + 1),\"".utf8) + name + Array("\"\n".utf8)
    }
    let draft = DatasetDraft(files: [.skills: bytes])
    let cells = draft.tables[.skills]?.cells ?? []
    return (
      stride(from: 1, to: cells.count, by: 2).map { cells[$0] },
      draft.readingIssues.map { Issue($0) }
    )
  }

  private struct Issue: Equatable {
    let id: IssueID
    var line: Int?
    let value: String?
    let problem: String

    init(_ issue: DataIssue) {
      (id, value, problem) = (issue.id, issue.value, issue.problem)
      if case .cell(_, let line, _) = issue.location { self.line = line }
    }
  }

  @Test("text in Windows-1252 is read, and nothing is said of it")
  func windows() {
    let names = [
      "Équipe d’été", "« Qualité »", "QUALITÉ»", "À l'œuvre…", "Dušan Žižek", "Müller & Söhne",
      "français, où, août, maïs, forêt", "Ça va – très bien — 12 €", "„Woord”", "L‘ÉTÉ’", "100 °C",
      "1\u{A0}000", "dit\u{A0}: «\u{A0}à\u{A0}»", "MARCHÉ…", "LIBERTÉ’ ET ÉGALITÉ”",
    ]
    let all = read(names.map(latin))
    #expect(all.names == names)
    #expect(all.issues.isEmpty)
    // Each alone too; three are UTF-8 as well as Windows-1252, and were read as that before.
    for name in names {
      let alone = read([latin(name)])
      #expect(alone.issues.isEmpty, "\(name): \(alone.issues)")
    }
  }

  @Test(
    "characters that are UTF-8 by chance do not make a file of Windows-1252 mixed",
    arguments: ["QUALITÉ»", "LIBERTÉ…", "CAFÉ’", "allé\u{A0}»"])
  func chance(name: String) {
    #expect(String(validating: latin(name), as: UTF8.self) != nil)
    let read = read([latin(name), latin("été"), latin("Équipe")])
    #expect(read.names == [name, "été", "Équipe"])
    #expect(read.issues.isEmpty)
  }

  @Test(
    "one row of Windows-1252 in a file of UTF-8 is an error that names it, and its cell is read")
  func oneRow() {
    let read = read([Array("Équipe".utf8), latin("santé"), Array("ajout".utf8)])
    #expect(read.names == ["Équipe", "santé", "ajout"])
    #expect(read.issues.map(\.id) == [.encodingMixed])
    #expect(read.issues.first?.line == 3 && read.issues.first?.value == "santé")
  }

  @Test("one row of UTF-8 in a file of Windows-1252 is the one that is named")
  func otherRow() {
    let read = read([latin("Équipe"), latin("santé"), Array("été".utf8)])
    #expect(read.names == ["Équipe", "santé", "été"])
    #expect(read.issues.map(\.id) == [.encodingMixed])
    #expect(read.issues.first?.line == 4 && read.issues.first?.value == "été")
    #expect(read.issues.first?.problem.hasPrefix("is in UTF-8") == true)
  }

  @Test("both encodings in one cell, or a byte order mark before other bytes, are mixed too")
  func oneCell() {
    let cell = read([Array("é".utf8) + latin("é")])
    #expect(cell.names == ["éé"] && cell.issues.map(\.id) == [.encodingMixed])
    let mark = read([latin("été")], mark: true)
    #expect(mark.names == ["été"] && mark.issues.map(\.id) == [.encodingMixed])
  }

  @Test("other scripts count as UTF-8 where they are more than the bytes that are none")
  func otherScripts() {
    let read = read([Array("Νίκος Παπαδόπουλος".utf8), latin("été")])
    #expect(read.names == ["Νίκος Παπαδόπουλος", "été"])
    #expect(read.issues.map(\.id) == [.encodingMixed])
    #expect(read.issues.first?.line == 3)
  }

  @Test(
    "a word of Mac Roman or code page 850 is enough to warn",
    arguments: [
      "École", "santé", "première", "français", "forêt", "maïs", "Réparation d’été",
      "l’école à côté",
      "Amblève", "hôtel", "gîte", "l’atelier", "déjà", "enquête", "reçue", "bientôt prêt",
    ])
  func oldWords(word: String) {
    let mac = read([mac(word)])
    #expect(mac.issues.map(\.id) == [.encodingDoubtful], "\(word)")
    #expect(mac.issues.first?.problem.contains("\"\(word)\"") == true, "\(word): \(mac.issues)")
    let plain = word.replacing("’", with: "'")
    guard plain.contains(where: { !$0.isASCII }) else { return }
    let dos = read([dos(plain)])
    #expect(dos.issues.map(\.id) == [.encodingDoubtful], "\(word)")
    #expect(dos.issues.first?.problem.contains("\"\(plain)\"") == true, "\(word): \(dos.issues)")
  }

  @Test("UTF-16 is one error")
  func utf16() {
    let bytes = "id,name\nS1,été\n".data(using: .utf16).map { [UInt8]($0) } ?? []
    #expect(DatasetDraft(files: [.skills: bytes]).readingIssues.map(\.id) == [.encodingUTF16])
  }

  @Test("whatever bytes there are become text", arguments: 0..<200 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces: [[UInt8]] = [
      Array("é".utf8), Array("’".utf8), [0xE9], [0x82], [0x8E], [0x90], [0xC3], [0xE2, 0x80],
      [0xF0, 0x9F], [0xD5], [0x0A], [0x0D], [0x2C], [0x22], [0x61], [0xEF, 0xBB, 0xBF], [0x00],
    ]
    let bytes = (0..<Int.random(in: 1...40, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
    let draft = DatasetDraft(files: [.skills: Array("id,name\n".utf8) + bytes])
    for issue in draft.readingIssues { #expect(!issue.text.contains("\n")) }
    let cells = draft.tables[.skills]?.cells ?? []
    #expect(cells.allSatisfy { $0.isInNormalForm })
  }
}
