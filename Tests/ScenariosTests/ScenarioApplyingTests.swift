import DatasetFiles
import Eligibility
import Employment
import Scenarios
import TestSupport
import Testing

/// What each kind of edit makes of the fixture `tiny`, and what is said of edits that are wrong.
@Suite("Edits are applied as values and checked as a dataset is")
struct ScenarioApplyingTests {
  private let baseline: DatasetDraft

  init() throws { baseline = try DatasetFolder(path: FixtureFolder.tiny).read() }

  private func applied(_ edits: ScenarioEdit...) throws -> Dataset {
    try Scenario(name: "s", baseline: "tiny", edits: edits).applied(to: baseline)
  }

  private func issues(_ edits: ScenarioEdit...) -> [String] {
    do throws(DataIssues) {
      _ = try Scenario(name: "s", baseline: "tiny", edits: edits).applied(to: baseline)
      return []
    } catch {
      return error.issues.map(\.text)
    }
  }

  private func activity(_ id: String, in dataset: Dataset) throws -> Activity {
    try #require(dataset.activities.first { $0.id.text == id })
  }

  @Test("without edits a scenario is its baseline")
  func nothing() throws {
    #expect(try applied().digest == baseline.validated().digest)
  }

  @Test("pins come and go")
  func pins() throws {
    let pin = ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "assign", "activity": "AMB-A1"])
    #expect(try applied(pin).pins.count == 1)
    #expect(try applied(pin, pin).pins.count == 1)
    let unpin = ScenarioEdit(.unpin, ["person": "AMB-P1"])
    #expect(try applied(pin, unpin).pins.isEmpty)
    let unhire = ScenarioEdit(.unpin, ["person": "AMB-P1", "rule": "hire"])
    #expect(try applied(pin, unhire).pins.count == 1)
    let forbid = ScenarioEdit(.forbid, ["person": "AMB-P1", "activity": "AMB-A1"])
    #expect(try applied(forbid).pins.count == 1)
  }

  @Test("a choice replaces the one before")
  func choices() throws {
    let accept = ScenarioEdit(.accept, ["person": "AMB-P2", "activity": "AMB-A2"])
    let refuse = ScenarioEdit(.refuse, ["person": "AMB-P2", "activity": "AMB-A2"])
    let once = try applied(accept)
    #expect(try applied(refuse, accept).digest == once.digest)
    let withdraw = ScenarioEdit(.withdraw, ["person": "AMB-P2", "activity": "AMB-A2"])
    #expect(try applied(accept, withdraw).digest == applied(withdraw).digest)
    #expect(try applied(accept).digest != applied(refuse).digest)
  }

  @Test("activities are added, changed, closed and given hours")
  func activities() throws {
    let added = try applied(
      ScenarioEdit(
        .addActivity,
        [
          "id": "BOC-A2", "territory": "BOC", "name": "Vélos", "theme": "reemploi",
          "status": "approved", "max_hours": "40", "skills": "D1212:1:each|A1203:2:team:1",
        ]))
    let bicycles = try activity("BOC-A2", in: added)
    #expect(bicycles.eachNeeds.count == 1)
    #expect(bicycles.teamNeeds.count == 1)
    let changed = try applied(
      ScenarioEdit(
        .changeActivity, ["activity": "AMB-A1", "opening_cost": "50", "max_hours": "32"]),
      ScenarioEdit(.approveHours, ["activity": "AMB-A1", "hours": "20"]))
    #expect(try activity("AMB-A1", in: changed).openingCost == Euros(50))
    #expect(try activity("AMB-A1", in: changed).approvedHours == WeeklyHours(20))
    let closed = try applied(ScenarioEdit(.closeActivity, ["activity": "AMB-A1"]))
    #expect(try activity("AMB-A1", in: closed).status == .refused)
  }

  @Test("team needs are dropped, of one skill or of all, and needs of each stay")
  func teamNeeds() throws {
    let bicycles = ScenarioEdit(
      .addActivity,
      [
        "id": "BOC-A2", "territory": "BOC", "name": "Vélos", "theme": "reemploi",
        "status": "approved", "max_hours": "40",
        "skills": "D1212:1:each|A1203:2:team:1|D1212:3:TEAM:2",
      ])
    let one = try applied(
      bicycles, ScenarioEdit(.dropTeamNeed, ["activity": "BOC-A2", "skill": "D1212"]))
    #expect(try activity("BOC-A2", in: one).teamNeeds.count == 1)
    #expect(try activity("BOC-A2", in: one).eachNeeds.count == 1)
    let all = try applied(bicycles, ScenarioEdit(.dropTeamNeed, ["activity": "BOC-A2"]))
    #expect(try activity("BOC-A2", in: all).teamNeeds.isEmpty)
    #expect(try activity("BOC-A2", in: all).eachNeeds.count == 1)
    let unknown = ScenarioEdit(.dropTeamNeed, ["activity": "BOC-A2", "skill": "NONE"])
    #expect(issues(bicycles, unknown).count == 1)
  }

  @Test("territories close, shrink and merge, and their money moves")
  func territories() throws {
    let give = ScenarioEdit(.openTerritory, ["territory": "AMB", "budget": "1000"])
    let closed = try applied(
      give, ScenarioEdit(.closeTerritory, ["territory": "BOC", "money_to": "AMB"]))
    #expect(closed.territories.map(\.isOpen) == [true, false])
    #expect(closed.territories.map { $0.budget?.amount } == [61_000, 0])
    let shrunk = try applied(
      give,
      ScenarioEdit(.shrinkTerritory, ["territory": "BOC", "job_cap": "1", "money_to": "AMB"]))
    #expect(shrunk.territories.map(\.jobCap) == [2, 1])
    #expect(shrunk.territories.map { $0.budget?.amount } == [31_000, 30_000])
    let moved = try applied(
      give, ScenarioEdit(.moveMoney, ["from": "BOC", "to": "AMB", "euros": "12,5"]))
    #expect(moved.territories.map { $0.budget?.amount } == [1012.5, 59_987.5])
    let merged = try applied(
      give, ScenarioEdit(.mergeTerritory, ["territory": "AMB", "into": "BOC"]))
    #expect(merged.territories.map(\.id.text) == ["BOC"])
    #expect(merged.territories[0].jobCap == 4)
    #expect(merged.territories[0].budget == Euros(61_000))
    #expect(merged.people.allSatisfy { $0.territory == 0 })
    #expect(merged.activities.count == 3)
  }

  @Test("courses, the programme and goals change")
  func rest() throws {
    let course = ScenarioEdit(
      .addCourse, ["id": "C-2", "name": "Jardins", "skill": "A1203", "level": "2", "seats": "4"])
    #expect(try applied(course).courses.count == 2)
    #expect(try applied(ScenarioEdit(.dropCourse, ["course": "C-D1212"])).courses.isEmpty)
    let seats = ScenarioEdit(.changeCourse, ["course": "C-D1212", "seats": "9"])
    #expect(try applied(seats).courses[0].seats == 9)
    let wage = ScenarioEdit(.setProgramme, ["key": "budget", "value": "70000"])
    #expect(try applied(wage).programme.budget == Euros(70_000))
    let goals = try applied(
      ScenarioEdit(.setGoal, ["goal": "hire", "weight": "50"]),
      ScenarioEdit(.setGoal, ["goal": "slots", "weight": "0.5"]))
    #expect(goals.goals.weight(of: .hire) == 50)
    #expect(goals.goals.weight(of: .slots) == 0.5)
  }

  @Test("people come, change and go with all that is said of them")
  func people() throws {
    let added = try applied(
      ScenarioEdit(
        .addPerson,
        [
          "id": "BOC-P9", "territory": "BOC", "unemployed_since": "2020-01",
          "resident_since": "2019-01", "volunteer": "yes", "max_hours": "24",
          "skills": "D1212:2", "interests": "reemploi:4|espaces_verts:1",
        ]))
    let person = try #require(added.people.first { $0.id.text == "BOC-P9" })
    #expect(person.skills.count == 1)
    #expect(person.interests.count == 2)
    let gone = try applied(ScenarioEdit(.removePerson, ["person": "AMB-P2"]))
    let before = try baseline.validated().people.count
    #expect(gone.people.count == before - 1)
    let hours = ScenarioEdit(.changePerson, ["person": "AMB-P2", "max_hours": "20"])
    #expect(try applied(hours).people[1].maxHours == WeeklyHours(20))
  }

  @Test("everything that is wrong is said at once, in the order of the edits")
  func wrong() {
    let texts = issues(
      ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "max_hours": "many"]),
      ScenarioEdit(.pin, ["person": "NOBODY", "rule": "hire"]),
      ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "hires"]),
      ScenarioEdit(.closeActivity, [:]),
      ScenarioEdit(.closeActivity, ["activity": "AMB-A1", "colour": "red"]),
      ScenarioEdit(.closeTerritory, ["territory": "AMB", "money_to": "BOC"]),
      ScenarioEdit(.moveMoney, ["from": "BOC", "to": "BOC", "euros": "70000"]),
      ScenarioEdit(
        .addPerson,
        [
          "id": "AMB-P1", "territory": "AMB", "resident_since": "2019-01", "volunteer": "yes",
          "max_hours": "24",
        ]))
    let starts = texts.map { $0.prefix { $0 != "(" }.trimmingSuffix(while: { $0 == " " }) }
    #expect(starts == (1...8).map { "edit \($0)" })
    let ids = texts.compactMap { text in
      text.firstMatch(of: /\[([a-zA-Z.]+)\]/).map { String($0.1) }
    }
    #expect(
      ids
        == [
          "number.unreadable", "reference.unknown", "word.unknown", "cell.missing",
          "cell.unexpected", "cell.missing", "numberOutOfRange", "id.duplicate",
        ].map { $0 == "numberOutOfRange" ? "number.outOfRange" : $0 })
  }

  /// The number of the edit and the kind of each issue, in order.
  private func brief(_ edits: ScenarioEdit...) -> [String] {
    do throws(DataIssues) {
      _ = try Scenario(name: "s", baseline: "tiny", edits: edits).applied(to: baseline)
      return []
    } catch {
      return error.issues.map { issue in
        guard case .edit(let name) = issue.location else { return "file \(issue.id.rawValue)" }
        return "\(name.prefix { $0 != " " }) \(issue.id.rawValue)"
      }
    }
  }

  @Test("an edit that cannot be applied hides neither its own cells' errors nor other edits'")
  func nothingHidden() {
    let course = ScenarioEdit(
      .addCourse,
      [
        "id": "C-D1212", "name": "n", "skill": "XX", "level": "9", "seats": "0",
        "place": "nowhere",
      ])
    #expect(
      brief(
        ScenarioEdit(
          .addActivity,
          [
            "id": "Z1", "territory": "AMB", "name": "", "theme": "x", "status": "ok",
            "min_hours": "5", "max_hours": "3", "skills": "D1212:1:some",
          ]),
        ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "maybe", "colour": "red"]),
        course,
        ScenarioEdit(.changeActivity, ["activity": "NOPE", "min_hours": "abc"]),
        ScenarioEdit(.moveMoney, ["from": "NOPE", "to": "AMB", "euros": "abc"]),
        ScenarioEdit(.setGoal, ["weight": "abc"]),
        ScenarioEdit(
          .shrinkTerritory, ["territory": "AMB", "job_cap": "9", "money_to": "NOPE"]),
        ScenarioEdit(.accept, ["person": "AMB-P1", "activity": "Z1"]))
        == [
          "1 cell.missing", "1 word.unknown", "1 hours.contradictory", "1 word.unknown",
          "2 cell.unexpected", "2 word.unknown",
          "3 id.duplicate", "3 reference.unknown", "3 number.outOfRange", "3 reference.unknown",
          "3 number.outOfRange",
          "4 reference.unknown", "4 number.unreadable",
          "5 reference.unknown", "5 number.unreadable",
          "6 cell.missing", "6 number.unreadable",
          "7 reference.unknown", "7 number.outOfRange",
        ])
  }

  @Test("a list of something whose id is taken is checked without its namesake's rows")
  func takenID() {
    #expect(
      brief(
        ScenarioEdit(
          .addPerson,
          [
            "id": "AMB-P2", "territory": "AMB", "resident_since": "2019-01", "volunteer": "yes",
            "max_hours": "many", "skills": "D1212:1|A1203:9|wrong", "interests": "reemploi:1",
          ]))
        == ["1 id.duplicate", "1 listUnreadable", "1 number.unreadable", "1 number.outOfRange"]
        .map { $0 == "1 listUnreadable" ? "1 list.unreadable" : $0 })
  }

  @Test("a wrong cell is told of the edit that wrote it, not of a later one of the same row")
  func writer() {
    #expect(
      brief(
        ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "opening_cost": "abc"]),
        ScenarioEdit(.closeActivity, ["activity": "AMB-A1"])) == ["1 number.unreadable"])
  }

  @Test(
    "an edit that changes nothing is warned of",
    arguments: [
      ScenarioEdit(.unpin, ["person": "AMB-P1"]),
      ScenarioEdit(.withdraw, ["person": "AMB-P1", "activity": "AMB-A2"]),
      ScenarioEdit(.dropTeamNeed, ["activity": "AMB-A1"]),
      ScenarioEdit(.setProgramme, ["key": "name", "value": "Deux petits territoires"]),
    ])
  func withoutEffect(edit: ScenarioEdit) throws {
    let pin = ScenarioEdit(.pin, ["person": "AMB-P2", "rule": "hire"])
    let warnings = try applied(pin, edit).warnings
    #expect(warnings.map(\.id) == [.editWithoutEffect])
    #expect(warnings[0].text.hasPrefix("edit 2 (\(edit.text)): warning: changes nothing: "))
    #expect(try applied(pin).warnings.isEmpty)
  }

  @Test("warnings that edits cause are told at the edits, and those of the baseline are not")
  func causedWarnings() throws {
    let known = try ValidatedDraft(baseline)
    let scenario = Scenario(
      name: "s", baseline: "tiny",
      edits: [
        ScenarioEdit(.pin, ["person": "AMB-P2", "rule": "hire"]),
        ScenarioEdit(.accept, ["person": "BOC-P1", "activity": "AMB-A1"]),
        ScenarioEdit(.setProgramme, ["key": "budgett", "value": "3"]),
      ])
    let edited = try scenario.applied(to: known)
    let pairs = CandidatePairs(screening: edited)
    let before = CandidatePairs(screening: known.dataset)
    let warnings = scenario.warnings(
      of: edited, screened: pairs, beside: known.dataset, screened: before)
    #expect(warnings.map(\.id) == [.choiceNotCandidate, .keyUnknown])
    #expect(warnings[0].text.hasPrefix("edit 2 (accept "))
    #expect(warnings[1].text.hasPrefix("edit 3 (setProgramme "))
    #expect(
      Scenario(name: "s", baseline: "tiny").warnings(
        of: edited, screened: pairs, beside: edited, screened: pairs
      ).isEmpty)
  }

  @Test("rows of two edits that contradict each other name the edit, not a line")
  func contradiction() {
    let texts = issues(
      ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "assign", "activity": "AMB-A1"]),
      ScenarioEdit(.forbid, ["person": "AMB-P1", "activity": "AMB-A1"]))
    #expect(texts.count == 1)
    #expect(texts[0].hasPrefix("edit 2 (forbid person=AMB-P1 activity=AMB-A1): "))
    #expect(texts[0].contains("edit 1"))
    #expect(!texts[0].contains("line -"))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return String(text)
  }
}
