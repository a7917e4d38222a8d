import DatasetFiles
import Employment
import Testing

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theExamplesOfTheStandardHold(text: String, digest: String) {
    #expect(SHA256(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func aMillionLettersHoldToo() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256(of: letters).hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

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
