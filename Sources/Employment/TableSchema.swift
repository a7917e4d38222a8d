/// The columns that the format gives to a file.
package struct TableSchema: Sendable {
  /// A column of a file.
  package struct Column: Sendable {
    /// The name, in lower case.
    package let name: String
    /// Whether every row must fill it.
    package let mustBeFilled: Bool
    /// Whether the header must have it.
    package let mustBeThere: Bool
    /// Whether its cells hold words of the format, whose case does not count.
    package var holdsWords = false
  }

  /// The columns in the format's order.
  package let columns: [Column]

  /// A schema written as in the format's table: columns that must be filled end in `!`, those that
  /// must only be there in `?`.
  ///
  /// - Parameters:
  ///   - names: The columns, separated by blanks.
  ///   - words: Those whose cells hold words of the format.
  private init(_ names: String, words: Set<String> = []) {
    columns = names.split(separator: " ").map { name in
      let mark = name.last
      let isMarked = mark == "!" || mark == "?"
      let text = String(isMarked ? name.dropLast() : name)
      return Column(
        name: text, mustBeFilled: mark == "!", mustBeThere: isMarked,
        holdsWords: words.contains(text))
    }
  }

  /// The schema of a table that no dataset holds, such as one of a plan.
  package init(mustBeFilled names: [String]) {
    columns = names.map { Column(name: $0, mustBeFilled: true, mustBeThere: true) }
  }

  /// The schema of a table that no dataset holds, with columns that every row must fill, columns that
  /// must only be there, and others.
  package init(mustBeFilled: [String], mustBeThere: [String], optional: [String]) {
    columns =
      mustBeFilled.map { Column(name: $0, mustBeFilled: true, mustBeThere: true) }
      + mustBeThere.map { Column(name: $0, mustBeFilled: false, mustBeThere: true) }
      + optional.map { Column(name: $0, mustBeFilled: false, mustBeThere: false) }
  }

  /// The column of this name, in whatever case it is written.
  package func column(named name: String) -> Column? {
    let lowered = name.loweredASCII
    return columns.first { $0.name == lowered }
  }

  fileprivate static let all: [TableSchema] = DataFile.allCases.map { TableSchema(of: $0) }

  private init(of file: DataFile) {
    switch file {
    case .programme:
      // An empty value means what the format says of the key, so the cell may be empty.
      self.init("key! value?", words: ["key"])
    case .goals: self.init("goal! weight! priority tolerance", words: ["goal"])
    case .territories:
      self.init(
        "id! name! province! job_cap! budget latitude longitude population status",
        words: ["status"])
    case .people:
      self.init(
        """
        id! territory! unemployed_since resident_since! equivalent_status volunteer! min_hours \
        max_hours! latitude longitude max_travel_km restrictions
        """, words: ["equivalent_status", "volunteer"])
    case .personSkills: self.init("person! skill! level!")
    case .personInterests: self.init("person! theme! strength!")
    case .personChoices: self.init("person! activity! choice!", words: ["choice"])
    case .skills: self.init("id! name!")
    case .activities:
      self.init(
        """
        id! territory! name! theme! status! approved_hours approved_until min_hours max_hours! \
        min_people opening_cost revenue_per_hour social_value latitude longitude demands
        """, words: ["status"])
    case .activitySkills: self.init("activity! skill! level! need! people", words: ["need"])
    case .courses:
      self.init(
        """
        id! name! skill! level! place min_seats seats! max_sessions session_cost seat_cost
        """)
    case .pins: self.init("person! activity rule!", words: ["rule"])
    case .currentPlan: self.init("person! activity! slots")
    }
  }
}

extension DataFile {
  /// The file's columns.
  package var schema: TableSchema { TableSchema.all[position] }

  /// Whether cells of a column hold words of the format, whose case does not count.
  package func holdsWords(in column: String) -> Bool {
    schema.column(named: column)?.holdsWords == true
  }

  /// Whether two texts say the same in a column: words of the format do whatever their case, as keys
  /// of `programme.csv` and goals; ids and the words of people do not.
  package func isSame(_ left: String, _ right: String, in column: String) -> Bool {
    left == right || (holdsWords(in: column) && left.loweredASCII == right.loweredASCII)
  }

  /// Whether a dataset without this file is no dataset.
  public var isRequired: Bool {
    switch self {
    case .programme, .goals, .territories, .people, .skills, .activities: true
    case .personSkills, .personInterests, .personChoices, .activitySkills, .courses, .pins,
      .currentPlan:
      false
    }
  }
}

extension String {
  /// The text with A to Z in lower case and every other byte as it is.
  package var loweredASCII: String {
    guard utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
    return String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
