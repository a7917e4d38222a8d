import DatasetFiles
import Employment
import Foundation
import Planning
import Scenarios
import Store
import TestSupport

/// Writes into a store without end, to be killed: `StoreWriter STORE LOG NAME [ROUNDS]`.
///
/// After each call that returned, a line in the log says what must be in the store from then on:
/// `finished RUN` or `forgotten PERSON`. The log is written without a buffer.
@main
enum StoreWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    let rounds = arguments.count > 4 ? Int(arguments[4]) ?? .max : .max
    let store = try PlanStore(path: arguments[1], creating: true)
    guard let log = FileHandle(forWritingAtPath: arguments[2]) else { return }
    try log.seekToEnd()
    for round in 0..<rounds {
      let dataset = try RandomTinyDataset(seed: UInt64(round % 40)).dataset
      let baseline = try store.save(dataset, name: "Round \(round)")
      // With an end, so that no name is the beginning of another.
      let person = "GONE-\(arguments[3])-\(round)E"
      let scenario = try store.save(
        Scenario(
          name: "What if", baseline: "there",
          edits: [
            ScenarioEdit(.setProgramme, ["key": "budget", "value": "\(round)"]),
            ScenarioEdit(.addPerson, ["id": person]),
          ]),
        of: baseline)
      let run = try store.begin(
        PlanningParameters(), of: baseline, scenario: scenario, version: "writer")
      let jobs = CSVTable(
        columns: PlanFile.jobs.columns,
        rows: ([person] + dataset.people.map(\.id.text)).map {
          [.text($0), .text("A"), .whole(1), .amount(3.8)]
        })
      try store.finish(
        run, RunOutcome(status: .optimal, objective: Points(1), bound: Points(1)),
        files: [
          .jobs: Array(jobs.text(in: .standard).utf8),
          .summary: Array("{\n  \"dataset\": \"\(dataset.digest)\"\n}\n".utf8),
        ])
      try log.write(contentsOf: Data("finished \(run)\n".utf8))
      try store.record(
        Decision(
          date: Date(), actor: "Marie", verb: .accepted, person: Person.ID(person),
          reason: "\(person) agreed.", run: run))
      if round % 5 == 4 {
        do {
          _ = try store.forget(Person.ID(person))
          try log.write(contentsOf: Data("forgotten \(person)\n".utf8))
        } catch StoreError.purgeDelayed {
          // Another process was reading; the next one to open the store goes on.
        }
      }
    }
  }
}
