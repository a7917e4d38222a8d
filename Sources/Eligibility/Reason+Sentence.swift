import Employment

extension Reason {
  /// The reason as a sentence without its subject and full stop: "does not volunteer".
  public var sentence: String {
    switch self {
    case .notVolunteer: "does not volunteer"
    case .unemployedTooShort(let months?, let needed) where months < 0:
      "is without work only from \(counted(-months, "month")) after the planning date, "
        + "\(counted(needed, "month")) before it are needed"
    case .residentTooShort(let months, let needed) where months < 0:
      "lives in the territory only from \(counted(-months, "month")) after the planning date, "
        + "\(counted(needed, "month")) before it are needed"
    case .unemployedTooShort(let months?, let needed):
      "is without work for \(counted(months, "month")), \(needed) are needed"
    case .unemployedTooShort(nil, let needed):
      "has no known month of unemployment, \(counted(needed, "month")) are needed"
    case .residentTooShort(let months, let needed):
      "lives in the territory for \(counted(months, "month")), \(needed) are needed"
    case .territoryClosed(let territory): "lives in territory \(territory), which is closed"
    case .territoryWithoutPlan(let territory):
      "lives in territory \(territory), for which no plan is possible"
    case .excluded(let line): "is excluded by a pin\(place("pins.csv", line))"
    case .noWholeSlot(let least, let most, let slot):
      "chose \(brief(least.amount)) to \(brief(most.amount)) hours a week, "
        + "which hold no whole number of half-days of \(brief(slot.amount)) hours"
    case .activityNotApproved(.pending): "is pending, not approved"
    case .activityNotApproved(let status): "is \(status.rawValue), not approved"
    case .activityExpired(let last, let planningDate):
      "was approved until \(last), before the planning date \(planningDate)"
    case .activityTerritoryClosed(let territory): "is in territory \(territory), which is closed"
    case .activityWithoutDemand(let needed, let allowed):
      "needs at least \(counted(needed, "half-day")) a week and may have at most \(allowed)"
    case .otherTerritory(let home, let activity):
      "lives in territory \(home), the activity is in \(activity)"
    case .choiceRefused(let line):
      "refused the activity\(place("person_choices.csv", line))"
    case .pinForbid(let line): "is kept from the activity by a pin\(place("pins.csv", line))"
    case .restriction(let words):
      "has restrictions that the activity demands: "
        + words.map(\.text).joined(separator: ", ")
    case .tooFar(let distance, let limit):
      "lives \(beyond(distance.amount, limit.amount)) km away "
        + "and travels at most \(brief(limit.amount, places: 6)) km"
    case .skillOutOfReach(let skill, let held, let needed, let taught):
      "\(holding(skill, held)), level \(needed) is needed, "
        + (taught == 0
          ? "and no course in reach teaches it"
          : "and courses in reach teach it to level \(taught) only")
    case .tooManyCourses(let lacking, let limit):
      "lacks \(counted(lacking.count, "skill")) "
        + "(\(lacking.map(\.text).joined(separator: ", "))) and may attend at most "
        + counted(limit, "course")
    case .sliceTooSmall(let person, let activity, let smallest):
      "has at most \(counted(person, "half-day")) a week, the activity at most \(activity), "
        + "and the smallest part of a job is \(smallest)"
    case .noCandidateActivity: "is eligible, but no activity is left after screening"
    }
  }

  private func place(_ file: String, _ line: Int) -> String {
    line > 0 ? " (\(file):\(line))" : ""
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func holding(_ skill: Skill.ID, _ level: Int) -> String {
    level == 0 ? "does not hold \(skill)" : "holds \(skill) at level \(level)"
  }
}

/// A number as people write it: no decimals where it is whole, else at most `places`.
private func brief(_ number: Double, places: Int = 2) -> String {
  guard number.magnitude < 1e12 else { return String(number) }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((number.magnitude * Double(scale)).rounded())
  var digits = String(scaled % scale)
  digits = String(repeating: "0", count: places - digits.count) + digits
  while digits.last == "0" { digits.removeLast() }
  let sign = number < 0 && scaled > 0 ? "-" : ""
  return sign + String(scaled / scale) + (digits.isEmpty ? "" : "." + digits)
}

/// A distance with one decimal, or with as many as show that it is beyond the limit.
///
/// Nobody understands "lives 8 km away and travels at most 8 km".
private func beyond(_ distance: Double, _ limit: Double) -> String {
  for places in 1...5 {
    let text = brief(distance, places: places)
    if let rounded = Double(text), rounded > limit { return text }
  }
  return String(distance)
}
