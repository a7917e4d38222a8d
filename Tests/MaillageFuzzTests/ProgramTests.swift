import Testing

/// Tests that run the built program: one after the other, since each of them takes all cores.
@Suite("The built program", .serialized)
enum ProgramTests {}
