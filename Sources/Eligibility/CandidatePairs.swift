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
  /// People of a territory are cut into tiles, which are judged side by side by a core over bits
  /// and vectors and then copied to their places, so the result does not depend on the number of
  /// threads; nil uses every core. Complexity: one or two instructions a pair of a territory (four
  /// or five where the reach of everybody has to be compared), some nanoseconds a candidate pair,
  /// and the time to read every person once. <doc:Screening> says how and why that is exact.
  public init(screening dataset: Dataset, threads: Int? = nil) {
    self.init(screening: dataset, threads: threads, tileSize: Tiling.usualSize)
  }

  /// The same, with tiles of at most so many people: the result does not depend on it.
  package init(screening dataset: Dataset, threads: Int?, tileSize: Int) {
    let screening = Screening(of: dataset)
    let people = PeopleVerdicts(screening, threads: threads)
    personRefusals = people.refusals
    personSlots = people.slots
    activityRefusals = dataset.activities.indices.map { screening.refusal(ofActivity: $0)?.rule }
    activitySlots = dataset.activities.map { SlotWindow(demandedBy: $0, in: dataset.programme) }

    let tiling = Tiling(
      screening, people, activityRefusals: activityRefusals, activitySlots: activitySlots,
      tileSize: tileSize, threads: threads)
    let tiles = TileWork.map(tiling.tiles.count, threads: threads) { place in
      let bench = tiling.benches[tiling.tiles[place].territory]
      let tile = PeopleTile(tiling.people(ofTile: place), bench: bench, screening: screening)
      return TileCandidates(tile, bench: bench)
    }
    let joined = JoinedTiles(tiles, people: dataset.people.count, threads: threads)
    persons = joined.persons
    activities = joined.activities
    offsets = joined.offsets
    lackingOffsets = joined.lackingOffsets
    lackingNeeds = joined.lackingNeeds
  }
}
