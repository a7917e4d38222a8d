import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

extension ProgramTests {
  /// Files that nobody means well with, or that came about by accident: each is refused in words,
  /// within bounded memory and time.
  @Suite("Hostile files")
  struct HostileFileTests {
    private let maillage = ChildProgram(path: ChildProgram.maillage.path, gigabytes: 2)
    private let scratch: ScratchFolder

    init() throws {
      scratch = try ScratchFolder()
      try scratch.write(try ScratchFolder.files(at: FixtureFolder.tiny), to: "dataset")
    }

    private func check() throws -> ChildProgram.Run {
      try maillage.run(["check", scratch["dataset"]], seconds: 60)
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
      try scratch.write([name: bytes], to: "dataset")
    }

    @Test("a cell of 100 MB is one issue, shown by its beginning")
    func longCell() throws {
      let cell = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000_000)
      try write(
        Array("person,activity,rule\nP1,".utf8) + cell + Array(",hire\n".utf8), to: "pins.csv")
      let run = try check()
      #expect(run.end == .code(65))
      #expect(run.result.contains("[cell.tooLong]") || run.notes.contains("[cell.tooLong]"))
      #expect(run.result.utf8.count + run.notes.utf8.count < 10_000)
    }

    @Test("a million columns are one issue")
    func wideHeader() throws {
      let names = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",")
      try write(Array("person,activity,rule,\(names)\n".utf8), to: "pins.csv")
      let run = try check()
      #expect(run.end == .code(65))
      #expect(run.result.contains("[header.tooWide]") || run.notes.contains("[header.tooWide]"))
      #expect(run.result.utf8.count + run.notes.utf8.count < 10_000)
    }

    @Test("a million cells in a row are one issue")
    func wideRow() throws {
      let cells = Array(repeating: "x", count: 1_000_000).joined(separator: ",")
      try write(Array("person,activity,rule\nP1,A1,\(cells)\n".utf8), to: "pins.csv")
      let run = try check()
      #expect(run.end == .code(65))
      #expect(run.result.utf8.count + run.notes.utf8.count < 10_000)
    }

    @Test("a file of more bytes than are read is not read at all")
    func largeFile() throws {
      try write([], to: "pins.csv")
      let file = try #require(FileHandle(forWritingAtPath: scratch["dataset/pins.csv"]))
      try file.truncate(atOffset: 3 << 30)
      try file.close()
      let run = try check()
      #expect(run.end == .code(66))
      #expect(run.notes.contains("512 MiB"))
    }

    @Test("a file that grows while it is read ends in words, or is read as it was")
    func growingFile() throws {
      let start = Array("person,activity,rule\n".utf8) + [UInt8](repeating: 10, count: 50_000_000)
      try write(start, to: "pins.csv")
      let path = scratch["dataset/pins.csv"]
      // A thread of its own: tests that run beside this one may hold all that tasks share.
      let isOver = Flag()
      let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      Thread.detachNewThread {
        defer { ended.signal() }
        guard let file = FileHandle(forWritingAtPath: path) else {
          begun.signal()
          return
        }
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: Data("\n".utf8))
        begun.signal()
        while !isOver.isRaised { try? file.write(contentsOf: Data("\n".utf8)) }
        try? file.close()
      }
      begun.wait()
      var refusals = 0
      for _ in 0..<5 {
        let run = try check()
        #expect([.code(0), .code(66)].contains(run.end))
        if run.end == .code(66) {
          refusals += 1
          #expect(run.notes.contains("was written to while it was read"))
        }
      }
      isOver.raise()
      ended.wait()
      #expect(refusals > 0)
      #expect(try check().end == .code(0))
    }

    @Test("a link is followed; one that leads nowhere or in a circle is refused")
    func links() throws {
      let files = FileManager.default
      let pins = scratch["dataset/pins.csv"]
      try write(Array("person,activity,rule\n".utf8), to: "pins.csv")
      try files.moveItem(atPath: pins, toPath: scratch["elsewhere.csv"])
      try files.createSymbolicLink(atPath: pins, withDestinationPath: scratch["elsewhere.csv"])
      #expect(try check().end == .code(0))
      try files.removeItem(atPath: scratch["elsewhere.csv"])
      #expect(try check().end == .code(66))
      try files.removeItem(atPath: pins)
      try files.createSymbolicLink(atPath: pins, withDestinationPath: pins)
      #expect(try check().end == .code(66))
    }

    @Test("a pipe or a device in the place of a file is refused without waiting for it")
    func specialFiles() throws {
      let pins = scratch["dataset/pins.csv"]
      try? FileManager.default.removeItem(atPath: pins)
      #expect(mkfifo(pins, 0o600) == 0)
      #expect(try check().end == .code(66))
      try FileManager.default.removeItem(atPath: pins)
      try FileManager.default.createSymbolicLink(
        atPath: pins, withDestinationPath: "/dev/zero")
      #expect(try check().end == .code(66))
    }

    @Test("a disk that is full keeps what stood there")
    func fullDisk() throws {
      // A limit on the size of files is refused by the same calls as a full disk.
      func plan(limit: String) throws -> ChildProgram.Run {
        try ChildProgram(path: "/bin/sh").run([
          "-c", "trap '' XFSZ; ulimit -f \(limit); exec \"$@\"", "sh", maillage.path, "plan",
          scratch["dataset"], "--gap", "0", "--quiet", "--output", scratch["plan"],
        ])
      }
      #expect(try plan(limit: "unlimited").end == .code(0))
      let before = try ScratchFolder.files(at: scratch["plan"])
      #expect(!before.isEmpty)
      #expect(try plan(limit: "0").end == .code(74))
      #expect(try ScratchFolder.files(at: scratch["plan"]) == before)
    }
  }
}

/// Raised by one thread, seen by another.
private final class Flag: Sendable {
  private let value = Atomic(false)

  var isRaised: Bool { value.load(ordering: .relaxed) }

  func raise() { value.store(true, ordering: .relaxed) }
}
