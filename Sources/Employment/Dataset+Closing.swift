extension Dataset {
  /// The same dataset with territories closed that are proven to have no plan.
  ///
  /// What demands that their people work counts no more: pins `hire` and `assign` are left out, and
  /// accepted choices bind nobody where no activity can open. Complexity: linear in territories and pins.
  ///
  /// - Parameter withoutPlan: The territories; what is no territory of the dataset is ignored.
  /// - Returns: The dataset that is left to plan.
  public func closing(_ withoutPlan: Set<Territory.ID>) -> Dataset {
    let closed = territories.map { territory in
      guard withoutPlan.contains(territory.id) else { return territory }
      return Territory(
        id: territory.id, name: territory.name, province: territory.province,
        jobCap: territory.jobCap, budget: territory.budget, location: territory.location,
        population: territory.population, isOpen: false, isWithoutPlan: true)
    }
    let left = pins.filter { pin in
      switch pin.decision {
      case .exclude, .forbid: true
      case .hire, .assign: !closed[people[pin.person].territory].isWithoutPlan
      }
    }
    return Dataset(
      programme: programme, goals: goals, provinces: provinces, territories: closed, skills: skills,
      themes: themes, restrictions: restrictions, people: people, activities: activities,
      courses: courses, pins: left, currentPlan: currentPlan, warnings: warnings)
  }
}
