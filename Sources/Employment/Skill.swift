/// A skill that people hold, activities need and courses teach (`skills.csv`).
public struct Skill: Sendable {
  /// What identifies the skill.
  public typealias ID = Identifier<Skill>

  /// The id in the files.
  public let id: ID
  /// The name that people read.
  public let name: String

  /// A validated skill.
  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A skill at a level from 1 to 4: held, needed or taught.
public struct SkillLevel: Hashable, Sendable {
  /// The place of the skill in `Dataset.skills`.
  public let skill: Int
  /// 1 to 4.
  public let level: Int

  /// A validated level of a skill.
  package init(skill: Int, level: Int) {
    self.skill = skill
    self.level = level
  }
}

/// A theme that activities have and people are interested in.
public enum Theme {
  /// The theme's word.
  public typealias ID = Identifier<Theme>
}

/// A word of the vocabulary that restrictions and demands share; never a diagnosis.
public enum Restriction {
  /// The restriction's word.
  public typealias ID = Identifier<Restriction>
}
