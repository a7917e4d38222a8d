import DatasetFiles
import Employment
import Testing

@Suite struct DigestTests {
  @Test func theDigestNamesTheContentAndNotTheBytes() throws {
    let first = try TemporaryFolder(texts: SampleDataset.files)
    let dataset = try first.dataset()
    let second = try TemporaryFolder()
    try DatasetFolder(path: second.path).write(dataset, profile: .excelFrench)
    let again = try second.dataset()
    #expect(again.digest == dataset.digest)
    #expect(dataset.digest.hasPrefix("sha256:") && dataset.digest.utf8.count == 71)

    var files = SampleDataset.files
    files["goals.csv"] = "goal,weight\nhire,101\n"
    let other = try TemporaryFolder(texts: files).dataset()
    #expect(other.digest != dataset.digest)
  }
}
