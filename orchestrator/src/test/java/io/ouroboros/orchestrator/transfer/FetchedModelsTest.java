package io.ouroboros.orchestrator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.learner.swap.Unloadable;
import io.ouroboros.orchestrator.tls.Identities;
import io.ouroboros.orchestrator.tls.Identity;
import io.ouroboros.protocol.v1.BlobChunk;
import io.ouroboros.protocol.v1.BlobRequest;
import io.ouroboros.protocol.v1.TransferGrpc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedModelsTest {
  private static final Depots.Address NOBODY = new Depots.Address("127.0.0.1", 1);

  private final GenerationBundle bundle = Starter.bundle();
  private final GenerationId id = bundle.generation().id();

  @TempDir private Path folder;
  private GenerationStore there;
  private GenerationStore here;
  private TransferServer server;
  private CheckpointFile checkpoint;
  private OtherNodes others;
  private FetchedModels models;

  @BeforeEach
  void start() throws IOException {
    there = new GenerationStore(folder.resolve("there"));
    there.write(bundle);
    here = new GenerationStore(folder.resolve("here"));
    checkpoint = new CheckpointFile(folder.resolve("learner"));
    server = TransferServer.start("127.0.0.1", Optional.empty(), there, checkpoint);
    others = new OtherNodes(Optional.empty());
    models = fetched(others);
  }

  private FetchedModels fetched(OtherNodes nodes) {
    return fetched(here, nodes);
  }

  /// Opens whatever is whole in a store.
  private static FetchedModels fetched(GenerationStore store, OtherNodes nodes) {
    Engine none = new Engine.Absent("Costs are enough here.");
    return new FetchedModels(store, new StoredModels(store, new GuideLoader(none, 1)), nodes);
  }

  private FetchedModels fetchedAs(Optional<Identity> identity, Depots.Address address) {
    OtherNodes nodes = new OtherNodes(identity);
    nodes.are(List.of(address));
    return fetched(nodes);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesWhatTheStoreLacksFromANodeThatHasIt() throws Exception {
    others.are(List.of(NOBODY, server.address()));

    models.open(id);

    assertThat(here.read(id)).isInstanceOf(Reading.Verified.class);
  }

  @Test
  void readsForALearnerWhatAnotherNodeHas() throws Exception {
    assertThat(models.read(id)).isEqualTo(new Reading.Missing(id));

    others.are(List.of(NOBODY, server.address()));

    assertThat(models.read(id)).isInstanceOf(Reading.Verified.class);
  }

  @Test
  void goesOnWhereABreakLeftOff() throws Exception {
    var blob = bundle.generation().blobs().getFirst();
    byte[] bytes = bundle.blob(blob.name());
    here.incoming(id, bundle.generation().manifest())
        .add(blob, Arrays.copyOf(bytes, bytes.length / 2));
    others.are(List.of(server.address()));

    models.open(id);

    assertThat(here.read(id)).isInstanceOf(Reading.Verified.class);
  }

  @Test
  void fetchesAnewWhatTheStoreHoldsDamaged() throws Exception {
    here.write(bundle);
    damage("here");
    assertThatThrownBy(() -> models.open(id))
        .isInstanceOf(Unloadable.class)
        .hasMessageContaining("is corrupt");
    others.are(List.of(server.address()));

    models.open(id);

    assertThat(here.read(id)).isInstanceOf(Reading.Verified.class);
  }

  private void damage(String home) throws IOException {
    Path damaged =
        folder
            .resolve(home)
            .resolve(id.value())
            .resolve(bundle.generation().blobs().getFirst().name());
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[9] ^= 1;
    Files.write(damaged, bytes);
  }

  @Test
  void keepsNothingOfAGenerationThatComesDamaged() throws Exception {
    damage("there");
    others.are(List.of(server.address()));

    assertThatThrownBy(() -> models.open(id))
        .isInstanceOf(Unloadable.class)
        .hasMessageContaining("It could not be fetched");

    assertThat(here.list()).isEmpty();
  }

  @Test
  void givesNothingToOneWhoseCertificateAnotherAuthoritySigned() throws Exception {
    Identity known = Identities.of(folder.resolve("known"));
    Identity stranger = Identities.of(folder.resolve("stranger"));
    try (TransferServer careful =
        TransferServer.start("127.0.0.1", Optional.of(known), there, checkpoint)) {
      FetchedModels strange = fetchedAs(Optional.of(stranger), careful.address());
      assertThatThrownBy(() -> strange.open(id)).isInstanceOf(Unloadable.class);

      FetchedModels plain = fetchedAs(Optional.empty(), careful.address());
      assertThatThrownBy(() -> plain.open(id)).isInstanceOf(Unloadable.class);

      fetchedAs(Optional.of(known), careful.address()).open(id);
      assertThat(here.read(id)).isInstanceOf(Reading.Verified.class);
    }
  }

  @Test
  void saysWhoWasAskedWhenNobodyHasIt() {
    GenerationId unknown = new GenerationId("0".repeat(64));
    others.are(List.of(server.address()));

    assertThatThrownBy(() -> models.open(unknown))
        .isInstanceOf(Unloadable.class)
        .hasMessageContaining(Integer.toString(server.address().port()))
        .hasMessageContaining("NOT_FOUND");
  }

  @Test
  void eachOfManyThatWantItAtOnceGetsIt() throws Exception {
    others.are(List.of(server.address()));
    List<Callable<GenerationStore>> fetches =
        IntStream.range(0, 3 * TransferService.MOST_AT_ONCE)
            .mapToObj(it -> folder.resolve("home-" + it))
            .<Callable<GenerationStore>>map(home -> () -> fetchInto(home))
            .toList();

    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<GenerationStore> store : all.invokeAll(fetches)) {
        assertThat(store.get().read(id)).isInstanceOf(Reading.Verified.class);
      }
    }
  }

  private GenerationStore fetchInto(Path home) throws IOException, Unloadable {
    GenerationStore store = new GenerationStore(home);
    fetched(store, others).open(id);
    return store;
  }

  @Test
  void aNodeThatServesEnoughOthersSaysSoUntilOneOfThemHasItsBlob() {
    List<Pull> pulls = Stream.generate(this::pull).limit(TransferService.MOST_AT_ONCE).toList();
    pulls.forEach(pull -> assertThat(pull.chunks().hasNext()).isTrue());
    Pull refused = pull();
    assertThatThrownBy(() -> refused.chunks().hasNext()).hasMessageContaining("RESOURCE_EXHAUSTED");

    pulls.getFirst().chunks().forEachRemaining(_ -> {});
    Awaitility.await().ignoreExceptions().until(() -> pull().chunks().hasNext());
    pulls.forEach(pull -> pull.channel().shutdownNow());
    refused.channel().shutdownNow();
  }

  /// A blob on its way to one that takes no more of it than it looks at.
  private record Pull(ManagedChannel channel, Iterator<BlobChunk> chunks) {}

  private Pull pull() {
    Depots.Address address = server.address();
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(address.host(), address.port())
            .usePlaintext()
            .flowControlWindow(64 << 10)
            .build();
    BlobRequest request =
        BlobRequest.newBuilder().setGeneration(id.value()).setName(Generation.WEIGHTS).build();
    return new Pull(channel, TransferGrpc.newBlockingStub(channel).pullBlob(request));
  }
}
