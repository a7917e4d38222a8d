internal import GLPKShim

/// Asks a solve on another thread to stop; it then returns the best that it has.
///
/// The flag is an atomic in plain C memory, because GLPK's callback must read it without a Swift frame
/// below it. Once raised it stays so.
public final class CancellationFlag: Sendable {
  /// Written by `init` alone; the memory behind it is atomic and free of GLPK.
  nonisolated(unsafe) let flag: OpaquePointer

  /// A flag that is not raised.
  public init() {
    // Swift itself ends the process where an allocation of this size fails.
    guard let created = shim_flag_create() else { fatalError("no memory for one byte") }
    flag = created
  }

  deinit { shim_flag_destroy(flag) }

  /// Raises the flag. May be called from any thread, any number of times.
  public func cancel() { shim_flag_raise(flag) }

  /// Whether the flag has been raised.
  public var isCancelled: Bool { shim_flag_is_raised(flag) }
}
