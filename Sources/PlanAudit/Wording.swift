import Foundation

/// A count with its noun: `1 slot`, `3 slots`, `2 activities`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// An amount to the cent, with a decimal point whatever the locale: `1000.02 EUR`.
func euros(_ amount: Double) -> String { String(format: "%.2f EUR", amount) }

/// A number without needless zeros: `38`, `3.8`.
func plain(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A distance to the metre: `7.312 km`.
func kilometres(_ distance: Double) -> String { String(format: "%.3f km", distance) }
