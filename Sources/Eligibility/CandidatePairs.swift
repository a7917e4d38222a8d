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
}

/// Whole slots a week from `lowest` to `highest`; empty where `lowest > highest`.
public struct SlotWindow: Hashable, Sendable {
  /// The fewest slots.
  public let lowest: Int
  /// The most slots.
  public let highest: Int

  /// A window of slots.
  public init(lowest: Int, highest: Int) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether no whole number of slots lies in the window.
  public var isEmpty: Bool { lowest > highest }
}
