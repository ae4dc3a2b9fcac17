package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ExamsTest {
  private static final Examiner.Pairing PAIRING =
      new Examiner.Pairing(GenerationId.HAND_SET, List.of(), Samples.BETTER, 1);
  private static final int PATIENT = 9;

  private final BlockingQueue<Exams.Report> reports = new LinkedBlockingQueue<>();
  private final Exams exams =
      new Exams(
          (pairing, cancelled, progress) -> {
            throw new Examiner.MissingCandidate("Nobody has it.");
          },
          reports::add);

  private Exams.Report held() throws InterruptedException {
    exams.begin(PAIRING);
    Exams.Report report = reports.take();
    exams.pause();
    return report;
  }

  @Test
  void aCandidateThatNobodyHasIsLookedForAgainAndRefusedInTheEnd() throws InterruptedException {
    for (int look = 0; look < PATIENT; look++) {
      assertThat(held()).isEqualTo(new Exams.Report.Broke("Nobody has it."));
    }
    assertThat(held())
        .isEqualTo(
            new Exams.Report.Decided(
                new LineageEvent.Rejected(Samples.BETTER, new Refusal.Unusable("Nobody has it."))));
  }

  @Test
  void theNextCandidateIsLookedForAsLong() throws InterruptedException {
    for (int look = 0; look < PATIENT; look++) {
      held();
    }
    exams.end();

    assertThat(held()).isInstanceOf(Exams.Report.Broke.class);
  }
}
