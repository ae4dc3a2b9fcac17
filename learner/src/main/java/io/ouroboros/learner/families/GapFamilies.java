package io.ouroboros.learner.families;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Columns that are joined without those cells that are empty, and cells that are filled from
/// another column.
final class GapFamilies {
  private GapFamilies() {}

  private record Site(String street, String unit, String city, String state) {
    static Site draw(Dice dice) {
      String unit = "Unit " + dice.number(1, 60);
      String state = dice.pick(WordLists.STATES);
      return new Site(
          dice.number(1, 300) + " " + dice.pick(WordLists.STREETS),
          dice.chance(0.5) ? unit : "",
          dice.pick(WordLists.CITIES),
          dice.chance(0.7) ? state : "");
    }

    int shape() {
      return (unit.isEmpty() ? 1 : 0) + (state.isEmpty() ? 2 : 0);
    }
  }

  private record Account(String work, String home, String name) {
    static Account draw(Dice dice) {
      String work = dice.digits(3) + "-" + dice.digits(4);
      return new Account(
          dice.chance(0.6) ? work : "",
          dice.digits(3) + "-" + dice.digits(4),
          dice.pick(WordLists.FIRST_NAMES));
    }

    String best() {
      return work.isEmpty() ? home : work;
    }

    int shape() {
      return work.isEmpty() ? 1 : 0;
    }
  }

  static List<Family<?>> all() {
    return List.of(site(), account());
  }

  private static Family<Site> site() {
    return Family.of("gap.site", Site::draw)
        .shaped(Site::shape)
        .asks("line", columns(), site -> some(", ", site.street(), site.unit(), site.city()))
        .asks("slashed", columns(), site -> some(" / ", site.street(), site.unit(), site.city()))
        .asks(
            "place",
            List.of(Site::city, Site::state),
            site -> some(", ", site.city(), site.state()))
        .asks(
            "flat",
            List.of(Site::unit, Site::street),
            site -> some(" - ", site.unit(), site.street()))
        .asks(
            "all",
            List.of(Site::street, Site::unit, Site::city, Site::state),
            site -> some(", ", site.street(), site.unit(), site.city(), site.state()))
        .asks(
            "region",
            List.of(Site::state, Site::city),
            site -> some("-", site.state(), site.city()));
  }

  private static Family<Account> account() {
    return Family.of("gap.account", Account::draw)
        .shaped(Account::shape)
        .asks("best", List.of(Account::work, Account::home), Account::best)
        .asks(
            "named",
            List.of(Account::name, Account::work, Account::home),
            account -> account.name() + ": " + account.best())
        .asks(
            "both",
            List.of(Account::work, Account::home),
            account -> some(", ", account.work(), account.home()))
        .asks("call", List.of(Account::home, Account::work), account -> "call " + account.best())
        .asks(
            "short",
            List.of(Account::work, Account::home),
            account -> account.best().substring(account.best().length() - 4));
  }

  private static List<Function<Site, String>> columns() {
    return List.of(Site::street, Site::unit, Site::city);
  }

  private static String some(String mark, String... cells) {
    return Stream.of(cells).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(mark));
  }
}
