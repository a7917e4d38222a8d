/// The sixty skills of a synthetic programme.
///
/// The ids are codes of occupations of ROME, the public taxonomy of France Travail; the labels are
/// this project's own words for what one does there.
enum SkillCatalogue {
  /// A skill by its code and label.
  struct Entry: Sendable {
    let code: String
    let label: String
  }

  /// The place of a code in `entries`; the code must be one of them.
  static func place(of code: String) -> Int {
    guard let place = entries.firstIndex(where: { $0.code == code }) else {
      preconditionFailure("a theme names the skill \(code), which the catalogue lacks")
    }
    return place
  }

  /// The skills by ascending code.
  static let entries = [
    Entry(code: "A1201", label: "Élagage et bûcheronnage"),
    Entry(code: "A1202", label: "Entretien des sentiers et des espaces naturels"),
    Entry(code: "A1203", label: "Entretien des parcs et jardins"),
    Entry(code: "A1401", label: "Cueillette et récolte de fruits"),
    Entry(code: "A1405", label: "Culture de petits fruits et vergers"),
    Entry(code: "A1414", label: "Culture de légumes et de plants"),
    Entry(code: "B1302", label: "Décoration d'objets"),
    Entry(code: "B1802", label: "Travail du cuir et des accessoires"),
    Entry(code: "B1803", label: "Couture sur mesure"),
    Entry(code: "B1806", label: "Réfection de sièges et de literie"),
    Entry(code: "D1104", label: "Pâtisserie et desserts"),
    Entry(code: "D1106", label: "Vente de produits alimentaires"),
    Entry(code: "D1205", label: "Lavage et repassage du linge"),
    Entry(code: "D1212", label: "Vente d'objets pour la maison"),
    Entry(code: "D1214", label: "Vente de vêtements"),
    Entry(code: "D1401", label: "Prise de commandes et suivi de clients"),
    Entry(code: "D1505", label: "Tenue d'une caisse"),
    Entry(code: "D1507", label: "Mise en rayon"),
    Entry(code: "E1104", label: "Animation de réseaux et de pages en ligne"),
    Entry(code: "F1602", label: "Petits travaux d'électricité"),
    Entry(code: "F1603", label: "Plomberie et sanitaires"),
    Entry(code: "F1604", label: "Pose de cloisons et d'agencements"),
    Entry(code: "F1606", label: "Peinture intérieure"),
    Entry(code: "F1608", label: "Pose de carrelages"),
    Entry(code: "F1613", label: "Isolation et étanchéité"),
    Entry(code: "F1703", label: "Maçonnerie légère"),
    Entry(code: "G1202", label: "Animation d'ateliers créatifs"),
    Entry(code: "G1203", label: "Encadrement d'enfants après l'école"),
    Entry(code: "G1602", label: "Préparation de repas"),
    Entry(code: "G1603", label: "Service polyvalent en cuisine"),
    Entry(code: "G1605", label: "Plonge et hygiène de la cuisine"),
    Entry(code: "G1803", label: "Service en salle"),
    Entry(code: "H2206", label: "Menuiserie"),
    Entry(code: "H2207", label: "Fabrication de meubles"),
    Entry(code: "H2209", label: "Montage de meubles en kit"),
    Entry(code: "H2913", label: "Soudure à la main"),
    Entry(code: "H3302", label: "Tri et emballage"),
    Entry(code: "I1203", label: "Entretien courant de bâtiments"),
    Entry(code: "I1401", label: "Dépannage d'ordinateurs"),
    Entry(code: "I1402", label: "Réparation d'appareils ménagers"),
    Entry(code: "I1604", label: "Mécanique automobile simple"),
    Entry(code: "I1607", label: "Réparation de vélos"),
    Entry(code: "J1301", label: "Hygiène des lieux de soins"),
    Entry(code: "K1201", label: "Orientation vers les services sociaux"),
    Entry(code: "K1204", label: "Médiation de quartier"),
    Entry(code: "K1302", label: "Compagnie et aide aux aînés"),
    Entry(code: "K1303", label: "Garde d'enfants"),
    Entry(code: "K1304", label: "Aide au ménage"),
    Entry(code: "K2104", label: "Surveillance et sécurité d'un groupe"),
    Entry(code: "K2107", label: "Soutien à la lecture et au calcul"),
    Entry(code: "K2204", label: "Nettoyage de locaux"),
    Entry(code: "K2303", label: "Propreté des rues et des places"),
    Entry(code: "K2501", label: "Garde de bâtiments"),
    Entry(code: "M1601", label: "Accueil et information"),
    Entry(code: "M1602", label: "Classement et démarches administratives"),
    Entry(code: "M1606", label: "Encodage sur ordinateur"),
    Entry(code: "N1103", label: "Préparation de commandes"),
    Entry(code: "N1105", label: "Manutention et portage"),
    Entry(code: "N4102", label: "Transport de personnes"),
    Entry(code: "N4105", label: "Livraison en tournée"),
  ]
}
