/// What the files say of an activity, gathered file by file.
struct ActivityRecord {
  let id: Activity.ID
  var territory = 0
  var name = ""
  /// The number of a word until `renumber`, then a place.
  var theme = 0
  var status = Activity.Status.pending
  var approvedHours: Double?
  var approvedUntil: CalendarDay?
  var minHours = 0.0
  var maxHours = 0.0
  var minPeople = 1
  var openingCost = 0.0
  var revenuePerHour = 0.0
  var socialValue = 0
  var location: Coordinates?
  /// Numbers of words until `renumber`, then places.
  var demands: [Int] = []
  var eachNeeds: [SkillLevel] = []
  var teamNeeds: [TeamNeed] = []
  var line = 0
  /// The row of `activities.csv`, nil where its cells could not all be read.
  var readableRow: Int?

  init(id: Activity.ID) { self.id = id }

  /// Puts places for the numbers of words, and everything in order.
  mutating func renumber(themes: [Int], restrictions: [Int]) {
    if !themes.isEmpty { theme = themes[theme] }
    demands = demands.map { restrictions[$0] }.sortedOnce
    eachNeeds.sort { $0.skill < $1.skill }
    teamNeeds.sort {
      ($0.need.skill, $0.need.level, $0.people) < ($1.need.skill, $1.need.level, $1.people)
    }
  }

  /// The activity.
  var activity: Activity {
    Activity(
      id: id, territory: territory, name: name, theme: theme, status: status,
      approvedHours: approvedHours.map { WeeklyHours($0) }, approvedUntil: approvedUntil,
      minHours: WeeklyHours(minHours), maxHours: WeeklyHours(maxHours), minPeople: minPeople,
      openingCost: Euros(openingCost), revenuePerHour: revenuePerHour, socialValue: socialValue,
      location: location, demands: demands, eachNeeds: eachNeeds, teamNeeds: teamNeeds,
      line: line)
  }
}
