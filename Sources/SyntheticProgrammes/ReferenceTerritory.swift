/// One of the seventeen territories that Wallonia retained: real names, provinces and posts.
struct ReferenceTerritory: Sendable {
  let code: String
  let name: String
  let province: ReferenceProvince
  let posts: Int
  /// The centre, in 1e-5 degrees.
  let latitude: Int
  let longitude: Int
  /// Where its activities are.
  let localities: [String]
}

/// A province with retained territories, in the order of their posts.
enum ReferenceProvince: String, CaseIterable, Sendable {
  case liege = "Liège"
  case hainaut = "Hainaut"
  case luxembourg = "Luxembourg"
  case namur = "Namur"

  var code: String {
    switch self {
    case .liege: "PLG"
    case .hainaut: "PHT"
    case .luxembourg: "PLX"
    case .namur: "PNA"
    }
  }
}

extension ReferenceTerritory {
  private init(
    _ code: String, _ name: String, _ province: ReferenceProvince, posts: Int,
    at place: (Int, Int), _ localities: String...
  ) {
    self.code = code
    self.name = name
    self.province = province
    self.posts = posts
    (latitude, longitude) = place
    self.localities = localities
  }

  /// The territories in the order of the announcement: 725 posts in all.
  static let all = [
    ReferenceTerritory(
      "LIE", "Liège", .liege, posts: 46, at: (50_64800, 5_58400),
      "Droixhe", "Sainte-Marguerite", "Saint-Léonard"),
    ReferenceTerritory(
      "FLE", "Flémalle", .liege, posts: 30, at: (50_60000, 5_46500),
      "Flémalle-Haute", "Flémalle-Grande", "Yvoz-Ramet"),
    ReferenceTerritory(
      "SER", "Seraing", .liege, posts: 60, at: (50_60900, 5_51500),
      "bas de Seraing", "bas d'Ougrée", "bas de Jemeppe"),
    ReferenceTerritory(
      "TRO", "Trooz et Chaudfontaine", .liege, posts: 55, at: (50_57600, 5_67000),
      "Trooz", "Chaudfontaine", "vallée de la Vesdre"),
    ReferenceTerritory(
      "HER", "Herstal et Oupeye", .liege, posts: 55, at: (50_68000, 5_63500),
      "Herstal", "Oupeye"),
    ReferenceTerritory(
      "COM", "Comblain-au-Pont, Sprimont et Aywaille", .liege, posts: 55, at: (50_48600, 5_64000),
      "Comblain-au-Pont", "Sprimont", "Aywaille"),
    ReferenceTerritory(
      "VER", "Verviers et Dison", .liege, posts: 55, at: (50_60000, 5_85800),
      "Verviers", "Dison"),
    ReferenceTerritory(
      "FAR", "Farciennes", .hainaut, posts: 50, at: (50_43000, 4_55000),
      "centre de Farciennes", "Pironchamps"),
    ReferenceTerritory(
      "MON", "Mons", .hainaut, posts: 100, at: (50_44900, 3_88900), "Jemappes"),
    ReferenceTerritory(
      "CHA", "Charleroi", .hainaut, posts: 50, at: (50_40500, 4_39600), "Marchienne-au-Pont"),
    ReferenceTerritory(
      "LAL", "La Louvière", .hainaut, posts: 10, at: (50_47300, 4_12200),
      "Strépy-Bracquegnies"),
    ReferenceTerritory(
      "COL", "Colfontaine", .hainaut, posts: 50, at: (50_40500, 3_85500), "Pâturages", "Wasmes"),
    ReferenceTerritory(
      "FRA", "Frameries", .hainaut, posts: 25, at: (50_40800, 3_89700), "Frameries"),
    ReferenceTerritory(
      "VIR", "Virton, Rouvroy et Meix-devant-Virton", .luxembourg, posts: 20,
      at: (49_56700, 5_53300), "Virton", "Rouvroy", "Meix-devant-Virton"),
    ReferenceTerritory(
      "HOT", "Hotton, Durbuy, Érezée, Rendeux et La Roche", .luxembourg, posts: 24,
      at: (50_26900, 5_48000), "Hotton", "Durbuy", "Érezée", "Rendeux", "La Roche"),
    ReferenceTerritory(
      "BER", "Bertrix", .luxembourg, posts: 15, at: (49_85500, 5_25300), "Bertrix"),
    ReferenceTerritory(
      "GEM", "Gembloux", .namur, posts: 25, at: (50_56100, 4_69900), "Gembloux"),
  ]
}
