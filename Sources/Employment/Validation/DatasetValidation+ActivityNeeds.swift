extension DatasetValidation {
  private enum NeedWord: String, CaseIterable {
    case each, team
  }

  private struct EachKey: Hashable {
    let activity: Int
    let skill: Int
  }

  /// What activities need of each worker, once a skill, and of some of the workers.
  func readNeeds(of activities: inout [ActivityRecord]) {
    let table = table(.activitySkills)
    let activity = table.column("activity")
    let skill = table.column("skill")
    let level = table.column("level")
    let need = table.column("need")
    let people = table.column("people")
    var firstRows: [EachKey: Int] = [:]
    for row in table.rows {
      let activityPlace = table.reference(activity, row, to: ids.activities, in: .activities)
      let skillPlace = table.reference(skill, row, to: ids.skills, in: .skills)
      let height = table.wholeNumber(level, row, .level)
      let word = table.word(need, row, as: NeedWord.self)
      let count = table.wholeNumber(people, row, .count)
      guard let activityPlace, let skillPlace, let word else { continue }
      let skillLevel = SkillLevel(skill: skillPlace, level: height ?? 1)
      guard word == .each else {
        let isRight = count != nil || table.text(people, row).isEmpty
        activities[activityPlace].teamNeeds.append(
          TeamNeed(need: skillLevel, people: count ?? (isRight ? 1 : 0)))
        continue
      }
      let key = EachKey(activity: activityPlace, skill: skillPlace)
      if let first = firstRows.updateIfAbsent(row, for: key) {
        table.reportPair(skill, row, of: activity, earlier: first)
        continue
      }
      activities[activityPlace].eachNeeds.append(skillLevel)
    }
  }

  /// Warns of activities whose hours can never hold what they need.
  func warnOfDemand(
    _ activities: [ActivityRecord], _ table: CheckedTable, _ programme: Programme
  ) {
    let maxHours = table.column("max_hours")
    let slotHours = SlotHours(programme.slotHours)
    for activity in activities {
      guard let row = activity.readableRow else { continue }
      let hours = min(activity.maxHours, activity.approvedHours ?? activity.maxHours)
      let lowest = slotHours.slots(holding: activity.minHours)
      let highest = slotHours.slots(within: hours)
      let slice = Double(programme.minSlotsPerActivity)
      let crew = Double(max(1, activity.minPeople))
      let team = activity.teamNeeds.map { Double($0.people) }.max() ?? 0
      let problem: String
      if lowest > highest {
        problem = "needs \(shortText(lowest)) half-days and may have \(shortText(highest))"
      } else if crew * slice > highest {
        problem = """
          needs \(shortText(crew)) people with \(shortText(slice)) half-days each and may have \
          \(shortText(highest)) half-days
          """
      } else if team * slice > highest {
        problem = """
          needs a team of \(shortText(team)) people with \(shortText(slice)) half-days each and \
          may have \(shortText(highest)) half-days
          """
      } else {
        continue
      }
      table.report(
        .activityNeverOpens, table.column("id"), row, problem: problem,
        advice: """
          It can never open. Compare min_hours, \(maxHours.name), approved_hours and the people \
          that it needs.
          """)
    }
  }
}
