import Employment

/// Some eligible people of one territory, in the terms of its bench: what the core reads.
///
/// Each plane of the bench's catalogue is drawn once for all people of the tile, so that judging
/// them against an activity reads a few planes and nothing of the people.
struct PeopleTile: Sendable {
  /// A skill of the bench, by its place in `NeedTable.skills`, and the level held.
  struct Held: Sendable {
    let skill: Int32
    let level: UInt8
  }

  /// Places in `Dataset.people`, slot by slot: first those whose reach matters.
  let people: [Int32]
  /// Block by block, the planes of the catalogue.
  let planes: [PeopleBits]
  /// How far the people travel.
  let reach: ReachTable
  /// Block by block, for each activity of the bench who neither refused it nor is kept from it by a
  /// pin.
  let open: [PeopleBits]
  /// Where each person's skills begin.
  let skillStarts: [Int32]
  /// The skills held that an activity of the bench needs.
  let skills: [Held]

  /// The number of blocks.
  var blocks: Int { PeopleBlock.count(for: people.count) }

  /// Translates these people into the terms of a bench.
  init(_ people: ArraySlice<Int32>, bench: ActivityBench, screening: Screening) {
    let dataset = screening.dataset
    var near: [(reach: Reach, person: Int32)] = []
    var free: [Int32] = []
    for person in people {
      let reach = bench.sites.reach(
        from: dataset.people[Int(person)].location, within: dataset.people[Int(person)].maxTravel)
      if let reach { near.append((reach, person)) } else { free.append(person) }
    }
    near.sort { ($0.reach.edge, $0.person) < ($1.reach.edge, $1.person) }
    reach = ReachTable(near.map(\.reach))
    self.people = near.map(\.person) + free

    var planes = PlaneDrawing(
      bench.catalogue, activities: bench.activities.count, people: people.count)
    var skillStarts: [Int32] = [0]
    var skills: [Held] = []
    skillStarts.reserveCapacity(people.count + 1)
    for (slot, place) in self.people.enumerated() {
      let person = Int(place)
      for word in dataset.people[person].restrictions { planes.restrict(slot, by: word) }
      for held in dataset.people[person].skills {
        guard let skill = bench.needs.skills.place(of: held.skill) else { continue }
        planes.add(slot, holding: skill, level: held.level)
        skills.append(Held(skill: Int32(skill), level: UInt8(held.level)))
      }
      skillStarts.append(Int32(skills.count))
      func close(_ activity: Int) {
        guard let place = bench.activities.place(of: activity) else { return }
        planes.close(slot, activity: place)
      }
      for choice in dataset.people[person].choices where choice.answer == .refused {
        close(choice.activity)
      }
      for pin in screening.pins(of: person) {
        if case .forbid(let activity) = pin.decision { close(activity) }
      }
    }
    self.planes = planes.planes
    open = planes.open
    self.skillStarts = skillStarts
    self.skills = skills
  }
}
