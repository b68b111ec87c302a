package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.models.file.OnnxFiles;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.Zoo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UserModelsTests {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Autowired UserModelRepository models;
  @Autowired JdbcClient jdbc;

  @TempDir Path data = Path.of("");

  @BeforeEach
  void forgetAll() {
    models.deleteAll();
  }

  @Test
  void entersAnUploadedFileIntoTheCatalogue() throws IOException {
    byte[] file = OnnxFiles.linear(8);

    UploadModel.Outcome outcome = upload(file, "my net (2).onnx", null);

    assertThat(outcome.created()).isTrue();
    assertThat(outcome.model())
        .isEqualTo(
            new CatalogueModel(
                "file:my-net-2-",
                "Uploaded",
                Task.OTHER,
                InputShape.of(4),
                15L,
                12L,
                Map.of("onnxruntime", List.of(Precision.FP32)),
                "upload",
                8,
                new SourceFile(
                    "onnx",
                    sha256(file),
                    file.length,
                    NOW,
                    "x",
                    "y",
                    17,
                    List.of("Gemm"),
                    null,
                    Map.of())));
    assertThat(files()).containsExactly(sha256(file) + ".onnx");
  }

  @Test
  void knowsItAfterARestart() throws IOException {
    CatalogueModel uploaded = upload(OnnxFiles.linear(0), "net.onnx", null).model();

    assertThat(catalogue().find("file:net")).contains(uploaded);
    assertThat(catalogue().all()).contains(uploaded).hasSize(Zoo.all().size() + 1);
  }

  @Test
  void givesTheEngineTheFile() throws IOException {
    byte[] file = OnnxFiles.linear(0);
    CatalogueModel model = upload(file, "net.onnx", null).model();

    var artifact = catalogue().artifact(model, "onnxruntime", Precision.FP32);

    assertThat(Objects.requireNonNull(artifact.file())).hasBinaryContent(file).isAbsolute();
    assertThat(artifact.sha256()).isEqualTo(sha256(file));
    assertThat(artifact.weightBytes()).isEqualTo(60);
    assertThat(artifact.activationBytes()).isEqualTo(3 * 4);
  }

  @Test
  void takesTorchScriptWithItsShape() throws IOException {
    CatalogueModel model = upload(leNet(), "lenet.pt", "1x28x28").model();

    assertThat(model.engines()).isEqualTo(Map.of("pytorch", List.of(Precision.FP16)));
    assertThat(model.parameters()).isEqualTo(61_706);
    Map<String, String> missing = Objects.requireNonNull(model.file()).missing();
    assertThat(missing).containsOnlyKeys("macs");
    assertThat(catalogue().artifact(model, "pytorch", Precision.FP16).missing()).isEqualTo(missing);
  }

  @Test
  void answersTheSameFileWithTheSameModel() throws IOException {
    CatalogueModel first = upload(OnnxFiles.linear(0), "net.onnx", null).model();

    UploadModel.Outcome again = upload(OnnxFiles.linear(0), "other.onnx", null);

    assertThat(again).isEqualTo(new UploadModel.Outcome(first, false));
    assertThat(files()).hasSize(1);
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    upload(OnnxFiles.linear(0), "net.onnx", null);

    ProblemException refusal = refusal(OnnxFiles.linear(2), "net.onnx", null);

    assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(refusal.code()).isEqualTo("NAME_TAKEN");
    assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("name");
    assertThat(files()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "net.onnx, 0x224, inputShape, INVALID_INPUT_SHAPE",
    "net.onnx, 3x224x99999999x99999999, inputShape, INVALID_INPUT_SHAPE",
    "net.onnx, 5, inputShape, INPUT_SHAPE_MISMATCH",
    "..., , name, INVALID_NAME"
  })
  void namesTheFieldThatIsWrong(
      String fileName, @Nullable String shape, String field, String code) {
    ProblemException refusal = refusal(OnnxFiles.linear(0), fileName, shape);

    assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly(field);
    assertThat(files()).isEmpty();
  }

  @Test
  void doesNotIgnoreWhatIsSaidAboutAFileThatIsThere() throws IOException {
    UploadForm first = new UploadForm("lenet.pt", "lenet-a", "1x28x28", "LeNet");
    CatalogueModel model = upload(leNet(), first).model();

    assertThat(upload(leNet(), new UploadForm("other.pt", null, null, null)).model())
        .isEqualTo(model);
    assertThat(upload(leNet(), first)).isEqualTo(new UploadModel.Outcome(model, false));
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> upload(leNet(), new UploadForm("x.pt", "lenet-b", "1x32x32", "Mine")));
    assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(refusal.code()).isEqualTo("FILE_EXISTS");
    assertThat(refusal.errors())
        .extracting(FieldProblem::field)
        .containsExactly("name", "inputShape", "family");
    assertThat(refusal).hasMessageContaining("file:lenet-a");
    assertThat(files()).hasSize(1);
  }

  @Test
  void refusesPrecisionsThatNoEngineRuns() {
    ProblemException refusal = refusal(OnnxFiles.half(), "half.onnx", null);

    assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(refusal.code()).isEqualTo("PRECISION_NOT_SUPPORTED");
    assertThat(refusal)
        .hasMessageContaining("ONNX Runtime has no fp16 kernels for CPUs")
        .hasMessageEndingWith("Export the model in fp32.");
    assertThat(refusal.errors()).extracting(FieldProblem::field).containsExactly("file");
    assertThat(files()).isEmpty();
  }

  @Test
  void cleansUpAfterAServerThatWasKilled() throws IOException {
    Files.createDirectories(uploads());
    Path abandoned = Files.writeString(uploads().resolve("upload1.part"), "half");
    Files.setLastModifiedTime(abandoned, FileTime.from(NOW.minus(Duration.ofHours(2))));
    Path underWay = Files.writeString(uploads().resolve("upload2.part"), "half");
    Files.setLastModifiedTime(underWay, FileTime.from(NOW.minus(Duration.ofMinutes(2))));

    upload(OnnxFiles.linear(0), "net.onnx", null);

    assertThat(abandoned).doesNotExist();
    assertThat(underWay).exists();
  }

  @Test
  void leavesNothingOfRubbish() {
    assertThat(refusal(new byte[0], "net.onnx", null).code()).isEqualTo("EMPTY_FILE");
    assertThat(refusal("Dear engine".getBytes(), "net.onnx", null).status())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(files()).isEmpty();
    assertThat(models.count()).isZero();
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    ProblemException refusal = refusal(new byte[10_001], "net.onnx", null, 10_000);

    assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(refusal).hasMessageContaining("dynobench.models.max-upload");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesNamesThatTheTableCannotHold() throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(OnnxFiles.linear(0)).toBuilder();
    String endless = "x".repeat(1_001);
    model.getGraphBuilder().getInputBuilder(0).setName(endless);
    model.getGraphBuilder().getNodeBuilder(0).setInput(0, endless);

    ProblemException refusal = refusal(model.build().toByteArray(), "net.onnx", null);

    assertThat(refusal.code()).isEqualTo("INVALID_TENSOR_NAME");
    assertThat(files()).isEmpty();
  }

  @Test
  void deletesWhatWasUploadedAndNothingElse() throws IOException {
    upload(OnnxFiles.linear(0), "net.onnx", null);

    delete("file:net");

    assertThat(catalogue().find("file:net")).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(catchThrowableOfType(ProblemException.class, () -> delete("file:net")).status())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(catchThrowableOfType(ProblemException.class, () -> delete("resnet50")).code())
        .isEqualTo("NOT_UPLOADED");
  }

  /** As on another node of a cluster: the database is the same, the folder is not. */
  @Test
  void saysThatThisNodeLacksTheFileAndTakesItLater() throws IOException {
    byte[] file = OnnxFiles.linear(0);
    CatalogueModel model = upload(file, "net.onnx", null).model();
    Files.delete(uploads().resolve(sha256(file) + ".onnx"));

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> catalogue().artifact(model, "onnxruntime", Precision.FP32))
        .withMessageContaining("file:net is not on this node")
        .withMessageContaining(sha256(file));
    assertThat(upload(file, "net.onnx", null).created()).isFalse();
    assertThat(catalogue().artifact(model, "onnxruntime", Precision.FP32).file()).exists();
  }

  private ModelCatalogue catalogue() {
    return new ModelCatalogue(
        List.of(
            new ZooModels(networkFiles()),
            new UploadedModels(models, new UploadFolder(data, Clock.systemUTC()))));
  }

  private UploadModel.Outcome upload(byte[] file, String fileName, @Nullable String shape)
      throws IOException {
    return upload(file, fileName, shape, 1 << 20);
  }

  private UploadModel.Outcome upload(
      byte[] file, String fileName, @Nullable String shape, long largest) throws IOException {
    return upload(file, new UploadForm(fileName, null, shape, null), largest);
  }

  private UploadModel.Outcome upload(byte[] file, UploadForm form) throws IOException {
    return upload(file, form, 1 << 20);
  }

  private UploadModel.Outcome upload(byte[] file, UploadForm form, long largest)
      throws IOException {
    ModelsProperties settings =
        new ModelsProperties(DataSize.ofBytes(largest), "", Map.of(), false);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new UploadModel(new UploadFolder(data, clock), models, catalogue(), settings, clock)
        .upload(new ByteArrayInputStream(file), file.length, form);
  }

  private ProblemException refusal(byte[] file, String fileName, @Nullable String shape) {
    return refusal(file, fileName, shape, 1 << 20);
  }

  private ProblemException refusal(
      byte[] file, String fileName, @Nullable String shape, long largest) {
    return catchThrowableOfType(
        ProblemException.class, () -> upload(file, fileName, shape, largest));
  }

  private void delete(String id) throws IOException {
    UploadFolder folder = new UploadFolder(data, Clock.systemUTC());
    var trained =
        new TrainedModels(
            new TrainedModelStore(jdbc),
            new TrainedFolder(data, DataSize.ofMegabytes(1)),
            networkFiles(),
            "here");
    new DeleteModel(catalogue(), new UploadedModels(models, folder), models, folder, trained)
        .delete(id);
  }

  private NetworkFiles networkFiles() {
    return new NetworkFiles(
        new ArtifactCache(
            data, DataSize.ofGigabytes(1), Duration.ofMinutes(30), Clock.systemUTC()));
  }

  private Path uploads() {
    return data.resolve("models").resolve("uploads");
  }

  private List<String> files() {
    if (!Files.isDirectory(uploads())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(uploads())) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] leNet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Zoo.find("lenet").orElseThrow().torchScript(Precision.FP16).writeTo(bytes);
    return bytes.toByteArray();
  }

  private String sha256(byte[] content) throws IOException {
    Path copy = Files.write(data.resolve("copy"), content);
    return Fingerprint.of(copy).sha256();
  }
}
