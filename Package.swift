// swift-tools-version: 6.2

import PackageDescription

/// One set of flags for every Swift target, so that build and test share their products.
let swiftSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "maillage",
  products: [
    .executable(name: "maillage", targets: ["maillage"]),
    .library(
      name: "Maillage",
      targets: [
        "Employment", "DatasetFiles", "Eligibility", "PlanAudit", "Planning", "Scenarios",
        "Explanation",
      ]),
    // Apart, so that who plans alone builds no SQLite.
    .library(name: "Store", targets: ["Store"]),
    .library(name: "Batch", targets: ["Batch"]),
    .library(name: "Capsules", targets: ["Capsules", "Reporting"]),
    // Apart from planning, which must not be able to see traits of people.
    .library(name: "Monitoring", targets: ["Monitoring"]),
    .library(name: "LinearSolver", targets: ["LinearSolver"]),
    .library(name: "SyntheticProgrammes", targets: ["SyntheticProgrammes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The solver layer: no word of employment.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    // A module map links where Swift imports it; the shim is C and names the library itself.
    .target(
      name: "GLPKShim", dependencies: ["CGLPK"],
      cSettings: [.treatAllWarnings(as: .error)], linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "LinearSolver", dependencies: ["GLPKShim"], swiftSettings: swiftSettings),

    // Documents that people edit: JSON, read so that a fault has a place.
    .target(name: "Documents", swiftSettings: swiftSettings),

    // The domain and its files.
    .target(name: "Employment", swiftSettings: swiftSettings),
    .target(
      name: "DatasetFiles",
      dependencies: ["Employment", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: swiftSettings),
    .target(
      name: "SyntheticProgrammes", dependencies: ["Employment"], swiftSettings: swiftSettings),

    // From people to a plan.
    .target(name: "Eligibility", dependencies: ["Employment"], swiftSettings: swiftSettings),
    .target(name: "PlanAudit", dependencies: ["Employment"], swiftSettings: swiftSettings),
    .target(
      name: "Planning",
      dependencies: ["Employment", "Eligibility", "LinearSolver", "PlanAudit"],
      swiftSettings: swiftSettings),

    // What-if.
    .target(
      name: "Scenarios",
      dependencies: ["Documents", "Eligibility", "Employment", "PlanAudit", "Planning"],
      swiftSettings: swiftSettings),

    .target(
      name: "Explanation",
      dependencies: ["Eligibility", "Employment", "PlanAudit", "Planning", "Scenarios"],
      swiftSettings: swiftSettings),

    // What is kept.
    .target(
      name: "Store",
      dependencies: [
        "DatasetFiles", "Employment", "PlanAudit", "Planning", "Scenarios",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),

    // What people see.
    .target(
      name: "Reporting",
      dependencies: [
        "Employment", "DatasetFiles", "Eligibility", "Explanation", "PlanAudit", "Planning",
        "Scenarios",
      ],
      swiftSettings: swiftSettings),
    // What anybody can check again without this program.
    .target(
      name: "Capsules",
      dependencies: [
        "Eligibility", "Employment", "DatasetFiles", "LinearSolver", "PlanAudit", "Planning",
        "Reporting",
      ],
      swiftSettings: swiftSettings),
    // Many plans, on one machine or many.
    .target(
      name: "Batch",
      dependencies: [
        "DatasetFiles", "Documents", "Eligibility", "Employment", "PlanAudit", "Planning",
        "Reporting", "Scenarios", "Store",
      ],
      swiftSettings: swiftSettings),
    // The only opener of monitoring.csv; nothing that plans may depend on it.
    .target(
      name: "Monitoring",
      dependencies: ["Employment", "DatasetFiles", "LinearSolver", "PlanAudit", "Reporting"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "maillage",
      dependencies: [
        "Batch", "Capsules", "Employment", "DatasetFiles", "Documents", "Eligibility",
        "Explanation", "LinearSolver", "Monitoring", "PlanAudit",
        "Planning",
        "Reporting", "Scenarios", "Store", "SyntheticProgrammes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),

    .testTarget(
      name: "DatasetFilesTests", dependencies: ["DatasetFiles", "Eligibility", "Employment"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: swiftSettings),
    .testTarget(
      name: "EmploymentTests", dependencies: ["Employment"], swiftSettings: swiftSettings),
    .testTarget(
      name: "EligibilityTests", dependencies: ["Eligibility", "Employment"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "LinearSolverTests", dependencies: ["LinearSolver"], swiftSettings: swiftSettings),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "DatasetFiles", "Eligibility", "Employment", "LinearSolver", "PlanAudit", "Planning",
        "SyntheticProgrammes", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "PlanAuditTests", dependencies: ["Employment", "PlanAudit"],
      swiftSettings: swiftSettings),
    .target(
      name: "TestSupport",
      dependencies: ["Employment", "LinearSolver", "Planning", "SyntheticProgrammes"],
      path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "SyntheticProgrammesTests",
      dependencies: ["DatasetFiles", "Employment", "SyntheticProgrammes", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ExplanationTests",
      dependencies: [
        "DatasetFiles", "Eligibility", "Employment", "Explanation", "PlanAudit", "Planning",
        "Reporting", "Scenarios", "SyntheticProgrammes", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "DatasetFiles", "Eligibility", "Employment", "LinearSolver", "PlanAudit", "Planning",
        "Scenarios", "SyntheticProgrammes", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    // A program for the store's tests to kill.
    .executableTarget(
      name: "StoreWriter",
      dependencies: [
        "DatasetFiles", "Employment", "Planning", "Scenarios", "Store", "TestSupport",
      ],
      path: "Tests/StoreWriter", swiftSettings: swiftSettings),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "DatasetFiles", "Employment", "Planning", "Scenarios", "Store", "StoreWriter",
        "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "BatchTests",
      dependencies: [
        "Batch", "DatasetFiles", "Employment", "Planning", "Scenarios", "Store", "TestSupport",
        "maillage",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "DatasetFiles", "Eligibility", "Employment", "Explanation", "PlanAudit", "Planning",
        "Reporting", "Scenarios",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "MonitoringTests",
      dependencies: [
        "DatasetFiles", "Employment", "LinearSolver", "Monitoring", "PlanAudit", "Reporting",
        "SyntheticProgrammes", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "MaillageTests",
      dependencies: [
        "DatasetFiles", "Employment", "Planning", "Reporting", "maillage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "MaillageFuzzTests",
      dependencies: [
        "DatasetFiles", "Employment", "SyntheticProgrammes", "TestSupport", "maillage",
      ],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)
