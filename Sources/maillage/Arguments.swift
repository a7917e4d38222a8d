public import ArgumentParser
public import DatasetFiles
public import Planning

extension PlanningParameters.Engine: ExpressibleByArgument {}

extension WritingProfile: ExpressibleByArgument {}
