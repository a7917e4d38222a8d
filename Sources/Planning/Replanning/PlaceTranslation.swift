import Employment

/// Where the people, activities, courses and territories of one dataset are in another, by id.
struct PlaceTranslation: Sendable {
  /// By place of a person in the one; nil where the other has no such person.
  let persons: [Int?]
  /// By place of an activity.
  let activities: [Int?]
  /// By place of a course.
  let courses: [Int?]
  /// By place of a territory.
  let territories: [Int?]

  /// Complexity: linear in both datasets.
  init(from old: Dataset, to new: Dataset) {
    persons = Self.places(old.people.map(\.id), in: new.people.map(\.id))
    activities = Self.places(old.activities.map(\.id), in: new.activities.map(\.id))
    courses = Self.places(old.courses.map(\.id), in: new.courses.map(\.id))
    territories = Self.places(old.territories.map(\.id), in: new.territories.map(\.id))
  }

  /// Both are ascending, so one pass over both is enough.
  private static func places<ID: Comparable>(_ old: [ID], in new: [ID]) -> [Int?] {
    var place = 0
    return old.map { id in
      while place < new.count, new[place] < id { place += 1 }
      return place < new.count && new[place] == id ? place : nil
    }
  }
}
