public import Reporting

extension MonitoringPopulation {
  /// What the population is called.
  public func label(_ language: Language) -> String {
    switch self {
    case .all: language.say("Everybody in the dataset", "Toutes les personnes du jeu de données")
    case .eligible: language.say("Eligible people", "Personnes admissibles")
    case .placed: language.say("People with a job", "Personnes avec un emploi")
    case .waiting: language.say("Eligible people waiting", "Personnes admissibles en attente")
    case .notEligible: language.say("People not eligible", "Personnes non admissibles")
    }
  }
}

extension MonitoringColumn {
  /// What the column is called.
  public func label(_ language: Language) -> String {
    switch self {
    case .women: language.say("Women", "Femmes")
    case .men: language.say("Men", "Hommes")
    case .other: language.say("Other or not stated", "Autre ou non précisé")
    case .total: language.say("Total", "Total")
    }
  }
}

extension MonitoringGroup {
  /// What the group is called.
  public func label(_ language: Language) -> String {
    switch self {
    case .total: language.say("Total", "Total")
    case .sexNotStated: language.say("Sex not stated", "Sexe non précisé")
    case .longTermUnemployed:
      language.say("Long-term unemployed", "Chômage de longue durée")
    case .unemployed: language.say("Unemployed for less long", "Chômage de plus courte durée")
    case .inactive: language.say("Inactive", "Inactivité")
    case .labourNotStated: language.say("Labour status not stated", "Statut non précisé")
    case .under18: language.say("Under 18", "Moins de 18 ans")
    case .from18To29: language.say("18 to 29", "18 à 29 ans")
    case .from30To54: language.say("30 to 54", "30 à 54 ans")
    case .from55: language.say("55 and over", "55 ans et plus")
    case .ageNotStated: language.say("Age not stated", "Âge non précisé")
    case .isced0To2: language.say("ISCED 0 to 2", "CITE 0 à 2")
    case .isced3To4: language.say("ISCED 3 and 4", "CITE 3 et 4")
    case .isced5To8: language.say("ISCED 5 to 8", "CITE 5 à 8")
    case .educationNotStated: language.say("Education not stated", "Niveau d'études non précisé")
    case .evidenceMissing: language.say("No evidence on file", "Sans pièce au dossier")
    }
  }

  /// Whether a rule stands before the group in a table.
  var beginsDimension: Bool {
    switch self {
    case .longTermUnemployed, .under18, .isced0To2, .evidenceMissing: true
    default: false
    }
  }
}
