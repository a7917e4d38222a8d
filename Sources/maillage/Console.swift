import DatasetFiles
package import Employment
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a command's result and everything else it says go, and where it is answered.
package struct Console: Sendable {
  /// Takes the bytes of the result.
  let writeResult: @Sendable ([UInt8]) throws -> Void
  /// Takes the bytes of everything else.
  let writeNote: @Sendable ([UInt8]) -> Void
  /// The next line that somebody types, without its end; nil after the last.
  let readLine: @Sendable () -> String?
  /// Whether notes appear on a terminal that can redraw a line.
  let canRedraw: Bool
  /// Whether notes may have colours.
  let hasColours: Bool
  /// The day, from which planning dates should not be far; nil where nobody tells.
  let today: CalendarDay?

  package init(
    writeResult: @escaping @Sendable ([UInt8]) throws -> Void,
    writeNote: @escaping @Sendable ([UInt8]) -> Void,
    readLine: @escaping @Sendable () -> String? = { nil }, canRedraw: Bool, hasColours: Bool,
    today: CalendarDay? = nil
  ) {
    self.writeResult = writeResult
    self.writeNote = writeNote
    self.readLine = readLine
    self.canRedraw = canRedraw
    self.hasColours = hasColours
    self.today = today
  }

  /// Standard output for results, standard error for everything else.
  static var standard: Console {
    let isTerminal = isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
    return Console(
      writeResult: { try FileSystem.write($0, to: STDOUT_FILENO) },
      writeNote: { try? FileSystem.write($0, to: STDERR_FILENO) },
      readLine: { Swift.readLine() },
      canRedraw: isTerminal, hasColours: isTerminal && (environment("NO_COLOR") ?? "").isEmpty,
      today: .today)
  }

  /// Says a part of the result.
  ///
  /// - Throws: a failure to write, as on a full disk or a closed pipe.
  func result(_ text: String) throws {
    do {
      try writeResult(Array(text.utf8))
    } catch {
      throw CommandFailure(
        .cannotWrite, "The result cannot be written to standard output: \(error).")
    }
  }

  /// Says something that is no result, in a line of its own.
  func note(_ text: String) { writeNote(Array((text + "\n").utf8)) }

  /// Says what is wrong.
  package func complain(_ text: String) {
    note((hasColours ? "\u{1B}[31merror:\u{1B}[0m " : "error: ") + text)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
