import Employment

/// Some eligible people of one territory, in the terms of its bench: what the core reads.
///
/// Restrictions that nobody demands and skills that nobody needs are left out.
struct PeopleTile: Sendable {
  /// A skill of the bench, by its place in `NeedTable.skills`, and the level held.
  struct Held: Sendable {
    let skill: Int32
    let level: UInt8
  }

  /// Places in `Dataset.people`, in the order in which they were given.
  let people: [Int32]
  /// How far each person travels; nil where that does not matter.
  let reaches: [Reach?]
  /// Where each person's restrictions begin.
  let restrictionStarts: [Int32]
  /// Places in `DemandTable.vocabulary`.
  let restrictions: [Int32]
  /// Where each person's skills begin.
  let skillStarts: [Int32]
  /// The skills held.
  let skills: [Held]
  /// Where each person's closed bits begin.
  let closedStarts: [Int32]
  /// Bits of activities that the person refused or that a pin forbids.
  let closed: [Int32]

  /// Translates these people into the terms of a bench.
  init(_ people: ArraySlice<Int32>, bench: ActivityBench, screening: Screening) {
    var reaches: [Reach?] = []
    var restrictionStarts: [Int32] = [0]
    var restrictions: [Int32] = []
    var skillStarts: [Int32] = [0]
    var skills: [Held] = []
    var closedStarts: [Int32] = [0]
    var closed: [Int32] = []
    reaches.reserveCapacity(people.count)
    let dataset = screening.dataset
    for place in people {
      let person = Int(place)
      reaches.append(
        bench.reach.reach(
          from: dataset.people[person].location, within: dataset.people[person].maxTravel))
      for word in dataset.people[person].restrictions {
        if let row = bench.demands.vocabulary.place(of: word) { restrictions.append(Int32(row)) }
      }
      restrictionStarts.append(Int32(restrictions.count))
      for held in dataset.people[person].skills {
        guard let skill = bench.needs.skills.place(of: held.skill) else { continue }
        skills.append(Held(skill: Int32(skill), level: UInt8(held.level)))
      }
      skillStarts.append(Int32(skills.count))
      func close(_ activity: Int) {
        guard let place = bench.activities.place(of: activity) else { return }
        closed.append(Int32(bench.layout.bit(of: place)))
      }
      for choice in dataset.people[person].choices where choice.answer == .refused {
        close(choice.activity)
      }
      for pin in screening.pins(of: person) {
        if case .forbid(let activity) = pin.decision { close(activity) }
      }
      closedStarts.append(Int32(closed.count))
    }
    self.people = Array(people)
    self.reaches = reaches
    self.restrictionStarts = restrictionStarts
    self.restrictions = restrictions
    self.skillStarts = skillStarts
    self.skills = skills
    self.closedStarts = closedStarts
    self.closed = closed
  }
}
