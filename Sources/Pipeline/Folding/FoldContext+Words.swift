internal import Normalization
internal import OrderModel
internal import Reconciliation

extension FoldContext {
  /// Takes the vocabulary's word for what status words mean.
  mutating func knowWords() {
    isFinished = { value in
      guard case .text(let word) = value else { return false }
      return Vocabulary.standard.status(word) == .done
    }
    approves = { NodeStatus.state($0.description, at: .approval).map { $0 == .done || $0 == .notApplicable } }
  }
}
