/// What the process's exit code says, by the conventions of `sysexits.h` from 64.
package enum CommandStatus: Int32, Sendable {
  /// Done; of `plan`: a plan proven within the gap that was asked for.
  case success = 0
  /// No plan can satisfy the dataset.
  case infeasible = 3
  /// A limit stopped the search; the plan and its gap are kept.
  case stoppedWithPlan = 4
  /// A limit stopped the search before any plan was found.
  case stoppedWithoutPlan = 5
  /// The command line is wrong.
  case usage = 64
  /// The dataset or the plan is wrong.
  case badData = 65
  /// The dataset or the plan is not there.
  case inputMissing = 66
  /// A fault inside the program.
  case fault = 70
  /// Something cannot be written.
  case cannotWrite = 74
  /// Somebody interrupted; the best plan is kept and written.
  case interrupted = 130
}
