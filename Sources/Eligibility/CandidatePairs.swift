public import Employment

/// Who may do what: the result of screening, kept as arrays.
///
/// Memory grows with people, activities and candidate pairs, never with people times activities.
public struct CandidatePairs: Sendable {
  /// Why each person is not eligible, by place in `Dataset.people`; nil where eligible.
  public let personRefusals: [Rule?]
  /// Why each activity cannot open, by place in `Dataset.activities`; nil where it can.
  public let activityRefusals: [Rule?]
  /// Slots that each person chose, by place in `Dataset.people`: `lowest > highest` is no slot.
  public let personSlots: [SlotWindow]
  /// Slots that each activity needs and may have, by place in `Dataset.activities`.
  public let activitySlots: [SlotWindow]
  /// The person of each candidate pair, a place in `Dataset.people`; ascending.
  public let persons: [Int32]
  /// The activity of each candidate pair, a place in `Dataset.activities`; ascending in a person.
  public let activities: [Int32]
  /// Where each person's pairs begin; `people.count + 1` places.
  public let offsets: [Int]
  /// Where each pair's lacking skills begin in `lackingNeeds`; `count + 1` places.
  public let lackingOffsets: [Int]
  /// Places in the activity's `eachNeeds` of the skills that the person lacks, ascending.
  public let lackingNeeds: [UInt16]

  /// The number of candidate pairs.
  public var count: Int { persons.count }

  /// Judges every person against the activities of the same territory.
  ///
  /// The result does not depend on the number of threads; nil uses every core.
  public init(screening dataset: Dataset, threads: Int? = nil) {
    let screening = Screening(of: dataset)
    let programme = dataset.programme
    personRefusals = dataset.people.indices.map { screening.refusal(ofPerson: $0)?.rule }
    activityRefusals = dataset.activities.indices.map { screening.refusal(ofActivity: $0)?.rule }
    personSlots = dataset.people.map { SlotWindow(chosenBy: $0, in: programme) }
    activitySlots = dataset.activities.map { SlotWindow(demandedBy: $0, in: programme) }
    var local: [[Int]] = Array(repeating: [], count: dataset.territories.count)
    for activity in dataset.activities.indices where activityRefusals[activity] == nil {
      local[dataset.activities[activity].territory].append(activity)
    }
    var persons: [Int32] = []
    var activities: [Int32] = []
    var offsets = [0]
    var lackingOffsets = [0]
    var lackingNeeds: [UInt16] = []
    for person in dataset.people.indices {
      if personRefusals[person] == nil {
        for activity in local[dataset.people[person].territory] {
          let verdict = screening.verdict(person: person, activity: activity)
          guard case .candidate(let lacking) = verdict else { continue }
          persons.append(Int32(person))
          activities.append(Int32(activity))
          lackingNeeds += lacking.map { UInt16($0) }
          lackingOffsets.append(lackingNeeds.count)
        }
      }
      offsets.append(persons.count)
    }
    self.persons = persons
    self.activities = activities
    self.offsets = offsets
    self.lackingOffsets = lackingOffsets
    self.lackingNeeds = lackingNeeds
  }
}
