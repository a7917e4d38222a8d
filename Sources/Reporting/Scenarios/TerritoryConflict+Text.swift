import Employment
public import Explanation

extension TerritoryConflict {
  /// The territory, and what cannot hold together in it.
  public func text(in language: Language) -> String {
    let say = language.say
    let title = TextTable.printable("\(territory) (\(name))")
    guard !members.isEmpty else {
      return say(
        "Territory \(title) has no plan, whatever the others do: that is proven, but no smaller"
          + " conflict is known.\n",
        "Le territoire \(title) n'a pas de plan, quoi que fassent les autres\u{A0}: c'est prouvé, mais"
          + " aucun conflit plus petit n'est connu.\n")
    }
    let lines = members.map {
      "  \(TextTable.printable($0.sentence(in: language))) [\($0.rule.rawValue)]\n"
    }
    return say(
      "Territory \(title) has no plan, whatever the others do. These cannot hold together:\n",
      "Le territoire \(title) n'a pas de plan, quoi que fassent les autres. Ceci ne tient pas"
        + " ensemble\u{A0}:\n") + lines.joined()
  }
}
