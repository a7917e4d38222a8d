/// A theme of useful work: what its activities are called, ask for and demand.
struct WorkTheme: Sendable {
  /// The word of the theme in the files.
  let word: String
  /// Places in `SkillCatalogue.entries` of the eight skills that are typical of it.
  let skills: [Int]
  /// What its work demands of a body or a licence, each of which about half of its activities do.
  let demands: [String]
  /// Names of activities.
  let activities: [String]

  private init(_ word: String, skills: String, demands: String, _ activities: String...) {
    self.word = word
    self.skills = skills.split(separator: " ").map { SkillCatalogue.place(of: String($0)) }
    self.demands = demands.split(separator: " ").map { String($0) }
    self.activities = activities
  }

  /// The vocabulary of demands and restrictions, ascending: abilities asked for, never a diagnosis.
  static let restrictions = ["conduite", "exterieur", "hauteur", "port_charges", "station_debout"]

  /// The sixteen themes, by ascending word.
  static let all = [
    WorkTheme(
      "aide_aines", skills: "K1302 K1304 J1301 G1602 K1201 N4102 K1303 D1106",
      demands: "conduite station_debout",
      "Visites aux aînés", "Courses à domicile", "Aide au retour d'hôpital",
      "Promenades accompagnées", "Petits soins de confort"),
    WorkTheme(
      "ameublement", skills: "H2209 H2207 H2206 B1806 F1604 F1606 N4105 H2913",
      demands: "port_charges",
      "Montage de meubles", "Restauration de meubles", "Mobilier en palettes",
      "Aménagement de logements", "Jouets en bois"),
    WorkTheme(
      "commerce_social", skills: "D1106 D1212 D1214 D1505 D1507 M1601 N1103 D1401",
      demands: "port_charges station_debout",
      "Magasin social", "Épicerie sociale", "Vestiaire solidaire",
      "Magasin de seconde main", "Groupement d'achats"),
    WorkTheme(
      "conciergerie", skills: "M1601 K2501 K2204 I1203 K1204 M1602 N1103 D1205",
      demands: "station_debout",
      "Conciergerie de quartier", "Conciergerie d'immeuble", "Point relais de colis",
      "Gardiennage de salles", "Boîte à services"),
    WorkTheme(
      "demenagement", skills: "N1105 N4105 H2209 N1103 H3302 D1401 F1604 K1304",
      demands: "conduite port_charges",
      "Déménagement social", "Livraison de meubles", "Vide-maisons",
      "Garde-meubles solidaire", "Transport de dons"),
    WorkTheme(
      "electricite_plomberie", skills: "F1602 F1603 F1613 I1402 I1203 F1608 F1703 H2913",
      demands: "hauteur station_debout",
      "Petite électricité", "Petite plomberie", "Isolation légère de logements",
      "Économies d'eau et d'énergie", "Entretien d'appareils ménagers"),
    WorkTheme(
      "espaces_verts", skills: "A1201 A1202 A1203 A1405 K2303 N1105 F1703 A1401",
      demands: "exterieur hauteur port_charges",
      "Brigade verte", "Petits jardins de particuliers", "Entretien des cimetières",
      "Propreté des sentiers", "Plantation de haies"),
    WorkTheme(
      "lavage", skills: "I1604 K2204 D1205 D1401 K2303 D1505 J1301 I1203",
      demands: "exterieur station_debout",
      "Car-wash à la main", "Laverie solidaire", "Nettoyage de vélos et de poussettes",
      "Lavage de flottes communales", "Nettoyage de textiles"),
    WorkTheme(
      "maraichage", skills: "A1414 A1401 A1405 A1203 N1103 D1106 H3302 N4105",
      demands: "exterieur port_charges",
      "Maraîchage de proximité", "Pépinière de plants", "Verger partagé",
      "Paniers de légumes", "Compostage de quartier"),
    WorkTheme(
      "mobilite", skills: "N4102 I1607 I1604 K2104 K1302 E1104 M1606 K2501",
      demands: "conduite exterieur",
      "Taxi social", "Atelier vélo", "Vélobus des écoles",
      "Prêt de vélos et de remorques", "Accompagnement dans les transports"),
    WorkTheme(
      "numerique_administratif", skills: "I1401 M1602 M1606 E1104 K1201 M1601 K2107 K1204",
      demands: "",
      "Aide informatique et administrative", "Écrivain public", "Espace public numérique",
      "Remise en état d'ordinateurs", "Permanence d'accès aux droits"),
    WorkTheme(
      "petites_reparations", skills: "F1606 F1604 I1203 I1402 F1608 H2206 H2913 F1703",
      demands: "hauteur port_charges",
      "Petites réparations à domicile", "Atelier de réparation", "Peinture solidaire",
      "Adaptation du logement des aînés", "Repair café permanent"),
    WorkTheme(
      "reemploi", skills: "H3302 I1402 N1105 D1212 N4105 B1302 H2206 I1607",
      demands: "port_charges station_debout",
      "Ressourcerie", "Donnerie d'objets", "Collecte d'encombrants",
      "Bibliothèque d'outils", "Tri de matériaux réutilisables"),
    WorkTheme(
      "restauration", skills: "G1602 G1603 G1605 G1803 D1104 D1505 D1401 K2204",
      demands: "port_charges station_debout",
      "Restauration sociale", "Repas portés à domicile", "Traiteur de quartier",
      "Conserverie d'invendus", "Café associatif"),
    WorkTheme(
      "soutien_scolaire", skills: "G1203 K2107 K2104 G1202 K1303 I1401 M1601 K1204",
      demands: "",
      "École des devoirs", "Garderie après l'école", "Ateliers de lecture",
      "Accompagnement du rang scolaire", "Stages de vacances"),
    WorkTheme(
      "upcycling", skills: "B1803 B1806 B1302 B1802 H2207 G1202 D1214 D1205",
      demands: "station_debout",
      "Atelier d'upcycling", "Couture et retouches", "Tapisserie de sièges",
      "Création à partir de bâches", "Couches et linge réutilisables"),
  ]
}
