import Foundation
import Testing

/// What the program says and writes, searched byte by byte for what it must not repeat.
@Suite("Nothing of monitoring.csv is repeated", .timeLimit(.minutes(10)))
struct ConfidentialityTests {
  private let folder: TemporaryFolder
  /// What only `monitoring.csv` holds.
  private static let marks = ["zqsex", "zqage", "zqschool", "zqwork", "zqpaper", "zqother"]

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyTiny(to: "tiny")
    try folder.write(
      """
      person,sex,age_band,education,labour_status,evidence,note
      AMB-P1,zqsex,zqage,zqschool,zqwork,zqpaper||,zqother
      AMB-P2,f,zqage 1987-04-12,3,"zqwork
      AMB-P3,f,30-54,3,unemployed,zqpaper,zqother,zqother,zqother

      """, to: "tiny/monitoring.csv")
    try folder.makeFolder("what-ifs")
  }

  /// The names of the marks that stand in some bytes.
  private func marks(in bytes: Data) -> [String] {
    Self.marks.filter { bytes.range(of: Data($0.utf8)) != nil }
  }

  /// Every file below the folder, but the one that holds the marks.
  private func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return all.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder[name], isDirectory: &isFolder)
      return !isFolder.boolValue && name != "tiny/monitoring.csv"
    }
  }

  @Test("neither in what commands print nor in any file that they write")
  func everyCommand() throws {
    let store = ["--store", folder["runs.sqlite"]]
    let scenario = folder["what-ifs/one.json"]
    let tiny = folder["tiny"]
    let gap = ["--gap", "0"]
    let lines: [(arguments: [String], code: Int32)] = [
      (["check", tiny, "--json"], 0),
      (["plan", tiny, "--output", folder["plan"]] + gap, 0),
      (["plan", tiny, "--json"] + gap, 0),
      (["audit", tiny, folder["plan"]], 0),
      (["export", tiny, "--format", "lp", "--output", folder["model.lp"]], 0),
      (["explain", tiny, "--everyone", "--letters", folder["letters"]], 0),
      (["prices", tiny], 0),
      (["scenario", "new", scenario, "--baseline", tiny, "--name", "One"], 0),
      (["scenario", "add", scenario, "closeTerritory", "territory=AMB"], 0),
      (["scenario", "compare", scenario] + gap, 0),
      (["store", "add", tiny] + store, 0),
      (["store", "plan", tiny] + gap + store, 0),
      (["store", "export", "1", "--output", folder["stored"]] + store, 0),
      (["store", "check"] + store, 0),
      (["capsule", tiny, "--output", folder["capsule"]] + gap, 0),
      (
        ["batch", "run", tiny, "--output", folder["batch"], "--scenarios", folder["what-ifs"]]
          + gap + store, 0
      ),
      // The one command that reads the file refuses it, and repeats nothing.
      (["monitoring", tiny, folder["plan"]], 65),
      (["monitoring", tiny, folder["plan"], "--json"], 65),
    ]
    for (arguments, code) in lines {
      let ending = try ChildProcess.run(arguments)
      #expect(ending.code == code, "\(arguments): \(ending.result)\(ending.notes)")
      for text in [ending.result, ending.notes] {
        #expect(marks(in: Data(text.utf8)).isEmpty, "\(arguments): \(text)")
      }
    }
    let files = try files()
    #expect(files.count > 40, "\(files)")
    for name in files { #expect(try marks(in: folder.bytes(name)).isEmpty, "\(name)") }
  }

  @Test(
    "the report on a file without its header repeats no word of the first person",
    arguments: [
      "AMB-P1,zqsex,zqage,zqschool\nAMB-P2,zqwork,zqpaper,zqother\n",
      "AMB-P1,zqsex,\"zqage\"zqwork,zqschool\nAMB-P2,zqpaper,zqother\n",
      "person,zqsex,zqage,zqschool\nAMB-P2,zqwork\n",
    ])
  func headerIsMissing(text: String) throws {
    try folder.write(text, to: "tiny/monitoring.csv")
    for options in [[], ["--json"]] {
      let ending = try ChildProcess.run(["monitoring", folder["tiny"]] + options)
      #expect(ending.code == 65)
      #expect(
        marks(in: Data((ending.result + ending.notes).utf8)).isEmpty, "\(ending.notes)")
      #expect(text.hasPrefix("person") || !ending.notes.contains("AMB-P1"), "\(ending.notes)")
      #expect(
        ending.notes.contains(
          text.hasPrefix("person")
            ? "sex: the column is missing" : "the first row is no header: it names no column"),
        "\(ending.notes)")
    }
  }

  @Test("the search finds what is there")
  func findsMarks() throws {
    #expect(try marks(in: folder.bytes("tiny/monitoring.csv")) == Self.marks)
  }
}
