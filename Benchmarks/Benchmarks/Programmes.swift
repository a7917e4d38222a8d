import DatasetFiles
import Employment
import Glibc
import SyntheticProgrammes

/// The programmes that are measured.
enum Programmes {
  /// The folder of the seventeen territories.
  static let walloniaPath =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/Fixtures/wallonia"

  /// The seventeen territories.
  static func wallonia() throws -> Dataset {
    try DatasetFolder(path: walloniaPath).read().validated()
  }

  /// 250 territories with some 100,000 people and 5,000 activities, or as many of the territories
  /// as are asked for.
  static func region(territories: Int = 250) throws -> Dataset {
    var recipe = ProgrammeRecipe.wholeRegion(seed: 1)
    recipe.territories = territories
    recipe.volunteersPerPost = 8.9
    return try dataset(of: recipe)
  }

  /// Ten territories with twenty times the usual activities.
  static func dense() throws -> Dataset {
    var recipe = ProgrammeRecipe(seed: 2)
    recipe.territories = 10
    recipe.volunteersPerPost = 8.9
    recipe.activitiesScale = 20
    return try dataset(of: recipe)
  }

  /// One small territory that `Compact` solves to the proof within seconds.
  static func smallTerritory() throws -> Dataset {
    var recipe = ProgrammeRecipe(seed: 3)
    recipe.territories = 1
    recipe.postsScale = 0.3
    return try dataset(of: recipe)
  }

  private static func dataset(of recipe: ProgrammeRecipe) throws -> Dataset {
    let dataset = try recipe.makeDraft().validated()
    // The text of a programme is many times its dataset; it must not count as memory of what is
    // measured next.
    returnFreedMemory()
    return dataset
  }

  /// Gives freed memory back to the system: `malloc_trim`, which no module of Swift declares.
  private static func returnFreedMemory() {
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    let trim = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)
    _ = trim(0)
  }
}
