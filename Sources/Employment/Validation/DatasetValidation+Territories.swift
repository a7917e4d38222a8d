extension DatasetValidation {
  private enum TerritoryStatus: String, CaseIterable {
    case open, closed
  }

  /// The territories by id.
  func territories() -> [Territory] {
    let table = table(.territories)
    let name = table.column("name")
    let province = table.column("province")
    let jobCap = table.column("job_cap")
    let budget = table.column("budget")
    let latitude = table.column("latitude")
    let longitude = table.column("longitude")
    let population = table.column("population")
    let status = table.column("status")
    var territories = [Territory?](repeating: nil, count: ids.territories.ids.count)
    for row in table.rows {
      let nameText = table.filledText(name, row)
      let provincePlace = table.filledText(province, row).flatMap(ids.provinces.place)
      let posts = table.wholeNumber(jobCap, row, .count)
      let amount = table.number(budget, row, .money)
      let location = table.coordinates(row, latitude: latitude, longitude: longitude)
      let inhabitants = table.wholeNumber(population, row, .population)
      let isOpen = table.word(status, row, as: TerritoryStatus.self) != .closed
      guard let place = ids.territories.placeOfRow[row] else { continue }
      territories[place] = Territory(
        id: ids.territories.ids[place], name: nameText ?? "", province: provincePlace ?? 0,
        jobCap: posts ?? 0, budget: amount.map { Euros($0) }, location: location,
        population: inhabitants, isOpen: isOpen)
    }
    return territories.compactMap(\.self)
  }

  /// The skills by id.
  func skills() -> [Skill] {
    let table = table(.skills)
    let name = table.column("name")
    var skills = [Skill?](repeating: nil, count: ids.skills.ids.count)
    for row in table.rows {
      let nameText = table.filledText(name, row)
      guard let place = ids.skills.placeOfRow[row] else { continue }
      skills[place] = Skill(id: ids.skills.ids[place], name: nameText ?? "")
    }
    return skills.compactMap(\.self)
  }
}
