import DatasetFiles
import Employment
import Explanation
import Foundation
import Planning
import Reporting
import Scenarios
import Testing

@Suite("Letters tell people what the plan holds for them")
struct LetterTests {
  /// The fixture tiny, edited and planned, and the letter to one of its people.
  private static func letter(
    to person: String, _ changes: [(file: DataFile, old: String, new: String)] = []
  ) throws -> Letter {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/tiny").standardized
    var draft = try DatasetFolder(path: folder.path(percentEncoded: false)).read()
    for change in changes {
      let cells = try #require(draft.tables[change.file]?.cells)
      let place = try #require(cells.firstIndex(of: change.old))
      draft.tables[change.file]?.cells[place] = change.new
    }
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    let planner = try ScenarioPlanner(name: "tiny", baseline: draft, parameters)
    let dataset = planner.plan.dataset
    let place = try #require(dataset.people.firstIndex { $0.id.text == person })
    let explanation = try Explainer(planner).explanation(ofPerson: place)
    return try #require(Letter(of: explanation, in: dataset))
  }

  @Test("a person with a job reads of activities, hours, course, and why")
  func offer() throws {
    let letter = try Self.letter(to: "BOC-P1")
    #expect(letter.rules == [.chosenHours, .training])
    #expect(
      letter.text == """
        Référence : BOC-P1
        Programme : Deux petits territoires
        Territoire : Vallée du Bocq

        Madame, Monsieur,

        Le plan vous propose un emploi dans le territoire « Vallée du Bocq ».

        Votre travail, chaque semaine :
        - Ressourcerie : 8 demi-jours

        En tout : 8 demi-jours par semaine, soit 32 heures.

        La formation dont ce travail a besoin :
        - Vente d'objets pour la maison

        Pourquoi cette proposition ?
        - Ce sont des heures que vous avez choisies : de 16 à 32 heures par semaine.
        - Ce thème vous intéresse : reemploi.

        C'est une proposition. C'est vous qui décidez : vous pouvez dire oui ou non.
        Rien ne se fait sans votre accord.

        Vous avez une question ? Parlez-en à votre équipe locale.
        Votre équipe locale : ..................................................

        Règles : chosen_hours, training. Date du plan : 01/01/2026.

        """)
  }

  @Test("wishes, answers and skills that the activities need are among the reasons")
  func reasons() throws {
    let wished = try Self.letter(to: "AMB-P2").text
    #expect(wished.contains("- Vous avez souhaité cette activité : École des devoirs.\n"))
    #expect(wished.contains("- Vous avez déjà une compétence utile : Soutien à la lecture"))
    let accepted = try Self.letter(to: "AMB-P2", [(.personChoices, "wished", "accepted")])
    #expect(accepted.text.contains("- Vous avez dit oui à cette activité : École des devoirs.\n"))
    #expect(accepted.rules == [.chosenHours, .choiceAccepted])
    let several = try Self.letter(to: "AMB-P1").text
    #expect(several.contains("- Ces thèmes vous intéressent : espaces verts, soutien scolaire.\n"))
    #expect(several.contains("En tout : 6 demi-jours par semaine, soit 24 heures.\n"))
  }

  @Test("who is not long enough without work or resident reads from which month on it is enough")
  func delays() throws {
    let work = try Self.letter(to: "BOC-P3")
    #expect(work.rules == [.unemployedTooShort])
    #expect(
      work.text.contains(
        """
        Selon nos données, vous êtes sans emploi depuis janvier 2025. Au 01/01/2026,
        cela fait 12 mois. Il faut 24 mois.

        Si rien ne change, vous remplirez cette condition à partir de janvier 2027.

        Vous restez sur la liste, et vous ne perdez rien.

        """))
    let both = try Self.letter(to: "BOC-P3", [(.people, "2010-10", "2026-02")])
    #expect(both.rules == [.unemployedTooShort, .residentTooShort])
    #expect(
      both.text.replacing("\n", with: " ").contains(
        "C'est après la date du plan (01/01/2026). Il faut 6 mois."))
    #expect(both.text.contains("vous remplirez ces conditions à partir de janvier 2027."))
    // Another rule stays, so no month is promised.
    let unwilling = try Self.letter(
      to: "AMB-P1", [(.people, "2020-03", "2025-03"), (.people, "yes", "no")])
    #expect(unwilling.rules == [.unemployedTooShort, .notVolunteer])
    #expect(!unwilling.text.contains("à partir de"))
    #expect(unwilling.text.contains("vous n'êtes pas volontaire aujourd'hui"))
    let resident = try Self.letter(to: "AMB-P3", [(.people, "2001-09", "2025-12")])
    #expect(resident.rules == [.residentTooShort])
    #expect(resident.text.contains("à partir de juin 2026."))
  }

  @Test("other rules are told with their facts")
  func refusals() throws {
    let hours = try Self.letter(
      to: "BOC-P3",
      [
        (.people, "2025-01", "2020-01"), (.people, "19", "18"), (.people, "38", "19"),
      ])
    #expect(hours.rules == [.noWholeSlot])
    #expect(hours.text.contains("Vous avez choisi de travailler de 18 à 19 heures par semaine."))
    #expect(
      hours.text.replacing("\n", with: " ").contains(
        "Le plus proche serait 16 heures (4 demi-jours) ou 20 heures (5 demi-jours)."))
    let closed = try Self.letter(to: "AMB-P1", [(.territories, "open", "closed")])
    #expect(closed.rules == [.territoryClosed])
    #expect(closed.text.contains("Il ne participe pas à ce"))
    let unwilling = try Self.letter(to: "AMB-P1", [(.people, "yes", "no")])
    #expect(unwilling.rules == [.notVolunteer])
    #expect(unwilling.text.contains("vous n'êtes pas volontaire aujourd'hui"))
  }

  @Test("who was not chosen reads what would make a job possible")
  func unlocking() throws {
    let letter = try Self.letter(to: "AMB-P3")
    #expect(letter.rules == [.notChosen])
    #expect(
      letter.text.contains(
        """
        Un emploi pour vous serait possible si l'activité « Brigade verte » pouvait
        avoir un demi-jour de plus par semaine. Un nouveau calcul l'a vérifié. Mais
        les emplois d'autres personnes pourraient changer.
        """))
    #expect(
      letter.text.contains("Mais les postes, les heures de travail et\nl'argent sont limités"))
    let course = try Self.letter(to: "BOC-P1", [(.courses, "2", "1")])
    #expect(course.rules == [.noCandidateActivity])
    #expect(
      course.text.contains(
        """
        Un emploi pour vous serait possible si une formation était organisée dans
        votre territoire : « Vente d'objets pour la maison ». Un nouveau calcul l'a
        vérifié. Personne d'autre ne perdrait son emploi.
        """))
    let money = try Self.letter(to: "AMB-P1", [(.programme, "101000", "60000")])
    #expect(
      money.text.contains(
        """
        Un emploi pour vous serait possible si le programme avait 23\u{A0}500\u{A0}EUR de plus
        par an.
        """))
    let accepted = try Self.letter(to: "AMB-P3", [(.activities, "approved", "pending")])
    #expect(
      accepted.text.contains(
        """
        Un emploi pour vous serait possible si l'activité « Brigade verte » était
        acceptée.
        """))
  }

  @Test("lines are short, nobody else is named, and there are no points")
  func form() throws {
    let long = String(repeating: "Très-long-nom-sans-blanc", count: 6)
    for person in ["AMB-P1", "AMB-P2", "AMB-P3", "BOC-P1", "BOC-P2", "BOC-P3"] {
      let text = try Self.letter(to: person, [(.activities, "Brigade verte", long)]).text
      for line in text.split(separator: "\n") {
        #expect(line.count <= 78)
        #expect(line.last != " " && line.first != " " || line.hasPrefix("  "))
      }
      #expect(!text.contains("\r") && !text.contains("\t"))
      #expect(!text.contains("point"))
      for other in ["AMB-P", "BOC-P"] {
        #expect(text.components(separatedBy: other).count == (person.hasPrefix(other) ? 2 : 1))
      }
    }
  }
}
