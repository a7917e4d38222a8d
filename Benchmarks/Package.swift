// swift-tools-version: 6.2

import PackageDescription

/// The flags of the main package.
let swiftSettings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "maillage-benchmarks",
  products: [
    .executable(name: "race", targets: ["race"]),
    .executable(name: "instances", targets: ["instances"]),
    .executable(name: "growth", targets: ["growth"]),
  ],
  dependencies: [
    // The name is given, so that the folder of the clone may be called anything.
    .package(name: "maillage", path: "../"),
    // Without its traits: they replace malloc and the reference counting by slower ones.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Runners: commands that take minutes to hours, and write what they measured into a folder.
    .executableTarget(
      name: "race",
      dependencies: [
        "RunnerSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Maillage", package: "maillage"),
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "instances",
      dependencies: [
        "RunnerSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "LinearSolver", package: "maillage"),
        .product(name: "Maillage", package: "maillage"),
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "growth",
      dependencies: [
        "RunnerSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Maillage", package: "maillage"),
      ],
      swiftSettings: swiftSettings),
    .target(
      name: "RunnerSupport",
      dependencies: [.product(name: "Maillage", package: "maillage")],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "RunnerSupportTests",
      dependencies: [
        "RunnerSupport",
        .product(name: "LinearSolver", package: "maillage"),
        .product(name: "Maillage", package: "maillage"),
      ],
      swiftSettings: swiftSettings),

    // Benchmarks of the benchmark tool.
    .executableTarget(
      name: "MaillageBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "LinearSolver", package: "maillage"),
        .product(name: "Maillage", package: "maillage"),
        .product(name: "SyntheticProgrammes", package: "maillage"),
      ],
      // The plugin takes the targets whose folder lies in a folder called Benchmarks.
      path: "Benchmarks",
      swiftSettings: swiftSettings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
