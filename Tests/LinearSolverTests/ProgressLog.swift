import Foundation
import LinearSolver

/// Gathers progress from the watching thread; a lock guards all that changes.
final class ProgressLog: @unchecked Sendable {
  private let lock = NSLock()
  private var gathered: [SearchProgress] = []

  func append(_ progress: SearchProgress) { lock.withLock { gathered.append(progress) } }
  var entries: [SearchProgress] { lock.withLock { gathered } }
}
