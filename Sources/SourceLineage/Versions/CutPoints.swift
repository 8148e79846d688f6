/// The nodes of a connected graph without which it falls apart.
///
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion: chains may be long.
enum CutPoints {
  /// Finds the cut points among some nodes, in ascending order.
  ///
  /// - Complexity: O(nodes + links).
  static func find(_ nodes: [Int], _ links: [(Int, Int)]) -> [Int] {
    var neighbours: [Int: [Int]] = [:]
    for (one, other) in links {
      neighbours[one, default: []].append(other)
      neighbours[other, default: []].append(one)
    }
    var found: Set<Int> = []
    var order: [Int: Int] = [:], low: [Int: Int] = [:]
    for root in nodes where order[root] == nil {
      var stack: [(node: Int, parent: Int?, next: Int)] = [(root, nil, 0)]
      var childrenOfRoot = 0
      order[root] = order.count
      low[root] = order[root]
      while let (node, parent, next) = stack.last {
        let around = neighbours[node] ?? []
        if next < around.count {
          stack[stack.count - 1].next += 1
          let other = around[next]
          if order[other] == nil {
            if node == root { childrenOfRoot += 1 }
            order[other] = order.count
            low[other] = order[other]
            stack.append((other, node, 0))
          } else if other != parent {
            low[node] = min(low[node] ?? 0, order[other] ?? 0)
          }
          continue
        }
        stack.removeLast()
        guard let parent else { continue }
        low[parent] = min(low[parent] ?? 0, low[node] ?? 0)
        if parent != root, low[node] ?? 0 >= order[parent] ?? 0 { found.insert(parent) }
      }
      if childrenOfRoot > 1 { found.insert(root) }
    }
    return found.sorted()
  }
}
