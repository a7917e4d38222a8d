import DatasetFiles
import Foundation
import Testing

@Suite("Printed commands can be copied into a shell")
struct ShellWordTests {
  private static let paths = [
    "plain/path-1.json", "with blank", "l'été", "$HOME", "`x`", "a;b", "a&b", "(x)", "a\"b", "*",
    "~", "a\\b", "été", "#x", "", "!x", "{a,b}", "a=b",
  ]

  @Test("what needs no quotes has none")
  func plain() {
    #expect(ShellWord.path("Fixtures/tiny") == "Fixtures/tiny")
    #expect(ShellWord.path("été/données.json") == "été/données.json")
    #expect(ShellWord.path("mes données") == "'mes données'")
    #expect(ShellWord.path("l'été chaud") == "'l'\\''été chaud'")
    #expect(ShellWord.path("-x") == "./-x")
    #expect(ShellWord.path("a\nb'c") == "$'a\\x0ab\\'c'")
  }

  @Test("a shell reads the path again", arguments: Self.paths)
  func shell(path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf %s \(ShellWord.path(path))"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == path)
  }
}
