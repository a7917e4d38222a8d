import Foundation
import LinearSolver

/// What a reader of the JSON report has: shown numbers, hidden ones, and the sums that everybody knows.
///
/// It is read from the document alone and shares nothing with the code that hides.
struct PublishedTables {
  /// A number of the report.
  struct Entry: Hashable {
    let place: Int
    let population: String
    let group: String
    let column: String
  }

  /// The shown numbers.
  private(set) var shown: [Entry: Int] = [:]
  /// The hidden ones, in the document's order.
  private(set) var hidden: [Entry] = []
  /// Sums of entries with coefficients that are nought, or at least nought.
  private(set) var relations: [(terms: [(Entry, Int)], isEquation: Bool)] = []
  /// The level of each place.
  private(set) var levels: [String] = []

  private static let dimensions = [
    ["longTermUnemployed", "unemployed", "inactive", "labourNotStated"],
    ["under18", "from18To29", "from30To54", "from55", "ageNotStated"],
    ["isced0To2", "isced3To4", "isced5To8", "educationNotStated"],
  ]
  private static let sexes = ["women", "men", "other"]

  struct Unreadable: Error {}

  /// Reads a document.
  init(_ json: String) throws {
    guard
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any],
      let places = object["places"] as? [[String: Any]],
      let labour = object["labourStatus"] as? String
    else { throw Unreadable() }
    var provinces: [String: Int] = [:]
    for (place, value) in places.enumerated() {
      guard let level = value["level"] as? String,
        let counts = value["counts"] as? [String: [String: [String: Any]]]
      else { throw Unreadable() }
      levels.append(level)
      for population in counts.keys.sorted() {
        guard let groups = counts[population] else { throw Unreadable() }
        for group in groups.keys.sorted() {
          guard let columns = groups[group] else { throw Unreadable() }
          for column in columns.keys.sorted() {
            let entry = Entry(place: place, population: population, group: group, column: column)
            if let count = columns[column] as? Int {
              shown[entry] = count
            } else {
              hidden.append(entry)
            }
          }
        }
        addTable(place, population, groups)
      }
      addPopulations(place, counts, isDerived: labour == "derived")
      if level == "province", let id = value["id"] as? String { provinces[id] = place }
    }
    // The parts of the programme and of each province add up to it.
    for entry in Array(shown.keys) + hidden {
      let parts = places.indices.filter { other in
        levels[other] == "province" && levels[entry.place] == "programme"
          || levels[other] == "territory" && levels[entry.place] == "province"
            && places[other]["province"] as? String == places[entry.place]["id"] as? String
      }
      guard !parts.isEmpty else { continue }
      add(
        entry,
        isSumOf: parts.map {
          Entry(
            place: $0, population: entry.population, group: entry.group, column: entry.column)
        })
    }
  }

  private mutating func add(_ whole: Entry, isSumOf parts: [Entry]) {
    relations.append(([(whole, -1)] + parts.map { ($0, 1) }, true))
  }

  /// The sexes of each group add up, and the groups of each trait.
  private mutating func addTable(
    _ place: Int, _ population: String, _ groups: [String: [String: Any]]
  ) {
    func entry(_ group: String, _ column: String) -> Entry {
      Entry(place: place, population: population, group: group, column: column)
    }
    for group in groups.keys where groups[group]?.count == 4 {
      add(entry(group, "total"), isSumOf: Self.sexes.map { entry(group, $0) })
    }
    for dimension in Self.dimensions {
      for column in Self.sexes + ["total"] {
        let parts = dimension.filter { groups[$0] != nil }
        add(entry("total", column), isSumOf: parts.map { entry($0, column) })
      }
    }
    relations.append(
      ([(entry("total", "other"), 1), (entry("sexNotStated", "total"), -1)], false))
    if groups["evidenceMissing"] != nil {
      relations.append(
        ([(entry("total", "total"), 1), (entry("evidenceMissing", "total"), -1)], false))
    }
  }

  /// The populations add up; and who is eligible is long-term unemployed where the status is derived.
  private mutating func addPopulations(
    _ place: Int, _ counts: [String: [String: [String: Any]]], isDerived: Bool
  ) {
    for (group, columns) in counts["all"] ?? [:] {
      for column in columns.keys {
        func entry(_ population: String) -> Entry {
          Entry(place: place, population: population, group: group, column: column)
        }
        add(entry("all"), isSumOf: [entry("eligible"), entry("notEligible")])
        if counts["placed"] != nil {
          add(entry("eligible"), isSumOf: [entry("placed"), entry("waiting")])
        }
      }
    }
    guard isDerived else { return }
    for population in ["eligible", "placed", "waiting"] where counts[population] != nil {
      for column in Self.sexes {
        let known = Entry(
          place: place, population: population, group: "longTermUnemployed", column: column)
        let total = Entry(place: place, population: population, group: "total", column: column)
        add(known, isSumOf: [total])
      }
    }
  }

  private enum Meaning: ModelMeaning {
    case any
    var name: String { "x" }
  }

  /// The least and the most that each hidden entry can be.
  func intervals() throws -> [(entry: Entry, least: Double, most: Double)] {
    var model = LinearModel<Meaning, Meaning>(sense: .minimise)
    var variables: [Entry: LinearVariable] = [:]
    for entry in hidden { variables[entry] = model.addVariable(.any, bounds: .nonNegative) }
    for relation in relations {
      var known = 0
      var terms: [(LinearVariable, Double)] = []
      for (entry, coefficient) in relation.terms {
        if let variable = variables[entry] {
          terms.append((variable, Double(coefficient)))
        } else {
          known += coefficient * (shown[entry] ?? 0)
        }
      }
      if terms.isEmpty { continue }
      let bounds: Bounds =
        relation.isEquation ? .fixed(Double(-known)) : .atLeast(Double(-known))
      model.addRow(.any, bounds: bounds, terms: terms)
    }
    return try withLinearProgram(model) { program throws(SolverFault) in
      var found: [(entry: Entry, least: Double, most: Double)] = []
      for entry in hidden {
        guard let variable = variables[entry] else { continue }
        var ends: [Double] = []
        for sign in [1.0, -1.0] {
          try program.setObjective(sign, of: variable)
          let outcome = try program.solve()
          switch outcome {
          case .optimal(let solution): ends.append(sign * solution.objective)
          case .unbounded: ends.append(-sign * .infinity)
          default: ends.append(.nan)
          }
        }
        try program.setObjective(0, of: variable)
        found.append((entry, ends[0], ends[1]))
      }
      return found
    }
  }

  /// Hidden entries that the equations alone determine, by exact elimination in a prime field.
  func determinedByElimination() -> [Entry] {
    let prime: UInt64 = 2_147_483_647
    var columns: [Entry: Int] = [:]
    for (place, entry) in hidden.enumerated() { columns[entry] = place }
    func inverse(_ value: UInt64) -> UInt64 {
      var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, value, prime - 2)
      while exponent > 0 {
        if exponent & 1 == 1 { result = result * base % prime }
        base = base * base % prime
        exponent >>= 1
      }
      return result
    }
    // Rows by their pivot, each kept reduced by all others in the end.
    var rows: [Int: [Int: UInt64]] = [:]
    func reduce(_ row: inout [Int: UInt64], by pivot: Int) {
      guard let factor = row[pivot], let other = rows[pivot] else { return }
      for (column, value) in other {
        let sum = ((row[column] ?? 0) + (prime - factor) * value) % prime
        row[column] = sum == 0 ? nil : sum
      }
    }
    for relation in relations where relation.isEquation {
      var row: [Int: UInt64] = [:]
      for (entry, coefficient) in relation.terms {
        guard let column = columns[entry] else { continue }
        row[column, default: 0] += coefficient > 0 ? 1 : prime - 1
      }
      row = row.mapValues { $0 % prime }.filter { $0.value != 0 }
      while let pivot = row.keys.filter({ rows[$0] != nil }).min() { reduce(&row, by: pivot) }
      guard let pivot = row.keys.min(), let lead = row[pivot] else { continue }
      let scale = inverse(lead)
      rows[pivot] = row.mapValues { $0 * scale % prime }
    }
    for pivot in rows.keys.sorted(by: >) {
      guard var row = rows[pivot] else { continue }
      for column in row.keys.sorted() where column != pivot && rows[column] != nil {
        reduce(&row, by: column)
      }
      rows[pivot] = row
    }
    return rows.values.filter { $0.count == 1 }.compactMap { $0.keys.first }.sorted()
      .map { hidden[$0] }
  }
}
