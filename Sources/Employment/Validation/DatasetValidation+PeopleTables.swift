/// Two places in one key, for pairs that may be named once.
private struct Pair: Hashable {
  let first: Int
  let second: Int
}

extension DatasetValidation {
  /// What people can do: each skill once a person.
  func readSkills(of people: inout [PersonRecord]) {
    let table = table(.personSkills)
    let person = table.column("person")
    let skill = table.column("skill")
    let level = table.column("level")
    var firstRows: [Pair: Int] = [:]
    firstRows.reserveCapacity(table.rows.count)
    for row in table.rows {
      let personPlace = table.reference(person, row, to: ids.people, in: .people)
      let skillPlace = table.reference(skill, row, to: ids.skills, in: .skills)
      let height = table.wholeNumber(level, row, .level)
      guard let personPlace, let skillPlace else { continue }
      let pair = Pair(first: personPlace, second: skillPlace)
      if let first = firstRows.updateIfAbsent(row, for: pair) {
        table.reportPair(skill, row, of: person, earlier: first)
        continue
      }
      people[personPlace].skills.append(SkillLevel(skill: skillPlace, level: height ?? 1))
    }
  }

  /// What people like: each theme once a person. A theme is no reference.
  func readInterests(of people: inout [PersonRecord], themes: inout WordIndex<Theme>) {
    let table = table(.personInterests)
    let person = table.column("person")
    let theme = table.column("theme")
    let strength = table.column("strength")
    var firstRows: [Pair: Int] = [:]
    firstRows.reserveCapacity(table.rows.count)
    for row in table.rows {
      let personPlace = table.reference(person, row, to: ids.people, in: .people)
      let word = table.filledText(theme, row)
      let force = table.wholeNumber(strength, row, .strength)
      guard let personPlace, let word else { continue }
      let number = themes.number(of: word)
      let pair = Pair(first: personPlace, second: number)
      if let first = firstRows.updateIfAbsent(row, for: pair) {
        table.reportPair(theme, row, of: person, earlier: first)
        continue
      }
      people[personPlace].interests.append(Interest(theme: number, strength: force ?? 1))
    }
  }

  /// What people said of activities: one answer for each.
  func readChoices(of people: inout [PersonRecord]) {
    let table = table(.personChoices)
    let person = table.column("person")
    let activity = table.column("activity")
    let choice = table.column("choice")
    var firstRows: [Pair: Int] = [:]
    firstRows.reserveCapacity(table.rows.count)
    for row in table.rows {
      let personPlace = table.reference(person, row, to: ids.people, in: .people)
      let activityPlace = table.reference(activity, row, to: ids.activities, in: .activities)
      let answer = table.word(choice, row, as: PersonChoice.Answer.self)
      guard let personPlace, let activityPlace else { continue }
      let pair = Pair(first: personPlace, second: activityPlace)
      if let first = firstRows.updateIfAbsent(row, for: pair) {
        let earlier = PersonChoice.Answer(rawValue: table.text(choice, first).loweredASCII)
        if let answer, let earlier, [answer, earlier].contains(.accepted),
          [answer, earlier].contains(.refused)
        {
          table.report(
            .choiceContradictory, choice, row,
            problem: """
              contradicts line \(table.line(first)), where \(ids.people.ids[personPlace]) \
              \(earlier.rawValue) \(ids.activities.ids[activityPlace])
              """,
            advice: "Ask the person, and keep one of the two rows.")
        } else {
          table.reportPair(activity, row, of: person, earlier: first)
        }
        continue
      }
      people[personPlace].choices.append(
        PersonChoice(
          activity: activityPlace, answer: answer ?? .wished, line: table.line(row)))
    }
  }
}

extension CheckedTable {
  /// Reports that an earlier row says something of the same pair.
  func reportPair(_ column: Column, _ row: Int, of owner: Column, earlier: Int) {
    report(
      .pairDuplicate, column, row,
      problem: "is given for \(text(owner, row)) in line \(line(earlier)) already",
      advice: "Keep one of the two rows.")
  }
}

extension Dictionary {
  /// Puts a value where there is none; returns the one that is there already.
  mutating func updateIfAbsent(_ value: Value, for key: Key) -> Value? {
    if let present = self[key] { return present }
    self[key] = value
    return nil
  }
}
