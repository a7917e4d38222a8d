extension JobTree.Memory {
  /// What is still of use in a problem whose pairs and seats are partly others.
  ///
  /// Lazy rows, basis and branching costs are kept where all pairs and seats have their places, crew
  /// cuts only where they are still valid.
  init(_ old: Self, _ translation: ProblemTranslation, of problem: AllocationProblem) {
    self.init(problem)
    for job in old.pool.jobs {
      guard let job = translation.job(job), let first = job.slices.first else { continue }
      _ = pool.add(job, of: problem.pairs[first.pair].person)
    }
    guard translation.isIdentity else { return }
    lazyRows = old.lazyRows.filter { row in
      if case .crew(let cut) = row { cut.isValid(in: problem) } else { true }
    }
    costs = old.costs
    // A basis is of use where all columns and rows kept their places.
    if pool.count == old.pool.count && lazyRows.count == old.lazyRows.count { basis = old.basis }
  }
}
