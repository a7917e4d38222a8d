import Employment

/// The activities of one territory that somebody could do, laid out for the core of screening.
///
/// Those that cannot open, or have no room for the smallest slice, are left out beforehand.
///
/// A class, so that tiles share one and do not count references to each of its arrays.
final class ActivityBench: Sendable {
  /// Places in `Dataset.activities`, ascending.
  let activities: [Int]
  /// Where the activities are.
  let sites: SiteTable
  /// What they need of every worker.
  let needs: NeedTable
  /// The planes that a tile of people has to draw.
  let catalogue: PlaneCatalogue
  /// Which of the planes each activity asks for.
  let requirements: RequirementTable

  /// Lays out these activities of a territory.
  init(_ activities: [Int], of territory: Int, in screening: Screening) {
    let dataset = screening.dataset
    let maxCourses = dataset.programme.maxCoursesPerJob
    let needs = NeedTable(activities.map { dataset.activities[$0].eachNeeds })
    let taught = needs.skills.map { screening.taughtLevels.level(of: $0, in: territory) }
    let questions = needs.ranges.map {
      SkillQuestion(needs.needs[$0], taught: taught, maxCourses: maxCourses)
    }
    let demands = activities.map { dataset.activities[$0].demands }
    self.activities = activities
    self.needs = needs
    sites = SiteTable(activities.map { dataset.activities[$0].location })
    catalogue = PlaneCatalogue(demands: demands, skills: needs.skills, questions: questions)
    requirements = RequirementTable(demands: demands, questions: questions, catalogue: catalogue)
  }
}
