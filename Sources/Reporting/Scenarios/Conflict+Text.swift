import Eligibility
import Employment
public import Explanation
import Scenarios

extension Conflict {
  /// The members and repairs as sentences with the ids of rules.
  public func text(in language: Language) -> String {
    let say = language.say
    var lines = [
      say(
        "No plan can satisfy this dataset. These cannot hold together:",
        "Aucun plan ne peut satisfaire ces données. Ceci ne tient pas ensemble :")
    ]
    lines += members.map { "  \($0.sentence(in: language)) [\($0.rule.rawValue)]" }
    lines.append(
      isIrreducible
        ? say(
          "Without any one of them there is a plan for the others.",
          "Sans l'un d'eux, quel qu'il soit, il y a un plan pour les autres.")
        : say(
          "Limits left open whether all of them are needed.",
          "Les limites laissent ouvert si tous sont nécessaires."))
    if !refusedPins.isEmpty {
      lines.append("")
      lines.append(
        say("Rules refuse these pins:", "Des règles écartent ces décisions :"))
      lines += refusedPins.map { "  \($0.sentence(in: language))" }
    }
    lines.append("")
    if repairs.isEmpty {
      lines.append(
        say(
          "No repair was found within the limits.",
          "Aucune réparation n'a été trouvée dans les limites."))
    } else {
      lines.append(
        say(
          "Each of these lines repairs the dataset, and nothing smaller was left to try:",
          "Chacune de ces lignes y remédie, et rien de plus petit ne restait à essayer :"))
      lines += repairs.map { "  \($0.sentence(in: language))" }
      if repairs.contains(where: { $0.steps.contains(where: \.isLeast) }) {
        lines.append(
          say(
            "Each number is as near to what it is now as it can be beside the rest of its line: one step"
              + " nearer (a unit, or 100 EUR) leaves no plan, unless the line says otherwise.",
            "Chaque nombre est aussi proche de l'actuel que le reste de sa ligne le permet : un pas de"
              + " moins (une unité, ou 100 EUR) ne laisse aucun plan, sauf si la ligne dit autre"
              + " chose."))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  public func document(in language: Language) -> String {
    JSONText.object(
      [.init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool))]
        + members(in: language)
    ).document
  }

  /// What programs are told of a dataset in which no conflict is known.
  public static var documentOfNone: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("conflict", .null),
    ]).document
  }

  /// The same as a part of a document.
  package func value(in language: Language) -> JSONText { .object(members(in: language)) }

  private func members(in language: Language) -> [JSONText.Member] {
    func list(_ demands: [Demand]) -> JSONText {
      .array(
        demands.map { demand in
          .object([
            .init("rule", .string(demand.rule.rawValue)),
            .init("subject", .array(demand.subject.map { .string($0) })),
            .init("sentence", .string(demand.sentence(in: language))),
            .init("edits", .array(demand.relaxation.map { .string($0.text) })),
          ])
        })
    }
    return [
      .init("irreducible", .boolean(isIrreducible)),
      .init("members", list(members)),
      .init("repairs", .array(repairs.map { .array($0.steps.map { $0.json(in: language) }) })),
      .init(
        "refusedPins",
        .array(
          refusedPins.map { pin in
            .object([
              .init("rule", .string(pin.rule.rawValue)), .init("pin", .string(pin.title)),
              .init("sentence", .string(pin.sentence(in: language))),
            ])
          })),
    ]
  }
}

extension PinConflict {
  /// The pin and why a rule refuses it, with the id of the rule.
  func sentence(in language: Language) -> String {
    "\(title)\(language.say(": ", " : "))\(subject) \(reason.sentence(in: language))"
      + " [\(rule.rawValue)]"
  }
}

extension Demand {
  /// What is demanded or limited, in words.
  func sentence(in language: Language) -> String {
    let say = language.say
    let first = subject.first ?? ""
    let second = subject.last ?? ""
    return switch rule {
    case .pinHire: say("\(first) is to be hired", "\(first) doit être engagé(e)")
    case .pinAssign:
      say("\(first) is to work on \(second)", "\(first) doit travailler à \(second)")
    case .choiceAccepted:
      say("\(first) accepted \(second)", "\(first) a accepté \(second)")
    case .programmeBudget:
      say("the budget of the programme", "le budget du programme")
    case .territoryBudget: say("the budget of \(first)", "le budget de \(first)")
    case .jobCap: say("the posts of \(first)", "les postes de \(first)")
    case .demand:
      say(
        "the fewest and the most hours of \(first)",
        "les heures au moins et au plus de \(first)")
    case .crew: say("the fewest workers of \(first)", "le nombre minimal de personnes de \(first)")
    case .team:
      say(
        "the workers of \(first) who must hold \(second) already",
        "les personnes de \(first) qui doivent déjà maîtriser \(second)")
    case .supervision:
      say(
        "the supervisors that hired people need",
        "l'encadrement dont les personnes engagées ont besoin")
    case .seats:
      say("the fewest and the most seats of \(first)", "les places au moins et au plus de \(first)")
    case .sessions: say("the sessions of \(first)", "les sessions de \(first)")
    default: rule.rawValue
    }
  }
}
