/// All ids that cells may refer to.
struct DatasetIDs {
  let territories: IDIndex<Territory>
  let provinces: ProvinceIndex
  let skills: IDIndex<Skill>
  let people: IDIndex<Person>
  let activities: IDIndex<Activity>
  let courses: IDIndex<Course>

  /// Collects the ids of all tables.
  init(_ tables: [DataFile: CheckedTable]) {
    func index<Subject>(_ file: DataFile) -> IDIndex<Subject> {
      guard let table = tables[file] else {
        preconditionFailure("no table for \(file.rawValue)")
      }
      return IDIndex(table.column("id"), of: table)
    }
    territories = index(.territories)
    skills = index(.skills)
    people = index(.people)
    activities = index(.activities)
    courses = index(.courses)
    provinces = ProvinceIndex(tables[.territories])
  }
}

/// The names of the provinces, which are whatever territories say.
struct ProvinceIndex {
  /// Each name once, ascending.
  let ids: [Province.ID]
  /// Whether the table tells all provinces.
  let isComplete: Bool
  private let places: [Province.ID: Int]

  /// The provinces that a table of territories names.
  init(_ territories: CheckedTable?) {
    var names: Set<Province.ID> = []
    if let territories {
      let column = territories.column("province")
      for row in territories.rows {
        let text = territories.text(column, row)
        if !text.isEmpty { names.insert(Province.ID(text)) }
      }
      isComplete = column.place != nil
    } else {
      isComplete = false
    }
    ids = names.sorted()
    var places: [Province.ID: Int] = [:]
    for (place, id) in ids.enumerated() { places[id] = place }
    self.places = places
  }

  /// The place of a province, or nil.
  func place(of text: String) -> Int? { places[Province.ID(text)] }
}
