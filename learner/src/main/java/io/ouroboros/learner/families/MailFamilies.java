package io.ouroboros.learner.families;

import static io.ouroboros.learner.families.WordLists.capital;

import java.util.List;
import java.util.Locale;

/// Addresses and lines of electronic mail.
final class MailFamilies {
  private MailFamilies() {}

  private record Mail(
      String first, String last, String company, String end, String subject, int depth) {
    static Mail draw(Dice dice) {
      return new Mail(
          dice.pick(WordLists.FIRST_NAMES),
          dice.pick(WordLists.LAST_NAMES),
          dice.pick(WordLists.COMPANIES),
          dice.pick(WordLists.TOP_LEVELS),
          dice.pick(WordLists.ADJECTIVES) + " " + dice.pick(WordLists.NOUNS),
          dice.number(0, 2));
    }

    String user() {
      return (first + "." + last).toLowerCase(Locale.ROOT);
    }

    String host() {
      return company + "." + end;
    }

    String address() {
      return user() + "@" + host();
    }

    String name() {
      return first + " " + last;
    }

    String sender() {
      return name() + " <" + address() + ">";
    }

    String reply() {
      return "Re: ".repeat(depth) + capital(subject);
    }
  }

  static List<Family<?>> all() {
    return List.of(parts(), names(), sender(), hidden(), subject());
  }

  private static Family<Mail> parts() {
    return Family.of("mail.parts", Mail::draw)
        .asks("user", Mail::address, Mail::user)
        .asks("host", Mail::address, Mail::host)
        .asks("company", Mail::address, Mail::company)
        .asks("titled", Mail::address, mail -> capital(mail.company()))
        .asks("end", Mail::address, mail -> "." + mail.end())
        .asks("first", Mail::address, mail -> mail.first().toLowerCase(Locale.ROOT));
  }

  private static Family<Mail> names() {
    return Family.of("mail.name", Mail::draw)
        .asks("full", Mail::address, Mail::name)
        .asks("first", Mail::address, Mail::first)
        .asks("listed", Mail::address, mail -> mail.last() + ", " + mail.first())
        .asks(
            "initials", Mail::address, mail -> mail.first().substring(0, 1) + mail.last().charAt(0))
        .asks("company", Mail::address, mail -> mail.first() + " from " + capital(mail.company()));
  }

  private static Family<Mail> sender() {
    return Family.of("mail.sender", Mail::draw)
        .asks("address", Mail::sender, Mail::address)
        .asks("name", Mail::sender, Mail::name)
        .asks("first", Mail::sender, Mail::first)
        .asks("host", Mail::sender, Mail::host)
        .asks("built", List.of(Mail::name, Mail::address), Mail::sender);
  }

  private static Family<Mail> hidden() {
    return Family.of("mail.hidden", Mail::draw)
        .asks("worded", Mail::address, mail -> mail.user() + " at " + mail.host())
        .asks("masked", Mail::address, mail -> mail.user().charAt(0) + "***@" + mail.host())
        .asks("cut", Mail::address, mail -> mail.user() + "@...")
        .asks("moved", Mail::address, mail -> mail.user() + "@example.org")
        .asks("columns", List.of(Mail::name, Mail::host), Mail::address);
  }

  private static Family<Mail> subject() {
    return Family.of("mail.subject", Mail::draw)
        .shaped(Mail::depth)
        .asks("topic", Mail::reply, mail -> capital(mail.subject()))
        .asks(
            "reply",
            mail -> capital(mail.subject()) + " (" + mail.company() + ")",
            mail -> "Re: " + capital(mail.subject()))
        .asks("tagged", mail -> "[" + mail.company() + "] " + mail.subject(), Mail::company)
        .asks("untagged", mail -> "[" + mail.company() + "] " + mail.subject(), Mail::subject)
        .asks(
            "kind",
            mail -> mail.reply() + " / " + mail.company(),
            mail -> mail.depth() == 0 ? "new" : "answer");
  }
}
