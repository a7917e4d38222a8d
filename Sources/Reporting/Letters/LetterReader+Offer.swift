import Employment
import Explanation

extension LetterReader {
  /// What a letter says to a person with a job.
  func offer(of job: JobAccount) -> LetterBody {
    let parts = job.assignments.compactMap { part in
      dataset.activities.place(of: part.activity, by: \.id).map {
        (activity: dataset.activities[$0], slots: part.slots.count)
      }
    }
    let slots = parts.reduce(0) { $0 + $1.slots }
    var body = LetterBody(rules: [.chosenHours])
    body.parts.append(
      .list(
        title: "Votre travail, chaque semaine :",
        entries: parts.map { "\($0.activity.name) : \(halfDays($0.slots))" }))
    body.parts.append(
      .sentences(["En tout : \(halfDays(slots)) par semaine, soit \(hours(ofHalfDays: slots))."]))
    let courses = job.courses.compactMap { id in
      dataset.courses.place(of: id, by: \.id).map { dataset.courses[$0] }
    }
    if !courses.isEmpty {
      body.rules.append(.training)
      body.parts.append(
        .list(
          title: courses.count > 1
            ? "Les formations dont ce travail a besoin :"
            : "La formation dont ce travail a besoin :",
          entries: courses.map(\.name)))
    }
    body.parts.append(
      .list(title: "Pourquoi cette proposition ?", entries: reasons(parts.map(\.activity))))
    if answers(.accepted, to: parts.map(\.activity)).isEmpty == false {
      body.rules.append(.choiceAccepted)
    }
    body.parts.append(
      .sentences([
        "C'est une proposition. C'est vous qui décidez : vous pouvez dire oui ou non.",
        "Rien ne se fait sans votre accord.",
      ]))
    return body
  }

  /// The reader's own hours, wishes and skills that speak for activities.
  private func reasons(_ activities: [Activity]) -> [String] {
    var reasons = [chosenHours]
    func add(_ one: String, _ several: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      let title = names.count > 1 ? several : one
      reasons.append("\(title) : \(names.joined(separator: ", ")).")
    }
    add(
      "Vous avez dit oui à cette activité", "Vous avez dit oui à ces activités",
      answers(.accepted, to: activities))
    add(
      "Vous avez souhaité cette activité", "Vous avez souhaité ces activités",
      answers(.wished, to: activities))
    let themes = Set(activities.map(\.theme))
    add(
      "Ce thème vous intéresse", "Ces thèmes vous intéressent",
      person.interests.map(\.theme).filter { themes.contains($0) }.map { theme($0) })
    let held = Dictionary(uniqueKeysWithValues: person.skills.map { ($0.skill, $0.level) })
    let needs = activities.flatMap { $0.eachNeeds + $0.teamNeeds.map(\.need) }
    let useful = Set(needs.filter { (held[$0.skill] ?? 0) >= $0.level }.map(\.skill))
    add(
      "Vous avez déjà une compétence utile", "Vous avez déjà des compétences utiles",
      useful.sorted().map { dataset.skills[$0].name })
    return reasons
  }

  /// Names of the activities to which the reader gave an answer.
  private func answers(_ answer: PersonChoice.Answer, to activities: [Activity]) -> [String] {
    let chosen = Set(
      person.choices.filter { $0.answer == answer }.map { dataset.activities[$0.activity].id })
    return activities.filter { chosen.contains($0.id) }.map(\.name)
  }

  private var chosenHours: String {
    let (least, most) = (person.minHours, person.maxHours)
    let window =
      least == most
      ? hours(most) : least == .zero ? "au plus \(hours(most))" : between(least, most)
    return "Ce sont des heures que vous avez choisies : \(window) par semaine."
  }

  /// `de 16 à 24 heures`.
  func between(_ least: WeeklyHours, _ most: WeeklyHours) -> String {
    "de \(Language.french.brief(least.amount)) à \(hours(most))"
  }
}
