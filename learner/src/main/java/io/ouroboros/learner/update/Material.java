package io.ouroboros.learner.update;

import io.ouroboros.learner.experience.Hindsight;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import java.util.List;

/// What a training reads, by where it comes from.
///
/// @param lived programs that goals were answered with; costs are counted in these alone
/// @param dreamt synthetic goals and their programs
/// @param hindsight goals that were solved without being asked
public record Material(List<Weighted> lived, List<Weighted> dreamt, List<Weighted> hindsight) {
  public Material {
    lived = List.copyOf(lived);
    dreamt = List.copyOf(dreamt);
    hindsight = List.copyOf(hindsight);
  }

  /// What two stores hold, and what follows from the lived experience in hindsight.
  public static Material of(ReplayStore lived, ReplayStore dreamt) {
    ReplayStore hindsight = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    lived.kept().window().stream()
        .flatMap(experience -> Hindsight.of(experience).stream())
        .forEach(hindsight::add);
    return new Material(lived.weighted(), dreamt.weighted(), hindsight.weighted());
  }

  /// How many experiences there are in all.
  int size() {
    return lived.size() + dreamt.size() + hindsight.size();
  }
}
