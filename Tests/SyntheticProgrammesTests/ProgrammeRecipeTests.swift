import Employment
import SyntheticProgrammes
import Testing

@Suite("The recipe of synthetic programmes")
struct ProgrammeRecipeTests {
  @Test("a programme of two territories has no errors", arguments: 0..<200 as Range<UInt64>)
  func programmesAreValid(seed: UInt64) throws {
    var recipe = ProgrammeRecipe(seed: seed)
    recipe.territories = 1 + Int(seed % 3)
    recipe.postsScale = 0.1
    recipe.hasSharedCourses = seed % 2 == 0
    recipe.programmeCourses = Int(seed % 4)
    recipe.territoryBudgetFactor = seed % 5 == 0 ? 0.9 : nil
    recipe.budgetFactor = seed % 7 == 0 ? nil : 0.92
    recipe.pinnedShare = seed % 2 == 0 ? 0.1 : 0
    let dataset = try recipe.makeDraft().validated()
    #expect(dataset.territories.count == recipe.territories)
    #expect(recipe.pinnedShare > 0 || dataset.pins.isEmpty)
  }

  @Test("the same recipe gives the same text twice")
  func recipeIsDeterministic() {
    let recipe = ProgrammeRecipe(seed: 5)
    let first = recipe.makeDraft().tables
    let second = recipe.makeDraft().tables
    for file in DataFile.allCases { #expect(first[file]?.cells == second[file]?.cells) }
  }

  @Test("more volunteers leave territories, activities and courses as they are")
  func streamsAreIndependent() {
    var eager = ProgrammeRecipe(seed: 5)
    eager.volunteersPerPost = 3
    let usual = ProgrammeRecipe(seed: 5).makeDraft().tables
    let crowded = eager.makeDraft().tables
    for file in [DataFile.territories, .activities, .activitySkills, .courses] {
      #expect(usual[file]?.cells == crowded[file]?.cells)
    }
    #expect(usual[.people]?.lines.count ?? 0 < crowded[.people]?.lines.count ?? 0)
  }

  @Test("rounds beyond the seventeen have ids, names and provinces of their own")
  func roundsAreFresh() throws {
    var recipe = ProgrammeRecipe(seed: 1)
    recipe.territories = 40
    recipe.postsScale = 0.1
    let dataset = try recipe.makeDraft().validated()
    #expect(Set(dataset.territories.map(\.name)).count == 40)
    #expect(dataset.provinces.count == 4 + 4 + 1)
    #expect(dataset.territories.contains { $0.id.text == "LIE003" })
  }

  @Test("the whole region has about 8 volunteers and half an activity for each post")
  func wholeRegion() throws {
    var recipe = ProgrammeRecipe.wholeRegion(seed: 3)
    #expect(recipe.territories == 250)
    // A round of seventeen stands for all of them, since debug builds are slow.
    recipe.territories = 17
    let tables = recipe.makeDraft().tables
    #expect((5_900...6_500).contains(tables[.people]?.lines.count ?? 0))
    #expect((330...360).contains(tables[.activities]?.lines.count ?? 0))
  }
}
