package io.ouroboros.learner.families;

import java.util.List;

/// Versions of software, and names of packages.
final class VersionFamilies {
  private VersionFamilies() {}

  private record Release(
      int major, int minor, int patch, String stage, String noun, String company) {
    static Release draw(Dice dice) {
      return new Release(
          dice.number(0, 30),
          dice.number(0, 40),
          dice.number(0, 60),
          dice.chance(0.5) ? "" : dice.pick(List.of("beta", "rc1", "alpha")),
          dice.pick(WordLists.NOUNS),
          dice.pick(WordLists.COMPANIES));
    }

    String plain() {
      return major + "." + minor + "." + patch;
    }

    String staged() {
      return stage.isEmpty() ? plain() : plain() + "-" + stage;
    }

    String file() {
      return noun + "-" + plain() + ".jar";
    }

    String type() {
      return "com." + company + "." + noun + "." + WordLists.capital(noun) + "Client";
    }

    int shape() {
      return stage.isEmpty() ? 0 : 1;
    }
  }

  static List<Family<?>> all() {
    return List.of(parts(), tag(), stage(), file(), types());
  }

  private static Family<Release> parts() {
    return Family.of("version.parts", Release::draw)
        .asks(
            "major",
            release -> release.noun() + " " + release.plain(),
            release -> release.major() + "")
        .asks(
            "minor",
            release -> release.noun() + " " + release.plain(),
            release -> release.minor() + "")
        .asks("patch", release -> "v" + release.plain(), release -> release.patch() + "")
        .asks(
            "short",
            release -> "v" + release.plain(),
            release -> release.major() + "." + release.minor())
        .asks(
            "line",
            release -> release.noun() + " " + release.plain(),
            release -> release.major() + ".x");
  }

  private static Family<Release> tag() {
    return Family.of("version.tag", Release::draw)
        .asks(
            "tag",
            List.of(Release::noun, Release::plain),
            release -> release.noun() + "/v" + release.plain())
        .asks("untagged", release -> release.noun() + "/v" + release.plain(), Release::plain)
        .asks(
            "underscored",
            release -> release.noun() + " " + release.plain(),
            release -> release.noun() + "_" + release.plain().replace('.', '_'))
        .asks(
            "next",
            release -> release.noun() + " " + release.plain(),
            release -> release.major() + 1 + ".0.0")
        .asks(
            "branch",
            release -> "v" + release.plain(),
            release -> "release/" + release.major() + "." + release.minor());
  }

  private static Family<Release> stage() {
    return Family.of("version.stage", Release::draw)
        .shaped(Release::shape)
        .asks("without", Release::staged, Release::plain)
        .asks(
            "stage",
            Release::staged,
            release -> release.stage().isEmpty() ? "final" : release.stage())
        .asks("kind", Release::staged, release -> release.stage().isEmpty() ? "stable" : "preview")
        .asks(
            "plus",
            release -> release.plain() + "-" + release.noun(),
            release -> release.plain() + "+" + release.noun())
        .asks("noun", release -> release.plain() + "-" + release.noun(), Release::noun);
  }

  private static Family<Release> file() {
    return Family.of("version.file", Release::draw)
        .asks("version", Release::file, Release::plain)
        .asks("name", Release::file, Release::noun)
        .asks("coordinate", Release::file, release -> release.noun() + ":" + release.plain())
        .asks("snapshot", Release::file, release -> release.noun() + "-SNAPSHOT.jar")
        .asks("built", List.of(Release::noun, Release::plain), Release::file);
  }

  private static Family<Release> types() {
    return Family.of("version.type", Release::draw)
        .asks("simple", Release::type, release -> WordLists.capital(release.noun()) + "Client")
        .asks(
            "package", Release::type, release -> "com." + release.company() + "." + release.noun())
        .asks("company", Release::type, Release::company)
        .asks("path", Release::type, release -> release.type().replace('.', '/') + ".java")
        .asks("entity", Release::type, release -> WordLists.capital(release.noun()));
  }
}
