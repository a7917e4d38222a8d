import Employment

extension DatasetTables {
  /// The rows of `people.csv`.
  var people: [[CSVCell]] {
    dataset.people.map { person in
      [
        .text(person.id.text), .text(dataset.territories[person.territory].id.text),
        person.unemployedSince.map { .text($0.description) } ?? .empty,
        .text(person.residentSince.description), .yesOrNo(person.hasEquivalentStatus),
        .yesOrNo(person.isVolunteer), .hours(person.minHours), .hours(person.maxHours),
        .latitude(person.location), .longitude(person.location),
        person.maxTravel.map { .exact($0.amount) } ?? .empty,
        .list(person.restrictions.map { dataset.restrictions[$0].text }),
      ]
    }
  }

  /// The rows of `person_skills.csv`.
  var personSkills: [[CSVCell]] {
    dataset.people.flatMap { person in
      person.skills.map {
        [.text(person.id.text), .text(dataset.skills[$0.skill].id.text), .whole($0.level)]
      }
    }
  }

  /// The rows of `person_interests.csv`.
  var personInterests: [[CSVCell]] {
    dataset.people.flatMap { person in
      person.interests.map {
        [.text(person.id.text), .text(dataset.themes[$0.theme].text), .whole($0.strength)]
      }
    }
  }

  /// The rows of `person_choices.csv`.
  var personChoices: [[CSVCell]] {
    dataset.people.flatMap { person in
      person.choices.map {
        [
          .text(person.id.text), .text(dataset.activities[$0.activity].id.text),
          .text($0.answer.rawValue),
        ]
      }
    }
  }

  /// The rows of `pins.csv`.
  var pins: [[CSVCell]] {
    dataset.pins.map { pin in
      let activity: CSVCell =
        switch pin.decision {
        case .hire, .exclude: .empty
        case .assign(let place), .forbid(let place): .text(dataset.activities[place].id.text)
        }
      return [.text(dataset.people[pin.person].id.text), activity, .text(pin.decision.word)]
    }
  }

  /// The rows of `current_plan.csv`.
  var currentPlan: [[CSVCell]] {
    dataset.currentPlan.map {
      [
        .text(dataset.people[$0.person].id.text), .text($0.activityID.text),
        .whole($0.slots?.count),
      ]
    }
  }
}
