package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.Precision;
import io.dynobench.models.TrainedModelRecorder.Kept;
import io.dynobench.models.TrainedModelRecorder.NotKept;
import io.dynobench.zoo.NamedTensor;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.TrainedParameters;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What every database must do with trained models; the subclasses name the database. */
@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class TrainedModelTableContract {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @TempDir Path data = Path.of("");

  @BeforeEach
  void forgetAll() {
    jdbc.sql("delete from trained_model").update();
  }

  @Test
  void keepsAFileAndListsItsModel() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, 80.5));

    assertThat(kept.id()).isEqualTo("trained:lenet-" + kept.sha256().substring(0, 8));
    assertThat(data.resolve("models/trained/" + kept.sha256() + ".safetensors")).exists();
    CatalogueModel model = models(1).find(kept.id()).orElseThrow();
    assertThat(models(1).models()).containsExactly(model);
    assertThat(model.source()).isEqualTo("trained");
    assertThat(model.engines())
        .containsEntry("pytorch", List.of(Precision.FP32, Precision.FP16, Precision.BF16))
        .containsEntry("onnxruntime", List.of(Precision.FP32, Precision.INT8));
    assertThat(model.file()).extracting(SourceFile::node).isEqualTo("here");
    assertThat(new TrainedModelStore(jdbc).all())
        .containsExactly(new TrainedModelStore.Entry(model(kept, 80.5), "here"));
  }

  @Test
  void anEqualRunTakesThePlaceOfTheOneBefore() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, null));
    models(1).keep(file(), "lenet");
    models(1).record(model(kept, 70.0));

    assertThat(new TrainedModelStore(jdbc).all())
        .extracting(TrainedModelStore.Entry::model)
        .extracting(TrainedModel::sha256, TrainedModel::top1Percent)
        .containsExactly(tuple(kept.sha256(), 70.0));
  }

  @Test
  void makesTheFilesOfTheEngines() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, null));
    CatalogueModel model = models(1).find(kept.id()).orElseThrow();

    var torch = models(1).artifact(model, "pytorch", Precision.FP32);
    var onnx = models(1).artifact(model, "onnxruntime", Precision.INT8);

    assertThat(torch.file()).hasExtension("pt");
    assertThat(onnx.file()).hasExtension("onnx");
    assertThat(torch.model()).isEqualTo(kept.id());
    assertThat(torch.sha256())
        .isNotEqualTo(LENET.torchScript(Precision.FP32).fingerprint().sha256());
    assertThat(torch.macs()).isEqualTo(LENET.macs());
  }

  @Test
  void doesNotKeepWhatIsTooLarge() throws IOException {
    assertThat(models(0).keep(file(), "lenet"))
        .isInstanceOfSatisfying(
            NotKept.class, not -> assertThat(not.why()).contains("dynobench.models.max-trained"));
    assertThat(data.resolve("models/trained")).doesNotExist();
    assertThat(data.resolve("parameters.safetensors")).doesNotExist();
  }

  @Test
  void doesNotKeepWhatIsOfAnotherNetworkOrNoParametersAtAll() throws IOException {
    assertThat(models(1).keep(file(), "mlp")).isInstanceOf(NotKept.class);
    assertThat(models(1).keep(Files.writeString(data.resolve("rubbish"), "rubbish"), "lenet"))
        .isInstanceOf(NotKept.class);
  }

  @Test
  void deletesAModelWithItsFile() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, null));

    assertThat(models(1).delete(kept.id())).isTrue();

    assertThat(models(1).models()).isEmpty();
    assertThat(data.resolve("models/trained")).isEmptyDirectory();
    assertThat(models(1).delete(kept.id())).isFalse();
  }

  @Test
  void saysThatTheFileIsOnAnotherNode() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, null));
    Files.move(
        data.resolve("models/trained/" + kept.sha256() + ".safetensors"), data.resolve("moved"));
    CatalogueModel model = models(1, "there").find(kept.id()).orElseThrow();

    assertThat(model.file()).extracting(SourceFile::node).isEqualTo("here");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> models(1, "there").artifact(model, "pytorch", Precision.FP32))
        .withMessageContaining("is not on there, for it was trained on here");
    Files.move(
        data.resolve("moved"), data.resolve("models/trained/" + kept.sha256() + ".safetensors"));
    assertThat(models(1, "there").find(kept.id()).map(CatalogueModel::file))
        .hasValueSatisfying(copied -> assertThat(copied.node()).isEqualTo("there"));
  }

  @Test
  void twoEqualRunsThatEndTogetherBothSucceed() throws Exception {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    var retry = new RetryTemplate(RetryPolicy.builder().delay(Duration.ofMillis(50)).build());
    var begun = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> second =
          transaction.execute(
              status -> {
                models(1).record(model(kept, 80.0));
                Future<?> other =
                    threads.submit(
                        () ->
                            retry.invoke(
                                () -> {
                                  begun.countDown();
                                  transaction.executeWithoutResult(
                                      inner -> models(1).record(model(kept, 70.0)));
                                  return true;
                                }));
                await(begun);
                return other;
              });
      Objects.requireNonNull(second).get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    assertThat(new TrainedModelStore(jdbc).all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.model().top1Percent()).isEqualTo(70.0));
  }

  @Test
  void removesOldFilesThatNoModelNames() throws IOException {
    Kept kept = (Kept) models(1).keep(file(), "lenet");
    models(1).record(model(kept, null));
    Path trained = data.resolve("models/trained");
    Path lost = Files.writeString(trained.resolve("aa.safetensors"), "of a trial that was lost");
    var store = new TrainedModelStore(jdbc);
    Clock now = Clock.systemUTC();

    new SweepTrained(folder(1), store, now).sweep();
    assertThat(lost).as("too young").exists();

    new SweepTrained(folder(1), store, Clock.offset(now, Duration.ofHours(25))).sweep();
    assertThat(trained)
        .isDirectoryContaining("glob:**" + kept.sha256() + ".safetensors")
        .isDirectoryNotContaining("glob:**aa.safetensors");
  }

  @Test
  void sweepsNothingWhereNothingWasTrained() {
    new SweepTrained(folder(1), new TrainedModelStore(jdbc), Clock.systemUTC()).sweep();
    assertThat(data.resolve("models")).doesNotExist();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private TrainedFolder folder(int megabytes) {
    return new TrainedFolder(data, DataSize.ofMegabytes(megabytes));
  }

  private TrainedModels models(int megabytes) {
    return models(megabytes, "here");
  }

  private TrainedModels models(int megabytes, String node) {
    var cache =
        new ArtifactCache(data, DataSize.ofGigabytes(1), Duration.ofMinutes(30), Clock.systemUTC());
    return new TrainedModels(
        new TrainedModelStore(jdbc), folder(megabytes), new NetworkFiles(cache), node);
  }

  private static TrainedModel model(Kept kept, @Nullable Double top1) {
    return new TrainedModel(
        kept.sha256(), "lenet", kept.size(), "bars", "sgd", 2, 40, top1, null, NOW);
  }

  /** LeNet with halves for weights. */
  private Path file() throws IOException {
    Path file = data.resolve("parameters.safetensors");
    float[][] ranges = new float[LENET.values()][];
    for (int value = 0; value < ranges.length; value++) {
      ranges[value] = new float[] {-1, 1};
    }
    TrainedParameters.write(file, LENET, Map.of(), ranges, TrainedModelTableContract::halves);
    return file;
  }

  private static FloatBuffer halves(NamedTensor tensor) {
    float[] numbers = new float[Math.toIntExact(tensor.elements())];
    Arrays.fill(numbers, 0.5f);
    return FloatBuffer.wrap(numbers);
  }
}
