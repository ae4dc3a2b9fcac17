package io.ouroboros.learner.families;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Cells that may be empty, and what is written instead.
final class OptionalFamilies {
  private OptionalFamilies() {}

  private record Contact(String first, String middle, String last, String nick, String phone) {
    static Contact draw(Dice dice) {
      String nick = dice.pick(WordLists.NOUNS);
      String phone = dice.digits(3) + "-" + dice.digits(4);
      return new Contact(
          dice.pick(WordLists.FIRST_NAMES),
          dice.chance(0.5) ? dice.pick(WordLists.FIRST_NAMES) : "",
          dice.pick(WordLists.LAST_NAMES),
          dice.chance(0.5) ? nick : "",
          dice.chance(0.5) ? phone : "");
    }

    String mail() {
      return (first + "." + last + "@example.org").toLowerCase(Locale.ROOT);
    }

    int shape() {
      return (middle.isEmpty() ? 1 : 0) + (nick.isEmpty() ? 2 : 0) + (phone.isEmpty() ? 4 : 0);
    }
  }

  static List<Family<?>> all() {
    return List.of(instead(), middle());
  }

  private static Family<Contact> instead() {
    return Family.of("optional.instead", Contact::draw)
        .shaped(Contact::shape)
        .asks(
            "nick",
            List.of(Contact::nick, Contact::first),
            contact -> contact.nick().isEmpty() ? contact.first() : contact.nick())
        .asks(
            "reach",
            List.of(Contact::phone, Contact::mail),
            contact ->
                contact.phone().isEmpty()
                    ? "write to " + contact.mail()
                    : "call " + contact.phone())
        .asks(
            "known",
            Contact::phone,
            contact -> contact.phone().isEmpty() ? "unknown" : contact.phone())
        .asks("has", Contact::phone, contact -> contact.phone().isEmpty() ? "no" : "yes")
        .asks(
            "quoted",
            List.of(Contact::first, Contact::nick),
            contact ->
                contact.nick().isEmpty()
                    ? contact.first()
                    : contact.first() + " \"" + contact.nick() + "\"");
  }

  private static Family<Contact> middle() {
    List<Function<Contact, String>> names = List.of(Contact::first, Contact::middle, Contact::last);
    return Family.of("optional.middle", Contact::draw)
        .shaped(Contact::shape)
        .asks(
            "full",
            names,
            contact -> contact.first() + spaced(contact.middle()) + " " + contact.last())
        .asks(
            "initial", names, contact -> contact.first() + initial(contact) + " " + contact.last())
        .asks(
            "reversed",
            names,
            contact -> contact.last() + ", " + contact.first() + spaced(contact.middle()))
        .asks(
            "given",
            List.of(Contact::first, Contact::middle),
            contact -> contact.first() + spaced(contact.middle()))
        .asks(
            "second",
            List.of(Contact::middle, Contact::last),
            contact -> contact.middle().isEmpty() ? contact.last() : contact.middle());
  }

  private static String spaced(String word) {
    return word.isEmpty() ? "" : " " + word;
  }

  private static String initial(Contact contact) {
    return contact.middle().isEmpty() ? "" : " " + contact.middle().charAt(0) + ".";
  }
}
