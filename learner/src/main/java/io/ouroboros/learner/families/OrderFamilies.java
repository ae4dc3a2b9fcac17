package io.ouroboros.learner.families;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lists in one cell that are put in order, or lose items.
final class OrderFamilies {
  private OrderFamilies() {}

  private record Tags(List<String> items) {
    static Tags draw(Dice dice) {
      List<String> items = new ArrayList<>();
      IntStream.range(0, dice.number(3, 5)).forEach(_ -> items.add(dice.pick(WordLists.NOUNS)));
      items.add(dice.pick(items));
      return new Tags(List.copyOf(items));
    }

    String joined(String mark) {
      return String.join(mark, items);
    }

    String sorted(String mark) {
      return String.join(mark, items.stream().sorted().toList());
    }

    String unique(String mark) {
      return String.join(mark, items.stream().distinct().toList());
    }

    String reversed(String mark) {
      return String.join(mark, items.reversed());
    }

    String longest() {
      return items.stream()
          .reduce((known, other) -> other.length() > known.length() ? other : known)
          .orElseThrow();
    }
  }

  private record Plan(List<String> all, List<String> done) {
    static Plan draw(Dice dice) {
      List<String> all =
          Stream.generate(() -> dice.pick(WordLists.NOUNS))
              .distinct()
              .limit(dice.number(4, 6))
              .toList();
      List<String> done =
          all.subList(0, all.size() - 1).stream().filter(_ -> dice.chance(0.5)).toList();
      return new Plan(all, done.isEmpty() ? all.subList(1, 2) : done);
    }

    String wanted(String mark) {
      return String.join(mark, all);
    }

    String had(String mark) {
      return String.join(mark, done);
    }

    String missing(String mark) {
      return String.join(mark, all.stream().filter(item -> !done.contains(item)).toList());
    }
  }

  static List<Family<?>> all() {
    return List.of(sorted(), thinned(), without());
  }

  private static Family<Tags> sorted() {
    return Family.of("order.sorted", Tags::draw)
        .asksEach("by", List.of(", ", ";"), Tags::joined, Tags::sorted)
        .asks("reversed", tags -> tags.joined(", "), tags -> tags.reversed(", "))
        .asks("first", tags -> tags.joined(","), tags -> first(tags))
        .asks("changed", tags -> tags.joined(";"), tags -> tags.sorted(", "))
        .asks("backwards", tags -> tags.joined(" > "), tags -> tags.reversed(" > "));
  }

  private static Family<Tags> thinned() {
    return Family.of("order.thinned", Tags::draw)
        .asksEach("by", List.of(", ", "|"), Tags::joined, Tags::unique)
        .asks("longest", tags -> tags.joined(", "), Tags::longest)
        .asks("listed", tags -> tags.joined("; "), tags -> "[" + tags.unique("; ") + "]")
        .asks(
            "ordered",
            tags -> tags.joined(", "),
            tags -> String.join(", ", tags.items().stream().sorted().distinct().toList()));
  }

  private static Family<Plan> without() {
    return Family.of("order.without", Plan::draw)
        .asks(
            "missing",
            List.of(plan -> plan.wanted(", "), plan -> plan.had(", ")),
            plan -> plan.missing(", "))
        .asks(
            "semicolons",
            List.of(plan -> plan.had(";"), plan -> plan.wanted(";")),
            plan -> plan.missing(";"))
        .asks(
            "labelled",
            List.of(plan -> plan.wanted(", "), plan -> plan.had(", ")),
            plan -> "missing: " + plan.missing(", "))
        .asks(
            "ordered",
            List.of(plan -> plan.wanted(","), plan -> plan.had(",")),
            plan -> plan.missing(","))
        .asks(
            "changed",
            List.of(plan -> plan.wanted(", "), plan -> plan.had(", ")),
            plan -> plan.missing("/"));
  }

  private static String first(Tags tags) {
    return tags.items().stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
