package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription;
import io.dynobench.models.file.FileDescription.Count;
import io.dynobench.models.file.ModelFormat;
import io.dynobench.models.file.OnnxFiles;
import io.dynobench.zoo.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** What every database must do with uploaded models; the subclasses name the database. */
@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class UserModelTableContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Autowired UserModelRepository models;

  @TempDir Path data = Path.of("");

  @BeforeEach
  void forgetAll() {
    models.deleteAll();
  }

  @Test
  void keepsEveryFieldOfAModel() {
    UserModel full = model("full", "a", onnx(manyOperators()));
    UserModel sparse = model("sparse", "b", torchScript());

    models.saveAndFlush(full);
    models.saveAndFlush(sparse);

    assertThat(models.findAllByOrderByName())
        .extracting(UserModel::toModel)
        .containsExactly(full.toModel(), sparse.toModel());
    assertThat(models.findByName("full"))
        .get()
        .extracting(UserModel::description)
        .isEqualTo(onnx(manyOperators()));
    assertThat(models.findByName("sparse")).get().returns(torchScript(), UserModel::description);
  }

  @Test
  void refusesASecondModelOfThatNameOrFile() {
    models.saveAndFlush(model("net", "a", torchScript()));

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> models.saveAndFlush(model("net", "b", torchScript())));
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> models.saveAndFlush(model("other", "a", torchScript())));
    assertThat(models.findAll()).extracting(UserModel::fileName).containsExactly("a.pt");
  }

  @Test
  void entersAFileOnceHoweverManySendItAtTheSameTime() {
    List<Boolean> created =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> upload(OnnxFiles.linear(0)))
            .map(UploadModel.Outcome::created)
            .toList();

    assertThat(created).containsOnlyOnce(true);
    assertThat(models.count()).isEqualTo(1);
    assertThat(data.resolve("models").resolve("uploads"))
        .isDirectoryContaining("glob:**/" + models.findAll().get(0).fileName());
  }

  private UploadModel.Outcome upload(byte[] file) {
    var folder = new UploadFolder(data, Clock.systemUTC());
    var catalogue = new ModelCatalogue(List.of(new UploadedModels(models, folder)));
    var settings = new ModelsProperties(DataSize.ofMegabytes(1), "", Map.of(), false);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try {
      return new UploadModel(folder, models, catalogue, settings, clock)
          .upload(
              new ByteArrayInputStream(file),
              file.length,
              new UploadForm("net.onnx", null, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UserModel model(String name, String sha256, FileDescription described) {
    return new UserModel(name, "Uploaded", new Fingerprint(sha256, 1L << 33), described, NOW);
  }

  private static List<String> manyOperators() {
    return IntStream.range(0, 1_000).mapToObj("com.example.Operator%04d"::formatted).toList();
  }

  private static FileDescription onnx(List<String> operators) {
    return new FileDescription(
        ModelFormat.ONNX,
        InputShape.of(3, 224, 224),
        8,
        Precision.INT8,
        "x",
        "y",
        17,
        operators,
        new Count(15L, null),
        new Count(12L, null),
        60L,
        12L);
  }

  private static FileDescription torchScript() {
    return new FileDescription(
        ModelFormat.TORCHSCRIPT,
        InputShape.of(4),
        null,
        Precision.FP16,
        null,
        null,
        null,
        List.of(),
        new Count(null, "frozen"),
        new Count(null, "no shapes"),
        null,
        null);
  }
}
