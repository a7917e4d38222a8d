public import Employment

/// A pin that screening refuses: with it there is no plan.
public struct PinConflict: Hashable, Sendable {
  /// The pin, `hire` or `assign`.
  public let pin: Pin
  /// Why it is refused.
  public let reason: Reason
  /// The id of the person or activity that the reason is said of.
  public let subject: String
  /// The line and the pin: `pins.csv:2 pin assign P to A`; without file where no line holds the pin.
  public let title: String
  /// The rule that refuses it.
  public var rule: Rule { reason.rule }
  /// The line, the pin, its person and activity, and the rule, as one sentence without full stop.
  public var sentence: String { "\(title): \(subject) \(reason.sentence) [\(rule.rawValue)]" }
}

/// The pins `hire` and `assign` of a dataset that screening refuses.
public struct PinConflicts: Sendable {
  /// In the order of the dataset's pins; empty where screening refuses none.
  public let conflicts: [PinConflict]

  /// Finds the pins that are refused, given what screening let through.
  ///
  /// A pin `hire` conflicts where the person is not eligible, or has no activity left; a pin
  /// `assign` where the pair is no candidate. Complexity: pins times the logarithm of pairs.
  public init(of dataset: Dataset, screened pairs: CandidatePairs) {
    let screening = Screening(of: dataset)
    conflicts = dataset.pins.compactMap { pin in
      switch pin.decision {
      case .exclude, .forbid: return nil
      case .hire:
        let noActivity: Reason? =
          pairs.pairs(of: pin.person).isEmpty ? .noCandidateActivity : nil
        guard let reason = screening.refusal(ofPerson: pin.person) ?? noActivity
        else { return nil }
        return PinConflict(pin, because: reason, said: .ofPerson, in: dataset)
      case .assign(let activity):
        switch screening.verdict(person: pin.person, activity: activity) {
        case .candidate: return nil
        case .activityRefused(let reason):
          return PinConflict(pin, because: reason, said: .ofActivity, in: dataset)
        case .personRefused(let reason), .pairRefused(let reason):
          return PinConflict(pin, because: reason, said: .ofPerson, in: dataset)
        }
      }
    }
  }
}

extension PinConflict {
  fileprivate enum Subject { case ofPerson, ofActivity }

  fileprivate init(_ pin: Pin, because reason: Reason, said: Subject, in dataset: Dataset) {
    self.pin = pin
    self.reason = reason
    let place = pin.line > 0 ? "\(DataFile.pins.rawValue):\(pin.line) " : ""
    let person = dataset.people[pin.person].id.text
    let activity: String? =
      if case .assign(let place) = pin.decision { dataset.activities[place].id.text } else { nil }
    let pair = activity.map { "\(person) to \($0)" } ?? person
    subject = said == .ofActivity ? activity ?? person : person
    title = "\(place)pin \(pin.decision.word) \(pair)"
  }
}
