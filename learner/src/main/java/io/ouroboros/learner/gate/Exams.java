package io.ouroboros.learner.gate;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The gatekeeper's exams: one at a time, on a thread of its own. Used by the gatekeeper alone.
final class Exams {
  /// What comes out of a running exam.
  sealed interface Report {
    /// It went on.
    record Moved(ExamProgress progress) implements Report {}

    /// It ended with this decision.
    record Decided(LineageEvent event) implements Report {}

    /// It could not be held; that says nothing about the candidate.
    record Broke(String reason) implements Report {}
  }

  /// How often a candidate that nobody has is looked for: its node may come back.
  private static final int MOST_LOOKS = 10;

  private final Examiner examiner;
  private final Consumer<Report> reports;
  private final AtomicInteger looks = new AtomicInteger();
  private Optional<ExamProgress> progress = Optional.empty();
  private boolean running;
  private volatile boolean stopped;

  /// @param reports told on the exam's thread
  Exams(Examiner examiner, Consumer<Report> reports) {
    this.examiner = examiner;
    this.reports = reports;
  }

  /// Whether an exam was begun and not ended.
  boolean isRunning() {
    return running;
  }

  /// How far the running exam is.
  Optional<ExamProgress> progress() {
    return progress;
  }

  /// Begins an exam.
  void begin(Examiner.Pairing pairing) {
    running = true;
    Thread.ofPlatform()
        .daemon()
        .name("exam-" + pairing.candidate().shortened())
        .start(() -> hold(pairing));
  }

  private void hold(Examiner.Pairing pairing) {
    try {
      examiner
          .examine(pairing, () -> stopped, moved -> reports.accept(new Report.Moved(moved)))
          .map(decision -> new Report.Decided(event(pairing, decision)))
          .ifPresent(reports);
    } catch (Examiner.MissingCandidate missing) {
      reports.accept(missing(pairing, String.valueOf(missing.getMessage())));
    } catch (RuntimeException broken) {
      reports.accept(new Report.Broke(broken.toString()));
    }
  }

  private Report missing(Examiner.Pairing pairing, String reason) {
    return looks.incrementAndGet() < MOST_LOOKS
        ? new Report.Broke(reason)
        : new Report.Decided(event(pairing, new Decision.Reject(new Refusal.Unusable(reason))));
  }

  private static LineageEvent event(Examiner.Pairing pairing, Decision decision) {
    return switch (decision) {
      case Decision.Promote(Evidence evidence) ->
          new LineageEvent.Promoted(pairing.candidate(), evidence);
      case Decision.Reject(Refusal refusal) ->
          new LineageEvent.Rejected(pairing.candidate(), refusal);
    };
  }

  /// The running exam went on.
  void moved(ExamProgress now) {
    progress = Optional.of(now);
  }

  /// The running exam ended with a decision.
  void end() {
    looks.set(0);
    pause();
  }

  /// The running exam broke; it may begin again.
  void pause() {
    running = false;
    progress = Optional.empty();
  }

  /// Ends the running exam without a decision; there will be no other.
  void stop() {
    stopped = true;
  }
}
