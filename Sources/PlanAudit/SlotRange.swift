import Employment

/// Whole slots a week from `lowest` to `highest`, restated from the files' hours.
struct SlotRange: Sendable {
  let lowest: Int
  let highest: Int

  /// Whether no whole number of slots lies between the two.
  var isEmpty: Bool { lowest > highest }

  /// What a person chose: at least one slot.
  init(chosenBy person: Person, slotHours: Double) {
    lowest = max(1, saturatingInt((person.minHours.amount / slotHours - 1e-9).rounded(.up)))
    highest = saturatingInt((person.maxHours.amount / slotHours + 1e-9).rounded(.down))
  }

  /// What an activity needs and may have: the committee's limit counts.
  init(demandedBy activity: Activity, slotHours: Double) {
    let most = min(
      activity.maxHours.amount, activity.approvedHours?.amount ?? activity.maxHours.amount)
    lowest = saturatingInt((activity.minHours.amount / slotHours - 1e-9).rounded(.up))
    highest = saturatingInt((most / slotHours + 1e-9).rounded(.down))
  }
}
