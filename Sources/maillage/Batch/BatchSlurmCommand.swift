package import ArgumentParser
import Batch
import DatasetFiles
import Foundation

/// `maillage batch slurm`.
package struct BatchSlurmCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "slurm",
    abstract: "Writes the script that submits a batch to Slurm: an array, and a dependent merge.",
    discussion: """
      EXAMPLES:
        maillage batch slurm batch --time 00:30:00 --mem 2G --at-most 20 | sh
        maillage batch slurm batch --missing --output again.sh

      Each task solves a shard and may be requeued; it goes on from what it has finished. The merge
      begins when all tasks have ended, also those that failed, and names what is missing; then
      --missing submits that alone. What tasks and merge say is in the folder logs of the batch. The
      batch and the program must be on a file system that all nodes see under the same path. An
      array has at most 1,000 tasks unless the cluster's MaxArraySize says otherwise.
      """)

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"))
  var path: String

  @Option(help: ArgumentHelp("The time of a task at most, as 00:30:00.", valueName: "time"))
  var time: String?

  @Option(help: ArgumentHelp("The memory of a task, as 2G.", valueName: "size"))
  var mem: String?

  @Option(help: "The partition.")
  var partition: String?

  @Option(help: ArgumentHelp("Tasks at once at most.", valueName: "count"))
  var atMost: Int?

  @Option(help: ArgumentHelp("Processors of a task.", valueName: "count"))
  var cpus = 1

  @Option(
    help: ArgumentHelp(
      "Rounds at most of a batch that has them: 20 if not given. Those that are not needed end at"
        + " once.", valueName: "count"))
  var rounds: Int?

  @Flag(help: "Submit only the shards that have no whole result.")
  var missing = false

  @Option(
    help: ArgumentHelp("The program as nodes find it: this one if not given.", valueName: "path"))
  var program: String?

  @Option(
    help: ArgumentHelp(
      "The new file to write the script to, instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var document: DocumentOption

  package init() {}

  package func validate() throws {
    if let atMost, atMost < 1 { throw ValidationError("--at-most must be at least 1.") }
    if let rounds, !(1...1000).contains(rounds) {
      throw ValidationError("--rounds must be from 1 to 1000.")
    }
    guard cpus >= 1 else { throw ValidationError("--cpus must be at least 1.") }
    for (name, value) in [("time", time), ("mem", mem), ("partition", partition)]
    where value?.isEmpty == true { throw ValidationError("--\(name) needs a value.") }
    if let time, SlurmTime(time) == nil {
      throw ValidationError(
        "--time is no time of Slurm. Write minutes, minutes:seconds, hours:minutes:seconds,"
          + " days-hours, days-hours:minutes or days-hours:minutes:seconds, as 00:30:00.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let input = try BatchInput(reading: path, threads: 1)
    let hasRounds = input.batch.manifest.kind.hasRounds
    guard hasRounds || rounds == nil else {
      throw CommandFailure(.usage, "A batch of scenarios has no rounds.")
    }
    // In later rounds all shards are asked.
    let shards =
      missing && !hasRounds ? input.batch.unsolvedShards : input.batch.manifest.shards.map(\.index)
    guard !shards.isEmpty else {
      throw CommandFailure(
        .usage,
        "All shards are solved. Join them with: maillage batch merge \(ShellWord.path(path))")
    }
    var script = SlurmScript(
      batch: FileSystem.resolved(path) ?? path, program: program ?? Self.thisProgram,
      shards: shards)
    script.time = time
    script.memory = mem
    script.partition = partition
    script.atMost = atMost
    script.processors = cpus
    if hasRounds { script.rounds = rounds ?? 20 }
    if let output {
      try WholeFile(path: output, kind: "script", replacing: .nothing)
        .write(Array(script.text.utf8))
    }
    if document.json {
      try console.result(script.json)
    } else if let output {
      console.note("\(output) submits \(shards.count) shards: sh \(ShellWord.path(output))")
    } else {
      try console.result(script.text)
    }
    return .success
  }

  /// The path of the program that runs.
  private static var thisProgram: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return FileSystem.resolved(path) ?? "maillage"
  }
}
