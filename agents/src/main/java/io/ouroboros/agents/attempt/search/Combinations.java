package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The ways to fill the places of one rule with terms of the bank.
final class Combinations {
  private final Bank bank;
  private final Call call;
  private final Levels[] places;
  private final int least;

  Combinations(Bank bank, Call call) {
    this.bank = bank;
    this.call = call;
    places = new Levels[call.places()];
    for (int place = 0; place < places.length; place++) {
      places[place] = bank.at(call.rule(), place);
    }
    least = Arrays.stream(places).mapToInt(Levels::least).sum();
  }

  /// The fewest steps that the arguments cost together.
  int least() {
    return least;
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
  /// @param steps not fewer than [#least]
  /// @return false when the search has to stop
  boolean make(int steps) {
    if (places.length == 0) {
      return steps != 0 || bank.make(call, 0);
    }
    return fill(0, steps, steps);
  }

  /// Fills the places that are left, so that together they cost exactly `steps`: the first of them
  /// with the cheapest terms first.
  private boolean fill(int place, int steps, int inner) {
    if (place == places.length - 1) {
      return fillLast(place, steps, inner);
    }
    Levels here = places[place];
    int cheapest = Math.max(1, steps - dearest(place + 1));
    int dearest = Math.min(steps - (places.length - 1 - place), here.dearest());
    int cost = next(place, cheapest, dearest, steps);
    while (cost >= 0 && cost <= dearest) {
      if (canFill(place + 1, steps - cost) && !fillAt(place, cost, steps, inner)) {
        return false;
      }
      cost = next(place, cost + 1, dearest, steps);
    }
    return bank.mayGoOn();
  }

  /// The least cost at a place, from `from` to `most`, that is worth a look; -1 when there is none.
  /// Before the last place, whichever of the two has fewer costs leads.
  private int next(int place, int from, int most, int steps) {
    if (place == places.length - 2 && places[place + 1].count() < places[place].count()) {
      int rest = from < steps ? places[place + 1].previous(steps - from) : -1;
      return rest < 1 ? -1 : steps - rest;
    }
    return places[place].next(from, most);
  }

  private boolean fillAt(int place, int cost, int steps, int inner) {
    Bucket choices = places[place].at(cost);
    int known = choices.size();
    for (int i = 0; i < known; i++) {
      call.put(place, choices, i);
      if (!fill(place + 1, steps - cost, inner)) {
        return false;
      }
    }
    return true;
  }

  /// Whether there are terms for the places that are left.
  private boolean canFill(int place, int steps) {
    if (place == places.length - 1) {
      return places[place].at(steps).size() > 0;
    }
    int cost = places[place].next(1, steps - 1);
    while (cost >= 0) {
      if (canFill(place + 1, steps - cost)) {
        return true;
      }
      cost = places[place].next(cost + 1, steps - 1);
    }
    return false;
  }

  private boolean fillLast(int place, int steps, int inner) {
    Bucket choices = places[place].at(steps);
    int known = choices.size();
    for (int i = 0; i < known; i++) {
      call.put(place, choices, i);
      if (!bank.make(call, inner)) {
        return false;
      }
    }
    return bank.mayGoOn();
  }
}
