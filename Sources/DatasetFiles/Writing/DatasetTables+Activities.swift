import Employment

extension DatasetTables {
  /// The rows of `activities.csv`.
  var activities: [[CSVCell]] {
    dataset.activities.map { activity in
      [
        .text(activity.id.text), .text(dataset.territories[activity.territory].id.text),
        .text(activity.name), .text(dataset.themes[activity.theme].text),
        .text(activity.status.rawValue), .hours(activity.approvedHours),
        activity.approvedUntil.map { .text($0.description) } ?? .empty,
        .hours(activity.minHours), .hours(activity.maxHours), .whole(activity.minPeople),
        .euros(activity.openingCost), .exact(activity.revenuePerHour),
        .whole(activity.socialValue), .latitude(activity.location), .longitude(activity.location),
        .list(activity.demands.map { dataset.restrictions[$0].text }),
      ]
    }
  }

  /// The rows of `activity_skills.csv`: by activity, what each worker needs, then the team.
  var activitySkills: [[CSVCell]] {
    dataset.activities.flatMap { activity in
      let id = CSVCell.text(activity.id.text)
      let each = activity.eachNeeds.map { need -> [CSVCell] in
        [
          id, .text(dataset.skills[need.skill].id.text), .whole(need.level), .text("each"), .empty,
        ]
      }
      let team = activity.teamNeeds.map { team -> [CSVCell] in
        [
          id, .text(dataset.skills[team.need.skill].id.text), .whole(team.need.level),
          .text("team"), .whole(team.people),
        ]
      }
      return each + team
    }
  }
}
