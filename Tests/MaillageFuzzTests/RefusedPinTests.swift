import TestSupport
import Testing

extension ProgramTests {
  @Suite("Refused pins")
  struct RefusedPinTests {
    /// A pin for tiny that a rule refuses.
    struct RefusedPin: Sendable, CustomTestStringConvertible {
      let pin: String
      let rule: String
      /// What is replaced in which file, so that the rule refuses the pin.
      var edit: (file: String, old: String, new: String)?
      /// More lines of `pins.csv`.
      var others: [String] = []

      var testDescription: String { "\(pin): \(rule)" }

      /// The words that the sentence has to name: the pin, its person and its activity.
      var words: [String] {
        pin.split(separator: ",").map(String.init) + ["pins.csv:2", "[\(rule)]"]
      }
    }

    private static let people = "people.csv"
    private static let activities = "activities.csv"

    static let pins: [RefusedPin] = [
      RefusedPin(pin: "BOC-P3,,hire", rule: "unemployed_too_short"),
      RefusedPin(
        pin: "AMB-P1,,hire", rule: "not_volunteer",
        edit: (people, "2020-03,2012-05,no,yes", "2020-03,2012-05,no,no")),
      RefusedPin(
        pin: "AMB-P1,,hire", rule: "resident_too_short",
        edit: (people, "2020-03,2012-05", "2020-03,2025-12")),
      RefusedPin(
        pin: "BOC-P2,,hire", rule: "territory_closed",
        edit: ("territories.csv", "50.32,5,4000,open", "50.32,5,4000,closed")),
      RefusedPin(
        pin: "AMB-P1,,hire", rule: "no_whole_slot", edit: (people, "16,24,50.475", "17,19,50.475")),
      RefusedPin(
        pin: "BOC-P2,,hire", rule: "no_candidate_activity", others: ["BOC-P2,BOC-A1,forbid"]),
      RefusedPin(pin: "BOC-P3,BOC-A1,assign", rule: "unemployed_too_short"),
      RefusedPin(
        pin: "AMB-P1,AMB-A1,assign", rule: "activity_not_approved",
        edit: (activities, "approved,16", "pending,16")),
      RefusedPin(
        pin: "AMB-P1,AMB-A1,assign", rule: "activity_expired",
        edit: (activities, "approved,16,,", "approved,16,2025-12-31,")),
      RefusedPin(
        pin: "AMB-P1,AMB-A1,assign", rule: "activity_without_demand",
        edit: (activities, "approved,16,", "approved,8,")),
      RefusedPin(pin: "AMB-P1,BOC-A1,assign", rule: "other_territory"),
      RefusedPin(pin: "AMB-P3,AMB-A2,assign", rule: "choice_refused"),
      RefusedPin(pin: "AMB-P2,AMB-A1,assign", rule: "restriction"),
      RefusedPin(
        pin: "AMB-P1,AMB-A1,assign", rule: "too_far", edit: (people, "5.677,5,", "5.677,0.1,")),
      RefusedPin(
        pin: "BOC-P1,BOC-A1,assign", rule: "skill_out_of_reach",
        edit: ("courses.csv", "D1212,2,", "D1212,1,")),
      RefusedPin(
        pin: "BOC-P1,BOC-A1,assign", rule: "too_many_courses",
        edit: ("programme.csv", "max_courses_per_job,1", "max_courses_per_job,0")),
      RefusedPin(
        pin: "AMB-P1,AMB-A1,assign", rule: "slice_too_small",
        edit: ("programme.csv", "min_slots_per_activity,2", "min_slots_per_activity,5")),
    ]

    @Test("a pin that screening refuses ends with 3 and a sentence that names it", arguments: pins)
    func isNamed(refused: RefusedPin) throws {
      let scratch = try ScratchFolder()
      var files = try ScratchFolder.files(at: FixtureFolder.tiny)
      if let edit = refused.edit {
        let text = String(decoding: files[edit.file] ?? [], as: UTF8.self)
        let edited = text.replacing(edit.old, with: edit.new)
        try #require(edited != text)
        files[edit.file] = Array(edited.utf8)
      }
      let pins = ["person,activity,rule", refused.pin] + refused.others
      files["pins.csv"] = Array((pins.joined(separator: "\n") + "\n").utf8)
      try scratch.write(files, to: "dataset")
      let run = try ChildProgram.maillage.run(
        ["plan", scratch["dataset"], "--output", scratch["plan"]])
      #expect(run.end == .code(3))
      let lines = (run.result + run.notes).split(separator: "\n")
      let isNamed = lines.contains { line in refused.words.allSatisfy { line.contains($0) } }
      #expect(isNamed, "\(run.result)\(run.notes)")
      #expect(
        try scratch.files(in: "plan").keys.sorted() == [".maillage-files.json", "summary.json"])
      #expect(
        try ChildProgram.maillage.run(["export", scratch["dataset"], "--format", "lp"]).end
          == .code(3))
    }
  }
}
