extension JobTree.Memory {
  /// What is still of use in a problem whose pairs and seats are partly others.
  ///
  /// Link rows, basis and branching costs are kept where all pairs and seats have their places.
  init(_ old: Self, _ translation: ProblemTranslation, of problem: AllocationProblem) {
    self.init(problem)
    for job in old.pool.jobs {
      guard let job = translation.job(job), let first = job.slices.first else { continue }
      _ = pool.add(job, of: problem.pairs[first.pair].person)
    }
    guard translation.isIdentity else { return }
    links = old.links
    costs = old.costs
    // A basis is of use where all columns kept their places.
    if pool.count == old.pool.count { basis = old.basis }
  }
}
