import Dispatch
package import Planning
import Reporting
import Synchronization

/// Shows how far planning is: one line that is redrawn on a terminal, a line every few seconds
/// elsewhere.
package final class ProgressDisplay: Sendable {
  private struct State {
    var latest: PlanningProgress?
    var tally: String?
    var drawn = ""
    var isOver = false
  }

  private let console: Console
  private let start = DispatchTime.now()
  private let state = Mutex(State())
  // Dispatch's sources may be used from any thread, though their type does not say so.
  nonisolated(unsafe) private let timer: any DispatchSourceTimer

  /// Shows progress on the console until `finish` is called.
  package init(on console: Console, secondsBetweenLines: Int = 5) {
    self.console = console
    timer = DispatchSource.makeTimerSource(queue: .global())
    let interval =
      console.canRedraw
      ? DispatchTimeInterval.milliseconds(200)
      : .seconds(secondsBetweenLines)
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.resume()
  }

  /// Remembers news; the next tick shows it.
  package func show(_ progress: PlanningProgress) {
    state.withLock { state in
      // Figures that one phase found hold in the next one.
      var next = progress
      next.incumbent = progress.incumbent ?? state.latest?.incumbent
      next.bound = progress.bound ?? state.latest?.bound
      state.latest = next
    }
  }

  /// Shows how much is done instead of the latest news: `37 of 1000 scenarios`.
  package func show(_ tally: String) { state.withLock { $0.tally = tally } }

  /// Removes the line that is redrawn; nothing is shown afterwards.
  package func finish() {
    timer.cancel()
    state.withLock { state in
      if !state.drawn.isEmpty, console.canRedraw { console.writeNote(Array("\r\u{1B}[2K".utf8)) }
      state.isOver = true
    }
  }

  /// Shows the latest news, as every tick does.
  package func draw() {
    let seconds = Int(
      (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000)
    state.withLock { state in
      guard !state.isOver else { return }
      let news = state.latest.map { ProgressDisplay.line($0, seconds: seconds) }
      guard let line = state.tally.map({ "\(seconds) s  \($0)" }) ?? news else { return }
      guard console.canRedraw else { return console.note(line) }
      guard line != state.drawn else { return }
      state.drawn = line
      let text = console.hasColours ? "\u{1B}[2m\(line)\u{1B}[0m" : line
      console.writeNote(Array("\r\u{1B}[2K\(text)".utf8))
    }
  }

  /// One line of progress: `12 s  search  best 84,360.2  bound 84,384.8  gap 0.03 %`.
  package static func line(_ progress: PlanningProgress, seconds: Int) -> String {
    var parts = ["\(seconds) s", progress.phase.rawValue]
    if let incumbent = progress.incumbent {
      parts.append("best " + DecimalText.grouped(incumbent, decimals: 1, rounding: .down))
    }
    if let bound = progress.bound {
      parts.append("bound " + DecimalText.grouped(bound, decimals: 1, rounding: .up))
    }
    if let gap = progress.relativeGap {
      parts.append("gap " + DecimalText.grouped(100 * gap, decimals: 2, rounding: .up) + " %")
    }
    return parts.joined(separator: "  ")
  }
}
