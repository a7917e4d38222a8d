extension DatasetValidation {
  /// The people by id, with what they can do and what they said of activities.
  func personRecords(
    _ programme: Programme, restrictions: inout WordIndex<Restriction>
  ) -> [PersonRecord] {
    let table = table(.people)
    let territory = table.column("territory")
    let unemployedSince = table.column("unemployed_since")
    let residentSince = table.column("resident_since")
    let equivalentStatus = table.column("equivalent_status")
    let volunteer = table.column("volunteer")
    let minHours = table.column("min_hours")
    let maxHours = table.column("max_hours")
    let latitude = table.column("latitude")
    let longitude = table.column("longitude")
    let maxTravel = table.column("max_travel_km")
    let restrictionList = table.column("restrictions")
    var people = ids.people.ids.map { PersonRecord(id: $0) }
    for row in table.rows {
      let territoryPlace = table.reference(territory, row, to: ids.territories, in: .territories)
      let unemployed = table.month(unemployedSince, row)
      let resident = table.month(residentSince, row)
      table.warnIfLater(unemployed, than: programme.planningDate, unemployedSince, row)
      table.warnIfLater(
        resident, than: programme.planningDate, allowing: 12, residentSince, row)
      let equivalent = table.yesOrNo(equivalentStatus, row)
      let volunteers = table.yesOrNo(volunteer, row)
      let least = table.number(minHours, row, .hours)
      let most = table.number(maxHours, row, .hours)
      let location = table.coordinates(row, latitude: latitude, longitude: longitude)
      let travel = table.number(maxTravel, row, .kilometres)
      let words = table.list(restrictionList, row).map { restrictions.number(of: $0) }

      // An answer that could not be read may have been yes.
      let mayBeEquivalent = equivalent ?? !table.text(equivalentStatus, row).isEmpty
      if table.text(unemployedSince, row).isEmpty && !mayBeEquivalent {
        table.report(
          .cellMissing, unemployedSince, row, problem: "the cell is empty",
          advice: "Fill in the month; only equivalent_status yes allows an empty one.")
      }
      if table.hoursAgree(row, least: minHours, most: maxHours) {
        warnOfHours(table, row, minHours, maxHours, programme)
      }
      guard let place = ids.people.placeOfRow[row] else { continue }
      people[place].territory = territoryPlace ?? 0
      people[place].unemployedSince = unemployed
      people[place].residentSince = resident ?? .first
      people[place].hasEquivalentStatus = equivalent ?? false
      people[place].isVolunteer = volunteers ?? false
      people[place].minHours = least ?? 0
      people[place].maxHours = most ?? 0
      people[place].location = location
      people[place].maxTravel = travel
      people[place].restrictions = words
      people[place].line = table.line(row)
    }
    readSkills(of: &people)
    readChoices(of: &people)
    return people
  }

  /// Warns where a person's hours hold no whole slot, or fewer than the smallest part of a job.
  private func warnOfHours(
    _ table: CheckedTable, _ row: Int, _ minHours: CheckedTable.Column,
    _ maxHours: CheckedTable.Column, _ programme: Programme
  ) {
    guard let most = NumberText.number(in: table.text(maxHours, row)) else { return }
    let least = NumberText.number(in: table.text(minHours, row)) ?? 0
    let window = SlotHours(programme.slotHours)
    let lowest = max(1, window.slots(holding: least))
    let highest = window.slots(within: most)
    if lowest > highest {
      let windows = window.nearestWindows(least: least, most: most)
      table.report(
        .personNoWholeSlot, maxHours, row,
        problem: "leaves no whole half-day of \(window.text) hours from \(shortText(least)) on",
        advice: """
          The person cannot be hired. The nearest windows with a whole half-day are \
          \(windows.0) and \(windows.1) hours.
          """)
    } else if highest < Double(programme.minSlotsPerActivity) {
      table.report(
        .personTooFewSlots, maxHours, row,
        problem: "holds fewer half-days (\(shortText(highest))) than min_slots_per_activity",
        advice: """
          The person cannot be hired, since the smallest part of a job has \
          \(programme.minSlotsPerActivity) half-days.
          """)
    }
  }
}

extension CheckedTable {
  /// Whether both hours are right and the least are not above the most, which is reported.
  func hoursAgree(_ row: Int, least minHours: Column, most maxHours: Column) -> Bool {
    func hours(_ column: Column) -> Double? {
      let text = text(column, row)
      if text.isEmpty { return column.mustBeFilled ? nil : 0 }
      return NumberText.number(in: text).flatMap { NumberRange.hours.contains($0) ? $0 : nil }
    }
    guard let least = hours(minHours), let most = hours(maxHours) else { return false }
    guard least > most else { return true }
    report(
      .hoursContradictory, minHours, row,
      problem: "is more than the max_hours of \(text(maxHours, row))",
      advice: "Raise max_hours or lower min_hours.")
    return false
  }
}
