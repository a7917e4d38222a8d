package import Employment

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

  /// The slots that a person chose: from max(1, ceil(min/slot - 1e-9)) to floor(max/slot + 1e-9).
  package init(chosenBy person: Person, in programme: Programme) {
    lowest = max(1, Self.fewest(person.minHours, programme.slotHours))
    highest = Self.most(person.maxHours, programme.slotHours)
  }

  /// The slots of an activity: from ceil(min/slot - 1e-9) to
  /// floor(min(max, approved)/slot + 1e-9).
  package init(demandedBy activity: Activity, in programme: Programme) {
    lowest = Self.fewest(activity.minHours, programme.slotHours)
    let allowed = activity.approvedHours.map { min($0, activity.maxHours) } ?? activity.maxHours
    highest = Self.most(allowed, programme.slotHours)
  }

  private static func fewest(_ hours: WeeklyHours, _ slotHours: Double) -> Int {
    whole((hours.amount / slotHours - 1e-9).rounded(.up))
  }

  private static func most(_ hours: WeeklyHours, _ slotHours: Double) -> Int {
    whole((hours.amount / slotHours + 1e-9).rounded(.down))
  }

  /// A week has 168 hours, but a file may say 1e300: such counts are cut to 2^40, far from any
  /// real window and low enough that sums and products of counts do not overflow.
  private static func whole(_ count: Double) -> Int {
    let most = Double(1 << 40)
    return count.isNaN ? 0 : Int(max(-most, min(most, count)))
  }
}
