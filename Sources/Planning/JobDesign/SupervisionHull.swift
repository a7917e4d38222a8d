/// The hull of the people hired in a group and their supervisors.
///
/// Of at most c people each q have a supervisor, k = ceil(c / q) at most, r = c mod q > 0 with the
/// last: sum e - r v <= c - r k. Where v >= k the right side is at least c; with v = k - t,
/// t >= 1, sum e <= q (k - t) = c + (q - r) - q t <= c - r t, since (q - r)(1 - t) <= 0.
struct SupervisionHull: Sendable {
  /// r: people whom the last supervisor has.
  let perSupervisor: Double
  /// c - r k.
  let limit: Double

  /// The hull; nil where the last supervisor has as many people as the others.
  ///
  /// - Parameters:
  ///   - people: c.
  ///   - each: q; nil where there are no supervisors.
  ///   - supervisors: k.
  init?(people: Int, each: Int?, supervisors: Int) {
    guard let each, supervisors > 0, people % each > 0 else { return nil }
    let rest = people % each
    perSupervisor = Double(rest)
    limit = Double(people - rest * supervisors)
  }
}
