import Foundation
import Glibc

/// What the system says of the memory of running processes.
enum ProcessMemory {
  /// The most resident memory that a process had so far; 0 for one that has ended.
  static func peakBytes(of id: pid_t) -> Int {
    let line = text("/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") }.map { $0 * 1024 }
      ?? 0
  }

  /// The same for the largest of a process and all its descendants.
  static func peakBytes(ofTree id: pid_t) -> Int {
    let children = text("/proc/\(id)/task/\(id)/children").split(separator: " ")
    return children.compactMap { pid_t($0) }.map(peakBytes(ofTree:)).reduce(peakBytes(of: id), max)
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
