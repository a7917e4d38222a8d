/// Why a command ends without its result.
struct CommandFailure: Error, Hashable {
  /// The exit code.
  let status: ExitStatus
  /// What is wrong and what to do about it, for people; one or more lines.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
