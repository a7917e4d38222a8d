public import ArgumentParser
public import DatasetFiles
public import Planning
public import Reporting

extension PlanningParameters.Engine: ExpressibleByArgument {}

extension WritingProfile: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
