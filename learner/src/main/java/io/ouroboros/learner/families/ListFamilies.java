package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.stream.IntStream;

/// Lists in one cell, and several columns joined to one.
final class ListFamilies {
  private ListFamilies() {}

  private record Basket(List<String> items, String owner, int count) {
    static Basket draw(Dice dice) {
      return new Basket(
          IntStream.range(0, dice.number(3, 5)).mapToObj(_ -> dice.pick(WordLists.NOUNS)).toList(),
          dice.pick(WordLists.FIRST_NAMES),
          dice.number(1, 90));
    }

    String joined(String mark) {
      return String.join(mark, items);
    }

    String owned() {
      return owner + ": " + joined(", ");
    }

    int size() {
      return items.size();
    }
  }

  static List<Family<?>> all() {
    return List.of(member(), separator(), owned(), columns(), counted());
  }

  private static Family<Basket> member() {
    return Family.of("list.member", Basket::draw)
        .asksEach(
            "first",
            List.of(", ", ";", " | "),
            Basket::joined,
            (basket, _) -> basket.items().getFirst())
        .asks("last", basket -> basket.joined(", "), basket -> basket.items().getLast())
        .asks("second", basket -> basket.joined(";"), basket -> basket.items().get(1))
        .asks("third", basket -> basket.joined(", "), basket -> basket.items().get(2));
  }

  private static Family<Basket> separator() {
    return Family.of("list.separator", Basket::draw)
        .asks("semicolon", basket -> basket.joined(", "), basket -> basket.joined(";"))
        .asks("spaced", basket -> basket.joined(","), basket -> basket.joined(", "))
        .asks("slashed", basket -> basket.joined(" and "), basket -> basket.joined("/"))
        .asks("worded", basket -> basket.joined(" + "), basket -> basket.joined(" and "))
        .asks("bracketed", basket -> basket.joined(", "), basket -> "[" + basket.joined(",") + "]")
        .asks("bare", basket -> "{" + basket.joined("; ") + "}", basket -> basket.joined(" "));
  }

  private static Family<Basket> owned() {
    return Family.of("list.owned", Basket::draw)
        .asks("owner", Basket::owned, Basket::owner)
        .asks("items", Basket::owned, basket -> basket.joined(", "))
        .asks("first", Basket::owned, basket -> basket.items().getFirst())
        .asks(
            "gift",
            Basket::owned,
            basket -> capital(basket.items().getFirst()) + " for " + basket.owner())
        .asks("last", Basket::owned, basket -> basket.owner() + "/" + basket.items().getLast());
  }

  private static Family<Basket> columns() {
    return Family.of("list.columns", Basket::draw)
        .asks(
            "dashed",
            List.of(Basket::owner, basket -> basket.items().getFirst()),
            basket -> basket.owner() + " - " + basket.items().getFirst())
        .asks(
            "owned",
            List.of(basket -> basket.items().getFirst(), Basket::owner),
            basket -> basket.owner() + "'s " + basket.items().getFirst())
        .asks(
            "counted",
            List.of(basket -> basket.items().getFirst(), basket -> basket.count() + ""),
            basket -> basket.count() + "x " + basket.items().getFirst())
        .asks(
            "three",
            List.of(
                basket -> basket.items().getFirst(),
                basket -> basket.items().get(1),
                Basket::owner),
            basket ->
                basket.items().getFirst() + "/" + basket.items().get(1) + "/" + basket.owner())
        .asks(
            "sentence",
            List.of(Basket::owner, basket -> basket.items().get(1)),
            basket -> basket.owner() + " ordered the " + basket.items().get(1) + ".");
  }

  private static Family<Basket> counted() {
    return Family.of("list.counted", Basket::draw)
        .shaped(Basket::size)
        .asks("items", basket -> basket.joined(", "), basket -> basket.size() + " items")
        .asks(
            "others",
            basket -> basket.joined(", "),
            basket -> basket.items().getFirst() + " and " + (basket.size() - 1) + " more")
        .asks(
            "ends",
            basket -> basket.joined(", "),
            basket -> basket.items().getFirst() + "..." + basket.items().getLast())
        .asks(
            "without",
            basket -> basket.joined(";"),
            basket -> String.join(";", basket.items().subList(1, basket.size())))
        .asks(
            "initials",
            basket -> basket.joined(" "),
            basket ->
                basket.items().stream()
                    .map(item -> item.substring(0, 1))
                    .reduce("", String::concat));
  }
}
