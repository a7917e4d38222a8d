import DatasetFiles
import Employment
import Testing

@Suite struct ReadingTests {
  /// The sample with some files changed, and some left out.
  private func texts(
    _ changes: [String: String], without missing: [String] = []
  ) -> [String: String] {
    var files = SampleDataset.files
    for (name, text) in changes { files[name] = text }
    for name in missing { files[name] = nil }
    return files
  }

  @Test(arguments: [
    "id;name\nS1;Soudure\nS2;a,b\nS10;c\n", "ID\tName\nS1\tSoudure\nS2\ta,b\nS10\tc\n",
    "\u{FEFF}\"name\",\"id\"\r\n\"Soudure\",\"S1\"\r\n\"a,b\",\"S2\"\r\nc,S10",
    "\n ,\n id , name ,\n\nS1,Soudure,,,\n,,\nS2,\"a,b\"\n;\nS10,c\n",
  ])
  func separatorQuotesOrderAndEmptyRowsDoNotMatter(skills: String) throws {
    // A row of a semicolon alone holds text where the comma separates.
    let text = skills.replacing("\n;\n", with: "\n")
    let dataset = try TemporaryFolder(texts: texts(["skills.csv": text])).dataset()
    #expect(dataset.skills.map(\.name) == ["Soudure", "c", "a,b"])
  }

  @Test func bytesThatAreNoUTF8AreWindows1252() throws {
    var files = SampleDataset.files.mapValues { Array($0.utf8) }
    files["skills.csv"] =
      Array("id,name\nS1,".utf8) + [0xE9, 0x80, 0x9C, 0x81, 0x92] + Array("\nS2,b\nS10,c\n".utf8)
    let dataset = try TemporaryFolder(files).dataset()
    #expect(dataset.skills[0].name == "é€œ\u{81}’")
  }

  @Test func wordsOfTheFormatIgnoreCaseAndIdsDoNot() throws {
    let people = """
      ID,Territory,UNEMPLOYED_SINCE,resident_since,volunteer,max_hours,equivalent_status
      p1,T1,2023-01,2020-05,Oui,38,FALSE
      P1,T1,,2020-05,0,38,1
      '=P2,T1,2023-01,2020-05,NON,38,
      ''-P3,T1,2023-01,2020-05,true,38,
      """
    let dataset = try TemporaryFolder(texts: texts(["people.csv": people])).dataset()
    #expect(dataset.people.map(\.id.text) == ["'-P3", "=P2", "P1", "p1"])
    #expect(dataset.people.map(\.isVolunteer) == [true, false, false, true])
    #expect(dataset.people.map(\.hasEquivalentStatus) == [false, false, true, false])
  }

  @Test func optionalFilesMayBeMissingOrEmpty() throws {
    let dataset = try TemporaryFolder(
      texts: texts(
        [
          "pins.csv": "", "current_plan.csv": "\u{FEFF}", "courses.csv": "\n\n",
          "person_interests.csv": "person,theme,strength\n",
        ], without: ["person_skills.csv"])
    ).dataset()
    #expect(dataset.pins.isEmpty && dataset.courses.isEmpty && dataset.currentPlan.isEmpty)
    #expect(dataset.people.allSatisfy { $0.skills.isEmpty && $0.interests.isEmpty })
  }

  @Test func aHeaderAloneIsNobody() throws {
    let dataset = try TemporaryFolder(
      texts: texts(
        [
          "people.csv": "id,territory,resident_since,volunteer,max_hours\n",
          "pins.csv": "person,activity,rule\n",
        ],
        without: [
          "person_skills.csv", "person_choices.csv", "person_interests.csv", "current_plan.csv",
        ])
    ).dataset()
    #expect(dataset.people.isEmpty)
  }

  @Test func aRowMayEndEarlyWhereNothingMustFollow() throws {
    let dataset = try TemporaryFolder(
      texts: texts(["courses.csv": "id,name,skill,level,seats,place,seat_cost\nC1,Cours,S1,2,8\n"])
    ).dataset()
    #expect(dataset.courses[0].place == .wholeProgramme)
  }

