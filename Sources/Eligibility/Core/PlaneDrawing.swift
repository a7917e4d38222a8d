/// The planes of a tile while its people are added, slot by slot.
struct PlaneDrawing {
  private let catalogue: PlaneCatalogue
  private let activities: Int
  /// Block by block, the planes of the catalogue.
  private(set) var planes: [PeopleBits]
  /// Block by block, for each activity of the bench who did not close it.
  private(set) var open: [PeopleBits]

  /// Planes of so many people who have no restriction, hold no skill and close no activity.
  init(_ catalogue: PlaneCatalogue, activities: Int, people: Int) {
    self.catalogue = catalogue
    self.activities = activities
    let free = Array(repeating: PeopleBits(repeating: .max), count: catalogue.demands.count)
    let unskilled = Array(repeating: PeopleBits.zero, count: catalogue.needs.count)
    let blocks = 0..<PeopleBlock.count(for: people)
    planes = blocks.flatMap { _ in free + unskilled }
    open = blocks.flatMap {
      Array(
        repeating: PeopleBlock.bits(ofFirst: people - $0 * PeopleBlock.size), count: activities)
    }
  }

  /// Marks the person in a slot as having a restriction.
  mutating func restrict(_ slot: Int, by word: Int) {
    guard let plane = catalogue.demands.place(of: word) else { return }
    let (block, lane, bit) = PeopleBlock.place(ofSlot: slot)
    planes[block * catalogue.count + plane][lane] &= ~bit
  }

  /// Marks the person in a slot as holding a skill of the bench at this level.
  mutating func add(_ slot: Int, holding skill: Int, level: Int) {
    let (block, lane, bit) = PeopleBlock.place(ofSlot: slot)
    let first = block * catalogue.count + catalogue.demands.count
    for need in catalogue.starts[skill]..<catalogue.starts[skill + 1]
    where catalogue.needs[need].level <= level {
      planes[first + need][lane] |= bit
    }
  }

  /// Marks a pair as refused or forbidden.
  mutating func close(_ slot: Int, activity: Int) {
    let (block, lane, bit) = PeopleBlock.place(ofSlot: slot)
    open[block * activities + activity][lane] &= ~bit
  }
}
