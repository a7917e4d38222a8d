public import ArgumentParser
public import Batch
public import DatasetFiles
public import Employment
public import Monitoring
public import Planning
public import Reporting
public import Store

extension PlanningParameters.Engine: ExpressibleByArgument {}

extension Goal: ExpressibleByArgument {}

extension WritingProfile: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

extension Decision.Verb: ExpressibleByArgument {}

extension BatchKind: ExpressibleByArgument {}

extension MonitoringLevel: ExpressibleByArgument {}
