/// The planes of a bench: yes-or-no questions that its activities ask of people.
///
/// First comes, for each demanded word, whether a person is free of that restriction; then, for
/// each skill and level that can refuse somebody, whether a person holds the skill at least at that
/// level. The catalogue grows with what the activities ask, whatever the size of the vocabularies.
struct PlaneCatalogue: Sendable {
  /// The demanded words of the vocabulary of restrictions, ascending.
  let demands: [Int]
  /// The skills and levels that are asked for, ascending: places in `NeedTable.skills`.
  let needs: [NeedTable.Need]
  /// Where the levels of each skill begin in `needs`.
  let starts: [Int]

  /// The number of planes.
  var count: Int { demands.count + needs.count }

  /// The planes that these demands and questions ask for.
  init(demands: [[Int]], skills: [Int], questions: [SkillQuestion]) {
    let needs = Set(questions.flatMap { $0.required + $0.counted }).sorted()
    self.demands = Set(demands.joined()).sorted()
    self.needs = needs
    starts = (0...skills.count).map {
      needs.lowerBound(of: NeedTable.Need(skill: Int32($0), level: 0))
    }
  }

  /// The plane of a demand, which is in the catalogue.
  func plane(ofDemand word: Int) -> Int { demands.lowerBound(of: word) }

  /// The plane of a need, which is in the catalogue.
  func plane(of need: NeedTable.Need) -> Int { demands.count + needs.lowerBound(of: need) }
}
