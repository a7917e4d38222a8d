import ArgumentParser
import Reporting

/// Options of commands that answer people in their language, or programs.
struct AnswerOptions: ParsableArguments {
  @Option(help: "The language: en or fr.")
  var language = Language.english

  @OptionGroup var document: DocumentOption
}

/// The option of commands whose answer programs can read.
struct DocumentOption: ParsableArguments {
  @Flag(
    help: "Print one JSON document, with all figures and ids, instead of the answer for people.")
  var json = false
}
