package io.ouroboros.learner.experience;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// The bounded memory of experience. Goals with the same rows are folded into one, which keeps the
/// program that promises most. The window grows with the power 3/4 of all that was ever seen [1],
/// so that old experience leaves slowly; the oldest leaves first.
///
/// Not safe for use by several threads at once.
// [1] Wu: Accelerating Self-Play Learning in Go, 2019, appendix C; here without its offset.
public final class ReplayStore {
  private static final double GROWTH = 0.75;

  private final int always;
  private final int atMost;
  private final SequencedMap<Behaviour, Experience> window = new LinkedHashMap<>();
  private long seen;

  private record Behaviour(Signature signature, Set<Example> rows) {
    static Behaviour of(Experience experience) {
      return new Behaviour(experience.signature(), Set.copyOf(experience.examples()));
    }
  }

  /// An experience and its share of the training.
  ///
  /// @param weight positive
  public record Weighted(Experience experience, double weight) {}

  /// What a store remembers, to be kept elsewhere or read by another thread.
  ///
  /// @param seen how many experiences were ever added
  /// @param window oldest first
  public record Kept(long seen, List<Experience> window) {
    /// Nothing was ever added.
    public static final Kept NOTHING = new Kept(0, List.of());

    public Kept {
      window = List.copyOf(window);
    }
  }

  /// @param always how many experiences are kept whatever comes, at least 1
  /// @param atMost the bound of the window, at least `always`
  public ReplayStore(int always, int atMost) {
    if (always < 1 || atMost < always) {
      throw new IllegalArgumentException(
          "The window must be from at least 1 (%d) to no less (%d).".formatted(always, atMost));
    }
    this.always = always;
    this.atMost = atMost;
  }

  /// Goes on from what another store remembered.
  public ReplayStore(int always, int atMost, Kept kept) {
    this(always, atMost);
    kept.window().forEach(experience -> window.put(Behaviour.of(experience), experience));
    seen = kept.seen();
  }

  /// What this store remembers now.
  public Kept kept() {
    return new Kept(seen, List.copyOf(window.values()));
  }

  /// Remembers an experience.
  public void add(Experience experience) {
    seen++;
    Behaviour behaviour = Behaviour.of(experience);
    Experience known = window.remove(behaviour);
    boolean better = known == null || Promise.compare(experience, known) >= 0;
    window.put(behaviour, better ? experience : known);
    while (window.size() > limit()) {
      window.pollFirstEntry();
    }
  }

  private int limit() {
    double grown = always * Math.pow(Math.max(1.0, (double) seen / always), GROWTH);
    return (int) Math.min(atMost, grown);
  }

  /// How many experiences are in the window.
  public int size() {
    return window.size();
  }

  /// How many experiences were ever added.
  public long seen() {
    return seen;
  }

  /// What is worth training on, oldest first, each by its worth: programs that generalise count in
  /// full, with choices less the fewer rows tested them; programs that nobody could test count
  /// little, overfitted ones not at all.
  public List<Weighted> weighted() {
    return window.values().stream()
        .map(experience -> new Weighted(experience, Promise.worth(experience)))
        .filter(weighted -> weighted.weight() > 0)
        .toList();
  }
}
