import Foundation

/// How numbers are written in results.
public enum Figures {
  /// Three significant digits or so: `0.042`, `1.25`, `73`.
  public static func seconds(_ seconds: Double) -> String {
    fixed(seconds, decimals: seconds < 1 ? 3 : seconds < 10 ? 2 : seconds < 100 ? 1 : 0)
  }

  /// Megabytes, of a million bytes.
  public static func megabytes(_ bytes: Int) -> String { "\(Int((Double(bytes) / 1e6).rounded()))" }

  /// Points with one decimal.
  public static func points(_ points: Double) -> String { fixed(points, decimals: 1) }

  /// A relative gap with two significant digits: `1.7e-02`.
  public static func gap(_ gap: Double) -> String {
    gap < 1e-9 ? "0" : String(format: "%.1e", gap)
  }

  /// A round gap with one digit: `1e-3`.
  public static func roundGap(_ gap: Double) -> String {
    String(format: "%.0e", gap).replacing("e-0", with: "e-")
  }

  /// So many decimals.
  public static func fixed(_ number: Double, decimals: Int) -> String {
    String(format: "%.\(decimals)f", number)
  }
}
