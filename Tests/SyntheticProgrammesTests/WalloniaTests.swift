import DatasetFiles
import Employment
import Foundation
import SyntheticProgrammes
import Testing

@Suite("The fixture wallonia")
struct WalloniaTests {
  private let draft = ProgrammeRecipe(seed: 2026).makeDraft()
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/wallonia").standardized

  @Test("the recipe with seed 2026 gives the committed bytes")
  func bytesAreThoseOfTheRecipe() throws {
    for (file, bytes) in DatasetFolder.files(of: try draft.validated()) {
      let committed = try? Data(contentsOf: folder.appending(path: file.rawValue))
      // A table without rows has no file.
      let expected = draft.tables[file] == nil ? nil : Data(bytes)
      #expect(committed == expected, "\(file.rawValue)")
    }
  }

  @Test("the folder reads back to the recipe's cells")
  func folderReadsBack() throws {
    let read = try DatasetFolder(path: folder.path(percentEncoded: false)).read()
    #expect(read.readingIssues.isEmpty)
    #expect(read.tables.mapValues(\.cells) == draft.tables.mapValues(\.cells))
  }

  @Test("people, posts, hours and money are those of the facts")
  func calibration() throws {
    let dataset = try draft.validated()
    let posts = dataset.territories.reduce(0) { $0 + $1.jobCap }
    #expect(posts == 725)
    #expect(dataset.territories.count == 17)
    #expect(dataset.provinces.map(\.text) == ["Hainaut", "Liège", "Luxembourg", "Namur"])
    #expect((1_550...1_800).contains(dataset.people.count))
    #expect((170...190).contains(dataset.activities.count))
    #expect(dataset.skills.count == 60)
    #expect(dataset.themes.count == 16)
    #expect(dataset.programme.budget == Euros(22_691_340))

    let hours = dataset.activities.reduce(0) { $0 + $1.maxHours.amount }
    #expect((1.59...1.61).contains(hours / (32 * Double(posts))))
    let least = dataset.activities.reduce(0) { $0 + $1.minHours.amount }
    #expect((0.25...0.35).contains(least / hours))
    let meanWeek =
      dataset.people.reduce(0) { $0 + $1.maxHours.amount }
      / Double(dataset.people.count)
    #expect((31...33).contains(meanWeek))
  }

  @Test("shares of activities are those of the facts")
  func sharesOfActivities() throws {
    let activities = try draft.validated().activities
    let count = Double(activities.count)
    func share(_ holds: (Activity) -> Bool) -> Double {
      Double(activities.count(where: holds)) / count
    }
    #expect((0.04...0.13).contains(share { $0.status != .approved }))
    #expect((0.25...0.42).contains(share { $0.approvedHours != nil }))
    #expect((0.25...0.42).contains(share { !$0.teamNeeds.isEmpty }))
    #expect((0.25...0.42).contains(share { $0.revenuePerHour > 0 }))
    #expect(activities.allSatisfy { (1_000...20_000).contains($0.openingCost.amount) })
    #expect(activities.allSatisfy { $0.eachNeeds.count <= 3 })
  }

  @Test("three quarters to four fifths of the people are eligible")
  func sharesOfPeople() throws {
    let dataset = try draft.validated()
    let planningMonth = dataset.programme.planningDate.month
    let eligible = dataset.people.count { person in
      let isUnemployedLongEnough =
        person.hasEquivalentStatus
        || person.unemployedSince.map { $0.months(until: planningMonth) >= 24 } ?? false
      return person.isVolunteer && isUnemployedLongEnough
        && person.residentSince.months(until: planningMonth) >= 6
    }
    #expect((0.75...0.80).contains(Double(eligible) / Double(dataset.people.count)))
    let choices = dataset.people.flatMap(\.choices)
    #expect(choices.contains { $0.answer == .accepted })
    #expect(choices.contains { $0.answer == .wished })
    #expect(choices.contains { $0.answer == .refused })
  }
}
