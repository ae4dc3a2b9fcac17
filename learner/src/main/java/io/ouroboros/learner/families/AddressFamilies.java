package io.ouroboros.learner.families;

import java.util.List;
import java.util.Locale;

/// Postal addresses and places.
final class AddressFamilies {
  private AddressFamilies() {}

  private record Place(
      String house,
      String street,
      String kind,
      String flat,
      String city,
      String state,
      String zip) {
    static Place draw(Dice dice) {
      return new Place(
          dice.number(1, 999) + "",
          dice.pick(WordLists.STREETS),
          dice.pick(WordLists.STREET_KINDS),
          dice.chance(0.4) ? "Apt " + dice.number(1, 60) : "",
          dice.pick(WordLists.CITIES),
          dice.pick(WordLists.STATES),
          dice.digits(5));
    }

    String road() {
      return street + " " + kind;
    }

    String street1() {
      return house + " " + road();
    }

    String door() {
      return flat.isEmpty() ? street1() : street1() + ", " + flat;
    }

    String town() {
      return city + ", " + state + " " + zip;
    }

    String line() {
      return street1() + ", " + town();
    }

    String european() {
      return road() + " " + house + ", " + zip + " " + city;
    }

    int shape() {
      return flat.isEmpty() ? 0 : 1;
    }
  }

  private record Point(int degrees, String fraction, String side, String noun, int radius) {
    static Point draw(Dice dice) {
      return new Point(
          dice.number(1, 89),
          dice.digits(4),
          dice.pick(List.of("N", "S", "E", "W")),
          dice.pick(WordLists.NOUNS),
          dice.number(1, 60));
    }

    String written() {
      return degrees + "." + fraction + "° " + side;
    }
  }

  static List<Family<?>> all() {
    return List.of(street(), town(), house(), built(), european(), point());
  }

  private static Family<Place> street() {
    return Family.of("address.street", Place::draw)
        .shaped(Place::shape)
        .asks("line", Place::line, Place::street1)
        .asks("road", Place::line, Place::road)
        .asks("door", Place::door, Place::street1)
        .asks("flat", Place::door, place -> place.flat().isEmpty() ? "house" : place.flat())
        .asks("kind", Place::street1, Place::kind);
  }

  private static Family<Place> town() {
    return Family.of("address.town", Place::draw)
        .asks("city", Place::town, Place::city)
        .asks("state", Place::town, Place::state)
        .asks("zip", Place::town, Place::zip)
        .asks("lineCity", Place::line, Place::city)
        .asks("lineZip", Place::line, Place::zip)
        .asks("cityState", Place::line, place -> place.city() + " (" + place.state() + ")");
  }

  private static Family<Place> house() {
    return Family.of("address.house", Place::draw)
        .asks("number", Place::street1, Place::house)
        .asks("last", Place::european, Place::house)
        .asks("moved", Place::street1, place -> place.road() + " " + place.house())
        .asks("front", place -> place.road() + " " + place.house(), Place::street1)
        .asks("no", place -> place.road() + " " + place.house(), place -> "No. " + place.house());
  }

  private static Family<Place> built() {
    return Family.of("address.built", Place::draw)
        .asks("town", List.of(Place::city, Place::state, Place::zip), Place::town)
        .asks("line", List.of(Place::street1, Place::town), Place::line)
        .asks(
            "tag",
            List.of(Place::city, Place::state),
            place -> place.city().toUpperCase(Locale.ROOT) + "/" + place.state())
        .asks(
            "european",
            List.of(Place::street1, Place::zip, Place::city),
            place -> place.zip() + " " + place.city() + ", " + place.street1())
        .asks(
            "code",
            List.of(Place::city, Place::zip),
            place -> place.city().substring(0, 3).toUpperCase(Locale.ROOT) + "-" + place.zip());
  }

  private static Family<Place> european() {
    return Family.of("address.european", Place::draw)
        .asks("city", Place::european, Place::city)
        .asks("zip", Place::european, Place::zip)
        .asks("road", Place::european, Place::road)
        .asks("swapped", Place::european, place -> place.city() + " " + place.zip())
        .asks("land", Place::european, place -> "DE-" + place.zip());
  }

  private static Family<Point> point() {
    return Family.of("address.point", Point::draw)
        .shaped(point -> point.side().charAt(0))
        .asks("number", Point::written, point -> point.degrees() + "." + point.fraction())
        .asks("side", Point::written, Point::side)
        .asks("whole", Point::written, point -> point.degrees() + "°" + point.side())
        .asks(
            "signed",
            Point::written,
            point ->
                (point.side().equals("S") || point.side().equals("W") ? "-" : "")
                    + point.degrees()
                    + "."
                    + point.fraction())
        .asks(
            "near",
            point -> point.radius() + " km from the " + point.noun() + " at " + point.written(),
            Point::noun);
  }
}
