import SyntheticProgrammes

/// A change that mostly leaves a valid dataset, so that the planner too sees odd numbers.
enum PlausibleMutation: CaseIterable {
  case scale, tiny, neighbour, clear, dropStatement, dropSetting, respell, thousands

  private static let factors = [
    0, 0.1, 0.25, 0.5, 0.9, 1.1, 2, 3, 10, 1e3, 1e6, 1e9, 1e12, 1e15,
  ]
  private static let statements = [
    "activity_skills.csv", "courses.csv", "current_plan.csv", "person_choices.csv",
    "person_interests.csv", "person_skills.csv", "pins.csv",
  ]
  private static let settings = ["goals.csv", "programme.csv"]

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let all = folder.names
    let settings = all.filter { Self.settings.contains($0) }
    let statements = all.filter { Self.statements.contains($0) }
    var names = !settings.isEmpty && generator.chance(0.35) ? settings : all
    if self == .dropSetting { names = settings }
    if self == .dropStatement { names = statements }
    guard !names.isEmpty else { return }
    let name = generator.pick(names)
    guard let bytes = folder.files[name], var table = RawTable(bytes), table.rows.count > 1
    else { return }
    let row = generator.draw(1...table.rows.count - 1)
    if self == .dropStatement || self == .dropSetting {
      table.rows.remove(at: row)
      folder.replace(name, by: table.bytes)
      return folder.note("\(name): \(self) \(row)")
    }
    if self == .respell {
      let filled = table.rows[row].indices.filter { !table.rows[row][$0].isEmpty }
      guard !filled.isEmpty else { return }
      let column = generator.pick(filled)
      table.rows[row][column] = respelt(table.rows[row][column], &generator)
      folder.replace(name, by: table.bytes)
      let shown = String(decoding: table.rows[row][column].prefix(30), as: UTF8.self)
      return folder.note("\(name): row \(row), cell \(column): \(self), \(shown)")
    }
    let numbers = table.rows[row].indices.filter { number(in: table.rows[row][$0]) != nil }
    guard !numbers.isEmpty else { return }
    let column = generator.pick(numbers)
    let old = number(in: table.rows[row][column]) ?? 0
    let cell: [UInt8]
    switch self {
    case .scale:
      let new = old * generator.pick(Self.factors)
      cell = Array((Int(exactly: new.rounded()).map { "\($0)" } ?? "\(new)").utf8)
    case .tiny: cell = Array(generator.pick(["0", "1", "0.001", "1e-9", "1e-300", "2"]).utf8)
    case .neighbour:
      let other = generator.pick(Array(table.rows.dropFirst()))
      cell = other.count > column ? other[column] : []
    case .thousands:
      // As people write 2000 where a sign of thousands is usual.
      let sign = generator.pick([",", ".", "\u{A0}", "\u{202F}"])
      let text = Int(exactly: old.rounded()).map { String($0) } ?? "2000"
      cell = Array((text.count > 3 ? text.dropLast(3) + sign + text.suffix(3) : "1\(sign)000").utf8)
    case .clear, .dropStatement, .dropSetting, .respell: cell = []
    }
    table.rows[row][column] = cell
    folder.replace(name, by: table.bytes)
    folder.note(
      "\(name): row \(row), cell \(column): \(self), \(String(decoding: cell, as: UTF8.self))")
  }

  /// The same word as somebody else writes it: in another case, with accents or with other separators.
  private func respelt(_ cell: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: cell, as: UTF8.self)
    let other =
      switch generator.draw(1...5) {
      case 1: text.uppercased()
      case 2: text.prefix(1).uppercased() + text.dropFirst()
      case 3: text.replacing("_", with: " ").replacing("|", with: "; ")
      case 4: text.replacing("e", with: "é")
      default: text.replacing("_", with: "-").replacing("é", with: "e")
      }
    return Array(other.utf8)
  }

  private func number(in cell: [UInt8]) -> Double? {
    Double(
      String(decoding: cell.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    )
  }
}
