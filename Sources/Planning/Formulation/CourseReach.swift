import Employment

/// Which courses the people of a territory may attend, by skill.
struct CourseReach {
  /// Courses of each skill, ascending.
  private let coursesOfSkill: [[Int]]
  private let dataset: Dataset

  init(_ dataset: Dataset) {
    self.dataset = dataset
    var coursesOfSkill = Array(repeating: [Int](), count: dataset.skills.count)
    for (position, course) in dataset.courses.enumerated() {
      coursesOfSkill[course.teaches.skill].append(position)
    }
    self.coursesOfSkill = coursesOfSkill
  }

  /// Courses that teach a skill to at least a level to people of a territory, ascending.
  func courses(for need: SkillLevel, in territory: Int) -> [Int] {
    coursesOfSkill[need.skill].filter { position in
      let course = dataset.courses[position]
      return course.teaches.level >= need.level && covers(course.place, territory)
    }
  }

  private func covers(_ place: Course.Place, _ territory: Int) -> Bool {
    switch place {
    case .wholeProgramme: true
    case .province(let province): dataset.territories[territory].province == province
    case .territory(let only): only == territory
    }
  }
}
