import ArgumentParser
import Foundation
import Testing

import maillage

@Suite("The audit capsule")
struct CapsuleCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyTiny(to: "tiny")
    try folder.write("person,sex\nAMB-P1,f\n", to: "tiny/monitoring.csv")
    let packed = try run(
      CapsuleCommand.self,
      [folder["tiny"], "--quiet", "--gap", "0", "--output", folder["capsule"], "--json"])
    #expect(packed.status == .success)
  }

  @Test("check.sh and audit find everything in order; monitoring.csv is not packed")
  func isInOrder() throws {
    let check = try self.check(["--prove", "60"])
    #expect(check.code == 0, "\(check.text)")
    #expect(check.text.contains("glpsol finds the plan feasible, with 462.9 points"))
    #expect(check.text.contains("glpsol proves that no plan has over 462.9 points"))
    let audit = try run(
      AuditCommand.self, [folder["capsule/dataset"], folder["capsule/plan"], "--json"])
    #expect(audit.status == .success)
    #expect(audit.result == (try folder.text("capsule/audit.json")))
    #expect(!(try folder.names(in: "capsule/dataset")).contains("monitoring.csv"))
  }

  @Test("a changed byte in any file, a lost file and a new one are noticed")
  func changesAreNoticed() throws {
    // The script that checks is a copy, so that no damaged script runs.
    try FileManager.default.copyItem(atPath: folder["capsule/check.sh"], toPath: folder["check.sh"])
    let files = try files()
    #expect(files.count == 25)
    for name in files {
      let bytes = try folder.bytes("capsule/\(name)")
      for position in Set([0, bytes.count / 3, bytes.count / 2, bytes.count - 1]) {
        var damaged = bytes
        damaged[position] ^= 1
        try damaged.write(to: URL(filePath: folder["capsule/\(name)"]))
        #expect(try check([]).code == 1, "byte \(position) of \(name)")
      }
      try FileManager.default.removeItem(atPath: folder["capsule/\(name)"])
      #expect(try check([]).code == 1, "\(name) is lost")
      try bytes.write(to: URL(filePath: folder["capsule/\(name)"]))
    }
    #expect(try check([]).code == 0)
    try folder.write("", to: "capsule/plan/new.csv")
    #expect(try check([]).code == 1)
  }

  @Test("audit names a changed byte in any file, also where the manifest was renewed")
  func auditNamesChanges() throws {
    let whole = try run(AuditCommand.self, [folder["capsule"], "--json"])
    #expect(whole.status == .success, "\(whole.result)\(whole.notes)")
    let digest = try shell(
      "sha256sum <\"$1/MANIFEST.sha256\" | cut -d ' ' -f 1", [folder["capsule"]])
    #expect(whole.result.contains(digest.text.trimmingCharacters(in: .whitespacesAndNewlines)))
    let manifest = try folder.bytes("capsule/MANIFEST.sha256")
    for name in try files() {
      let bytes = try folder.bytes("capsule/\(name)")
      for position in Set([0, bytes.count / 2, bytes.count - 1]) {
        var damaged = bytes
        damaged[position] ^= 1
        try damaged.write(to: URL(filePath: folder["capsule/\(name)"]))
        let audit = try run(AuditCommand.self, [folder["capsule"]])
        #expect(audit.status == .badData, "byte \(position) of \(name)")
        guard name != "MANIFEST.sha256" else { continue }
        let said = audit.result + audit.notes
        #expect(said.contains("\(name) has another hash than MANIFEST.sha256"), "\(said)")
        try renewManifest()
        let renewed = try run(AuditCommand.self, [folder["capsule"]])
        #expect(renewed.status == .badData, "byte \(position) of \(name), renewed")
        #expect(!(renewed.result + renewed.notes).contains("has another hash"))
        try manifest.write(to: URL(filePath: folder["capsule/MANIFEST.sha256"]))
      }
      try FileManager.default.removeItem(atPath: folder["capsule/\(name)"])
      #expect(try run(AuditCommand.self, [folder["capsule"]]).status == .badData, "\(name) is lost")
      try bytes.write(to: URL(filePath: folder["capsule/\(name)"]))
    }
    #expect(try run(AuditCommand.self, [folder["capsule"]]).status == .success)
    try folder.write("person,sex\n", to: "capsule/dataset/monitoring.csv")
    let stranger = try run(AuditCommand.self, [folder["capsule"]])
    #expect(stranger.status == .badData)
    #expect(stranger.result.contains("dataset/monitoring.csv is no file of a capsule."))
    #expect(try run(AuditCommand.self, [folder["tiny"]]).status == .inputMissing)
    #expect(try run(AuditCommand.self, [folder["none"]]).status == .inputMissing)
  }

  @Test(
    "audit finds out a claim that nothing else in the capsule bears",
    arguments: [
      ("options.json", "\"engine\": \"auto\"", "\"engine\": \"compact\"", "summary.json"),
      ("options.json", "\"seed\": 0", "\"seed\": 1", "summary.json"),
      ("plan/summary.json", "\"bound\": 462.9", "\"bound\": 462.8", "says bound 462.8"),
      ("plan/summary.json", "\"bound\": 462.9", "\"bound\": 480.0", "summary.json"),
    ])
  func auditFindsOutClaims(name: String, old: String, new: String, words: String) throws {
    let text = try folder.text("capsule/\(name)")
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "capsule/\(name)")
    try renewManifest()
    let audit = try run(AuditCommand.self, [folder["capsule"]])
    #expect(audit.status == .badData)
    #expect(audit.result.contains(words), "\(audit.result)")
  }

  @Test(
    "a false capsule with a manifest of its own is found out by glpsol",
    arguments: [
      ("plan/summary.json", "\"objective\": 462.9", "\"objective\": 470.0"),
      ("plan/summary.json", "\"bound\": 462.9", "\"bound\": 400.0"),
      ("values.txt", "hired_AMB_P1 1", "hired_AMB_P1 0"),
      ("values.txt", "hired_AMB_P1 1", "hired_AMB_P1 2"),
      ("values.txt", "hired_AMB_P1 1\n", ""),
      ("plan/jobs.csv", "AMB-P1,AMB-A1,4", "AMB-P3,AMB-A1,4"),
      ("plan/jobs.csv", "BOC-P2,BOC-A1,4", "BOC-P3,BOC-A1,4"),
      ("plan/jobs.csv", "BOC-P2,BOC-A1,4", "BOC-P2,BOC-A1,5"),
      ("plan/jobs.csv", "BOC-P2,BOC-A1,4,16\n", ""),
      ("plan/trainings.csv", "BOC-P1,C-D1212", "BOC-P2,C-D1212"),
      ("plan/trainings.csv", "BOC-P1,C-D1212\n", ""),
      ("plan/summary.json", "\"bound\": 462.9", "\"bound\": 480.0"),
      ("plan/summary.json", "\"relativeGap\": …", "\"relativeGap\": 0.1"),
      ("plan/summary.json", "\"status\": \"optimal\"", "\"status\": \"feasible\""),
      ("plan/summary.json", "\"seed\": 0", "\"seed\": 8"),
      ("options.json", "\"seed\": 0", "\"seed\": 8"),
      ("dataset/people.csv", "2025", "2024"),
      ("dataset/goals.csv", "100", "101"),
    ])
  func falseCapsulesAreFoundOut(name: String, old: String, new: String) throws {
    let text = try folder.text("capsule/\(name)")
    // `…` is whatever value stands there.
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
    let old =
      old.hasSuffix("…")
      ? String(try #require(lines.first { $0.hasPrefix(old.dropLast()) }).prefix { $0 != "," })
      : old
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "capsule/\(name)")
    try renewManifest()
    let check = try self.check([])
    #expect(check.code == 1)
    #expect(check.text.contains("every byte is that of the manifest"), "\(check.text)")
  }

  @Test("ids that the model cannot spell, or spells alike, are tied by half-days alone")
  func idsBeyondNames() throws {
    for name in try folder.names(in: "tiny") {
      let text = try folder.text("tiny/\(name)")
      try folder.write(
        text.replacing("AMB-P1", with: "AMB.P-1").replacing("AMB-P2", with: "AMB.P_1")
          .replacing("BOC-P2", with: "\"Zoé, née 2\""),
        to: "tiny/\(name)")
    }
    let packed = try run(
      CapsuleCommand.self,
      [folder["tiny"], "--quiet", "--gap", "0", "--output", folder["other"], "--json"])
    #expect(packed.status == .success, "\(packed.notes)")
    #expect(try folder.text("other/values.txt").contains("slots_AMB.P_1_AMB_A2_2"))
    let check = try shell("exec sh \"$1/check.sh\"", [folder["other"]])
    #expect(check.code == 0, "\(check.text)")
  }

  @Test("the published digest is compared")
  func digestIsCompared() throws {
    let digest = try shell(
      "sha256sum <\"$1/MANIFEST.sha256\" | cut -d ' ' -f 1", [folder["capsule"]])
    let published = digest.text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try check(["--digest", published]).code == 0)
    #expect(try check(["--digest", String(published.reversed())]).code == 1)
  }

  @Test("a plan that is there already is packed with its own bound, byte for byte")
  func packsAPlan() throws {
    let plan = folder["capsule/plan"]
    let packed = try run(
      CapsuleCommand.self,
      [folder["tiny"], "--plan", plan, "--gap", "0", "--output", folder["other"]])
    #expect(packed.status == .success, "\(packed.notes)")
    for name in try files() {
      #expect(try folder.bytes("other/\(name)") == folder.bytes("capsule/\(name)"), "\(name)")
    }
    #expect(try run(AuditCommand.self, [folder["other"]]).status == .success)

    _ = try run(
      PlanCommand.self,
      [
        folder["tiny"], "--quiet", "--gap", "0.5", "--engine", "compact", "--seed", "3",
        "--output", folder["loose"],
      ])
    let loose = try run(
      CapsuleCommand.self,
      [folder["tiny"], "--plan", folder["loose"], "--gap", "0.5", "--output", folder["third"]])
    #expect(loose.status == .success, "\(loose.notes)")
    #expect(try folder.text("third/options.json").contains("\"engine\": \"compact\""))
    #expect(try folder.text("third/options.json").contains("\"seed\": 3"))
    let check = try shell("exec sh \"$1/check.sh\"", [folder["third"]])
    #expect(check.code == 0, "\(check.text)")
  }

  @Test(
    "a plan that does not pass the audit, or says what does not follow, is not packed",
    arguments: [
      ("jobs.csv", "AMB-P1,AMB-A1,4", "AMB-P1,AMB-A1,9", "AMB-P1"),
      ("summary.json", "\"objective\": 462.9", "\"objective\": 470.0", "says objective 470.0"),
      ("summary.json", "\"status\": \"optimal\"", "\"status\": \"feasible\"", "--gap"),
      ("summary.json", "construction+jobs", "oracle", "names the method \"oracle\""),
      ("summary.json", "\"schemaVersion\"", "{", "Line 2, column 3"),
    ])
  func refusesAPlan(name: String, old: String, new: String, words: String) throws {
    let text = try folder.text("capsule/plan/\(name)")
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "capsule/plan/\(name)")
    let packed = try run(
      CapsuleCommand.self,
      [
        folder["tiny"], "--plan", folder["capsule/plan"], "--gap", "0", "--output",
        folder["other"],
      ])
    #expect(packed.status == .badData)
    #expect(packed.notes.contains(words), "\(packed.notes)")
    #expect(!FileManager.default.fileExists(atPath: folder["other"]))
  }

  @Test("goals in groups, and a folder that holds something, are refused")
  func refusals() throws {
    let again = try run(
      CapsuleCommand.self, [folder["tiny"], "--quiet", "--output", folder["capsule"]])
    #expect(again.status == .cannotWrite)
    try folder.write("goal,weight,priority\nhire,1,1\ncost,1,2\n", to: "tiny/goals.csv")
    let ordered = try run(
      CapsuleCommand.self, [folder["tiny"], "--quiet", "--output", folder["other"]])
    #expect(ordered.status == .badData)
    #expect(ordered.notes.contains("priority groups"))
    #expect(!FileManager.default.fileExists(atPath: folder["other"]))
  }

  /// Makes the manifest anew of whatever is there.
  private func renewManifest() throws {
    let manifest = try shell(
      "cd \"$1\" && find . -type f ! -name MANIFEST.sha256 | sed 's|^./||' | LC_ALL=C sort"
        + " | xargs sha256sum >MANIFEST.new && mv MANIFEST.new MANIFEST.sha256"
        + " && sed -i '/MANIFEST.new/d' MANIFEST.sha256", [folder["capsule"]])
    #expect(manifest.code == 0, "\(manifest.text)")
  }

  /// Runs the capsule's script, or the copy of it that stands beside the capsule.
  private func check(_ options: [String]) throws -> (code: Int32, text: String) {
    let copy = folder["check.sh"]
    let script =
      FileManager.default.fileExists(atPath: copy) ? copy : folder["capsule/check.sh"]
    return try shell("exec sh \"$@\"", [script] + options + [folder["capsule"]])
  }

  /// Runs a line of shell with nothing but the system's own tools; both outputs are kept.
  private func shell(_ line: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    try folder.write("", to: "said")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line, "sh"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin"]
    let said = FileHandle(forWritingAtPath: folder["said"])
    process.standardOutput = said
    process.standardError = said
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try folder.bytes("said"), as: UTF8.self)
    )
  }

  /// The names of all files of the capsule.
  private func files() throws -> [String] {
    try folder.names(in: "capsule").flatMap { name -> [String] in
      guard name == "dataset" || name == "plan" else { return [name] }
      return try folder.names(in: "capsule/\(name)").map { "\(name)/\($0)" }
    }
  }
}
