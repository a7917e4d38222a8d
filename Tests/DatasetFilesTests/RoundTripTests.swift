import DatasetFiles
import Employment
import Foundation
import Testing

@Suite struct RoundTripTests {
  private func sample() throws -> Dataset {
    try TemporaryFolder(texts: SampleDataset.files).dataset()
  }

  @Test func theSampleHoldsWhatItsFilesSay() throws {
    let dataset = try sample()
    #expect(dataset.people.map(\.id.text) == ["'-P3", "=P2", "P1"])
    #expect(dataset.territories.map(\.name) == ["Vallée de l’Œuvre", "@droite"])
    #expect(dataset.skills.map(\.name) == ["Soudure à l'arc", "Dix, \"mille\"", "'t Hof; taille"])
    #expect(dataset.programme.budget == Euros(22_000_000))
    #expect(dataset.programme.minUnemployedMonths == 24)
    #expect(
      dataset.people[2].restrictions.map { dataset.restrictions[$0].text } == ["bruit", "hauteur"])
    #expect(dataset.people[0].location == nil, "one coordinate counts as unknown")
    #expect(dataset.activities[0].teamNeeds.map(\.people) == [2, 1])
    #expect(dataset.pins.map(\.decision.word) == ["exclude", "forbid", "hire", "assign"])
    #expect(dataset.currentPlan.map(\.activity) == [0, nil])
    #expect(
      dataset.warnings.map(\.id)
        == [.themeNoActivity, .numberMaybeThousands, .currentPlanUnknownActivity])
  }

  @Test(arguments: WritingProfile.allCases)
  func whatIsWrittenReadsBackTheSame(profile: WritingProfile) throws {
    let dataset = try sample()
    let folder = try TemporaryFolder()
    try DatasetFolder(path: folder.path).write(dataset, profile: profile)
    let again = try folder.dataset()
    #expect(CanonicalContent(again) == CanonicalContent(dataset))
    #expect(again.warnings.map(\.id) == dataset.warnings.map(\.id))
  }

  @Test(arguments: 0..<20)
  func orderEncodingAndSeparatorChangeNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let dataset = try sample()
    let tables = DatasetTables(dataset)
    var files: [String: [UInt8]] = [:]
    for file in DataFile.allCases {
      let table = tables.table(file)
      let order = table.columns.indices.shuffled(using: &random)
      let shuffled = CSVTable(
        columns: order.map { seed % 2 == 0 ? table.columns[$0] : table.columns[$0].uppercased() },
        rows: table.rows.shuffled(using: &random).map { row in order.map { row[$0] } })
      let profile = WritingProfile.allCases.randomElement(using: &random) ?? .standard
      let text = shuffled.text(in: profile)
      files[file.rawValue] = seed % 3 == 0 ? Array(text.utf8) : windows1252(text)
    }
    let again = try TemporaryFolder(files).dataset()
    #expect(CanonicalContent(again) == CanonicalContent(dataset))
  }

  /// The text in Windows-1252, without a byte order mark.
  private func windows1252(_ text: String) -> [UInt8] {
    let special: [Unicode.Scalar: UInt8] = ["€": 0x80, "’": 0x92, "Œ": 0x8C]
    return text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map {
      special[$0] ?? UInt8(truncatingIfNeeded: $0.value)
    }
  }

  @Test func theStandardProfileIsExactlyThis() throws {
    let dataset = try sample()
    func text(_ file: DataFile) -> String { DatasetTables(dataset).table(file).text(in: .standard) }
    #expect(
      text(.programme) == """
        key,value
        name,"Essai ""2026"", Wallonie"
        planning_date,2026-01-15
        wage_per_hour,20.123456
        slot_hours,3.8
        weeks_per_year,52
        budget,22000000
        max_activities_per_job,3
        min_slots_per_activity,2
        max_courses_per_job,2
        people_per_supervisor,8
        supervisor_cost,24000.5
        min_unemployed_months,24
        min_resident_months,6

        """)
    #expect(
      text(.skills)
        == "id,name\nS1,Soudure à l'arc\nS10,\"Dix, \"\"mille\"\"\"\nS2,'t Hof; taille\n")
    #expect(
      text(.pins)
        == "person,activity,rule\n''-P3,,exclude\n'=P2,A2,forbid\nP1,,hire\nP1,A1,assign\n")
    #expect(
      text(.people) == """
        id,territory,unemployed_since,resident_since,equivalent_status,volunteer,min_hours,\
        max_hours,latitude,longitude,max_travel_km,restrictions
        ''-P3,T2,2022-06,2019-11,no,no,0,38,,,,bruit
        '=P2,T1,,2019-11,yes,yes,22.8,30.4,,,,
        P1,T1,2023-01,2020-05,no,yes,19,38,50.66,-5.5,12.5,bruit|hauteur

        """)
  }

  @Test func excelInFrenchReadsItsOwnSigns() throws {
    let text = DatasetTables(try sample()).table(.goals).text(in: .excelFrench)
    #expect(text == "\u{FEFF}goal;weight;priority;tolerance\r\nhire;100;1;0,05\r\ncost;0,2;;0\r\n")
  }

  @Test func bothReferenceFixturesSurviveBothProfiles() throws {
    for name in ["tiny", "wallonia"] {
      let dataset = try DatasetFolder(path: fixtures.appendingPathComponent(name).path).read()
        .validated()
      let folder = try TemporaryFolder()
      try DatasetFolder(path: folder.path).write(dataset, profile: .excelFrench)
      let again = try folder.dataset()
      #expect(CanonicalContent(again) == CanonicalContent(dataset))
    }
  }
}
