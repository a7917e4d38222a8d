extension Sequence<DataIssue> {
  /// The issues by file and line, those of edits first and those of
  /// files that the format does not know last; what is equal keeps its order.
  ///
  /// Use it to join issues that were found at different stages, each in order already.
  public var byFileAndLine: [DataIssue] {
    func place(_ location: DataIssue.Location) -> (Int, Int) {
      switch location {
      case .cell(let file, let line, _): (file.position, line ?? 0)
      case .otherFile: (DataFile.allCases.count, 0)
      case .edit: (-1, 0)
      }
    }
    return enumerated().map { (place: place($0.element.location), offset: $0.offset, $0.element) }
      .sorted { ($0.place.0, $0.place.1, $0.offset) < ($1.place.0, $1.place.1, $1.offset) }
      .map(\.2)
  }
}
