/// A public instance in which each of some items goes to one of some places with room for it.
///
/// Generalised assignment: items are jobs, places agents that are open at no cost, and an item's
/// size depends on its place. Facility location with single sourcing: items are customers of one
/// size, places facilities with a cost of opening. Both minimise costs.
struct PublicInstance {
  /// The folder and the file: `chu1997/a05100`.
  let name: String
  /// The room of each place.
  var capacities: [Int]
  /// The cost of each place that has an item.
  var openingCosts: [Double]
  /// By item, then place: the cost of the item there.
  var costs: [[Double]]
  /// By item, then place: the room that the item takes there.
  var sizes: [[Int]]
}
