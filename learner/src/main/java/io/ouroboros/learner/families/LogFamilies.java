package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;

/// Lines of logs and settings.
final class LogFamilies {
  private LogFamilies() {}

  private record Entry(
      String level, String part, String message, String time, int thread, int millis) {
    static Entry draw(Dice dice) {
      return new Entry(
          dice.pick(List.of("INFO", "WARN", "ERROR", "DEBUG")),
          dice.pick(WordLists.COMPANIES) + "." + dice.pick(WordLists.NOUNS),
          dice.pick(WordLists.NOUNS)
              + " "
              + dice.pick(List.of("opened", "closed", "is late", "not found", "was sent")),
          dice.number(10, 23) + ":" + dice.number(10, 59) + ":" + dice.number(10, 59),
          dice.number(1, 64),
          dice.number(1, 9_999));
    }

    String line() {
      return time + " [" + level + "] " + part + ": " + message;
    }

    String barred() {
      return time + " | " + level + " | " + message;
    }

    String timed() {
      return message + " in " + millis + " ms (thread-" + thread + ")";
    }

    String setting() {
      return part + "=" + millis;
    }

    String pairs() {
      return "level=" + level.toLowerCase(Locale.ROOT) + " part=" + part + " took=" + millis + "ms";
    }
  }

  static List<Family<?>> all() {
    return List.of(parts(), barred(), timed(), settings(), pairs(), network());
  }

  private static Family<Entry> parts() {
    return Family.of("log.parts", Entry::draw)
        .asks("level", Entry::line, Entry::level)
        .asks("message", Entry::line, Entry::message)
        .asks("part", Entry::line, Entry::part)
        .asks("time", Entry::line, Entry::time)
        .asks("short", Entry::line, entry -> entry.level().charAt(0) + " " + entry.message())
        .asks(
            "class",
            Entry::line,
            entry -> capital(entry.part().substring(entry.part().indexOf('.') + 1)));
  }

  private static Family<Entry> barred() {
    return Family.of("log.barred", Entry::draw)
        .shaped(entry -> entry.level().length())
        .asks("level", Entry::barred, Entry::level)
        .asks("message", Entry::barred, Entry::message)
        .asks("lower", Entry::barred, entry -> entry.level().toLowerCase(Locale.ROOT))
        .asks("alarm", Entry::barred, entry -> entry.level().equals("ERROR") ? "page" : "ignore")
        .asks(
            "turned",
            Entry::barred,
            entry -> entry.level() + ": " + entry.message() + " (" + entry.time() + ")");
  }

  private static Family<Entry> timed() {
    return Family.of("log.timed", Entry::draw)
        .asks("millis", Entry::timed, entry -> entry.millis() + "")
        .asks("thread", Entry::timed, entry -> entry.thread() + "")
        .asks("message", Entry::timed, Entry::message)
        .asks("unit", Entry::timed, entry -> entry.millis() + "ms")
        .asks("threadName", Entry::timed, entry -> "thread-" + entry.thread());
  }

  private static Family<Entry> settings() {
    return Family.of("log.settings", Entry::draw)
        .asks("key", Entry::setting, Entry::part)
        .asks("value", Entry::setting, entry -> entry.millis() + "")
        .asks(
            "environment",
            Entry::setting,
            entry -> entry.part().toUpperCase(Locale.ROOT).replace('.', '_'))
        .asks(
            "option",
            Entry::setting,
            entry -> "--" + entry.part().replace('.', '-') + " " + entry.millis())
        .asks("colon", Entry::setting, entry -> entry.part() + ": " + entry.millis());
  }

  private static Family<Entry> pairs() {
    return Family.of("log.pairs", Entry::draw)
        .asks("level", Entry::pairs, entry -> entry.level().toLowerCase(Locale.ROOT))
        .asks("part", Entry::pairs, Entry::part)
        .asks("took", Entry::pairs, entry -> entry.millis() + "")
        .asks("shouted", Entry::pairs, Entry::level)
        .asks(
            "columns",
            List.of(Entry::part, entry -> entry.millis() + ""),
            entry -> "part=" + entry.part() + " took=" + entry.millis() + "ms");
  }

  private record Machine(int a, int b, int c, int d, int port, String name) {
    static Machine draw(Dice dice) {
      return new Machine(
          dice.number(10, 199),
          dice.number(0, 255),
          dice.number(0, 255),
          dice.number(1, 254),
          dice.number(1_024, 65_000),
          dice.pick(WordLists.NOUNS));
    }

    String address() {
      return a + "." + b + "." + c + "." + d;
    }

    String socket() {
      return address() + ":" + port;
    }
  }

  private static Family<Machine> network() {
    return Family.of("log.network", Machine::draw)
        .asks("address", Machine::socket, Machine::address)
        .asks("port", Machine::socket, machine -> machine.port() + "")
        .asks(
            "net",
            Machine::address,
            machine -> machine.a() + "." + machine.b() + "." + machine.c() + ".0/24")
        .asks("last", Machine::address, machine -> machine.d() + "")
        .asks("masked", Machine::address, machine -> machine.a() + "." + machine.b() + ".x.x")
        .asks(
            "named",
            List.of(Machine::name, Machine::socket),
            machine -> machine.name() + "@" + machine.address());
  }
}
