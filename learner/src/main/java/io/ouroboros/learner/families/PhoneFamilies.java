package io.ouroboros.learner.families;

import java.util.List;

/// Telephone numbers.
final class PhoneFamilies {
  private PhoneFamilies() {}

  private record Phone(
      String country, String area, String exchange, String line, String extension) {
    static Phone draw(Dice dice) {
      return new Phone(
          dice.pick(List.of("1", "31", "33", "44", "49", "351", "385")),
          dice.digits(3),
          dice.digits(3),
          dice.digits(4),
          dice.chance(0.5) ? dice.digits(dice.number(2, 4)) : "");
    }

    String joined(String mark) {
      return area + mark + exchange + mark + line;
    }

    String bracketed() {
      return "(" + area + ") " + exchange + "-" + line;
    }

    String international() {
      return "+" + country + " " + joined(" ");
    }

    String extended() {
      return joined("-") + (extension.isEmpty() ? "" : " ext. " + extension);
    }

    int shape() {
      return extension.isEmpty() ? 0 : 1;
    }
  }

  static List<Family<?>> all() {
    return List.of(digits(), formatted(), parts(), extension(), masked());
  }

  private static Family<Phone> digits() {
    return Family.of("phone.digits", Phone::draw)
        .asks("bracketed", Phone::bracketed, phone -> phone.joined(""))
        .asks("dashed", phone -> phone.joined("-"), phone -> phone.joined(""))
        .asks("international", Phone::international, phone -> phone.country() + phone.joined(""))
        .asks("plus", Phone::international, phone -> "+" + phone.country() + phone.joined(""))
        .asks("zeros", Phone::international, phone -> "00" + phone.country() + phone.joined(""));
  }

  private static Family<Phone> formatted() {
    return Family.of("phone.formatted", Phone::draw)
        .asksEach("joined", List.of("-", ".", " "), phone -> phone.joined(""), Phone::joined)
        .asks("bracketed", phone -> phone.joined("-"), Phone::bracketed)
        .asks("unbracketed", Phone::bracketed, phone -> phone.joined("."))
        .asks("fromDigits", phone -> phone.joined(""), Phone::bracketed)
        .asks("american", phone -> phone.joined("."), phone -> "+1 " + phone.joined("-"))
        .asks(
            "national",
            Phone::international,
            phone -> "0" + phone.area() + "/" + phone.exchange() + phone.line());
  }

  private static Family<Phone> parts() {
    return Family.of("phone.parts", Phone::draw)
        .asks("area", Phone::bracketed, Phone::area)
        .asks("dottedArea", phone -> phone.joined("."), Phone::area)
        .asks("country", Phone::international, phone -> "+" + phone.country())
        .asks("line", Phone::bracketed, Phone::line)
        .asks("local", Phone::international, phone -> phone.joined(" "))
        .asks("exchange", Phone::bracketed, Phone::exchange);
  }

  private static Family<Phone> extension() {
    return Family.of("phone.extension", Phone::draw)
        .shaped(Phone::shape)
        .asks("number", Phone::extended, phone -> phone.joined("-"))
        .asks(
            "short",
            Phone::extended,
            phone ->
                phone.joined("-") + (phone.extension().isEmpty() ? "" : "x" + phone.extension()))
        .asks(
            "extension",
            Phone::extended,
            phone -> phone.extension().isEmpty() ? "none" : phone.extension())
        .asks("last", phone -> phone.joined("-") + " x" + phone.area(), Phone::area);
  }

  private static Family<Phone> masked() {
    return Family.of("phone.masked", Phone::draw)
        .asks("line", phone -> phone.joined("-"), phone -> "***-***-" + phone.line())
        .asks("bracketed", Phone::bracketed, phone -> "(" + phone.area() + ") ***-" + phone.line())
        .asks(
            "crossed",
            phone -> phone.joined(""),
            phone -> phone.area() + "XXXXX" + phone.line().substring(2))
        .asks("ending", Phone::international, phone -> "ends in " + phone.line());
  }
}
