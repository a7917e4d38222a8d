/// A variable of a model or of a live problem: an opaque handle.
///
/// A handle is valid in the model that made it, in its copies, and in a live problem opened from it.
/// Handles from a live problem's own `addVariable` are valid in that problem alone.
public struct LinearVariable: Hashable, Sendable {
  /// The zero-based place in the order of creation; deleting others does not change it.
  package let offset: Int

  package init(offset: Int) { self.offset = offset }
}
