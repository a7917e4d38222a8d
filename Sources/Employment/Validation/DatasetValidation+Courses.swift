extension DatasetValidation {
  /// The courses by id.
  func courses() -> [Course] {
    let table = table(.courses)
    let name = table.column("name")
    let skill = table.column("skill")
    let level = table.column("level")
    let place = table.column("place")
    let minSeats = table.column("min_seats")
    let seats = table.column("seats")
    let maxSessions = table.column("max_sessions")
    let sessionCost = table.column("session_cost")
    let seatCost = table.column("seat_cost")
    var courses = [Course?](repeating: nil, count: ids.courses.ids.count)
    // Of what a place may name, for those that name nothing.
    lazy var spellings = Dictionary(
      (ids.provinces.ids.map(\.text) + ids.territories.ids.map(\.text)).map { ($0.spelling, $0) },
      uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      let nameText = table.filledText(name, row)
      let skillPlace = table.reference(skill, row, to: ids.skills, in: .skills)
      let height = table.wholeNumber(level, row, .level)
      let attended = coursePlace(table, place, row) { spellings[$0] }
      let least = table.wholeNumber(minSeats, row, .count)
      let most = table.wholeNumber(seats, row, .positiveCount)
      let sessions = table.wholeNumber(maxSessions, row, .count)
      let costOfSession = table.number(sessionCost, row, .money)
      let costOfSeat = table.number(seatCost, row, .money)
      if let least, let most, least > most {
        table.report(
          .courseNeverHeld, minSeats, row, problem: "is more than the \(most) seats",
          advice: "No session can be held. Lower min_seats or raise seats.")
      }
      guard let coursePlace = ids.courses.placeOfRow[row] else { continue }
      courses[coursePlace] = Course(
        id: ids.courses.ids[coursePlace], name: nameText ?? "",
        teaches: SkillLevel(skill: skillPlace ?? 0, level: height ?? 1), place: attended,
        minSeats: least ?? 0, seats: most ?? 1, maxSessions: sessions ?? 1,
        sessionCost: Euros(costOfSession ?? 0), seatCost: Euros(costOfSeat ?? 0),
        line: table.line(row))
    }
    return courses.compactMap(\.self)
  }

  /// Who may attend: a territory goes before a province of the same name. Of a place that is neither
  /// one that is spelt much like it is named.
  private func coursePlace(
    _ table: CheckedTable, _ column: CheckedTable.Column, _ row: Int,
    similar: (_ spelling: String) -> String?
  ) -> Course.Place {
    guard let text = table.filledText(column, row) else { return .wholeProgramme }
    if let territory = ids.territories.place(of: text) { return .territory(territory) }
    if let province = ids.provinces.place(of: text) { return .province(province) }
    if ids.territories.isComplete && ids.provinces.isComplete {
      let near = similar(text.spelling).map { ", such as \($0)" } ?? ""
      table.report(
        .referenceUnknown, column, row, problem: "is neither a territory nor a province",
        advice: """
          Write a territory's id or a province's name of territories.csv\(near), or nothing for \
          the whole programme.
          """)
    }
    return .wholeProgramme
  }
}
