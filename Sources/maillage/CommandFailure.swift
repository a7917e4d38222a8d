/// Why a command ends without its result.
struct CommandFailure: Error, Hashable {
  /// The exit code.
  let status: CommandStatus
  /// What is wrong and what to do about it, for people; one or more lines.
  let message: String

  init(_ status: CommandStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
