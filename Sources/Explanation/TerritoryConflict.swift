public import Employment
public import Planning

/// What keeps a territory from having any plan, whatever the others do and pay.
public struct TerritoryConflict: Sendable {
  /// The territory.
  public let territory: Territory.ID
  /// Its name.
  public let name: String
  /// Demands and limits that cannot hold together, demands first; empty where limits left them open.
  public let members: [Demand]

  /// Finds what cannot hold together in a territory that is proven to have no plan.
  ///
  /// The search is that of `ConflictSearch` in a dataset of the territory alone, without the programme's
  /// budget, and with no fewest seats of courses that others may fill.
  ///
  /// - Parameters:
  ///   - territory: Has no plan.
  ///   - draft: The tables of the whole.
  ///   - dataset: The whole, validated.
  ///   - parameters: The limits of each single search for a plan.
  ///   - observer: May stop it: members are then not known.
  /// - Throws: `PlanningFault` where the solver broke down.
  public init(
    of territory: Territory.ID, in draft: DatasetDraft, _ dataset: Dataset,
    _ parameters: PlanningParameters, observer: PlanningObserver = PlanningObserver()
  ) throws {
    self.territory = territory
    guard let place = dataset.territories.firstIndex(where: { $0.id == territory }) else {
      name = territory.text
      members = []
      return
    }
    name = dataset.territories[place].name
    let search = ConflictSearch(
      draft.narrowed(to: place, of: dataset), parameters, observer: observer)
    members = try search.members() ?? []
  }
}

extension ConflictSearch {
  /// Demands and limits that cannot hold together, without repairs; nil where that is not known.
  fileprivate func members() throws -> [Demand]? {
    let dataset = try draft.validated()
    guard try answer(without: []) == .none else { return nil }
    let members = try reduced(dataset, givenUp: []).members
    return observer.isCancelled ? nil : members
  }
}

extension DatasetDraft {
  /// The tables of one territory, with everything that people of others may fill or pay given.
  ///
  /// Complexity: linear in the tables.
  fileprivate func narrowed(to territory: Int, of dataset: Dataset) -> DatasetDraft {
    let home = dataset.territories[territory]
    let people = Set(
      dataset.people.lazy.filter { $0.territory == territory }.map(\.id.text))
    let activities = Set(
      dataset.activities.lazy.filter { $0.territory == territory }.map(\.id.text))
    let courses = Set(
      dataset.courses.lazy.filter { course in
        switch course.place {
        case .wholeProgramme: true
        case .province(let province): province == home.province
        case .territory(let place): place == territory
        }
      }.map(\.id.text))
    let own = Set(
      dataset.courses.lazy.filter { course in
        switch course.place {
        case .wholeProgramme: dataset.territories.count == 1
        case .province(let province): dataset.territories.count { $0.province == province } == 1
        case .territory: true
        }
      }.map(\.id.text))
    var draft = self
    draft.keep(.programme) { $0["key"]?.lowercased() != "budget" }
    draft.keep(.territories) { $0["id"] == home.id.text }
    draft.keep(.people) { people.contains($0["id"] ?? "") }
    draft.keep(.activities) { activities.contains($0["id"] ?? "") }
    draft.keep(.courses) { courses.contains($0["id"] ?? "") }
    for file in [
      DataFile.personSkills, .personInterests, .personChoices, .pins, .currentPlan,
    ] { draft.keep(file) { people.contains($0["person"] ?? "") } }
    draft.keep(.personChoices) { activities.contains($0["activity"] ?? "") }
    draft.keep(.activitySkills) { activities.contains($0["activity"] ?? "") }
    draft.forgetFewestSeats(of: courses.subtracting(own))
    return draft
  }

  /// Keeps the rows of a file that are wanted.
  private mutating func keep(_ file: DataFile, where isWanted: ([String: String]) -> Bool) {
    guard let table = tables[file] else { return }
    let names = table.columns.map { $0.lowercased() }
    let width = names.count
    var kept = DraftTable(columns: table.columns, headerLine: table.headerLine)
    for (row, line) in table.lines.enumerated() {
      let cells = Array(table.cells[row * width..<(row + 1) * width])
      if isWanted(Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })) {
        kept.append(cells, line: line)
      }
    }
    tables[file] = kept
  }

  private mutating func forgetFewestSeats(of courses: Set<String>) {
    guard let table = tables[.courses] else { return }
    let names = table.columns.map { $0.lowercased() }
    guard let id = names.firstIndex(of: "id"), let least = names.firstIndex(of: "min_seats") else {
      return
    }
    for row in table.lines.indices where courses.contains(table.cells[row * names.count + id]) {
      tables[.courses]?.cells[row * names.count + least] = ""
    }
  }
}
