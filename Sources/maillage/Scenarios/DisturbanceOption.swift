import ArgumentParser
import Employment

/// The option of commands that plan scenarios so that they disturb the baseline's plan little.
struct DisturbanceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Disturb least: points that each person costs whose activities differ from the baseline's"
        + " plan.", valueName: "points"))
  var disturbance: Double?

  /// Refuses what is no price.
  func validate() throws {
    if let disturbance, !(disturbance.isFinite && disturbance >= 0) {
      throw ValidationError("--disturbance must be a number of at least 0.")
    }
  }

  /// The price of a changed job; nil leaves that to the dataset.
  var points: Points? { disturbance.map { Points($0) } }
}
