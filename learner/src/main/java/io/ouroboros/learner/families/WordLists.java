package io.ouroboros.learner.families;

import java.util.List;

/// Words to make rows of: invented for the purpose or so common that they name nobody.
final class WordLists {
  static final List<String> FIRST_NAMES =
      words(
          """
          Ada Alma Amir Anna Anton Aria Astrid Beatriz Bela Boris Bruno Carla Carlos Chen Clara Dana \
          Dario Diego Dora Edda Elena Elias Emil Emma Enzo Erik Esther Eva Farid Fatima Felix Fiona \
          Frida Gina Goran Greta Hana Hannah Hugo Ida Igor Ines Ingrid Irma Ivan Jana Jamal Jonas Josef \
          Julia Karim Karl Kenji Klara Lara Lea Leon Lena Liam Lina Louis Lucia Luis Magda Maja Marco \
          Maria Mats Maya Mei Mila Milan Mina Mona Nadia Nico Nina Noah Nora Olga Omar Oscar Otto Paolo \
          Paula Pedro Petra Priya Rafael Rania Ravi Rosa Ruben Sami Sara Selma Sofia Sven Tara Theo Tomas \
          Uma Vera Victor Wanda Yara Yuki Zara Zoe\
          """);
  static final List<String> LAST_NAMES =
      words(
          """
          Abbas Acker Adler Alvarez Arnold Baker Barros Becker Bell Berg Bianchi Blom Bondi Brandt Brooks \
          Bush Carver Castro Clark Conti Cooper Cruz Dahl Daly Dietz Dorn Dubois Dunn Eklund Ellis Engel \
          Falk Farmer Ferrer Fisher Flores Foster Frank Fuchs Gallo Garcia Gibson Graf Grant Haas Hall \
          Hansen Harper Hart Hayes Hoffman Holm Horvat Hughes Ibarra Ivanov Jansen Jensen Keller Khan King \
          Klein Koch Kovac Kruger Lane Lang Larsen Leroy Lind Lopez Lund Marin Mason Meyer Miller Moreau \
          Moretti Murphy Nagy Novak Nilsson Ortega Owens Palmer Park Perez Peters Popov Porter Quinn Ramos \
          Reed Reyes Ricci Rossi Russo Santos Sato Schmid Silva Singh Sousa Stein Stone Suzuki Tanaka Torres \
          Turner Urban Vargas Vogel Wagner Walsh Weber West Winter Wolf Wong Yilmaz Young Ziegler\
          """);
  static final List<String> CITIES =
      List.of(
          "Aarhus",
          "Austin",
          "Bergen",
          "Bern",
          "Boston",
          "Bristol",
          "Cork",
          "Dallas",
          "Denver",
          "Dublin",
          "El Paso",
          "Fort Wayne",
          "Geneva",
          "Ghent",
          "Graz",
          "Houston",
          "Kansas City",
          "Leeds",
          "Lille",
          "Lisbon",
          "Long Beach",
          "Lyon",
          "Madison",
          "Malaga",
          "Miami",
          "New Haven",
          "Oslo",
          "Padua",
          "Phoenix",
          "Porto",
          "Reno",
          "Riga",
          "Salem",
          "San Jose",
          "Santa Fe",
          "Seattle",
          "Sofia",
          "St. Gallen",
          "Tampa",
          "Turin",
          "Utrecht",
          "Vienna",
          "York",
          "Zagreb");
  static final List<String> STATES =
      words("AL AZ CA CO FL GA IA IL IN KS MA MI MN MO NC NJ NM NV NY OH OR PA TN TX UT VA WA WI");
  static final List<String> STREETS =
      List.of(
          "Acorn",
          "Ash Grove",
          "Bay",
          "Beech",
          "Birch Hill",
          "Bridge",
          "Cedar",
          "Church",
          "Clover",
          "Creek",
          "Elm",
          "Fern Hollow",
          "Forest",
          "Garden",
          "Harbor",
          "Hazel",
          "High",
          "Hill",
          "Juniper",
          "Lake Shore",
          "Laurel",
          "Lime",
          "Maple",
          "Meadow",
          "Mill",
          "North",
          "Oak",
          "Orchard",
          "Park",
          "Pine Ridge",
          "Poplar",
          "River",
          "Rose",
          "School",
          "Spring",
          "Station",
          "Sunset",
          "Valley View",
          "Walnut",
          "Willow");
  static final List<String> STREET_KINDS = words("Street Avenue Road Lane Drive Court Way Place");
  static final List<String> COMPANIES =
      words(
          """
          acme altona ampere arcadia bluefin brightly cobalt corvid delta ember fabrik farfield gamma \
          granit halden harbor ionis juno kestrel lumen marlin meridian nimbus norden nova orbit osprey \
          pelikan pinewood quartz radius redwood sable sierra solaris summit tandem terra umbra vantage \
          vertex willow zephyr\
          """);
  static final List<String> TOP_LEVELS = words("com org net io co.uk de fr eu info");
  static final List<String> NOUNS =
      words(
          """
          account anchor apple archive basket battery board bottle branch bridge budget button cabin \
          camera candle carpet castle chair circle client clock cloud coffee contract copper corner \
          cotton course cradle curtain daily delivery desk device drawing engine estate event fabric \
          factory feather field filter folder forest garden glass guide hammer harvest helmet history \
          image index invoice island jacket kettle kitchen ladder lamp leather letter library lunch \
          machine marble market meeting memory mirror motor museum needle notes orange order package \
          paper parcel pencil pepper photo picture pillow plan planet plate pocket policy printer \
          profile project receipt record report ribbon river rocket salad sample school screen season \
          shelf signal silver summary supply survey table ticket timber tower travel tunnel valley \
          vendor video village wallet water window winter yearly\
          """);
  static final List<String> ADJECTIVES =
      words(
          """
          annual basic blue bold bright broad calm central clean clear cold crisp dark deep draft early \
          easy empty equal exact extra fair fast final fine first flat formal free fresh full gentle \
          golden good grand green heavy hidden high hollow inner large last late light little local long \
          loose lower main minor modern narrow new noble old open outer plain public quick quiet rapid rare \
          raw ready red regional rich round rough rural sharp short simple slow small smart smooth social \
          soft solid spare steady still strong sweet tall thick thin tiny total urban upper vast warm weekly \
          wet white whole wide wild wooden young\
          """);
  static final List<String> EXTENSIONS =
      words("csv docx html jpg json md pdf png pptx txt xlsx xml zip");

  private WordLists() {}

  static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /// The word with its first letter in upper case.
  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
