import Employment

/// What a plan is judged by, unweighted, and the weighted sum.
struct Quantities {
  /// People, slots, points and EUR.
  let amounts: [Goal: Double]
  /// The weighted goals.
  let objective: Double

  /// Recomputes every goal in time linear in the plan and the current plan.
  init(_ reading: PlanReading, _ rules: ScreeningRules, netCost: Double, in dataset: Dataset) {
    var slots = CompensatedSum()
    var interest = CompensatedSum()
    var skill = CompensatedSum()
    var need = CompensatedSum()
    var hired = 0
    var previous: Int?
    for piece in reading.pieces {
      let person = dataset.people[piece.person]
      let activity = dataset.activities[piece.activity]
      let worked = Double(piece.slots)
      let strength = person.interests.first { $0.theme == activity.theme }?.strength ?? 0
      slots += worked
      interest += worked * Double(strength) / 5
      skill += worked * Self.fit(piece, rules, in: dataset)
      need += worked * Double(activity.socialValue) / 5
      if piece.person != previous { hired += 1 }
      previous = piece.person
    }
    let amounts: [Goal: Double] = [
      .hire: Double(hired), .slots: slots.value, .interest: interest.value, .skill: skill.value,
      .need: need.value, .cost: netCost, .change: Double(Self.changes(reading, in: dataset)),
    ]
    var objective = CompensatedSum()
    for goal in Goal.allCases {
      let amount = amounts[goal] ?? 0
      switch goal {
      case .hire, .slots, .interest, .skill, .need:
        objective += dataset.goals.weight(of: goal) * amount
      case .cost: objective += -dataset.goals.weight(of: goal) * amount / 1000
      case .change: objective += -dataset.goals.weight(of: goal) * amount
      }
    }
    self.amounts = amounts
    self.objective = objective.value
  }

  /// How much of what the activity needs of each worker the person holds, from 0 to 1.
  private static func fit(
    _ piece: PlanReading.Piece, _ rules: ScreeningRules, in dataset: Dataset
  ) -> Double {
    let needs = dataset.activities[piece.activity].eachNeeds
    let needed = needs.reduce(0) { $0 + $1.level }
    guard needed > 0 else { return 1 }
    let held = needs.reduce(0) {
      $0 + min($1.level, rules.level(of: $1.skill, heldBy: piece.person))
    }
    return Double(held) / Double(needed)
  }

  /// People with a row in the current plan who have other activities now, or no job.
  ///
  /// Both lists are in the order of people and activities, so they are walked side by side.
  private static func changes(_ reading: PlanReading, in dataset: Dataset) -> Int {
    let (rows, pieces) = (dataset.currentPlan, reading.pieces)
    var (row, piece, changed) = (0, 0, 0)
    while row < rows.count {
      let person = rows[row].person
      while piece < pieces.count, pieces[piece].person < person { piece += 1 }
      var isChanged = false
      while row < rows.count, rows[row].person == person {
        // An activity that does not exist any more is in no new job.
        let activity = rows[row].activity
        if piece < pieces.count, pieces[piece].person == person, pieces[piece].activity == activity
        {
          piece += 1
        } else {
          isChanged = true
        }
        // The current plan may say a thing twice.
        let id = rows[row].activityID
        row += 1
        while row < rows.count, rows[row].person == person, rows[row].activityID == id { row += 1 }
      }
      if piece < pieces.count, pieces[piece].person == person { isChanged = true }
      if isChanged { changed += 1 }
    }
    return changed
  }
}
