import DatasetFiles
import Foundation
import Testing

import maillage

@Suite("Letters to any id, and nothing lost beside them")
struct KeepingCaseTests {
  private let folder: TemporaryFolder
  private let options = ["--gap", "0", "--quiet"]

  init() throws { folder = try TemporaryFolder() }

  private func letters(of dataset: String) throws -> Ending {
    try run(
      ExplainCommand.self, [dataset, "--everyone", "--letters", folder["letters"]] + options)
  }

  /// The texts of all letters by file name.
  private func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try folder.names(in: "letters") where name.hasSuffix(".txt") {
      texts[name] = try folder.text("letters/\(name)")
    }
    return texts
  }

  @Test("an id of 43 accented letters gets a letter, as everybody does (case 06)")
  func longID() throws {
    let dataset = Fixture.tiny.replacing("/tiny", with: "/cases/06-letters-long-id")
    #expect(try letters(of: dataset).status == .success)
    let names = try texts().keys
    #expect(names.count == 6)
    #expect(names.allSatisfy { $0.utf8.count <= 143 && $0.utf8.allSatisfy { $0 < 128 } })
    #expect(names.filter { $0.contains("~") }.count == 1)
    let before = try texts()
    #expect(try letters(of: dataset).status == .success)
    #expect(try texts() == before)
  }

  @Test("a file beside the letters, or a changed letter, is named before planning and stays")
  func kept() throws {
    #expect(try letters(of: Fixture.tiny).status == .success)
    try folder.write("a scan", to: "letters/AMB-P1 signed.pdf")
    try folder.write("Chère Madame", to: "letters/AMB-P2.txt")
    try folder.makeFolder("letters/signed")
    // Nothing is read, let alone planned: the dataset is not there.
    let refused = try letters(of: folder["no dataset"])
    #expect(refused.status == .cannotWrite)
    #expect(
      refused.notes.contains("It holds what maillage did not write: AMB-P1 signed.pdf, signed."))
    #expect(refused.notes.contains("Changed or protected since maillage wrote it: AMB-P2.txt."))
    #expect(try folder.text("letters/AMB-P1 signed.pdf") == "a scan")
    #expect(try folder.text("letters/AMB-P2.txt") == "Chère Madame")
    #expect(try folder.names() == ["letters"])
  }

  @Test("letters of an earlier version, which left no list, are not replaced")
  func unlisted() throws {
    #expect(try letters(of: Fixture.tiny).status == .success)
    try FileManager.default.removeItem(atPath: folder["letters/.maillage-files.json"])
    let refused = try letters(of: Fixture.tiny)
    #expect(refused.status == .cannotWrite)
    #expect(refused.notes.contains("No .maillage-files.json in it tells"))
    #expect(try texts().count == 6)
  }

  @Test("a plan folder is no folder of letters, nor the other way round")
  func kinds() throws {
    let plan = [Fixture.tiny, "--output"] + [folder["plan"]] + options
    #expect(try run(PlanCommand.self, plan).status == .success)
    #expect(try letters(of: Fixture.tiny).status == .success)
    let arguments = [Fixture.tiny, "--everyone", "--letters", folder["plan"]] + options
    #expect(try run(ExplainCommand.self, arguments).status == .cannotWrite)
    let other = [Fixture.tiny, "--output", folder["letters"]] + options
    #expect(try run(PlanCommand.self, other).status == .cannotWrite)
    #expect(try run(PlanCommand.self, plan).status == .success)
  }

  @Test("ids that make no file name get names of their own, the same in every company")
  func names() throws {
    let ids = [
      "AMB-P1", "amb-p1", "a b", "a\tb", "a\u{7}b", "é", "e\u{301}", "..", "a/b", "CON", "lpt1",
      "dot.", "blank ", "a\nb", "~", "%", "%25", "日本", String(repeating: "x", count: 300),
    ]
    let letters = LetterFolder(path: folder["letters"])
    try letters.write(ids.map { ($0, "Référence : \($0)\n") })
    let all = try texts()
    #expect(all.count == ids.count)
    #expect(Set(all.keys.map { $0.lowercased() }).count == ids.count)
    for id in ids {
      // Alone, but for ids that differ from another by case alone.
      // Byte by byte: two of them are one text in another normal form.
      let letter = "Référence : \(id)\n"
      let inCompany = try #require(all.first { $0.value.utf8.elementsEqual(letter.utf8) }).key
      #expect(inCompany.utf8.count <= 143)
      try letters.write([(id, letter)])
      if !["AMB-P1", "amb-p1"].contains(id) { #expect(try texts().keys.first == inCompany) }
      #expect(try letters.removeLetter(to: id))
      #expect(try texts().isEmpty)
    }
  }

  @Test("forgetting a person takes the name from the list, and tells of files of others")
  func forgotten() throws {
    let store = ["--store", folder["store"]]
    _ = try run(StoreAddCommand.self, [Fixture.tiny] + store)
    #expect(try letters(of: Fixture.tiny).status == .success)
    try folder.write("a scan", to: "letters/AMB-P1 signed.pdf")
    try folder.write("changed", to: "letters/AMB-P1.txt")
    let ending = try run(
      StoreForgetCommand.self, ["AMB-P1", "--letters", folder["letters"]] + store)
    #expect(ending.status == .success)
    #expect(ending.notes.contains("not removed, since maillage did not write them: AMB-P1 signed"))
    #expect(try !folder.text("letters/.maillage-files.json").contains("AMB-P1"))
    #expect(try !folder.names(in: "letters").contains("AMB-P1.txt"))
    #expect(try folder.text("letters/AMB-P1 signed.pdf") == "a scan")
    let territory = try run(StoreForgetCommand.self, ["AMB"] + store)
    #expect(territory.status == .inputMissing)
    #expect(territory.notes.contains("\"AMB\" is the id of a territory and of no person"))
  }
}
