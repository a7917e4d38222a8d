import Employment

/// The activities of one territory that somebody could do, laid out for the core of screening.
///
/// Those that cannot open, or have no room for the smallest slice, are left out beforehand.
///
/// A class, so that judges share one and do not count references to each of its arrays.
final class ActivityBench: Sendable {
  /// Places in `Dataset.activities`, ascending.
  let activities: [Int]
  /// Where each activity's bit is.
  let layout: BlockLayout
  /// The bits that stand for an activity.
  let occupied: [UInt64]
  /// The activity of each bit, a place in `Dataset.activities`; -1 where there is none.
  let activityOfBit: [Int32]
  /// Where the activities are.
  let reach: ReachTable
  /// What they demand.
  let demands: DemandTable
  /// What they need of every worker.
  let needs: NeedTable

  /// Lays out these activities of a territory.
  init(_ activities: [Int], of territory: Int, in screening: Screening) {
    let dataset = screening.dataset
    let layout = BlockLayout(count: activities.count)
    var occupied = Array(repeating: UInt64(0), count: layout.words)
    var activityOfBit = Array(repeating: Int32(-1), count: layout.bits)
    for (place, activity) in activities.enumerated() {
      let bit = layout.bit(of: place)
      occupied[bit / 64] |= 1 << UInt64(bit % 64)
      activityOfBit[bit] = Int32(activity)
    }
    self.activities = activities
    self.layout = layout
    self.occupied = occupied
    self.activityOfBit = activityOfBit
    reach = ReachTable(activities.map { dataset.activities[$0].location }, layout: layout)
    demands = DemandTable(activities.map { dataset.activities[$0].demands }, layout: layout)
    needs = NeedTable(
      activities.map { dataset.activities[$0].eachNeeds }, layout: layout,
      maxCourses: dataset.programme.maxCoursesPerJob,
      taught: { screening.taughtLevels.level(of: $0, in: territory) })
  }
}
