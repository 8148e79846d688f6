import Glibc
import SheetMutation

/// Fuzzing by libFuzzer, which keeps the inputs that reach new code; there is none in an ordinary build.
///
/// `FUZZ_TARGET` names the target and `FUZZ_STOCK` the folder of its sound inputs; the arguments are libFuzzer's own.
enum CoverageFuzzing {
  private typealias Input = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  private typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, Input
    ) -> Int32
  fileprivate typealias ByteMutator = @convention(c) (UnsafeMutablePointer<UInt8>?, Int, Int) -> Int

  /// Set once before libFuzzer starts, and read from then on.
  fileprivate nonisolated(unsafe) static var target: FuzzTarget?
  fileprivate nonisolated(unsafe) static var corpus: FuzzCorpus?
  fileprivate nonisolated(unsafe) static var mutateBytes: ByteMutator?

  /// Runs libFuzzer; the exit status, 69 where it is not linked in.
  static func run(_ target: FuzzTarget) -> Int32 {
    guard let driver = dlsym(nil, "LLVMFuzzerRunDriver"), let bytes = dlsym(nil, "LLVMFuzzerMutate") else {
      print("fuzzer: this build is without libFuzzer")
      return 69
    }
    self.target = target
    corpus = FuzzCorpus(target, paths: getenv("FUZZ_STOCK").map { [String(cString: $0)] } ?? [])
    mutateBytes = unsafeBitCast(bytes, to: ByteMutator.self)
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    return unsafeBitCast(driver, to: Driver.self)(&count, &words) { pointer, count in
      _ = CoverageFuzzing.target?.run(Array(UnsafeBufferPointer(start: pointer, count: count)))
      return 0
    }
  }
}

/// libFuzzer's hook for mutators that know the form of an input: one time in three its own, which knows what was compared.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32) -> Int {
  var generator = SeededGenerator(state: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  if generator.next() % 3 == 0 {
    guard var parts = StoredArchive.parts(input), !parts.isEmpty else {
      return CoverageFuzzing.mutateBytes?(data, size, limit) ?? size
    }
    let index = Int(generator.next() % UInt64(parts.count))
    var bytes = parts[index].bytes
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 256)
    let end = bytes.withUnsafeMutableBufferPointer { room in
      CoverageFuzzing.mutateBytes?(room.baseAddress, count, room.count) ?? count
    }
    parts[index].bytes = Array(bytes[..<end])
    return put(StoredArchive.bytes(parts), data, limit)
  }
  return put(CoverageFuzzing.corpus?.damaged(input, growth: limit / 4, &generator) ?? input, data, limit)
}

private func put(_ bytes: [UInt8], _ data: UnsafeMutablePointer<UInt8>, _ limit: Int) -> Int {
  let count = min(bytes.count, limit)
  for index in 0..<count { data[index] = bytes[index] }
  return count
}
