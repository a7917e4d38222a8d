import DatasetFiles
import Employment
import Monitoring
import TestSupport
import Testing

@Suite("monitoring.csv is read leniently, and all that is wrong is said at once")
struct MonitoringFileTests {
  private let people = ["P1", "P2", "P3"].map { Person.ID($0) }

  private func read(_ text: String) -> MonitoringReading {
    MonitoringReading(Array(text.utf8), naming: people)
  }

  @Test(
    "words in English and French, whatever their case, blanks and accents",
    arguments: [
      ("person,sex,age_band,education\nP1,woman,55+,0-2\n", ","),
      ("person;sex;age_band;education\nP1;Femme; 55 ans et plus ;CITE 2\n", ";"),
      ("\u{FEFF}EDUCATION\tperson\tAge_Band\tsex\r\nISCED 0\tP1\t≥ 55\tF\r\n", "tab"),
    ])
  func words(text: String, separator: String) {
    let reading = read(text)
    #expect(reading.issues.isEmpty, "\(reading.issues.map(\.text))")
    #expect(
      reading.records.traits == [
        Person.ID("P1"): Traits(sex: .woman, age: .from55, education: .isced0To2)
      ])
  }

  @Test("every word of every column")
  func vocabulary() {
    func traits(_ sex: String, _ age: String, _ education: String, _ labour: String) -> Traits? {
      let text =
        "person,sex,age_band,education,labour_status,evidence\n"
        + "P1,\(sex),\(age),\(education),\(labour),identité|chômage\n"
      let reading = read(text)
      #expect(reading.issues.isEmpty, "\(reading.issues.map(\.text))")
      return reading.records.traits[Person.ID("P1")]
    }
    #expect(
      traits("homme", "<18", "3", "chômeur de longue durée")
        == Traits(
          sex: .man, age: .under18, education: .isced3To4, labour: .longTermUnemployed,
          hasEvidence: true))
    #expect(
      traits("autre", "18–29", "8", "Inactive")
        == Traits(
          sex: .other, age: .from18To29, education: .isced5To8, labour: .inactive,
          hasEvidence: true))
    #expect(
      traits("unknown", "30 - 54", "9", "chômeuse")
        == Traits(age: .from30To54, labour: .unemployed, hasEvidence: true))
    #expect(traits("", "inconnu", "", "") == Traits(hasEvidence: true))
  }

  @Test("Windows-1252 is read as such")
  func windows1252() {
    let bytes =
      Array("person,sex,age_band,education,labour_status\nP1,f,55+,1,ch".utf8) + [0xF4]
      + Array("meur\n".utf8)
    let reading = MonitoringReading(bytes, naming: people)
    #expect(reading.issues.isEmpty)
    #expect(reading.records.traits[Person.ID("P1")]?.labour == .unemployed)
  }

  @Test(
    "each kind of issue, with its place, value and advice",
    arguments: [
      ("", "monitoring.csv: the file is empty [file.empty]. Write at least the header"),
      (
        "person,sex,education\nP1,f,1\n",
        "monitoring.csv:1 age_band: the column is missing [column.missing]."
      ),
      (
        "person,sex,age_band,education,origin\nP1,f,55+,1,x\n",
        "monitoring.csv:1 origin: warning: \"origin\" is no column of this file [column.unknown]."
      ),
      (
        "person,sex,age_band,education,sex\nP1,f,55+,1,f\n",
        "monitoring.csv:1 sex: \"sex\" stands in the header twice [column.duplicate]."
      ),
      (
        "person,sex,age_band,education\n,f,55+,1\n",
        "monitoring.csv:2 person: the cell is empty [cell.missing]."
      ),
      (
        "person,sex,age_band,education\nP9,f,55+,1\n",
        "monitoring.csv:2 person: \"P9\" is not in people.csv [reference.unknown]."
      ),
      (
        "person,sex,age_band,education\nP1,f,55+,1\nP1,f,55+,1\n",
        "monitoring.csv:3 person: \"P1\" is the person of line 2 already [id.duplicate]."
      ),
      (
        "person,sex,age_band,education\nP1,feminin,55+,1\n",
        "monitoring.csv:2 sex: (value left out) is no word of this column [word.unknown]. Write woman,"
      ),
      (
        "person,sex,age_band,education\nP1,f,49,1\n",
        "monitoring.csv:2 age_band: (value left out) is no word of this column [word.unknown]. Write <18,"
      ),
      (
        "person,sex,age_band,education\nP1,f,55+,bachelier\n",
        "monitoring.csv:2 education: (value left out) is no word of this column [word.unknown]."
      ),
      (
        "person,sex,age_band,education,labour_status\nP1,f,55+,1,retired\n",
        "monitoring.csv:2 labour_status: (value left out) is no word of this column [word.unknown]."
      ),
      (
        "person,sex,age_band,education,evidence\nP1,f,55+,1,a||b\n",
        "monitoring.csv:2 evidence: (value left out) is a list with an empty entry [list.unreadable]."
      ),
      (
        "person,sex,age_band,education\nP1,\"f,55+,1\n",
        "[quote.unclosed]"
      ),
      ("person,sex,age_band,education\nP1,f,55+,1,f,f\n", "[row.tooManyCells]"),
    ])
  func issues(text: String, expected: String) throws {
    let issues = read(text).issues
    let issue = try #require(issues.first, "nothing is said")
    #expect(issues.count == 1, "\(issues.map(\.text))")
    #expect(issue.text.contains(expected), "\(issue.text)")
  }

  @Test("no message repeats what is said of a person")
  func withheld() {
    let marks = ["zqsex", "zqage", "zqschool", "zqwork", "zqpaper"]
    let bad = "P1,zqsex,zqage,zqschool,zqwork,zqpaper||\n"
    for row in [bad, "P1,\"zqsex,zqage\n", "P1,zqsex,zqage,zqschool,zqwork,zqpaper,zqage,f\n"] {
      let issues = read("person,sex,age_band,education,labour_status,evidence\n" + row).issues
      #expect(!issues.isEmpty)
      for issue in issues {
        for mark in marks { #expect(!"\(issue)\(issue.text)".contains(mark), "\(issue.text)") }
      }
    }
  }

  @Test("everything wrong comes in one pass, by line")
  func allAtOnce() {
    let reading = read(
      "person,sex,age_band,education,origin\nP9,q,old,none,x\nP1,f,55+,1,x\nP1,f,55+,1,x\n")
    #expect(reading.issues.map(\.line) == [1, 2, 2, 2, 2, 4])
    #expect(reading.errorCount == 5)
    #expect(reading.records.traits.keys.map(\.text) == ["P1"])
  }

  @Test(
    "damaged bytes never crash", arguments: 0..<200 as Range<UInt64>)
  func damaged(seed: UInt64) {
    var bytes = Array(
      "person;sex;age_band;education;evidence\nP1;f;55+;1;a|b\nP2;m;<18;8;no\n".utf8)
    var state = seed &+ 1
    for _ in 0..<4 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int((state >> 33) % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: state >> 20)
    }
    let reading = MonitoringReading(bytes, naming: people)
    for issue in reading.issues { #expect(!issue.text.contains("\n")) }
  }

  @Test("the file is read whatever the case of its name, but not where two names are one")
  func nameInAnyCase() throws {
    let scratch = try ScratchFolder()
    let rows = Array("person,sex,age_band,education\nP1,f,55+,1\n".utf8)
    try scratch.write(rows, to: "Monitoring.CSV")
    let file = MonitoringFile(inFolder: scratch.path)
    #expect(try file.read(naming: people)?.records.traits.count == 1)
    try scratch.write(rows, to: "monitoring.csv")
    let reading = try #require(try file.read(naming: people))
    #expect(reading.issues.map(\.id) == [.fileDuplicate] && reading.errorCount == 1)
    #expect(reading.issues[0].text.contains("\"Monitoring.CSV\" and \"monitoring.csv\""))
    #expect(reading.records.traits.isEmpty)
  }

  @Test("a person is the same, however the id is composed")
  func normalForm() {
    let reading = MonitoringReading(
      Array("person,sex,age_band,education\nZoe\u{301},f,55+,1\n".utf8),
      naming: [Person.ID("Zoé")])
    #expect(reading.issues.isEmpty && reading.records.traits[Person.ID("Zoé")]?.sex == .woman)
  }

  @Test("a folder without the file, and a file that is no file")
  func folder() throws {
    let scratch = try ScratchFolder()
    #expect(try MonitoringFile(inFolder: scratch.path).read(naming: people) == nil)
    try scratch.makeFolder("monitoring.csv")
    #expect(throws: DatasetFolderError.self) {
      try MonitoringFile(inFolder: scratch.path).read(naming: people)
    }
  }
}
