package import Foundation

/// The names of a model's variables, in the order of its file.
package struct ModelColumns {
  package let names: [String]

  /// Reads the section COLUMNS of a free-MPS file, which mentions every variable.
  package init(mps file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var names: [String] = []
    var isInside = false
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard line.first == UInt8(ascii: " ") else {
        isInside = line.elementsEqual("COLUMNS".utf8)
        continue
      }
      guard isInside else { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count == 3, !words[1].elementsEqual("'MARKER'".utf8) else { continue }
      // All entries of a variable stand together.
      let name = String(decoding: words[0], as: UTF8.self)
      if name != names.last { names.append(name) }
    }
    self.names = names
  }
}
