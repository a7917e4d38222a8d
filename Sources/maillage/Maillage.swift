import ArgumentParser

@main
struct Maillage: ParsableCommand {
}
