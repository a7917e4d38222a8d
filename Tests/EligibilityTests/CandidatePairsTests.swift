import Employment
import Testing

import Eligibility

@Suite struct CandidatePairsTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theCoreKeepsThePairsThatTheRulesMeet(seed: UInt64) {
    var random = RandomProgramme(seed: seed)
    expectThatTheCoreAgrees(on: random.make())
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func theCoreKeepsThePairsOfACrowdThatTheRulesMeet(seed: UInt64) {
    var random = RandomProgramme(seed: seed, isCrowded: true)
    expectThatTheCoreAgrees(on: random.make())
  }

  /// Compares the core with the rules, pair by pair.
  private func expectThatTheCoreAgrees(on dataset: Dataset) {
    let screening = Screening(of: dataset)
    let pairs = CandidatePairs(screening: dataset)
    var found = 0
    for person in dataset.people.indices {
      #expect(pairs.personRefusals[person] == screening.refusal(ofPerson: person)?.rule)
      for activity in dataset.activities.indices {
        let verdict = screening.verdict(person: person, activity: activity)
        let pair = pairs.pair(person: person, activity: activity)
        if (pair == nil) != (verdict.reason != nil) {
          Issue.record("person \(person), activity \(activity): \(verdict)")
        }
        guard let pair, case .candidate(let lacking) = verdict else { continue }
        if pairs.lacking(ofPair: pair).map({ Int($0) }) != lacking
          || pairs.persons[pair] != Int32(person)
        {
          Issue.record("person \(person), activity \(activity): lacking \(lacking)")
        }
        found += 1
      }
    }
    #expect(pairs.count == found)
    #expect(pairs.offsets.count == dataset.people.count + 1)
    #expect(pairs.lackingOffsets.last == pairs.lackingNeeds.count)
    for activity in dataset.activities.indices {
      #expect(pairs.activityRefusals[activity] == screening.refusal(ofActivity: activity)?.rule)
    }
  }

  @Test(arguments: [nil, 1, 2, 3, 8], [1, 7, 64, 1000])
  func threadsAndTilesDoNotChangeTheResult(threads: Int?, tileSize: Int) {
    for seed in 100..<106 as Range<UInt64> {
      var random = RandomProgramme(seed: seed)
      let dataset = random.make()
      let expected = CandidatePairs(screening: dataset)
      let pairs = CandidatePairs(screening: dataset, threads: threads, tileSize: tileSize)
      #expect(pairs.personRefusals == expected.personRefusals)
      #expect(pairs.personSlots == expected.personSlots)
      #expect(pairs.persons == expected.persons)
      #expect(pairs.activities == expected.activities)
      #expect(pairs.offsets == expected.offsets)
      #expect(pairs.lackingOffsets == expected.lackingOffsets)
      #expect(pairs.lackingNeeds == expected.lackingNeeds)
    }
  }

  @Test(arguments: [1, 127, 128, 129, 500, 2000])
  func tilesOfACrowdDoNotChangeTheResult(tileSize: Int) {
    for seed in 200..<203 as Range<UInt64> {
      var random = RandomProgramme(seed: seed, isCrowded: true)
      let dataset = random.make()
      let expected = CandidatePairs(screening: dataset)
      let pairs = CandidatePairs(screening: dataset, threads: 2, tileSize: tileSize)
      #expect(pairs.activities == expected.activities)
      #expect(pairs.offsets == expected.offsets)
      #expect(pairs.lackingOffsets == expected.lackingOffsets)
      #expect(pairs.lackingNeeds == expected.lackingNeeds)
    }
  }

  @Test(arguments: 0...5, 1...9)
  func asManySkillsMayLackAsCoursesMayBeAttended(maxCourses: Int, needed: Int) {
    // 512 people hold each set of nine skills; all activities need some of them.
    let people = (0..<512).map { held in
      TestDataset.person(
        held,
        skills: (0..<9).filter { held >> $0 & 1 == 1 }.map { SkillLevel(skill: $0, level: 2) })
    }
    let activity = TestDataset.activity(
      eachNeeds: (0..<needed).map { SkillLevel(skill: $0, level: 2) })
    let dataset = TestDataset.make(
      programme: TestDataset.programme(maxCourses: maxCourses), skills: 9, people: people,
      activities: [activity],
      courses: (0..<9).map {
        TestDataset.course($0, teaches: SkillLevel(skill: $0, level: 2))
      })
    let allowed = (0..<512).filter { held in
      (0..<needed).count { held >> $0 & 1 == 0 } <= maxCourses
    }
    #expect(CandidatePairs(screening: dataset).persons.map { Int($0) } == allowed)
  }

  @Test func aDatasetWithoutPeopleHasNoPairs() {
    let pairs = CandidatePairs(screening: TestDataset.make(activities: [TestDataset.activity()]))
    #expect(pairs.count == 0)
    #expect(pairs.offsets == [0])
    #expect(pairs.lackingOffsets == [0])
  }

  @Test func theRandomDatasetsFailEveryRule() {
    var rules: Set<Rule> = []
    var candidates = 0
    for seed in 0..<30 as Range<UInt64> {
      var random = RandomProgramme(seed: seed)
      let dataset = random.make()
      let screening = Screening(of: dataset)
      for person in dataset.people.indices {
        for activity in dataset.activities.indices {
          let verdict = screening.verdict(person: person, activity: activity)
          if let reason = verdict.reason { rules.insert(reason.rule) } else { candidates += 1 }
        }
      }
    }
    let screened: Set<Rule> = [
      .notVolunteer, .unemployedTooShort, .territoryClosed, .excluded, .noWholeSlot,
      .activityNotApproved, .activityExpired, .activityTerritoryClosed, .activityWithoutDemand,
      .otherTerritory, .choiceRefused, .pinForbid, .restriction, .tooFar, .skillOutOfReach,
      .tooManyCourses, .sliceTooSmall,
    ]
    #expect(screened.subtracting(rules) == [])
    #expect(candidates > 1000)
  }
}
