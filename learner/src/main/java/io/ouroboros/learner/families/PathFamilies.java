package io.ouroboros.learner.families;

import java.util.List;
import java.util.stream.IntStream;

/// Paths and names of files.
final class PathFamilies {
  private PathFamilies() {}

  private record Document(List<String> folders, String stem, String extension, String stamp) {
    static Document draw(Dice dice) {
      return new Document(
          IntStream.range(0, dice.number(2, 4)).mapToObj(_ -> dice.pick(WordLists.NOUNS)).toList(),
          dice.pick(WordLists.ADJECTIVES)
              + dice.pick(List.of("_", "-", ""))
              + dice.pick(WordLists.NOUNS),
          dice.pick(WordLists.EXTENSIONS),
          dice.number(2015, 2025) + "-" + dice.number(10, 12) + "-" + dice.number(10, 28));
    }

    String file() {
      return stem + "." + extension;
    }

    String folder() {
      return "/" + String.join("/", folders);
    }

    String unix() {
      return folder() + "/" + file();
    }

    String windows() {
      return "C:\\" + String.join("\\", folders) + "\\" + file();
    }

    String stamped() {
      return stem + "_" + stamp + "." + extension;
    }
  }

  static List<Family<?>> all() {
    return List.of(file(), folder(), extension(), changed(), stamp());
  }

  private static Family<Document> file() {
    return Family.of("path.file", Document::draw)
        .asks("unix", Document::unix, Document::file)
        .asks("windows", Document::windows, Document::file)
        .asks("stem", Document::unix, Document::stem)
        .asks("windowsStem", Document::windows, Document::stem)
        .asks("plainStem", Document::file, Document::stem);
  }

  private static Family<Document> folder() {
    return Family.of("path.folder", Document::draw)
        .asks("folder", Document::unix, Document::folder)
        .asks("parent", Document::unix, document -> document.folders().getLast())
        .asks("top", Document::unix, document -> document.folders().getFirst())
        .asks("windowsParent", Document::windows, document -> document.folders().getLast())
        .asks("drive", Document::windows, document -> "C:/" + document.folders().getFirst())
        .asks(
            "inside",
            Document::unix,
            document -> document.folders().getLast() + "/" + document.file());
  }

  private static Family<Document> extension() {
    return Family.of("path.extension", Document::draw)
        .asks("plain", Document::file, Document::extension)
        .asks("unix", Document::unix, Document::extension)
        .asks("dotted", Document::unix, document -> "." + document.extension())
        .asks(
            "shouted",
            Document::file,
            document -> document.extension().toUpperCase(java.util.Locale.ROOT))
        .asks("starred", Document::windows, document -> "*." + document.extension());
  }

  private static Family<Document> changed() {
    return Family.of("path.changed", Document::draw)
        .asks("toUnix", Document::windows, Document::unix)
        .asksEach(
            "backup",
            List.of(".bak", ".old"),
            Document::unix,
            (document, end) -> document.stem() + end)
        .asks("copy", Document::file, document -> document.stem() + "_copy." + document.extension())
        .asks(
            "zipped",
            Document::unix,
            document -> document.folder() + "/" + document.stem() + ".zip")
        .asks("joined", List.of(Document::folder, Document::file), Document::unix)
        .asks(
            "flat",
            Document::unix,
            document -> String.join("_", document.folders()) + "_" + document.file());
  }

  private static Family<Document> stamp() {
    return Family.of("path.stamp", Document::draw)
        .asks("date", Document::stamped, Document::stamp)
        .asks("year", Document::stamped, document -> document.stamp().substring(0, 4))
        .asks("without", Document::stamped, Document::file)
        .asks("front", Document::stamped, document -> document.stamp() + " " + document.stem())
        .asks(
            "compact",
            Document::stamped,
            document -> document.stamp().replace("-", "") + "." + document.extension());
  }
}
