import Employment

/// The words of `monitoring.csv`, in English and French: compared without case, accents and blanks.
///
/// - `sex`: `woman`, `man`, `other`, also `f`, `m`, `x` and the like.
/// - `age_band`: `<18`, `18-29`, `30-54`, `55+`, also in words.
/// - `education`: an ISCED level from 0 to 8, or `0-2`, `3-4`, `5-8`; `9` is not stated.
/// - `labour_status`: `long-term unemployed`, `unemployed`, `inactive`.
///
/// `unknown` and `inconnu` say in every column what an empty cell says: not stated.
enum TraitWords {
  /// What a cell says.
  enum Meaning<Trait> {
    case stated(Trait)
    case notStated
    /// No word of the column.
    case unknown
  }

  static let sexAdvice = "Write woman, man, other or unknown (femme, homme, autre, inconnu)."
  static let ageAdvice = "Write <18, 18-29, 30-54, 55+ or unknown."
  static let educationAdvice = "Write an ISCED level from 0 to 8, or 0-2, 3-4, 5-8 or unknown."
  static let labourAdvice =
    "Write long-term unemployed, unemployed, inactive or unknown (chômeur de longue durée, chômeur,"
    + " inactif, inconnu)."

  static func sex(_ text: String) -> Meaning<Sex> {
    meaning(
      text,
      [
        .woman: ["woman", "women", "female", "femme", "w", "f"],
        .man: ["man", "men", "male", "homme", "m", "h"],
        .other: ["other", "autre", "x", "nonbinary", "nonbinaire"],
      ])
  }

  static func age(_ text: String) -> Meaning<AgeBand> {
    meaning(
      text,
      [
        .under18: ["<18", "under18", "moinsde18", "0-17"],
        .from18To29: ["18-29", "18to29", "de18a29"],
        .from30To54: ["30-54", "30to54", "de30a54"],
        .from55: ["55+", "55andover", "55etplus", "55ansetplus", ">=55", "\u{2265}55", "55ormore"],
      ])
  }

  static func education(_ text: String) -> Meaning<EducationBand> {
    meaning(
      text,
      [
        .isced0To2: ["0-2", "0", "1", "2"], .isced3To4: ["3-4", "3", "4"],
        .isced5To8: ["5-8", "5", "6", "7", "8"],
      ], notStated: ["9"])
  }

  static func labour(_ text: String) -> Meaning<LabourStatus> {
    meaning(
      text,
      [
        .longTermUnemployed: [
          "long-termunemployed", "longtermunemployed", "long-term", "chomeurdelongueduree",
          "chomeusedelongueduree", "longueduree",
        ],
        .unemployed: ["unemployed", "chomeur", "chomeuse", "demandeurd'emploi"],
        .inactive: ["inactive", "inactif"],
      ])
  }

  private static func meaning<Trait: Hashable>(
    _ text: String, _ words: KeyValuePairs<Trait, [String]>, notStated: [String] = []
  ) -> Meaning<Trait> {
    let word = folded(text)
    let nothing = ["", "unknown", "notstated", "inconnu", "inconnue", "nonprecise", "?"]
    if (nothing + notStated).contains(word) { return .notStated }
    for (trait, forms) in words where forms.contains(word) { return .stated(trait) }
    return .unknown
  }

  /// The text in small letters, without accents, blanks, and what is written around numbers.
  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}": continue
      case "\u{2010}"..."\u{2015}": folded += "-"
      case "\u{2019}": folded += "'"
      case "é", "è", "ê", "É", "È", "Ê": folded += "e"
      case "ô", "Ô": folded += "o"
      case "à", "À": folded += "a"
      case "\u{0300}"..."\u{036F}": continue
      default: folded += String(scalar).loweredASCII
      }
    }
    for prefix in ["isced", "cite"] where folded.hasPrefix(prefix) {
      folded.removeFirst(prefix.count)
    }
    if folded.hasSuffix("ans") { folded.removeLast(3) }
    if folded.hasSuffix("years") { folded.removeLast(5) }
    return folded
  }
}
