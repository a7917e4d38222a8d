import ArgumentParser
import Employment
import Synchronization

import maillage

/// Keeps what a command says, so that a test can read it.
final class Recording: Sendable {
  private let state = Mutex((result: "", notes: ""))
  private let typed: Mutex<[String]>

  /// Records, and types these lines.
  init(typing lines: [String] = []) { typed = Mutex(lines) }

  /// What went to standard output.
  var result: String { state.withLock { $0.result } }
  /// What went to standard error.
  var notes: String { state.withLock { $0.notes } }

  /// A console that is recorded here.
  func console(
    canRedraw: Bool = false, hasColours: Bool = false, today: CalendarDay? = nil
  ) -> Console {
    Console(
      writeResult: { bytes in
        self.state.withLock { $0.result += String(decoding: bytes, as: UTF8.self) }
      },
      writeNote: { bytes in
        self.state.withLock { $0.notes += String(decoding: bytes, as: UTF8.self) }
      },
      readLine: { self.typed.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      canRedraw: canRedraw, hasColours: hasColours, today: today)
  }
}

/// What a command ended with.
struct Ending {
  let status: CommandStatus
  let result: String
  let notes: String
}

/// Runs a command in this process, while somebody types lines, on a day if it is told.
func run<Command: ConsoleCommand>(
  _ type: Command.Type, _ arguments: [String], typing lines: [String] = [],
  on today: CalendarDay? = nil
) throws -> Ending {
  let recording = Recording(typing: lines)
  let status = try Command.parse(arguments).outcome(on: recording.console(today: today))
  return Ending(status: status, result: recording.result, notes: recording.notes)
}
