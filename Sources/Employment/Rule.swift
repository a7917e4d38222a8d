/// Each rule of the model, by its stable id.
///
/// Screening verdicts, rows of the model, sentences of the audit and reports all name rules by
/// these cases; the raw value is the id that files and reports show.
public enum Rule: String, CaseIterable, Sendable {
  // Who is eligible, in the model's order.

  /// The person does not volunteer.
  case notVolunteer = "not_volunteer"
  /// The person is not unemployed for long enough.
  case unemployedTooShort = "unemployed_too_short"
  /// The person does not live in the territory for long enough.
  case residentTooShort = "resident_too_short"
  /// The person's territory is closed.
  case territoryClosed = "territory_closed"
  /// The person's territory is proven to have no plan, and treated as closed.
  case territoryWithoutPlan = "territory_without_plan"
  /// A pin excludes the person.
  case excluded = "excluded"
  /// The hours that the person chose hold no whole slot.
  case noWholeSlot = "no_whole_slot"

  // Which activity can open, in the model's order.

  /// The activity is not approved.
  case activityNotApproved = "activity_not_approved"
  /// The activity's approval has ended.
  case activityExpired = "activity_expired"
  /// The activity's territory is closed.
  case activityTerritoryClosed = "activity_territory_closed"
  /// The activity's least demand exceeds its most.
  case activityWithoutDemand = "activity_without_demand"

  // Which pair is a candidate, in the model's order.

  /// The activity is in another territory.
  case otherTerritory = "other_territory"
  /// The person refused the activity.
  case choiceRefused = "choice_refused"
  /// A pin forbids the pair.
  case pinForbid = "pin_forbid"
  /// A restriction of the person is a demand of the activity.
  case restriction = "restriction"
  /// The activity is further away than the person travels.
  case tooFar = "too_far"
  /// The person lacks a skill that no course in reach teaches to the level.
  case skillOutOfReach = "skill_out_of_reach"
  /// The person lacks more skills than courses may be attended.
  case tooManyCourses = "too_many_courses"
  /// Person and activity together have less room than the smallest slice of a job.
  case sliceTooSmall = "slice_too_small"

  // Why an eligible person waits.

  /// No activity is left for the person after screening.
  case noCandidateActivity = "no_candidate_activity"
  /// The plan chose others.
  case notChosen = "not_chosen"

  // The rows of the model.

  /// Row 1: the slots of one activity in a job.
  case slice
  /// Row 2: the hours that the person chose.
  case chosenHours = "chosen_hours"
  /// Row 3: the number of activities in a job.
  case pieces
  /// Row 4: only an open activity has workers.
  case open
  /// Row 5: the slots that an open activity needs and may have.
  case demand
  /// Row 6: the fewest workers of an open activity.
  case crew
  /// Row 6: workers who hold a skill already.
  case team
  /// Row 7: a lacking skill needs a course that teaches it high enough.
  case training
  /// Row 7: the most courses of one person.
  case coursesPerJob = "courses_per_job"
  /// Row 7: nobody sits in a course without need.
  case courseWithoutNeed = "course_without_need"
  /// Row 7: at most one course for a person and skill.
  case courseTwice = "course_twice"
  /// Row 8: the heads that the sessions held need and may have.
  case seats
  /// Row 8: the most sessions of a course.
  case sessions
  /// Row 9: the posts of a territory.
  case jobCap = "job_cap"
  /// Row 9: a supervisor for so many hired people.
  case supervision
  /// Row 10: the budget of a territory.
  case territoryBudget = "territory_budget"
  /// Row 10: the budget of the programme.
  case programmeBudget = "programme_budget"
  /// Row 11: a pin says that the person is hired.
  case pinHire = "pin_hire"
  /// Row 11: a pin assigns the person to the activity.
  case pinAssign = "pin_assign"
  /// Row 11: the person accepted the activity, which binds.
  case choiceAccepted = "choice_accepted"

  // What only a plan that somebody wrote by hand can break.

  /// The plan names a person who does not exist.
  case unknownPerson = "unknown_person"
  /// The plan names an activity that does not exist.
  case unknownActivity = "unknown_activity"
  /// The plan names a course that does not exist.
  case unknownCourse = "unknown_course"
  /// The plan says the same thing in two lines.
  case duplicateLine = "duplicate_line"
  /// The course is not for the person's territory.
  case coursePlace = "course_place"
}
