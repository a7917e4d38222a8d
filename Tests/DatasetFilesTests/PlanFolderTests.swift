import DatasetFiles
import Employment
import Testing

@Suite struct PlanFolderTests {
  @Test func aPlanOfAnybodyIsReadLeniently() throws {
    let folder = try TemporaryFolder(texts: [
      "jobs.csv": "\u{FEFF}Slots;person;ACTIVITY\r\n5;P2;A1\r\n;;\r\n3,0;'=P1;A2\r\n",
      "trainings.csv": "person,course,note\nP2,C1,\n",
      "unplaced.csv": "person,reason,detail\nP3,not_chosen,\n",
      "summary.json": "{}",
    ])
    let reading = try PlanFolder(path: folder.path).read()
    #expect(reading.issues.isEmpty)
    #expect(
      reading.plan
        == Plan(
          assignments: [
            Assignment(person: Person.ID("=P1"), activity: Activity.ID("A2"), slots: Slots(3)),
            Assignment(person: Person.ID("P2"), activity: Activity.ID("A1"), slots: Slots(5)),
          ],
          attendances: [Attendance(person: Person.ID("P2"), course: Course.ID("C1"))]))
    #expect(reading.tables[.unplaced]?.cells == ["P3", "not_chosen", ""])
  }

  @Test func everythingWrongInAPlanIsSaid() throws {
    let folder = try TemporaryFolder(texts: [
      "jobs.csv":
        "person,activity,slots\nP1,A1,x\nP1,,2\nP2,A1,1.5\nP3,A1,-1\nP4,A1\nP5,\"A1,2\nP6,A1,2\n",
      "trainings.csv": "person,cours\nP1,C1\n",
    ])
    let reading = try PlanFolder(path: folder.path).read()
    #expect(
      reading.issues.map {
        "\($0.file.rawValue):\($0.line ?? 0) \($0.column ?? "-") \($0.id.rawValue)"
      } == [
        "jobs.csv:2 slots number.unreadable", "jobs.csv:3 activity cell.missing",
        "jobs.csv:4 slots number.notWhole", "jobs.csv:5 slots number.outOfRange",
        "jobs.csv:6 slots row.tooFewCells", "jobs.csv:7 activity quote.unclosed",
        "trainings.csv:1 course column.missing",
      ])
    #expect(
      reading.issues[0].text
        == "jobs.csv:2 slots: \"x\" is not a number [number.unreadable]. "
        + "Write digits alone, without a unit, such as 12.5 or 12,5.")
    #expect(reading.plan.assignments.map(\.person.text) == ["P5", "P6"])
  }

  @Test func aFolderWithoutJobsIsNoPlan() throws {
    let folder = try TemporaryFolder(texts: ["a.txt": ""])
    let reading = try PlanFolder(path: folder.path).read()
    #expect(reading.issues.map(\.id) == [.fileMissing])
  }
}