  @Test func aTerritoryGoesBeforeAProvinceOfTheSameName() throws {
    let territories = "id,name,province,job_cap\nT1,a,Namur,5\nT2,b,Liège,5\nNamur,c,Liège,5\n"
    let dataset = try TemporaryFolder(texts: texts(["territories.csv": territories])).dataset()
    #expect(dataset.courses[1].place == .territory(0))
  }

  @Test func monitoringIsNeverOpened() throws {
    // A file of this name that cannot be read would throw if it were opened.
    let folder = try TemporaryFolder(texts: SampleDataset.files)
    try DatasetFolder(path: folder.path + "/monitoring.csv").write(folder.dataset())
    _ = try folder.dataset()
  }

  @Test func aFolderThatIsNoneIsTold() throws {
    let folder = try TemporaryFolder(texts: SampleDataset.files)
    let missing = folder.path + "/nothing"
    #expect(throws: DatasetFolderError.missing(path: missing)) {
      try DatasetFolder(path: missing).read()
    }
    let file = folder.path + "/goals.csv"
    #expect(throws: DatasetFolderError.notAFolder(path: file)) {
      try DatasetFolder(path: file).read()
    }
    let odd = try TemporaryFolder()
    let inside = odd.path + "/people.csv"
    try DatasetFolder(path: inside).write(folder.dataset())
    #expect(throws: DatasetFolderError.unreadable(path: inside)) {
      try DatasetFolder(path: odd.path).read()
    }
  }

  @Test func aThousandWrongCellsAreAThousandIssues() throws {
    let rows = (0..<1_000).map { "P\($0),T1,2023-01,2020-05,yes,4O,38\n" }
    let people = "id,territory,unemployed_since,resident_since,volunteer,min_hours,max_hours\n"
    let folder = try TemporaryFolder(
      texts: [
        "programme.csv": "key,value\nname,a\nplanning_date,2026-01-15\nwage_per_hour,20\n",
        "goals.csv": "goal,weight\nhire,1\n", "people.csv": people + rows.joined(),
        "territories.csv": "id,name,province,job_cap\nT1,a,b,5\n", "skills.csv": "id,name\n",
        "activities.csv": "id,territory,name,theme,status,max_hours\n",
        "person_skills.csv": "person,skill,level\n",
      ])
    let issues = try folder.issueTexts()
    #expect(issues.count == 1_000)
    #expect(issues[0].hasPrefix("people.csv:2 min_hours: \"4O\" is not a number"))
    #expect(issues[999].hasPrefix("people.csv:1001 min_hours"))
  }

  @Test func issuesOfAllFilesComeInTheFormatsOrder() throws {
    let issues = try TemporaryFolder(
      texts: texts(
        [
          "pins.csv": "person,activity,rule\nP1,A1,asign\n",
          "goals.csv": "weight,goal\nx,hire\n1,joy\n",
          "people.csv":
            "volunteer,id,territory,resident_since,unemployed_since,max_hours\n,P1,T9,1,2,x\n",
        ], without: ["skills.csv"])
    ).issueTexts()
    let places = issues.map { $0.prefix { $0 != "\"" && $0 != "[" } }.map {
      $0.split(separator: ": ")[0]
    }
    #expect(
      places.prefix(8).map(String.init) == [
        "goals.csv:2 weight", "goals.csv:3 goal", "people.csv:2 volunteer",
        "people.csv:2 territory",
        "people.csv:2 resident_since", "people.csv:2 unemployed_since", "people.csv:2 max_hours",
        "person_skills.csv:4 person",
      ])
    #expect(issues.dropLast().last?.hasPrefix("pins.csv:2 rule") == true)
    #expect(issues.last?.hasPrefix("current_plan.csv:3 activity: warning:") == true)
    #expect(!issues.contains { $0.contains("is not in skills.csv") }, "skills.csv is missing")
  }
}
