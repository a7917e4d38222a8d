import Employment

/// The person whom a letter is for, in the dataset, and the words for what the dataset says.
struct LetterReader {
  /// Who reads the letter.
  let person: Person
  /// What was planned.
  let dataset: Dataset

  private let language = Language.french

  /// A reader of a dataset's letters.
  init(person: Person, dataset: Dataset) {
    self.person = person
    self.dataset = dataset
  }

  /// Where the reader lives.
  var territory: Territory { dataset.territories[person.territory] }

  /// A name between quotation marks.
  func quoted(_ name: String) -> String { "« \(name) »" }

  /// A day as Belgians write it.
  func day(_ day: CalendarDay) -> String { language.day(day) }

  /// A month in words: `janvier 2027`.
  func month(_ month: CalendarMonth) -> String {
    let names = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    return "\(names[month.month - 1]) \(month.year)"
  }

  /// So many half-days: `1 demi-jour`, `3 demi-jours`.
  func halfDays(_ count: Int) -> String {
    "\(language.number(count)) \(count > 1 ? "demi-jours" : "demi-jour")"
  }

  /// Hours of so many half-days.
  func hours(ofHalfDays count: Int) -> String {
    hours(WeeklyHours(Double(count) * dataset.programme.slotHours))
  }

  /// Hours with at most two decimals: `22,8 heures`.
  func hours(_ hours: WeeklyHours) -> String {
    "\(language.brief(hours.amount)) \(hours.amount >= 2 ? "heures" : "heure")"
  }

  /// Whole euros.
  func euros(_ amount: Euros) -> String { language.euros(amount) }

  /// A number of people in words that agree with it.
  func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(language.number(number)) \(number > 1 ? several : one)"
  }

  /// A theme as people read it: its word without underscores.
  func theme(_ place: Int) -> String {
    dataset.themes[place].text.replacing("_", with: " ")
  }
}
