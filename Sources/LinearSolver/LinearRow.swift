/// A row (constraint) of a model or of a live problem: an opaque handle, valid like a `LinearVariable`.
public struct LinearRow: Hashable, Sendable {
  /// The zero-based place in the order of creation; deleting others does not change it.
  package let offset: Int

  package init(offset: Int) { self.offset = offset }
}
