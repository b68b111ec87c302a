package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of folders, which DJL takes for a repository of one model. */
class FetchedModelTests {

  private final Path folder;

  FetchedModelTests(@TempDir Path folder) {
    this.folder = folder;
  }

  /** It is no model at all: a session on it would fail. */
  @Test
  void bringsTheFileWithoutOpeningIt() throws Exception {
    Path file = write("deep/model.onnx");
    write("deep/synset.txt");

    ModelArtifact fetched = new OnnxRuntimeEngine().fetch(artifact());

    assertThat(fetched.file()).isEqualTo(file);
    assertThat(fetched.url()).isEqualTo(artifact().url());
  }

  @Test
  void doesNotChooseBetweenFiles() throws Exception {
    write("b.onnx");
    write("a.onnx");

    assertThatThrownBy(() -> new OnnxRuntimeEngine().fetch(artifact()))
        .isInstanceOf(TrialFailure.class)
        .hasMessageContaining("2 files *.onnx")
        .hasMessageEndingWith("a.onnx, b.onnx");
  }

  @Test
  void refusesAFolderWithoutAModelForTheEngine() throws Exception {
    write("model.pt");

    assertThatThrownBy(() -> new OnnxRuntimeEngine().fetch(artifact()))
        .isInstanceOf(TrialFailure.class)
        .hasMessageContaining("no file *.onnx");
  }

  @Test
  void hasNothingToFetchForAModelWithAFile() throws Exception {
    Path file = write("model.onnx");
    var artifact =
        new ModelArtifact("m", file, null, null, InputShape.of(1), null, null, null, null);

    assertThat(new OnnxRuntimeEngine().fetch(artifact)).isEqualTo(artifact);
    assertThat(new PyTorchEngine().fetch(artifact)).isEqualTo(artifact);
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve("models").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "no model");
  }

  private ModelArtifact artifact() {
    String url = folder.resolve("models").toUri().toString();
    return new ModelArtifact(url, null, null, url, InputShape.of(1), null, null, null, null);
  }
}
