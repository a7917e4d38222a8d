package import ArgumentParser
import DatasetFiles
import Employment
import Reporting
import SyntheticProgrammes

/// `maillage generate`: a synthetic dataset of any size.
package struct GenerateCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes a synthetic dataset, calibrated to the seventeen Walloon territories.",
    discussion: """
      EXAMPLES:
        maillage generate --output programme --seed 1
        maillage generate --output village --seed 7 --territories 1 --posts-scale 0.2
        maillage generate --output region --seed 1 --territories 250 --volunteers 8.1

      The same options give the same bytes on every machine. Only a new or an empty folder
      is written to.
      """)

  @Option(help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var output: String

  @Option(help: "The seed.")
  var seed: UInt64

  @Option(help: "What the programme is called.")
  var name: String?

  @Option(help: "The territories: the first real ones, in rounds beyond seventeen.")
  var territories = 17

  @Option(help: "How many times its real posts each territory has.")
  var postsScale = 1.0

  @Option(help: "The volunteers for each post.")
  var volunteers = 2.2

  @Option(help: "How many times the usual number of activities each territory proposes.")
  var activities = 1.0

  @Option(help: "The hours that activities ask for, for each hour that the posts can give.")
  var demandRatio = 1.6

  @Flag(inversion: .prefixedNo, help: "Whether provinces share courses.")
  var sharedCourses = true

  @Option(help: "The skills with a course for the whole programme.")
  var programmeCourses = 0

  @Option(help: "The programme's budget as a share of what all posts cost; 0 for no limit.")
  var budgetFactor = 0.92

  @Option(help: "Each territory's budget as a share of what its posts cost; 0 for no limit.")
  var territoryBudgetFactor = 0.0

  @Option(help: "The share of pairs that people refuse.")
  var refusedShare = 0.06

  @Option(help: "The share of people who are asked to accept an activity.")
  var acceptedShare = 0.03

  @Option(help: "The share of people with a pin.")
  var pinnedShare = 0.0

  @Option(help: "How the files are written.")
  var profile = WritingProfile.standard

  @OptionGroup var document: DocumentOption

  package init() {}

  /// Refuses sizes that mean nothing.
  package func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the name of a folder.") }
    guard name?.allSatisfy(\.isWhitespace) != true else {
      throw ValidationError("--name needs a name.")
    }
    guard (1...5000).contains(territories) else {
      throw ValidationError("--territories must be from 1 to 5000.")
    }
    guard (0...1000).contains(programmeCourses) else {
      throw ValidationError("--programme-courses must be from 0 to 1000.")
    }
    for (option, value, most) in [
      ("--posts-scale", postsScale, 1000), ("--volunteers", volunteers, 1000),
      ("--activities", activities, 1000), ("--demand-ratio", demandRatio, 1000),
      ("--budget-factor", budgetFactor, 1000),
      ("--territory-budget-factor", territoryBudgetFactor, 1000),
      ("--refused-share", refusedShare, 1), ("--accepted-share", acceptedShare, 1),
      ("--pinned-share", pinnedShare, 1.0),
    ] where !(0...most).contains(value) {
      throw ValidationError("\(option) must be a number from 0 to \(Int(most)).")
    }
  }

  /// What the options mean for the recipe.
  var recipe: ProgrammeRecipe {
    var recipe = ProgrammeRecipe(seed: seed)
    if let name { recipe.name = name }
    recipe.territories = territories
    recipe.postsScale = postsScale
    recipe.volunteersPerPost = volunteers
    recipe.activitiesScale = activities
    recipe.demandRatio = demandRatio
    recipe.hasSharedCourses = sharedCourses
    recipe.programmeCourses = programmeCourses
    recipe.budgetFactor = budgetFactor > 0 ? budgetFactor : nil
    recipe.territoryBudgetFactor = territoryBudgetFactor > 0 ? territoryBudgetFactor : nil
    recipe.refusedShare = refusedShare
    recipe.acceptedShare = acceptedShare
    recipe.pinnedShare = pinnedShare
    return recipe
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let dataset = try recipe.makeDraft().validated()
    let isNew = try DatasetFolderWriter(path: output).write(dataset, profile: profile)
    try console.result(
      document.json ? json(of: dataset, isNew: isNew) : text(of: dataset, isNew: isNew))
    return .success
  }

  private func text(of dataset: Dataset, isNew: Bool) -> String {
    "\(output): \(dataset.people.count) people, \(dataset.activities.count) activities and"
      + " \(dataset.courses.count) courses in \(dataset.territories.count) territories"
      + "\(isNew ? "" : " were there already").\n"
  }

  private func json(of dataset: Dataset, isNew: Bool) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("output", .string(output)),
      .init("dataset", .string(dataset.digest)),
      .init("isNew", .boolean(isNew)),
      .init("seed", .unsigned(seed)),
      .init("territories", .integer(dataset.territories.count)),
      .init("people", .integer(dataset.people.count)),
      .init("activities", .integer(dataset.activities.count)),
      .init("courses", .integer(dataset.courses.count)),
    ]).document
  }
}
