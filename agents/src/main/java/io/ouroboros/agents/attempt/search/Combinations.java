package io.ouroboros.agents.attempt.search;

/// The ways to fill the places of one rule with terms of the bank.
final class Combinations {
  private final Bank bank;
  private final Call call;
  private final Levels[] places;

  Combinations(Bank bank, Call call) {
    this.bank = bank;
    this.call = call;
    places = new Levels[call.places()];
    for (int place = 0; place < places.length; place++) {
      places[place] = bank.at(call.rule(), place);
    }
  }

  /// The most steps that the arguments at a place and all after it cost together.
  int dearest(int first) {
    int sum = 0;
    for (int place = first; place < places.length; place++) {
      sum += places[place].dearest();
    }
    return sum;
  }

  /// Makes the terms whose arguments cost exactly so many steps together.
  ///
  /// @return false when the search has to stop
  boolean make(int steps) {
    if (places.length == 0) {
      return steps != 0 || bank.make(call, 0);
    }
    return steps < places.length || fill(0, steps, steps);
  }

  /// Fills the places that are left, so that together they cost exactly `steps`.
  private boolean fill(int place, int steps, int inner) {
    if (place == places.length - 1) {
      return fillLast(place, steps, inner);
    }
    Levels here = places[place];
    int later = dearest(place + 1);
    int dearest = Math.min(steps - (places.length - 1 - place), here.dearest());
    int cost = here.next(Math.max(1, steps - later));
    while (cost >= 0 && cost <= dearest) {
      if (canFill(place + 1, steps - cost)) {
        Bucket choices = here.at(cost);
        int known = choices.size();
        for (int i = 0; i < known; i++) {
          call.put(place, choices.get(i), bank.values());
          if (!fill(place + 1, steps - cost, inner)) {
            return false;
          }
        }
      }
      cost = here.next(cost + 1);
    }
    return bank.mayGoOn();
  }

  /// Whether it is worth looking at the places that are left.
  private boolean canFill(int place, int steps) {
    return place < places.length - 1 || places[place].at(steps).size() > 0;
  }

  private boolean fillLast(int place, int steps, int inner) {
    Bucket choices = places[place].at(steps);
    int known = choices.size();
    for (int i = 0; i < known; i++) {
      call.put(place, choices.get(i), bank.values());
      if (!bank.make(call, inner)) {
        return false;
      }
    }
    return bank.mayGoOn();
  }
}
