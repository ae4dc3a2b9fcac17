package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.Digits.two;

import java.util.List;

/// Times of day, durations and time stamps.
final class TimeFamilies {
  private TimeFamilies() {}

  private record Moment(int month, int day, int hour, int minute, int second, String zone) {
    static Moment draw(Dice dice) {
      return new Moment(
          dice.number(1, 12),
          dice.number(1, 28),
          dice.number(0, 23),
          dice.number(0, 59),
          dice.number(0, 59),
          dice.pick(List.of("UTC", "CET", "EST", "PST", "GMT")));
    }

    String clock() {
      return two(hour) + ":" + two(minute);
    }

    String precise() {
      return clock() + ":" + two(second);
    }

    String date() {
      return "2024-" + two(month) + "-" + two(day);
    }

    String stamp() {
      return date() + "T" + precise() + "Z";
    }

    String spoken() {
      return (hour % 12 == 0 ? 12 : hour % 12) + ":" + two(minute) + (hour < 12 ? " AM" : " PM");
    }

    String dated() {
      return date() + " " + spoken();
    }
  }

  static List<Family<?>> all() {
    return List.of(clock(), stamp(), zone(), duration(), noon());
  }

  private static Family<Moment> clock() {
    return Family.of("time.clock", Moment::draw)
        .asks("hour", Moment::precise, moment -> two(moment.hour()))
        .asks("minute", Moment::precise, moment -> two(moment.minute()))
        .asks("short", Moment::precise, Moment::clock)
        .asks("worded", Moment::precise, moment -> two(moment.hour()) + "h" + two(moment.minute()))
        .asks("compact", Moment::precise, moment -> moment.precise().replace(":", ""))
        .asks("fromCompact", moment -> moment.precise().replace(":", ""), Moment::clock);
  }

  private static Family<Moment> stamp() {
    return Family.of("time.stamp", Moment::draw)
        .asks("date", Moment::stamp, Moment::date)
        .asks("time", Moment::stamp, Moment::precise)
        .asks("clock", Moment::stamp, Moment::clock)
        .asks("spaced", Moment::stamp, moment -> moment.date() + " " + moment.precise())
        .asks(
            "file",
            Moment::stamp,
            moment -> moment.date().replace("-", "") + "_" + moment.precise().replace(":", ""))
        .asks(
            "short",
            Moment::stamp,
            moment -> two(moment.day()) + "." + two(moment.month()) + ". " + moment.clock());
  }

  private static Family<Moment> zone() {
    return Family.of("time.zone", Moment::draw)
        .asks("zone", moment -> moment.precise() + " " + moment.zone(), Moment::zone)
        .asks("bracketed", moment -> moment.precise() + " (" + moment.zone() + ")", Moment::zone)
        .asks("without", moment -> moment.precise() + " " + moment.zone(), Moment::precise)
        .asks(
            "moved",
            moment -> moment.zone() + " " + moment.precise(),
            moment -> moment.clock() + " " + moment.zone())
        .asks("spoken", Moment::dated, Moment::spoken);
  }

  private static Family<Moment> duration() {
    return Family.of("time.duration", Moment::draw)
        .asks(
            "words",
            Moment::precise,
            moment -> two(moment.hour()) + " h " + two(moment.minute()) + " min")
        .asks(
            "unpadded",
            Moment::precise,
            moment -> moment.hour() + " h " + moment.minute() + " min " + moment.second() + " s")
        .asks(
            "colons",
            moment -> moment.hour() + "h " + moment.minute() + "m " + moment.second() + "s",
            moment -> moment.hour() + ":" + two(moment.minute()) + ":" + two(moment.second()))
        .asks(
            "minutes",
            moment -> moment.hour() + "h " + moment.minute() + "m " + moment.second() + "s",
            moment -> moment.minute() + "")
        .asks(
            "total",
            moment ->
                two(moment.hour()) + ":" + two(moment.minute()) + " (" + two(moment.second()) + ")",
            moment -> moment.hour() * 60 + moment.minute() + "");
  }

  private static Family<Moment> noon() {
    return Family.of("time.noon", Moment::draw)
        .shaped(Moment::hour)
        .asks("half", Moment::precise, moment -> moment.hour() < 12 ? "morning" : "afternoon")
        .asks("mark", Moment::dated, moment -> moment.hour() < 12 ? "am" : "pm")
        .asks("spoken", Moment::precise, Moment::spoken)
        .asks(
            "office",
            Moment::precise,
            moment -> moment.hour() >= 9 && moment.hour() < 17 ? "open" : "closed");
  }
}
