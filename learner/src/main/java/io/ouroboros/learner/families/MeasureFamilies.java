package io.ouroboros.learner.families;

import java.util.List;
import java.util.Map;

/// Quantities with units, and measured things.
final class MeasureFamilies {
  private static final Map<String, String> SPELLED =
      Map.of("kg", "kilograms", "km", "kilometres", "ml", "millilitres", "cm", "centimetres");

  private MeasureFamilies() {}

  private record Thing(
      String amount, String unit, String noun, int width, int height, int depth, int share) {
    static Thing draw(Dice dice) {
      return new Thing(
          dice.number(1, 480) + (dice.chance(0.5) ? "." + dice.number(1, 9) : ""),
          dice.pick(List.of("kg", "km", "ml", "cm")),
          dice.pick(WordLists.ADJECTIVES) + " " + dice.pick(WordLists.NOUNS),
          dice.number(5, 250),
          dice.number(5, 250),
          dice.number(5, 250),
          dice.number(1, 99));
    }

    String spaced() {
      return amount + " " + unit;
    }

    String size() {
      return width + "x" + height + "x" + depth + " mm";
    }
  }

  static List<Family<?>> all() {
    return List.of(quantity(), unit(), size(), recipe(), share(), score());
  }

  private static Family<Thing> quantity() {
    return Family.of("measure.quantity", Thing::draw)
        .asks("number", Thing::spaced, Thing::amount)
        .asks("glued", thing -> thing.amount() + thing.unit(), Thing::amount)
        .asks("spaced", thing -> thing.amount() + thing.unit(), Thing::spaced)
        .asks("whole", Thing::spaced, thing -> thing.amount().replaceAll("\\..*", ""))
        .asks("comma", Thing::spaced, thing -> thing.spaced().replace('.', ','));
  }

  private static Family<Thing> unit() {
    return Family.of("measure.unit", Thing::draw)
        .shaped(thing -> thing.unit().hashCode())
        .asks("unit", Thing::spaced, Thing::unit)
        .asks("bracketed", Thing::spaced, thing -> thing.amount() + " [" + thing.unit() + "]")
        .asks("spelled", Thing::spaced, thing -> thing.amount() + " " + SPELLED.get(thing.unit()))
        .asks("name", thing -> thing.noun() + ": " + thing.spaced(), Thing::unit)
        .asks("front", Thing::spaced, thing -> thing.unit() + " " + thing.amount());
  }

  private static Family<Thing> size() {
    return Family.of("measure.size", Thing::draw)
        .asks("width", Thing::size, thing -> thing.width() + "")
        .asks("depth", Thing::size, thing -> thing.depth() + "")
        .asks(
            "spaced",
            Thing::size,
            thing -> thing.width() + " x " + thing.height() + " x " + thing.depth())
        .asks("turned", Thing::size, thing -> thing.height() + "x" + thing.width())
        .asks(
            "labelled",
            Thing::size,
            thing -> "W" + thing.width() + " H" + thing.height() + " D" + thing.depth());
  }

  private static Family<Thing> recipe() {
    return Family.of("measure.recipe", Thing::draw)
        .asks("what", thing -> thing.spaced() + " " + thing.noun(), Thing::noun)
        .asks("amount", thing -> thing.spaced() + " " + thing.noun(), Thing::spaced)
        .asks(
            "turned",
            thing -> thing.spaced() + " " + thing.noun(),
            thing -> thing.noun() + " (" + thing.spaced() + ")")
        .asks("times", thing -> thing.share() + " x " + thing.noun(), Thing::noun)
        .asks(
            "count",
            thing -> thing.noun() + " (x" + thing.share() + ")",
            thing -> thing.share() + "");
  }

  private static Family<Thing> share() {
    return Family.of("measure.share", Thing::draw)
        .asks(
            "number",
            thing -> thing.noun() + " " + thing.share() + "%",
            thing -> thing.share() + "")
        .asks(
            "rest",
            thing -> thing.noun() + " " + thing.share() + "%",
            thing -> 100 - thing.share() + "%")
        .asks(
            "whole",
            thing -> thing.noun() + " " + thing.width() + "/" + thing.height(),
            thing -> thing.width() + " of " + thing.height())
        .asks(
            "bracketed",
            thing -> thing.noun() + " (" + thing.share() + " percent)",
            thing -> thing.share() + "%")
        .asks(
            "sum",
            List.of(thing -> thing.width() + "", thing -> thing.height() + ""),
            thing -> thing.width() + thing.height() + "");
  }

  private static Family<Thing> score() {
    return Family.of("measure.score", Thing::draw)
        .shaped(thing -> (thing.width() > thing.height() ? 1 : 0) + (thing.share() >= 50 ? 2 : 0))
        .asks(
            "winner",
            List.of(thing -> thing.width() + "", thing -> thing.height() + ""),
            thing -> thing.width() > thing.height() ? "first" : "second")
        .asks(
            "larger",
            thing -> thing.width() + " - " + thing.height(),
            thing -> Math.max(thing.width(), thing.height()) + "")
        .asks(
            "passed",
            List.of(Thing::noun, thing -> thing.share() + ""),
            thing -> thing.share() >= 50 ? "pass" : "fail")
        .asks("home", thing -> thing.width() + " - " + thing.height(), thing -> thing.width() + "")
        .asks(
            "turned",
            thing -> thing.width() + ":" + thing.height(),
            thing -> thing.height() + ":" + thing.width());
  }
}
