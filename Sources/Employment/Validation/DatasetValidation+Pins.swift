extension DatasetValidation {
  private enum PinRule: String, CaseIterable {
    case hire, exclude, assign, forbid
  }

  /// The pins, each once, by person and decision; those that contradict each other are reported.
  func pins() -> [Pin] {
    let table = table(.pins)
    let person = table.column("person")
    let activity = table.column("activity")
    let rule = table.column("rule")
    var pins: [Pin] = []
    var contradictions = PinContradictions()
    for row in table.rows {
      let personPlace = table.reference(person, row, to: ids.people, in: .people)
      let word = table.word(rule, row, as: PinRule.self)
      let decision = word.flatMap { self.decision($0, table, activity, row) }
      if word == nil { _ = table.reference(activity, row, to: ids.activities, in: .activities) }
      guard let personPlace, let decision else { continue }
      let pin = Pin(person: personPlace, decision: decision, line: table.line(row))
      if let earlier = contradictions.add(pin) {
        table.report(
          .pinContradictory, rule, row,
          problem: """
            contradicts the pin \(earlier.decision.word) of line \(earlier.line) for \
            \(ids.people.ids[personPlace])
            """,
          advice: "Keep one of the two pins.")
      }
      pins.append(pin)
    }
    return sortedOnce(pins)
  }

  /// What a row decides; nil where the activity is missing, unknown or not expected.
  private func decision(
    _ word: PinRule, _ table: CheckedTable, _ activity: CheckedTable.Column, _ row: Int
  ) -> Pin.Decision? {
    switch word {
    case .hire, .exclude:
      guard table.text(activity, row).isEmpty else {
        table.report(
          .cellUnexpected, activity, row, problem: "is given for the rule \(word.rawValue)",
          advice: "Leave the cell empty, or write assign or forbid as the rule.")
        return nil
      }
      return word == .hire ? .hire : .exclude
    case .assign, .forbid:
      guard !table.text(activity, row).isEmpty else {
        table.report(
          .cellMissing, activity, row, problem: "the cell is empty",
          advice: "Name the activity: the rule \(word.rawValue) needs one.")
        return nil
      }
      let place = table.reference(activity, row, to: ids.activities, in: .activities)
      guard let place else { return nil }
      return word == .assign ? .assign(activity: place) : .forbid(activity: place)
    }
  }

  private func sortedOnce(_ pins: [Pin]) -> [Pin] {
    let sorted = pins.sorted { left, right in
      if left.person != right.person { return left.person < right.person }
      if left.decision != right.decision { return left.decision.order < right.decision.order }
      return left.line < right.line
    }
    var once: [Pin] = []
    for pin in sorted {
      if let last = once.last, last.person == pin.person, last.decision == pin.decision {
        continue
      }
      once.append(pin)
    }
    return once
  }

  /// The rows of the plan in force, each pair once; those of people who left are warned of.
  func currentPlan() -> [CurrentAssignment] {
    let table = table(.currentPlan)
    let person = table.column("person")
    let activity = table.column("activity")
    let slots = table.column("slots")
    var rows: [CurrentAssignment] = []
    for row in table.rows {
      let personText = table.filledText(person, row)
      let activityText = table.filledText(activity, row)
      let count = table.wholeNumber(slots, row, .count)
      let personPlace = personText.flatMap(ids.people.place)
      if let personText, personPlace == nil, ids.people.isComplete {
        table.report(
          .currentPlanUnknownPerson, person, row, value: personText,
          problem: "is not in people.csv", advice: "The row is not read.")
      }
      let activityPlace = activityText.flatMap(ids.activities.place)
      if let activityText, activityPlace == nil, ids.activities.isComplete {
        table.report(
          .currentPlanUnknownActivity, activity, row, value: activityText,
          problem: "is not in activities.csv",
          advice: "The person's activities change in every plan.")
      }
      guard let personPlace, let activityText else { continue }
      rows.append(
        CurrentAssignment(
          person: personPlace, activityID: Activity.ID(activityText), activity: activityPlace,
          slots: count.map { Slots($0) }))
    }
    return sortedOnce(rows)
  }

  private func sortedOnce(_ rows: [CurrentAssignment]) -> [CurrentAssignment] {
    let sorted = rows.enumerated().sorted { left, right in
      (left.element.person, left.element.activityID, left.offset)
        < (right.element.person, right.element.activityID, right.offset)
    }
    var once: [CurrentAssignment] = []
    for (_, row) in sorted {
      if let last = once.last, last.person == row.person, last.activityID == row.activityID {
        continue
      }
      once.append(row)
    }
    return once
  }
}

/// Finds pins that cannot both be respected.
private struct PinContradictions {
  private var binding: [Int: Pin] = [:]
  private var excluding: [Int: Pin] = [:]
  private var assigning: [[Int]: Pin] = [:]
  private var forbidding: [[Int]: Pin] = [:]

  /// Adds a pin; returns an earlier one that it contradicts.
  mutating func add(_ pin: Pin) -> Pin? {
    switch pin.decision {
    case .hire:
      _ = binding.updateIfAbsent(pin, for: pin.person)
      return excluding[pin.person]
    case .exclude:
      _ = excluding.updateIfAbsent(pin, for: pin.person)
      return binding[pin.person]
    case .assign(let activity):
      _ = binding.updateIfAbsent(pin, for: pin.person)
      _ = assigning.updateIfAbsent(pin, for: [pin.person, activity])
      return excluding[pin.person] ?? forbidding[[pin.person, activity]]
    case .forbid(let activity):
      _ = forbidding.updateIfAbsent(pin, for: [pin.person, activity])
      return assigning[[pin.person, activity]]
    }
  }
}

extension Pin.Decision {
  /// The order of decisions, and of the activities in one.
  fileprivate var order: (Int, Int) {
    switch self {
    case .hire: (0, -1)
    case .exclude: (1, -1)
    case .assign(let activity): (2, activity)
    case .forbid(let activity): (3, activity)
    }
  }
}
