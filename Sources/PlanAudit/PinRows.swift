import Employment

/// Row 11: pins and accepted choices that say who works.
///
/// A pin that screening refuses is broken by every plan, so it is reported whatever the plan says.
/// The pins that say who does not work, and refused choices, belong to screening.
struct PinRows {
  let dataset: Dataset
  let rules: ScreeningRules

  /// Every pin and binding choice that the plan does not keep; linear in plan, pins and choices.
  func violations(_ reading: PlanReading) -> [AuditViolation] {
    var found: [AuditViolation] = []
    let hired = Set(reading.pieces.map(\.person))
    for pin in dataset.pins {
      let person = dataset.people[pin.person].id
      switch pin.decision {
      case .hire:
        let name = "The pin hire of person \(person)"
        if let refusal = rules.refusal(ofPerson: pin.person) {
          found.append(.refused(.pinHire, name, refusal))
        } else if !hired.contains(pin.person) {
          found.append(.breaking(.pinHire, "\(name) is not kept: the person has no job"))
        }
      case .assign(let activity):
        let name = "The pin assign of person \(person) to activity \(id(activity))"
        if let refusal = firstRefusal(pin.person, activity) {
          found.append(.refused(.pinAssign, name, refusal))
        } else if !reading.holds(pin.person, activity) {
          found.append(
            .breaking(.pinAssign, "\(name) is not kept: the person does not work on it"))
        }
      case .exclude, .forbid: break
      }
    }
    for (place, person) in dataset.people.enumerated() {
      for choice in person.choices where choice.answer == .accepted {
        if !reading.holds(place, choice.activity), firstRefusal(place, choice.activity) == nil {
          found.append(
            .breaking(
              .choiceAccepted,
              "Person \(person.id) accepted activity \(id(choice.activity)) but does not work "
                + "on it"))
        }
      }
    }
    return found
  }

  private func firstRefusal(_ person: Int, _ activity: Int) -> Refusal? {
    rules.refusal(ofPerson: person) ?? rules.activityRefusals[activity]
      ?? rules.refusal(ofPair: person, activity, lacking: rules.lacking(person, activity))
  }

  private func id(_ activity: Int) -> Activity.ID { dataset.activities[activity].id }
}

extension PlanReading {
  /// Whether a person works on an activity; a binary search.
  func holds(_ person: Int, _ activity: Int) -> Bool {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if (pieces[middle].person, pieces[middle].activity) < (person, activity) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < pieces.count && pieces[low].person == person && pieces[low].activity == activity
  }
}

extension AuditViolation {
  /// A pin that no plan can keep, since screening refuses it.
  fileprivate static func refused(_ pin: Rule, _ name: String, _ refusal: Refusal) -> Self {
    AuditViolation(
      pin, "\(name) cannot be kept: \(refusal.clause) [\(pin.rawValue), \(refusal.rule.rawValue)]."
    )
  }
}
