/// A JSON value whose objects keep the order in which their keys were given.
///
/// Reruns must give the same bytes and the format fixes the order of keys, which Foundation's
/// encoder does not keep. Numbers are written with the fewest digits that read back the same.
public enum JSONText: Hashable, Sendable {
  /// `null`.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A whole number without sign.
  case unsigned(UInt64)
  /// A number; what is no number (infinite) becomes `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONText])
  /// Keys and values, in this order.
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    let key: String
    let value: JSONText

    /// A key with its value.
    public init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// A number, or `null`.
  public static func optional(_ number: Double?) -> JSONText {
    number.map { .number($0) } ?? .null
  }

  /// A whole number, or `null`.
  public static func optional(_ number: Int?) -> JSONText { number.map { .integer($0) } ?? .null }

  /// The document: what stands at the top level has a line for each key, all else one line.
  public var document: String {
    guard case .object(let members) = self, !members.isEmpty else { return line + "\n" }
    let lines = members.map { "  \(JSONText.quoted($0.key)): \($0.value.nested)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// A list of objects has a line for each of them.
  private var nested: String {
    guard case .array(let elements) = self, !elements.isEmpty else { return line }
    return "[\n" + elements.map { "    \($0.line)" }.joined(separator: ",\n") + "\n  ]"
  }

  /// The value in one line.
  public var line: String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let number): return String(number)
    case .unsigned(let number): return String(number)
    case .number(let number):
      guard number.isFinite else { return "null" }
      return String(describing: number == 0 ? 0 : number)
    case .string(let text): return JSONText.quoted(text)
    case .array(let elements): return "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      let inner = members.map { "\(JSONText.quoted($0.key)): \($0.value.line)" }
      return "{" + inner.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
