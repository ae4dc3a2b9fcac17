package io.ouroboros.orchestrator.api;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.GoalState;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.protocol.v1.GoalReport;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;

/// The goals as the journal has them, without waking any.
public final class GoalHistory {
  private static final String PREFIX = Planner.TYPE_KEY.name() + "|";

  private final ActorSystem<?> system;
  private final JournalDatabase database;
  private final JdbcReadJournal journal;

  /// Reads the journal of this system.
  public GoalHistory(ActorSystem<?> system, JournalDatabase database) {
    this.system = system;
    this.database = database;
    this.journal =
        PersistenceQuery.get(system)
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
  }

  /// The goals that changed last, the latest first.
  ///
  /// @param most at least 1
  /// @throws SQLException when the database does not answer
  CompletionStage<List<GoalReport>> latest(int most) throws SQLException {
    List<CompletableFuture<Optional<GoalReport>>> reports =
        database.latest(PREFIX, most).stream().map(id -> report(id).toCompletableFuture()).toList();
    return CompletableFuture.allOf(reports.toArray(CompletableFuture[]::new))
        .thenApply(_ -> reports.stream().flatMap(report -> report.join().stream()).toList());
  }

  private CompletionStage<Optional<GoalReport>> report(String persistenceId) {
    GoalState start = new GoalState.Open();
    GoalId goal = new GoalId(persistenceId.substring(PREFIX.length()));
    return journal
        .currentEventsByPersistenceId(persistenceId, 0, Long.MAX_VALUE)
        .runFold(start, (state, event) -> state.after((GoalEvent) event.event()), system)
        .thenApply(state -> GoalReports.of(goal, GoalUpdate.of(state)));
  }
}
