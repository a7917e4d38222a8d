/// What the files say of a person, gathered file by file.
struct PersonRecord {
  let id: Person.ID
  var territory = 0
  var unemployedSince: CalendarMonth?
  var residentSince = CalendarMonth.first
  var hasEquivalentStatus = false
  var isVolunteer = false
  var minHours = 0.0
  var maxHours = 0.0
  var location: Coordinates?
  var maxTravel: Double?
  /// Numbers of words until `renumber`, then places.
  var restrictions: [Int] = []
  var skills: [SkillLevel] = []
  /// With numbers of words until `renumber`, then with places.
  var interests: [Interest] = []
  var choices: [PersonChoice] = []
  var line = 0

  init(id: Person.ID) { self.id = id }

  /// Puts places for the numbers of words, and everything in order.
  mutating func renumber(themes: [Int], restrictions places: [Int]) {
    restrictions = restrictions.map { places[$0] }.sortedOnce
    interests = interests.map { Interest(theme: themes[$0.theme], strength: $0.strength) }
      .sorted { $0.theme < $1.theme }
    skills.sort { $0.skill < $1.skill }
    choices.sort { ($0.activity, $0.line) < ($1.activity, $1.line) }
  }

  /// The person.
  var person: Person {
    Person(
      id: id, territory: territory, unemployedSince: unemployedSince,
      residentSince: residentSince, hasEquivalentStatus: hasEquivalentStatus,
      isVolunteer: isVolunteer, minHours: WeeklyHours(minHours), maxHours: WeeklyHours(maxHours),
      location: location, maxTravel: maxTravel.map { Kilometres($0) }, restrictions: restrictions,
      skills: skills, interests: interests, choices: choices, line: line)
  }
}

extension [Int] {
  /// Ascending, each number once.
  var sortedOnce: [Int] {
    var once: [Int] = []
    for number in sorted() where number != once.last { once.append(number) }
    return once
  }
}
