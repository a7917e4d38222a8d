import Foundation
import LinearSolver

/// Does on purpose what the types forbid: uses a live program from another thread.
enum OtherThread {
  /// The compiler would forbid what this test is about; a semaphore makes the threads take turns.
  private final class Box<Value>: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  static func run<Result>(
    with program: inout LinearProgram, _ body: @escaping @Sendable (inout LinearProgram) -> Result?
  ) -> Result? {
    let result = Box<Result?>(nil)
    let over = DispatchSemaphore(value: 0)
    withUnsafeMutablePointer(to: &program) { pointer in
      let address = Int(bitPattern: pointer)
      Thread {
        if let pointer = UnsafeMutablePointer<LinearProgram>(bitPattern: address) {
          result.value = body(&pointer.pointee)
        }
        over.signal()
      }.start()
      over.wait()
    }
    return result.value
  }
}
