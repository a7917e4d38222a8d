import Eligibility
import Employment
import PlanAudit
import Scenarios

/// A number of a limit in steps from what it is now (0) to what relaxes it far enough (`top`).
struct LimitScale {
  /// The step that is far enough.
  let top: Int
  /// The cells of the edit at a step above 0.
  let cells: (_ step: Int) -> [String: String]

  /// A scale of whole numbers that grow or fall from what is now.
  fileprivate init(_ name: String, from now: Int, to far: Int) {
    top = abs(far - now)
    cells = { [name: String(far < now ? now - $0 : now + $0)] }
  }

  fileprivate init(top: Int, cells: @escaping (_ step: Int) -> [String: String]) {
    self.top = top
    self.cells = cells
  }

  /// Euros of a budget in whole hundreds.
  fileprivate init(_ name: String, budget: Euros, to cost: Euros) {
    let now = Int((budget.amount / 100).rounded(.down))
    let far = Int((cost.amount / 100).rounded(.up))
    top = max(0, far - now)
    cells = { [name: String(100 * (now + $0))] }
  }
}

extension Demand {
  /// The numbers of a limit, each as far as a plan without the limit needs it; empty where the limit is no
  /// number (pins, answers, the supervision of hired people, a skill of the team).
  func scales(in dataset: Dataset, reaching report: AuditReport) -> [LimitScale] {
    let id = subject.first
    switch rule {
    case .programmeBudget:
      return dataset.programme.budget.map {
        [LimitScale("value", budget: $0, to: report.programmeCost)]
      } ?? []
    case .jobCap, .territoryBudget:
      guard let place = dataset.territories.firstIndex(where: { $0.id.text == id }) else {
        return []
      }
      let territory = dataset.territories[place]
      if rule == .jobCap {
        let hired = max(territory.jobCap, report.hiredPeople[place])
        return [LimitScale("job_cap", from: territory.jobCap, to: hired)]
      }
      return territory.budget.map {
        [LimitScale("budget", budget: $0, to: report.territoryCosts[place])]
      } ?? []
    case .demand, .crew:
      guard let place = dataset.activities.firstIndex(where: { $0.id.text == id }) else {
        return []
      }
      let activity = dataset.activities[place]
      if rule == .crew {
        let workers = min(activity.minPeople, max(1, report.workers[place]))
        return [LimitScale("min_people", from: activity.minPeople, to: workers)]
      }
      return activity.hourScales(dataset.programme, reaching: report.slots[place])
    case .seats, .sessions:
      guard let place = dataset.courses.firstIndex(where: { $0.id.text == id }) else { return [] }
      let course = dataset.courses[place]
      let heads = report.attendees[place]
      if rule == .seats {
        return [
          LimitScale("min_seats", from: course.minSeats, to: 0),
          LimitScale("seats", from: course.seats, to: max(course.seats, heads)),
        ]
      }
      let sessions = (heads + max(1, course.seats) - 1) / max(1, course.seats)
      return [
        LimitScale(
          "max_sessions", from: course.maxSessions, to: max(course.maxSessions, sessions))
      ]
    default: return []
    }
  }

  /// The edits at steps of the limit's numbers; none where no number changes.
  func edits(_ scales: [LimitScale], at steps: [Int]) -> [ScenarioEdit] {
    guard let relaxation = relaxation.first, steps.contains(where: { $0 > 0 }) else { return [] }
    let names = ["activity", "course", "territory", "key"]
    var values = relaxation.values.filter { names.contains($0.key) }
    for (scale, step) in zip(scales, steps) where step > 0 {
      values.merge(scale.cells(step)) { _, new in new }
    }
    return [ScenarioEdit(relaxation.kind, values)]
  }
}

extension Activity {
  /// The fewest and the most half-days a week, as far as so many need.
  fileprivate func hourScales(_ programme: Programme, reaching slots: Int) -> [LimitScale] {
    let window = SlotWindow(demandedBy: self, in: programme)
    let slot = programme.slotHours
    let fewest = LimitScale(top: max(0, window.lowest - slots)) { step in
      // Rounded down: a hundredth of an hour more would be a half-day more.
      let hours = Double(window.lowest - step) * slot
      return ["min_hours": EditText.number((hours * 100 + 1e-6).rounded(.down) / 100)]
    }
    let most = LimitScale(top: max(0, slots - window.highest)) { step in
      let hours = Double(window.highest + step) * slot
      var cells = ["max_hours": EditText.number(max(hours, maxHours.amount))]
      if approvedHours != nil { cells["approved_hours"] = EditText.number(hours) }
      return cells
    }
    return [fewest, most]
  }
}
