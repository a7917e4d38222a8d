/// A limit of time as Slurm reads it: `30`, `30:00`, `00:30:00`, `2-12`, `2-12:30`, `2-12:30:00`.
///
/// Those are minutes, minutes and seconds, hours to seconds, and days with hours, with minutes and with
/// seconds (`sbatch(1)`, option `--time`).
public struct SlurmTime: Hashable, Sendable {
  /// The limit as it was written.
  public let text: String

  /// The limit; nil where Slurm does not read it as one.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let clock = parts.last else { return nil }
    let numbers =
      clock.split(separator: ":", omittingEmptySubsequences: false) + parts.dropLast()
    let isNumeric = numbers.allSatisfy { number in
      (1...9).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
    }
    let clockCount = numbers.count - (parts.count - 1)
    guard isNumeric, (1...3).contains(clockCount) else { return nil }
    self.text = text
  }
}
