package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.function.Function;

/// Numbers and lengths on either side of a limit.
final class LimitFamilies {
  private static final int FEW = 10;
  private static final int MANY = 50;
  private static final int WIDTH = 12;

  private LimitFamilies() {}

  private record Stock(String noun, int count, int wanted) {
    static Stock draw(Dice dice) {
      int count = dice.chance(0.3) ? dice.number(0, 2) : dice.number(0, 99);
      int wanted = dice.chance(0.2) ? count : dice.number(1, 120);
      return new Stock(dice.pick(WordLists.NOUNS), count, wanted);
    }

    String left() {
      return noun + ": " + count;
    }

    String counted() {
      return count + " " + noun + (count == 1 ? "" : "s");
    }

    String level() {
      return count < FEW ? "low" : count < MANY ? "medium" : "high";
    }

    int shape() {
      return (count == 0 ? 1 : 0)
          + (count == 1 ? 2 : 0)
          + (count < FEW ? 4 : 0)
          + (count < MANY ? 8 : 0)
          + (count < wanted ? 16 : 0);
    }
  }

  private record Text(String words) {
    static Text draw(Dice dice) {
      String noun = dice.pick(WordLists.NOUNS);
      return new Text(
          dice.chance(0.5)
              ? capital(noun) + " " + dice.number(1, 99)
              : dice.pick(WordLists.ADJECTIVES)
                  + " "
                  + noun
                  + " from "
                  + dice.pick(WordLists.CITIES));
    }

    boolean fits() {
      return words.length() <= WIDTH;
    }

    String first() {
      return words.substring(0, words.indexOf(' '));
    }

    String cut(String mark) {
      return fits() ? words : words.substring(0, WIDTH) + mark;
    }

    int shape() {
      return fits() ? 1 : 0;
    }
  }

  static List<Family<?>> all() {
    return List.of(stock(), width());
  }

  private static Family<Stock> stock() {
    Function<Stock, String> count = stock -> stock.count() + "";
    Function<Stock, String> wanted = stock -> stock.wanted() + "";
    return Family.of("limit.stock", Stock::draw)
        .shaped(Stock::shape)
        .asks("state", Stock::left, stock -> stock.count() == 0 ? "sold out" : "in stock")
        .asks("plural", List.of(count, Stock::noun), Stock::counted)
        .asks("low", Stock::left, stock -> stock.count() < FEW ? "order" : "fine")
        .asks("level", count, Stock::level)
        .asks(
            "enough",
            List.of(count, wanted),
            stock -> stock.count() < stock.wanted() ? "short" : "enough")
        .asks(
            "sent",
            List.of(Stock::noun, count, wanted),
            stock -> Math.min(stock.count(), stock.wanted()) + " x " + stock.noun());
  }

  private static Family<Text> width() {
    return Family.of("limit.width", Text::draw)
        .shaped(Text::shape)
        .asks("dots", Text::words, text -> text.cut("..."))
        .asks("cut", Text::words, text -> text.cut(""))
        .asks("fits", Text::words, text -> text.fits() ? "ok" : "too long")
        .asks("first", Text::words, text -> text.fits() ? text.words() : text.first())
        .asks("marked", Text::words, text -> text.fits() ? text.words() : "! " + text.words());
  }
}
