package io.ouroboros.agents.journal;

import java.util.List;
import java.util.Set;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/// An event that is to be written, and its tags.
record JournalEvent(JournalPekkoSerializationRow row, Set<String> tags) {
  static JournalEvent of(
      Tuple2<JournalPekkoSerializationRow, scala.collection.immutable.Set<String>> row) {
    return new JournalEvent(row._1(), CollectionConverters.asJava(row._2()));
  }

  /// A value of a row as databases take it.
  static <T> @Nullable T orNull(Option<T> value) {
    return OptionConverters.toJava(value).orElse(null);
  }

  String persistenceId() {
    return row.persistenceId();
  }

  /// Whether its persistence id is unfinished from here on.
  boolean begins() {
    return tags.contains(JournalDao.BEGINS);
  }

  /// Whether its persistence id is finished from here on.
  boolean ends() {
    return tags.contains(JournalDao.ENDS);
  }

  /// The tags that are kept beside it.
  List<String> kept() {
    return tags.stream()
        .filter(tag -> !tag.equals(JournalDao.BEGINS) && !tag.equals(JournalDao.ENDS))
        .toList();
  }
}
