/// What the arithmetic of binary64 may take from a Lagrangian bound at the prices of a master.
///
/// The bound is a sum of terms, one a person, opening, session, supervisor and row. Each term is a few
/// values less a few prices, so that large ones may cancel; the allowance counts their magnitudes
/// before they do, and as many operations as any of them takes part in. It is coarse, since it takes
/// the greatest price for every one, and still far below what a search is content with.
struct PriceRounding {
  /// The greatest price of a row, without its sign, those of slots, money and persons aside.
  let greatest: Double
  /// The greatest price of a slot, without its sign.
  let greatestOfSlots: Double
  /// The greatest price of a thousand EUR.
  let greatestOfEuros: Double
  /// The prices of crew cuts, each times its greatest weight of a head or of a slot, added up.
  let cutLoad: (head: Double, slot: Double, open: Double)

  /// The allowance of one bound.
  ///
  /// Complexity: linear in the problem.
  ///
  /// - Parameters:
  ///   - master: The master whose prices they are.
  ///   - limits: The limits of budgets at their prices, and the constant, without signs.
  /// - Returns: At least what the bound may have lost.
  func allowance(of master: JobMaster, limits: Double) -> Double {
    let problem = master.problem
    let cuts = master.rows.crewCuts.count
    let teams = master.teamsOfPair.reduce(0) { max($0, $1.count) }
    let sumsOfActivity = master.sums.sumsOfActivity.reduce(0) { max($0, $1.count) }
    var needsOfActivity = Array(repeating: 0, count: problem.activities.count)
    for need in master.openingNeeds { needsOfActivity[need.activity] += 1 }
    let needs = master.openingNeeds.count
    func euros(_ amount: Double) -> Double { greatestOfEuros * abs(amount) / 1000 }

    // Persons: prices of hires, pairs, slots and seats, and what their jobs bring.
    let perHead = Double(2 + teams + sumsOfActivity) * greatest + cutLoad.head
    let perSlot = Double(2 + sumsOfActivity) * greatestOfSlots + cutLoad.slot
    let perSeat = Double(4 + needs) * greatest
    var (pair, slot, seat, keep) = (perHead, perSlot, perSeat, 0.0)
    for terms in problem.pairs {
      pair = max(pair, perHead + abs(terms.value))
      slot = max(slot, perSlot + abs(terms.valuePerSlot) + euros(terms.eurosPerSlot))
    }
    for terms in problem.seats {
      seat = max(seat, perSeat + abs(terms.value) + euros(terms.euros))
    }
    for terms in problem.keeps { keep = max(keep, abs(terms.value)) }
    var error = 0.0
    for person in problem.persons where !person.pairs.isEmpty || person.mustHire {
      let activities = min(max(0, person.maxActivities), person.pairs.count)
      let courses = min(max(0, person.maxCourses), person.seats.count)
      error += PointRounding.allowance(
        operations: 9 + sumsOfActivity + teams + 2 * cuts + 3 * activities + courses + needs,
        magnitude: abs(person.value) + 3 * greatest + Double(activities) * pair
          + Double(max(0, person.maxSlots)) * slot + Double(courses) * seat + keep)
    }

    // Openings, sessions and supervisors.
    for (place, activity) in problem.activities.enumerated() where master.open[place] != nil {
      let pairs = master.pairsOfActivity[place]
      let room = pairs.reduce(0) { $0 + max(0, problem.pairs[$1].maxSlots) }
      let slots =
        min(max(1, activity.maxSlots), room + 1) + min(max(0, activity.minSlots), room + 1)
      // Crew, opening, links and cuts.
      let heads = 2 * pairs.count + 2 + needsOfActivity[place] * (pairs.count + 2)
      error += PointRounding.allowance(
        operations: 10 + pairs.count + activity.teams.count + cuts + 2 * needsOfActivity[place],
        magnitude: abs(activity.value) + euros(activity.euros) + Double(slots) * greatestOfSlots
          + Double(heads) * greatest + cutLoad.open
          + activity.teams.reduce(0) {
            $0 + Double(max(0, problem.teams[$1].people)) * greatest
          })
    }
    for (place, course) in problem.courses.enumerated() where master.sessions[place] != nil {
      let heads = Double(master.seatsOfCourse[place].count + 1)
      error += PointRounding.allowance(
        operations: 10 + master.seatsOfCourse[place].count + needs,
        magnitude: Double(max(1, master.mostSessions[place]))
          * (abs(course.value) + euros(course.euros) + (4 * heads + Double(needs)) * greatest))
    }
    for (place, group) in problem.groups.enumerated() {
      let each = Double(max(1, group.peoplePerSupervisor ?? 1))
      error += PointRounding.allowance(
        operations: 10,
        magnitude: Double(max(1, master.mostSupervisors[place]))
          * (abs(group.supervisorValue) + euros(group.supervisorEuros) + 2 * each * greatest)
          + Double(max(0, min(group.posts, problem.persons.count)) + master.mostOpenings[place])
          * greatest)
    }
    for sum in master.sums.sums {
      let price = sum.unit == .slots ? greatestOfSlots : greatest
      error += PointRounding.allowance(operations: 2, magnitude: Double(sum.most) * price)
    }
    return error
      + PointRounding.allowance(operations: 4 + 2 * problem.groups.count, magnitude: limits)
  }
}
