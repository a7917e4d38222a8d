import TestSupport
import Testing

extension ProgramTests {
  @Suite("Files that cannot be read")
  struct UnreadableFileTests {
    @Test("a folder in the place of a file is missing input, not a fault")
    func folderForFile() throws {
      let maillage = ChildProgram.maillage
      let scratch = try ScratchFolder()
      try scratch.write(try ScratchFolder.files(at: FixtureFolder.tiny), to: "dataset")
      try scratch.write(["jobs.csv": Array("person,activity,slots\n".utf8)], to: "plan")
      #expect(try maillage.run(["audit", scratch["dataset"], scratch["plan"]]).end == .code(0))
      try scratch.makeFolder("plan/trainings.csv")
      #expect(try maillage.run(["audit", scratch["dataset"], scratch["plan"]]).end == .code(66))
      try scratch.makeFolder("dataset/pins.csv")
      #expect(try maillage.run(["plan", scratch["dataset"]]).end == .code(66))
      #expect(try maillage.run(["check", scratch["dataset"]]).end == .code(66))
    }
  }
}
