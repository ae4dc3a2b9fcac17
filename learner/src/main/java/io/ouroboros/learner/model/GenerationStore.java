package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generations of a node, one directory each, named by id. A generation is written beside the
/// others under another name, forced to disk and then renamed, so a half-written one is never
/// visible; what an abrupt end left over is removed at the next start. When they take more than the
/// store may, those that were used longest ago go.
///
/// One process at a time may write into a directory.
public final class GenerationStore implements GenerationSource {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationStore.class);

  static final String MANIFEST = "manifest.json";
  private static final String PARTIAL = "partial-";
  private static final String INCOMING = "incoming-";

  /// The current generation, what it was trained from, what is examined and what is coming.
  private static final int KEPT_WHATEVER_THEY_TAKE = 4;

  private final Path directory;
  private final long limit;

  /// Opens a store without a limit.
  ///
  /// @throws IOException when the directory cannot be made or cleaned
  public GenerationStore(Path directory) throws IOException {
    this(directory, Long.MAX_VALUE);
  }

  /// Opens the store, makes its directory if there is none, and removes leftovers.
  ///
  /// @param limit how many bytes the generations may take, though the last four always stay
  /// @throws IOException when the directory cannot be made or cleaned
  public GenerationStore(Path directory, long limit) throws IOException {
    this.limit = limit;
    this.directory = Files.createDirectories(directory);
    for (Path leftover : children(PARTIAL)) {
      delete(leftover);
    }
  }

  /// Keeps a generation; one that is kept already stays as it is, unless it is damaged.
  ///
  /// @throws IOException when the disk refuses; nothing is visible then
  public void write(GenerationBundle bundle) throws IOException {
    GenerationId id = bundle.generation().id();
    Path target = directory.resolve(id.value());
    if (read(id) instanceof Reading.Verified) {
      return;
    }
    Path partial = Files.createTempDirectory(directory, PARTIAL);
    try {
      for (Map.Entry<String, byte[]> blob : bundle.blobs().entrySet()) {
        writeForced(partial.resolve(blob.getKey()), blob.getValue());
      }
      writeForced(partial.resolve(MANIFEST), bundle.generation().manifest());
      force(partial);
      remove(target);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      force(directory);
    } finally {
      delete(partial);
    }
    try {
      evict();
    } catch (IOException refused) {
      LOG.warn("Old generations could not be removed.", refused);
    }
  }

  /// Removes those used longest ago until the others fit.
  private synchronized void evict() throws IOException {
    List<Kept> newestFirst = new ArrayList<>();
    for (GenerationId id : list()) {
      newestFirst.add(Kept.in(directory.resolve(id.value())));
    }
    newestFirst.sort(Comparator.comparing(Kept::used).reversed());
    long bytes = 0;
    for (int rank = 0; rank < newestFirst.size(); rank++) {
      Kept kept = newestFirst.get(rank);
      bytes += kept.bytes();
      if (bytes > limit && rank >= KEPT_WHATEVER_THEY_TAKE) {
        remove(kept.home());
      }
    }
  }

  /// Removes what is there, so that nobody ever sees half of it.
  private void remove(Path home) throws IOException {
    if (Files.exists(home)) {
      Path partial = directory.resolve(PARTIAL + home.getFileName());
      Files.move(home, partial, StandardCopyOption.ATOMIC_MOVE);
      delete(partial);
    }
  }

  private record Kept(Path home, Instant used, long bytes) {
    static Kept in(Path home) throws IOException {
      long bytes = 0;
      try (Stream<Path> files = Files.list(home)) {
        for (Path file : files.toList()) {
          bytes += Files.size(file);
        }
      }
      return new Kept(home, Files.getLastModifiedTime(home).toInstant(), bytes);
    }
  }

  @Override
  public Reading read(GenerationId id) throws IOException {
    Path source = directory.resolve(id.value());
    if (!Files.isDirectory(source)) {
      return new Reading.Missing(id);
    }
    use(source);
    Path manifest = source.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      return new Reading.Corrupt(id, MANIFEST, "It is missing.");
    }
    byte[] bytes = Files.readAllBytes(manifest);
    if (!Digests.sha256(bytes).equals(id.value())) {
      return new Reading.Corrupt(id, MANIFEST, "Its SHA-256 is " + Digests.sha256(bytes) + ".");
    }
    try {
      return readBlobs(id, source, ManifestJson.read(bytes));
    } catch (UnknownManifest unknown) {
      return new Reading.Corrupt(id, MANIFEST, String.valueOf(unknown.getMessage()));
    }
  }

  /// Notes that a generation was used now, where that can be noted.
  private static void use(Path home) {
    try {
      Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
    } catch (IOException readOnly) {
      LOG.debug("The use of {} was not noted.", home, readOnly);
    }
  }

  private static Reading readBlobs(GenerationId id, Path source, Generation generation)
      throws IOException {
    Map<String, byte[]> blobs = new HashMap<>();
    for (Generation.Blob blob : generation.blobs()) {
      Path file = source.resolve(blob.name());
      if (!Files.isRegularFile(file) || Files.size(file) != blob.length()) {
        String problem = "It must have %d bytes.".formatted(blob.length());
        return new Reading.Corrupt(id, blob.name(), problem);
      }
      blobs.put(blob.name(), Files.readAllBytes(file));
    }
    try {
      return new Reading.Verified(new GenerationBundle(generation, blobs));
    } catch (GenerationBundle.WrongBlob wrong) {
      return new Reading.Corrupt(id, wrong.name(), String.valueOf(wrong.getMessage()));
    }
  }

  /// The manifest of a generation that is kept, as it was written; empty when it is not kept.
  ///
  /// @throws IOException when the disk refuses
  public Optional<byte[]> manifest(GenerationId id) throws IOException {
    Path file = directory.resolve(id.value()).resolve(MANIFEST);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /// The bytes of a blob, as they are on the disk.
  ///
  /// @throws IOException when it is not kept, or the disk refuses
  public InputStream blob(GenerationId id, String name) throws IOException {
    Path home = directory.resolve(id.value());
    Path file = home.resolve(name);
    if (!home.equals(file.normalize().getParent())) {
      throw new NoSuchFileException(name);
    }
    return Files.newInputStream(file);
  }

  /// Makes ready for a generation that comes from elsewhere, or goes on with one that was coming.
  ///
  /// @param manifest the bytes of which the id is the SHA-256
  /// @throws IOException when they are something else, or the disk refuses
  public Incoming incoming(GenerationId id, byte[] manifest) throws IOException {
    if (!Digests.sha256(manifest).equals(id.value())) {
      throw new IOException("The manifest that came is not that of generation (%s).".formatted(id));
    }
    try {
      return new Incoming(directory.resolve(INCOMING + id.value()), ManifestJson.read(manifest));
    } catch (UnknownManifest unknown) {
      throw new IOException(unknown);
    }
  }

  /// Keeps a generation that has come whole.
  ///
  /// @throws IOException when bytes of it are missing or wrong, or the disk refuses
  public void accept(Incoming incoming) throws IOException {
    write(incoming.complete());
    incoming.discard();
  }

  /// The ids of the generations that are kept, in the order of their ids.
  ///
  /// @throws IOException when the disk refuses
  public List<GenerationId> list() throws IOException {
    return children("").stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.matches("[0-9a-f]{64}"))
        .sorted()
        .map(GenerationId::new)
        .toList();
  }

  private List<Path> children(String prefix) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    force(file);
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
