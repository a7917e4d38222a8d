extension DatasetValidation {
  /// The activities by id, with the skills that they need.
  func activityRecords(
    _ programme: Programme, themes: inout WordIndex<Theme>,
    restrictions: inout WordIndex<Restriction>
  ) -> [ActivityRecord] {
    let table = table(.activities)
    let id = table.column("id")
    let territory = table.column("territory")
    let name = table.column("name")
    let theme = table.column("theme")
    let status = table.column("status")
    let approvedHours = table.column("approved_hours")
    let approvedUntil = table.column("approved_until")
    let minHours = table.column("min_hours")
    let maxHours = table.column("max_hours")
    let minPeople = table.column("min_people")
    let openingCost = table.column("opening_cost")
    let revenuePerHour = table.column("revenue_per_hour")
    let socialValue = table.column("social_value")
    let latitude = table.column("latitude")
    let longitude = table.column("longitude")
    let demands = table.column("demands")
    var activities = ids.activities.ids.map { ActivityRecord(id: $0) }
    for row in table.rows {
      var record = ActivityRecord(id: Activity.ID(table.text(id, row)))
      let place = table.reference(territory, row, to: ids.territories, in: .territories)
      record.territory = place ?? 0
      record.name = table.filledText(name, row) ?? ""
      record.theme = table.filledText(theme, row).map { themes.number(of: $0) } ?? 0
      record.status = table.word(status, row) ?? .pending
      record.approvedHours = table.number(approvedHours, row, .hours)
      record.approvedUntil = table.day(approvedUntil, row)
      table.warnIfFar(record.approvedUntil, from: programme.planningDate, approvedUntil, row)
      record.minHours = table.number(minHours, row, .hours) ?? 0
      record.maxHours = table.number(maxHours, row, .hours) ?? 0
      record.minPeople = table.wholeNumber(minPeople, row, .count) ?? 1
      record.openingCost = table.number(openingCost, row, .money) ?? 0
      record.revenuePerHour = table.number(revenuePerHour, row, .hourlyRate) ?? 0
      record.socialValue = table.wholeNumber(socialValue, row, .socialValue) ?? 0
      record.location = table.coordinates(row, latitude: latitude, longitude: longitude)
      record.demands = table.list(demands, row).map { restrictions.number(of: $0) }
      record.line = table.line(row)
      if table.hoursAgree(row, least: minHours, most: maxHours) { record.readableRow = row }
      guard let place = ids.activities.placeOfRow[row] else { continue }
      activities[place] = record
    }
    readNeeds(of: &activities)
    warnOfDemand(activities, table, programme)
    return activities
  }
}
