public import ArgumentParser
public import Batch
public import DatasetFiles
public import Employment
public import Monitoring
public import Planning
public import Reporting
public import Store

extension PlanningParameters.Engine: ExpressibleByArgument {}

extension Goal: ExpressibleByArgument {
  /// The goal of this name, in whatever case it is written.
  public init?(argument: String) { self.init(rawValue: argument.loweredASCII) }
}

extension WritingProfile: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

extension Decision.Verb: ExpressibleByArgument {}

extension BatchKind: ExpressibleByArgument {}

extension MonitoringLevel: ExpressibleByArgument {}
