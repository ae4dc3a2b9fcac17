package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;

/// Why a candidate did not become the current generation.
public sealed interface Refusal {
  /// The reason in a sentence, for people.
  String sentence();

  /// The exam showed that it is worse.
  record Worse(Evidence evidence) implements Refusal {
    @Override
    public String sentence() {
      return "It is worse: " + evidence + ".";
    }
  }

  /// It is better than the current generation, and the exam showed that it is worse than one
  /// before.
  record WorseThanAncestor(GenerationId ancestor, Evidence evidence) implements Refusal {
    @Override
    public String sentence() {
      return "It is worse than generation %s, an ancestor: %s."
          .formatted(ancestor.shortened(), evidence);
    }
  }

  /// The exam showed that it cannot be better by as much as matters.
  record Futile(Evidence evidence) implements Refusal {
    @Override
    public String sentence() {
      return "It is not better by as much as matters: " + evidence + ".";
    }
  }

  /// The exam's goals are used up, and the candidate may be better or not.
  record NotShown(Evidence evidence) implements Refusal {
    @Override
    public String sentence() {
      return "Not shown to be better: %s; this exam could detect %.3f."
          .formatted(evidence, evidence.detectable());
    }
  }

  /// It cannot be loaded, so it cannot be examined.
  record Unusable(String reason) implements Refusal {
    @Override
    public String sentence() {
      return reason;
    }
  }

  /// The charter does not allow it now.
  record AgainstCharter(String reason) implements Refusal {
    @Override
    public String sentence() {
      return reason;
    }
  }
}
