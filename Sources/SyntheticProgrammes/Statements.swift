/// What the people of one territory said of single activities, and what was decided for them.
struct Statements {
  private let recipe: ProgrammeRecipe
  private var generator: SeededGenerator
  /// Activities that somebody has accepted: one acceptance each keeps most programmes plannable. One
  /// that finds no crew beside the person makes a programme infeasible all the same.
  private var accepted: Set<String> = []

  /// Statements in a territory.
  init(recipe: ProgrammeRecipe, territory: SyntheticTerritory) {
    self.recipe = recipe
    generator = SeededGenerator(
      seed: recipe.seed, purpose: Purpose.statements, place: territory.place)
  }

  /// Rows of `person_choices.csv` and `pins.csv` for the territory's next person.
  mutating func next(
    _ person: SyntheticPerson, _ activities: [SyntheticActivity]
  ) -> (choices: [[String]], pins: [[String]]) {
    var words = [String](repeating: "", count: activities.count)
    for place in activities.indices where generator.chance(recipe.refusedShare) {
      words[place] = "refused"
    }
    let open = activities.indices.filter { words[$0].isEmpty }
    if generator.chance(recipe.wishedShare), !open.isEmpty {
      words[generator.pick(open)] = "wished"
    }
    if generator.chance(recipe.acceptedShare),
      let place = open.first(where: { canBind(person, activities[$0]) })
    {
      words[place] = "accepted"
      accepted.insert(activities[place].id)
    }
    let choices = words.indices.filter { !words[$0].isEmpty }
      .map { [person.id, activities[$0].id, words[$0]] }
    return (choices, pins(for: person, activities, words: words))
  }

  /// At most one pin; a binding one only where screening and the crew allow it without help.
  private mutating func pins(
    for person: SyntheticPerson, _ activities: [SyntheticActivity], words: [String]
  ) -> [[String]] {
    guard generator.chance(recipe.pinnedShare), !words.contains("accepted") else { return [] }
    let bindable = activities.indices.filter {
      words[$0].isEmpty && canBind(person, activities[$0])
    }
    switch generator.draw(1...10) {
    case ...2: return [[person.id, "", "exclude"]]
    case 3, 4:
      guard !bindable.isEmpty else { return [] }
      return [[person.id, "", "hire"]]
    case 5:
      guard let place = bindable.first else { return [] }
      accepted.insert(activities[place].id)
      return [[person.id, activities[place].id, "assign"]]
    default: return [[person.id, generator.pick(activities).id, "forbid"]]
    }
  }

  /// Whether the pair is a candidate without a course and the activity asks for no crew of
  /// specialists, so that a binding word does not make a programme infeasible by itself.
  private func canBind(_ person: SyntheticPerson, _ activity: SyntheticActivity) -> Bool {
    person.isEligible && activity.canOpen && activity.teamNeed == nil
      && !accepted.contains(activity.id)
      && person.themes.contains(activity.theme) && (person.reach ?? 20) >= 12
      && activity.demands.allSatisfy { !person.restrictions.contains($0) }
      && activity.eachNeeds.allSatisfy { person.levels[$0.skill] >= $0.level }
  }
}
