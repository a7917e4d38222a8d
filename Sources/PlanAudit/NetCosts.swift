import Employment

/// Row 10: the net yearly cost that each budget carries.
struct NetCosts {
  private var programmeSum = CompensatedSum()
  private var territorySums: [CompensatedSum]

  /// What the programme's budget carries.
  var programme: Double { programmeSum.value }
  /// What the budget of each territory carries.
  var territories: [Double] { territorySums.map(\.value) }

  /// Adds up amounts that were never rounded.
  init(_ reading: PlanReading, _ counts: DerivedCounts, in dataset: Dataset) {
    let programme = dataset.programme
    let yearlyHours = programme.slotHours * programme.weeksPerYear
    territorySums = Array(repeating: CompensatedSum(), count: dataset.territories.count)
    for piece in reading.pieces {
      let home = dataset.people[piece.person].territory
      charge(home, Double(piece.slots) * yearlyHours * programme.wagePerHour)
    }
    for (place, activity) in dataset.activities.enumerated() where counts.workers[place] > 0 {
      let hours = Double(counts.slots[place]) * yearlyHours
      charge(activity.territory, -hours * activity.revenuePerHour)
      charge(activity.territory, activity.openingCost.amount)
    }
    for territory in dataset.territories.indices {
      let cost = programme.supervision?.supervisorCost.amount ?? 0
      charge(territory, Double(counts.supervisors[territory]) * cost)
    }
    for seat in reading.seats {
      let home = dataset.people[seat.person].territory
      charge(home, dataset.courses[seat.course].seatCost.amount)
    }
    for (place, course) in dataset.courses.enumerated() where counts.sessions[place] > 0 {
      let cost = Double(counts.sessions[place]) * course.sessionCost.amount
      // The sessions of a shared course belong to no territory.
      if case .territory(let territory) = course.place {
        charge(territory, cost)
      } else {
        programmeSum += cost
      }
    }
  }

  private mutating func charge(_ territory: Int, _ amount: Double) {
    territorySums[territory] += amount
    programmeSum += amount
  }
}
