/// The stable id of each kind of issue that a dataset can have.
public enum IssueID: String, CaseIterable, Sendable {
  // What files can have: bytes, quotes and rows.

  /// A required file is not there.
  case fileMissing = "file.missing"
  /// A required file holds no header.
  case fileEmpty = "file.empty"
  /// Names of files in the folder differ by case alone, and stand for one file.
  case fileDuplicate = "file.duplicate"
  /// The format does not know a `.csv` of the folder, which is not read.
  case fileUnknown = "file.unknown"
  /// A file is UTF-16, which the format does not know.
  case encodingUTF16 = "encoding.utf16"
  /// Some lines of a file are UTF-8 and others are not.
  case encodingMixed = "encoding.mixed"
  /// A file reads as if it were of another single-byte encoding than Windows-1252.
  case encodingDoubtful = "encoding.doubtful"
  /// A cell holds a byte of value zero.
  case byteNul = "byte.nul"
  /// A carriage return stands alone, without the line feed that ends a line.
  case lineCarriageReturn = "line.carriageReturn"
  /// A quote opens a cell and is not closed.
  case quoteUnclosed = "quote.unclosed"
  /// A quote stands inside a cell that does not begin with one.
  case quoteStray = "quote.stray"
  /// Text follows the quote that closes a cell.
  case quoteTextAfter = "quote.textAfter"
  /// A row has filled cells beyond the header.
  case rowTooManyCells = "row.tooManyCells"
  /// A row ends before a column that must be filled.
  case rowTooFewCells = "row.tooFewCells"
  /// A cell is longer than any that the format knows; its beginning is read.
  case cellTooLong = "cell.tooLong"

  // What headers and keys can have.

  /// A column that must be filled is not in the header.
  case columnMissing = "column.missing"
  /// A column stands in the header twice.
  case columnDuplicate = "column.duplicate"
  /// A header has far more columns than any that the format knows; the file is not read.
  case headerTooWide = "header.tooWide"
  /// The format does not know the column, which is not read.
  case columnUnknown = "column.unknown"
  /// A key of `programme.csv` that must be given is not.
  case keyMissing = "key.missing"
  /// A key of `programme.csv` is given twice.
  case keyDuplicate = "key.duplicate"
  /// The format does not know the key of `programme.csv`, which is not read.
  case keyUnknown = "key.unknown"

  // What single cells can have.

  /// A cell that must be filled is empty.
  case cellMissing = "cell.missing"
  /// A cell is filled that must be empty in this row.
  case cellUnexpected = "cell.unexpected"
  /// A cell that should hold a number does not.
  case numberUnreadable = "number.unreadable"
  /// A number that counts whole things has a fraction.
  case numberNotWhole = "number.notWhole"
  /// A number is too small or too large.
  case numberOutOfRange = "number.outOfRange"
  /// A cell that should hold a day does not.
  case dateUnreadable = "date.unreadable"
  /// A cell that should hold a month does not.
  case monthUnreadable = "month.unreadable"
  /// A cell that should hold one of the format's words does not.
  case wordUnknown = "word.unknown"
  /// A list has an entry without text.
  case listUnreadable = "list.unreadable"
  /// A cell names something that no file describes.
  case referenceUnknown = "reference.unknown"

  // What rows can have together.

  /// Two rows have the same id.
  case idDuplicate = "id.duplicate"
  /// A goal is listed twice.
  case goalDuplicate = "goal.duplicate"
  /// Two rows say something of the same pair.
  case pairDuplicate = "pair.duplicate"
  /// The fewest hours are more than the most hours.
  case hoursContradictory = "hours.contradictory"
  /// A person accepted and refused the same activity.
  case choiceContradictory = "choice.contradictory"
  /// Two pins cannot both be respected.
  case pinContradictory = "pin.contradictory"

  // What is odd, but can be planned.

  /// The hours that a person chose hold no whole slot.
  case personNoWholeSlot = "person.noWholeSlot"
  /// A person has fewer slots than the smallest part of a job.
  case personTooFewSlots = "person.tooFewSlots"
  /// An activity needs more than its hours allow.
  case activityNeverOpens = "activity.neverOpens"
  /// No eligible person may work on an activity that can open.
  case activityNoCandidate = "activity.noCandidate"
  /// A session needs more people than it has seats for.
  case courseNeverHeld = "course.neverHeld"
  /// A person accepted an activity that screening does not allow.
  case choiceNotCandidate = "choice.notCandidate"
  /// The current plan names a person who does not exist.
  case currentPlanUnknownPerson = "currentPlan.unknownPerson"
  /// The current plan names an activity that does not exist.
  case currentPlanUnknownActivity = "currentPlan.unknownActivity"

  // What is read as the format says, but may be meant otherwise.

  /// Two restrictions, themes, provinces or places differ by case, accents, blanks or separators
  /// alone.
  case spellingSimilar = "spelling.similar"
  /// People are interested in a theme that no activity has, and one has a theme much like it.
  case themeNoActivity = "theme.noActivity"
  /// An entry of a list holds a sign that separates entries elsewhere.
  case listOtherSeparator = "list.otherSeparator"
  /// A decimal sign stands where a sign of thousands may be meant.
  case numberMaybeThousands = "number.maybeThousands"
  /// A day or month is beyond reason.
  case dateImplausible = "date.implausible"

  // What is odd about edits of scenarios, which no file can have.

  /// An edit of a scenario changes nothing.
  case editWithoutEffect = "edit.noEffect"
  /// An edit leaves a province without a territory, and moves the courses that are held there.
  case editMovesCourses = "edit.coursesMoved"

  /// Whether the issue is of what one cell says, whatever other cells of its row say.
  var isOfCellAlone: Bool {
    switch self {
    case .spellingSimilar, .themeNoActivity, .listOtherSeparator, .numberMaybeThousands,
      .dateImplausible:
      true
    default: false
    }
  }

  /// Whether planning can go on.
  public var severity: DataIssue.Severity {
    switch self {
    case .fileUnknown, .encodingDoubtful, .columnUnknown, .keyUnknown, .personNoWholeSlot,
      .personTooFewSlots, .activityNeverOpens,
      .activityNoCandidate, .courseNeverHeld, .choiceNotCandidate, .currentPlanUnknownPerson,
      .currentPlanUnknownActivity, .spellingSimilar, .themeNoActivity, .listOtherSeparator,
      .numberMaybeThousands, .dateImplausible, .editWithoutEffect, .editMovesCourses:
      .warning
    case .fileMissing, .fileEmpty, .fileDuplicate, .encodingUTF16, .encodingMixed, .byteNul,
      .lineCarriageReturn, .quoteUnclosed,
      .quoteStray, .quoteTextAfter, .rowTooManyCells, .rowTooFewCells, .cellTooLong,
      .headerTooWide, .columnMissing,
      .columnDuplicate, .keyMissing, .keyDuplicate, .cellMissing, .cellUnexpected,
      .numberUnreadable, .numberNotWhole, .numberOutOfRange, .dateUnreadable, .monthUnreadable,
      .wordUnknown, .listUnreadable, .referenceUnknown, .idDuplicate, .goalDuplicate,
      .pairDuplicate, .hoursContradictory, .choiceContradictory, .pinContradictory:
      .error
    }
  }
}
