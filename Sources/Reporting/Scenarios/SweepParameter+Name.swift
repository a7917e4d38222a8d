import Employment
import Scenarios

extension SweepParameter {
  /// What takes the numbers, in words of the edit: `budget value` for the value of the key `budget`.
  var name: String {
    let fixed = edit.kind.fieldNames.first { $0 != value && edit.values[$0] != nil }
    return fixed.flatMap { edit.values[$0] }.map { "\($0) \(value)" } ?? value
  }

  /// What takes the numbers, in words of people; its name where there are none for it.
  func label(_ language: Language) -> String {
    let say = language.say
    func own(_ field: String) -> String { edit.values[field] ?? "" }
    switch (edit.kind, value) {
    case (.setProgramme, "value") where own("key").loweredASCII == "budget":
      return say("budget of the programme, EUR", "budget du programme, EUR")
    case (.setGoal, "weight"):
      return say("weight of the goal \(own("goal"))", "poids de l'objectif \(own("goal"))")
    case (.approveHours, "hours"):
      return say(
        "approved hours of \(own("activity")) a week",
        "heures approuvées de \(own("activity")) par semaine")
    case (.openTerritory, "job_cap"), (.shrinkTerritory, "job_cap"):
      return say("posts of \(own("territory"))", "postes de \(own("territory"))")
    case (.openTerritory, "budget"):
      return say("budget of \(own("territory")), EUR", "budget de \(own("territory")), EUR")
    case (.moveMoney, "euros"):
      return say(
        "EUR moved from \(own("from")) to \(own("to"))",
        "EUR déplacés de \(own("from")) à \(own("to"))")
    default: return name
    }
  }
}
