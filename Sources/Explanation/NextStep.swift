public import Eligibility
public import Employment
public import Scenarios

/// A change that lets a person in, with a plan that shows it.
public struct NextStep: LettingIn {
  /// The kind of change.
  public let kind: Unlocking.Kind
  /// What to change; nothing where others give way.
  public let edits: [ScenarioEdit]
  /// A plan of the dataset with the edits that hires the person; it passed the audit.
  public let plan: Plan
  /// Points of the plan as it is less those of this plan: the change costs at most this, against the
  /// plan as it is.
  public let cost: Points
  /// EUR a year that this plan costs more.
  public let extraCost: Euros
  /// What else changes.
  public let changes: PlanChanges
}

/// Where a person stands in a plan.
public enum Standing: Sendable {
  /// The plan has a job for the person.
  case placed
  /// A rule refuses the person; no change of posts, hours, courses or money would help.
  case refused(Reason)
  /// The person waits: the steps within the budget and with more money, where there are any; where
  /// there is none, whether it is proven that no change of the kinds lets the person in.
  case waits(
    reason: Rule, withinBudget: NextStep?, withMoney: NextStep?, isProvenStuck: Bool = false)
}

/// Where everybody stands: placed, refused by a rule with its facts, or waiting with a next step.
public struct ExhaustivityReport: Sendable {
  /// By ascending person.
  public let people: [(person: Person.ID, standing: Standing)]
  /// Whether next steps were searched; else of nobody who waits anything is said of one.
  public var areStepsSearched = true

  /// How many people have a job.
  public var placed: Int {
    people.count { if case .placed = $0.standing { true } else { false } }
  }

  /// How many people a rule refuses.
  public var refused: Int {
    people.count { if case .refused = $0.standing { true } else { false } }
  }

  /// How many people wait and have a next step.
  public var waitingWithStep: Int {
    people.count {
      if case .waits(_, let within, let money, _) = $0.standing {
        within != nil || money != nil
      } else {
        false
      }
    }
  }

  /// How many people wait of whom it is proven that no change of the kinds lets them in.
  public var provenStuck: Int {
    people.count {
      if case .waits(_, _, _, let isProven) = $0.standing { isProven } else { false }
    }
  }

  /// How many people wait and have none.
  public var waitingWithoutStep: Int {
    people.count - placed - refused - waitingWithStep
  }
}
