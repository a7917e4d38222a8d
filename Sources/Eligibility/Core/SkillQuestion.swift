/// What one activity asks of skills, reduced to what can refuse anybody.
///
/// A need that no course teaches high enough must be held. Of the others as many may be lacking as
/// courses may be attended: where an activity has no more of them, they refuse nobody.
struct SkillQuestion: Sendable {
  /// Needs that a worker must hold.
  let required: [NeedTable.Need]
  /// Needs of which a worker must hold some.
  let counted: [NeedTable.Need]
  /// How many of `counted`: from 1 to one less than there are; 0 where there are none.
  let atLeast: Int

  /// The question that these needs of an activity ask, where courses in reach teach each skill of
  /// the bench to the level `taught`.
  init(_ needs: ArraySlice<NeedTable.Need>, taught: [Int], maxCourses: Int) {
    let teachable = needs.filter { Int($0.level) <= taught[Int($0.skill)] }
    let untaught = needs.filter { Int($0.level) > taught[Int($0.skill)] }
    if maxCourses <= 0 {
      required = Array(needs)
      counted = []
    } else {
      required = untaught
      counted = teachable.count > maxCourses ? teachable : []
    }
    atLeast = counted.isEmpty ? 0 : counted.count - maxCourses
  }
}
