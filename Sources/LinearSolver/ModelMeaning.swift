/// What a variable or a row stands for.
///
/// Above this module nobody speaks of row 17: meanings let prices, conflicts and written models speak of
/// the things that were modelled.
public protocol ModelMeaning: Sendable {
  /// A readable name; any text. The writers make a legal and unique name of it.
  var name: String { get }
}
