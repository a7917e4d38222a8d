/// A course that one place offers.
struct SyntheticCourse: Sendable {
  /// Who shares a course: it decides sizes and prices.
  enum Reach: Sendable {
    case territory, province, programme
  }

  let id: String
  let row: [String]

  /// All courses, by ascending id.
  ///
  /// Half of the skills have a course in a given territory, half have one in a given province.
  /// Sessions of a territory are small and can be held for one person; those that a province
  /// shares need four to six people, which is what ties territories together.
  static func all(
    in territories: [SyntheticTerritory], of recipe: ProgrammeRecipe
  ) -> [SyntheticCourse] {
    var courses: [SyntheticCourse] = []
    for territory in territories {
      var generator = SeededGenerator(
        seed: recipe.seed, purpose: Purpose.territoryCourses, place: territory.place)
      for skill in SkillCatalogue.entries.indices where generator.chance(0.5) {
        courses.append(
          SyntheticCourse(
            skill, .territory, code: territory.id, place: territory.id, name: territory.name,
            &generator))
      }
    }
    if recipe.hasSharedCourses {
      for province in Set(territories.map(\.province)).sorted(by: { $0.place < $1.place }) {
        var generator = SeededGenerator(
          seed: recipe.seed, purpose: Purpose.provinceCourses, place: province.place)
        for skill in SkillCatalogue.entries.indices where generator.chance(0.5) {
          courses.append(
            SyntheticCourse(
              skill, .province, code: province.code, place: province.name,
              name: "province de \(province.name)", &generator))
        }
      }
    }
    var generator = SeededGenerator(
      seed: recipe.seed, purpose: Purpose.programmeCourses, place: 0)
    for skill in generator.pick(
      max(0, recipe.programmeCourses), of: Array(SkillCatalogue.entries.indices))
    {
      courses.append(
        SyntheticCourse(
          skill, .programme, code: "PROG", place: "", name: "tout le programme", &generator))
    }
    return courses.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private init(
    _ skill: Int, _ reach: Reach, code: String, place: String, name: String,
    _ generator: inout SeededGenerator
  ) {
    let entry = SkillCatalogue.entries[skill]
    let level = generator.pick([2, 2, 3, 3, 3, 3, 3, 4, 4, 4])
    let minSeats = reach == .territory ? generator.draw(1...4) : generator.draw(4...6)
    let seats = reach == .territory ? generator.draw(6...12) : generator.draw(10...16)
    let sessionCost = generator.draw(15...60) * 100
    let seatCost = generator.draw(2...12) * 100
    id = "\(code)-C-\(entry.code)"
    row = [
      id, "\(entry.label) (\(name))", entry.code, String(level), place, String(minSeats),
      String(seats), reach == .territory ? "2" : "4", String(sessionCost), String(seatCost),
    ]
  }
}
