import Employment
import TestSupport
import Testing

@Suite("Random datasets")
struct RandomDatasetTests {
  @Test("a random tiny dataset has no errors", arguments: 0..<200 as Range<UInt64>)
  func randomTinyDatasetIsValid(seed: UInt64) throws {
    let dataset = try RandomTinyDataset(seed: seed).dataset
    #expect((1...5).contains(dataset.people.count))
    #expect((1...4).contains(dataset.activities.count))
    #expect((0...3).contains(dataset.courses.count))
    #expect((1...2).contains(dataset.territories.count))
  }

  @Test("a random small dataset has no errors", arguments: 0..<60 as Range<UInt64>)
  func randomSmallDatasetIsValid(seed: UInt64) throws {
    let dataset = try RandomSmallDataset(seed: seed).dataset
    #expect((8...20).contains(dataset.people.count))
  }

  @Test("a seed gives the same dataset twice, another seed another one")
  func seedDecidesEverything() {
    let first = RandomTinyDataset(seed: 7).draft.tables.mapValues(\.cells)
    #expect(first == RandomTinyDataset(seed: 7).draft.tables.mapValues(\.cells))
    #expect(first != RandomTinyDataset(seed: 8).draft.tables.mapValues(\.cells))
  }

  @Test("two hundred tiny datasets hold every feature of the format")
  func everyFeatureOccurs() throws {
    var seen: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      let dataset = try RandomTinyDataset(seed: seed).dataset
      note(dataset.programme, in: &seen)
      for pin in dataset.pins { seen.insert("pin \(pin.decision.word)") }
      for person in dataset.people {
        for choice in person.choices { seen.insert("choice \(choice.answer.rawValue)") }
        if !person.restrictions.isEmpty { seen.insert("restriction") }
        if person.hasEquivalentStatus { seen.insert("equivalent status") }
        if person.maxTravel != nil { seen.insert("travel") }
      }
      for activity in dataset.activities {
        seen.insert("status \(activity.status.rawValue)")
        if activity.approvedHours != nil { seen.insert("approved hours") }
        if activity.approvedUntil != nil { seen.insert("approved until") }
        if activity.minPeople > 1 { seen.insert("crew") }
        if !activity.teamNeeds.isEmpty { seen.insert("team") }
        if !activity.eachNeeds.isEmpty { seen.insert("each") }
        if activity.revenuePerHour > dataset.programme.wagePerHour { seen.insert("profit") }
      }
      for course in dataset.courses {
        switch course.place {
        case .wholeProgramme: seen.insert("course of the programme")
        case .province: seen.insert("course of a province")
        case .territory: seen.insert("course of a territory")
        }
        if course.minSeats > 1 { seen.insert("minimum seats") }
        if course.maxSessions > 1 { seen.insert("sessions") }
      }
      for territory in dataset.territories {
        if territory.budget != nil { seen.insert("territory budget") }
        if !territory.isOpen { seen.insert("closed territory") }
      }
      for goal in Goal.allCases where dataset.goals.weight(of: goal) > 0 {
        seen.insert("goal \(goal.rawValue)")
      }
      if !dataset.currentPlan.isEmpty { seen.insert("current plan") }
    }
    let expected: Set<String> = [
      "pin hire", "pin exclude", "pin assign", "pin forbid", "choice accepted", "choice refused",
      "choice wished", "restriction", "equivalent status", "travel", "status approved",
      "status pending", "status refused", "approved hours", "approved until", "crew", "team",
      "each", "profit", "course of the programme", "course of a province",
      "course of a territory", "minimum seats", "sessions", "territory budget",
      "closed territory", "current plan", "goal hire", "goal slots", "goal interest",
      "goal skill", "goal need", "goal cost", "goal change", "budget", "no budget", "supervision",
      "pieces 1", "pieces 2", "pieces 3", "slice 1", "slice 2", "slice 3", "courses 0",
      "courses 1", "courses 2",
    ]
    #expect(expected.subtracting(seen).sorted() == [])
  }

  private func note(_ programme: Programme, in seen: inout Set<String>) {
    seen.insert(programme.budget == nil ? "no budget" : "budget")
    if programme.supervision != nil { seen.insert("supervision") }
    seen.insert("pieces \(programme.maxActivitiesPerJob)")
    seen.insert("slice \(programme.minSlotsPerActivity)")
    seen.insert("courses \(programme.maxCoursesPerJob)")
  }
}
