package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;

/// Article numbers, invoice numbers, account numbers and other codes.
final class CodeFamilies {
  private CodeFamilies() {}

  private record Item(
      String prefix, int number, String suffix, String noun, int year, String account) {
    static Item draw(Dice dice) {
      return new Item(
          dice.capitals(dice.number(2, 3)),
          dice.number(1, 9_999),
          dice.capitals(1),
          dice.pick(WordLists.NOUNS),
          dice.number(2005, 2029),
          dice.digits(16));
    }

    String dashed() {
      return prefix + "-" + number + "-" + suffix;
    }

    String glued() {
      return prefix + number + suffix;
    }

    String invoice() {
      return "INV-" + year + "-" + padded(6);
    }

    String padded(int width) {
      return Digits.padded(number, width);
    }

    String grouped(String mark) {
      return String.join(
          mark,
          account.substring(0, 4),
          account.substring(4, 8),
          account.substring(8, 12),
          account.substring(12));
    }

    String cut(int letters) {
      return noun.substring(0, letters).toUpperCase(Locale.ROOT);
    }
  }

  static List<Family<?>> all() {
    return List.of(parts(), padded(), built(), changed(), account(), seat());
  }

  private static Family<Item> parts() {
    return Family.of("code.parts", Item::draw)
        .asks("prefix", Item::dashed, Item::prefix)
        .asks("number", Item::dashed, item -> item.number() + "")
        .asks("gluedNumber", Item::glued, item -> item.number() + "")
        .asks("gluedPrefix", Item::glued, Item::prefix)
        .asks("suffix", Item::glued, Item::suffix)
        .asks("year", Item::invoice, item -> item.year() + "")
        .asks("running", Item::invoice, item -> item.number() + "");
  }

  private static Family<Item> padded() {
    return Family.of("code.padded", Item::draw)
        .asksEach(
            "width", List.of(5, 6, 8), item -> item.noun() + " " + item.number(), Item::padded)
        .asks(
            "prefixed",
            item -> item.prefix() + "-" + item.number(),
            item -> item.prefix() + "-" + item.padded(5))
        .asks("invoice", item -> item.number() + "/" + item.year(), Item::invoice)
        .asks("stripped", item -> item.noun() + " " + item.padded(7), item -> item.number() + "");
  }

  private static Family<Item> built() {
    return Family.of("code.built", Item::draw)
        .asks(
            "dashed", List.of(Item::prefix, item -> item.number() + "", Item::suffix), Item::dashed)
        .asks(
            "named",
            List.of(Item::noun, item -> item.number() + ""),
            item -> item.cut(3) + "-" + item.number())
        .asks(
            "yearly",
            List.of(Item::noun, item -> item.year() + ""),
            item -> item.cut(2) + Digits.two(item.year() % 100))
        .asks(
            "titled",
            List.of(Item::noun, Item::prefix),
            item -> capital(item.noun()) + " [" + item.prefix() + "]")
        .asks(
            "hash",
            List.of(Item::noun, item -> item.number() + ""),
            item -> item.noun() + "#" + item.padded(4));
  }

  private static Family<Item> changed() {
    return Family.of("code.changed", Item::draw)
        .asks("undashed", Item::dashed, item -> item.prefix() + item.number() + item.suffix())
        .asks(
            "slashed",
            Item::dashed,
            item -> item.prefix() + "/" + item.number() + "/" + item.suffix())
        .asks(
            "reversed",
            Item::dashed,
            item -> item.suffix() + "-" + item.number() + "-" + item.prefix())
        .asks("lower", Item::dashed, item -> item.dashed().toLowerCase(Locale.ROOT))
        .asks("dashes", Item::glued, Item::dashed)
        .asks("order", Item::invoice, item -> "Order " + item.number() + " of " + item.year());
  }

  private static Family<Item> account() {
    return Family.of("code.account", Item::draw)
        .asksEach("grouped", List.of(" ", "-"), Item::account, Item::grouped)
        .asks("ungrouped", item -> item.grouped(" "), Item::account)
        .asks("ending", item -> item.grouped(" "), item -> "**** " + item.account().substring(12))
        .asks("masked", Item::account, item -> "XXXX-XXXX-XXXX-" + item.account().substring(12))
        .asks(
            "firstLast",
            item -> item.grouped("-"),
            item -> item.account().substring(0, 4) + "…" + item.account().substring(12));
  }

  private static Family<Item> seat() {
    return Family.of("code.shelf", Item::draw)
        .asks(
            "shelf",
            item -> "Hall " + item.suffix() + ", shelf " + item.number(),
            item -> item.suffix() + item.number())
        .asks("hall", item -> "Hall " + item.suffix() + ", shelf " + item.number(), Item::suffix)
        .asks(
            "worded",
            item -> item.suffix() + item.number(),
            item -> "Hall " + item.suffix() + ", shelf " + item.number())
        .asks("bracketed", item -> item.noun() + " (" + item.glued() + ")", Item::glued)
        .asks("trailing", item -> item.glued() + " " + item.noun(), Item::noun);
  }
}
