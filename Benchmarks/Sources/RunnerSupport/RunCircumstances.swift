import Foundation

/// When, where and with what a run was made: without it no figure means anything.
public enum RunCircumstances {
  /// Date, machine, load and commit, one sentence.
  public static var sentence: String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_GB")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "d MMMM yyyy, HH:mm 'UTC'"
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
    return "\(formatter.string(from: Date())); \(ProcessInfo.processInfo.activeProcessorCount)"
      + " cores of \(processor), \(Int(memory.rounded())) GB,"
      + " \(ProcessInfo.processInfo.operatingSystemVersionString); load \(load);"
      + " commit \(commit)."
  }

  /// The mean number of running processes over the last minute: a busy machine spoils seconds.
  public static var load: String {
    let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text?.split(separator: " ").first.map(String.init) ?? "unknown"
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    return name ?? "an unknown processor"
  }

  /// The commit of the checkout, and whether something was changed since.
  private static var commit: String {
    let file = FileManager.default.temporaryDirectory.appending(path: "commit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let git = ChildProcess(
      "git", ["-C", Checkout.top.path, "describe", "--always", "--dirty"], output: file)
    guard (try? git.run().code) == 0 else { return "unknown" }
    let name = (try? String(contentsOf: file, encoding: .utf8)) ?? "unknown"
    return name.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
