/// Finds the longest ascending run of a sequence: what kept its order, when everything else moved.
enum LongestRun {
  /// The places of a longest ascending run, ascending; of equally long ones the same one each time.
  ///
  /// - Complexity: O(*n* log *n*), O(*n*) where the sequence ascends.
  static func places(of values: [Int32]) -> [Int] {
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return Array(values.indices) }
    var tails: [Int32] = []
    var before = [Int32](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[Int(tails[middle])] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = tails[low - 1] }
      if low == tails.count { tails.append(Int32(place)) } else { tails[low] = Int32(place) }
    }
    var result: [Int] = []
    var place = tails.last ?? -1
    while place >= 0 {
      result.append(Int(place))
      place = before[Int(place)]
    }
    return result.reversed()
  }
}
