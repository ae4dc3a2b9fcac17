package io.ouroboros.agents.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people write them: `14:30`, `2:30 pm`, `02:30:15 P.M.`; and how long something
/// takes: `3:07`, `1:02:03`.
final class Times {
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2}):([0-5][0-9](?::[0-5][0-9])?)(?: *([AaPp])\\.?[Mm]\\.?)?");
  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,4})(?::([0-5][0-9]))?:([0-5][0-9])");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?=.*[0-9])(?:([0-9]{1,4}) ?h)? ?(?:([0-9]{1,6}) ?m(?:in)?)? ?(?:([0-9]{1,9}) ?s)?");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final int NOON = 12;
  private static final int DAY = 24;

  private Times() {}

  /// The time as `14:30`, with seconds where there are any; empty when the text is no time.
  static String of24(String text) {
    Matcher time = TIME.matcher(text);
    int hour = hour(time);
    return hour < 0 ? "" : String.format(Locale.ROOT, "%02d:%s", hour, time.group(2));
  }

  /// The time as `2:30 PM`, with seconds where there are any; empty when the text is no time.
  static String of12(String text) {
    Matcher time = TIME.matcher(text);
    int hour = hour(time);
    int shown = hour % NOON == 0 ? NOON : hour % NOON;
    return hour < 0 ? "" : shown + ":" + time.group(2) + (hour < NOON ? " AM" : " PM");
  }

  /// The seconds that minutes and seconds take, or hours, minutes and seconds; empty when the text
  /// is neither.
  static String seconds(String text) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches()) {
      return inWords(text);
    }
    int first = Integer.parseInt(duration.group(1));
    String minutes = duration.group(2);
    int before =
        minutes == null ? first * MINUTE : first * HOUR + Integer.parseInt(minutes) * MINUTE;
    return Integer.toString(before + Integer.parseInt(duration.group(3)));
  }

  /// The seconds that `1h 5m 30s` takes, or a part of that; empty when the text is no such
  /// duration.
  private static String inWords(String text) {
    Matcher duration = IN_WORDS.matcher(text);
    if (!duration.matches()) {
      return "";
    }
    long seconds = 0;
    for (int unit = 1; unit <= duration.groupCount(); unit++) {
      String count = duration.group(unit);
      seconds = seconds * MINUTE + (count == null ? 0 : Long.parseLong(count));
    }
    return Long.toString(seconds);
  }

  /// So many seconds as `01:02:03`; empty for anything but up to nine digits.
  static String clock(String text) {
    if (!SECONDS.matcher(text).matches()) {
      return "";
    }
    int all = Integer.parseInt(text);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", all / HOUR, all % HOUR / MINUTE, all % MINUTE);
  }

  /// So many seconds as minutes and seconds, with hours where there are any; empty for anything but
  /// up to nine digits.
  static String duration(String text) {
    if (!SECONDS.matcher(text).matches()) {
      return "";
    }
    int all = Integer.parseInt(text);
    int minutes = all % HOUR / MINUTE;
    int seconds = all % MINUTE;
    return all < HOUR
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds)
        : String.format(Locale.ROOT, "%d:%02d:%02d", all / HOUR, minutes, seconds);
  }

  /// The hour from 0 to 23; -1 when there is no such time.
  private static int hour(Matcher time) {
    if (!time.matches()) {
      return -1;
    }
    int hour = Integer.parseInt(time.group(1));
    String half = time.group(3);
    if (half == null) {
      return hour < DAY ? hour : -1;
    }
    boolean exists = hour >= 1 && hour <= NOON;
    return exists ? hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0) : -1;
  }
}
