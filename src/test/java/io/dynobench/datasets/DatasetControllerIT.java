package io.dynobench.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.data.IdxFiles;
import io.dynobench.testing.WholeServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The data sets over REST and as a page. */
@WholeServer
@TestPropertySource(properties = "dynobench.datasets.directory=target/some-datasets")
class DatasetControllerIT {

  private static final Path FOLDER = Path.of("target/some-datasets");

  @Autowired MockMvcTester mvc;

  @BeforeEach
  void lay() throws IOException {
    IdxFiles.write(FOLDER.resolve("small"), "t10k", 0, 9, 1);
    Files.writeString(FOLDER.resolve("small/labels.txt"), "zero\n1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
    Files.createDirectories(FOLDER.resolve("hollow"));
  }

  @Test
  void showsOneWithItsPartsAndClasses() {
    assertThat(mvc.get().uri("/api/v1/datasets/small"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"name": "small", "state": "READY", "format": "idx", "image": {"dimensions": [1, 28, 28]},
             "classes": 10, "classNames": ["zero", "1", "2", "3", "4", "5", "6", "7", "8", "nine"],
             "parts": {"test": {"count": 3}}, "folder": "%s", "readPercent": null, "problem": null}
            """
                .formatted(FOLDER.resolve("small").toAbsolutePath()))
        .extractingPath("$.parts.test.sha256")
        .asString()
        .matches("[0-9a-f]{64}");
  }

  @Test
  void listsAlsoWhatCannotBeUsed() {
    assertThat(mvc.get().uri("/api/v1/datasets"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[?(@.name == 'hollow')].problem.code")
        .asArray()
        .containsExactly("NO_DATA");
    assertThat(mvc.get().uri("/api/v1/datasets"))
        .bodyJson()
        .extractingPath("$.items[-1:].name")
        .asArray()
        .containsExactly("synthetic");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(mvc.get().uri("/api/v1/datasets/mars")).hasStatus(404);
    assertThat(mvc.get().uri("/api/v1/datasets?colour=red"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("UNKNOWN_PARAMETER");
  }

  @Test
  void showsSomeImagesInARow() throws IOException {
    var answer = mvc.get().uri("/datasets/small/examples.png").exchange();

    assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
    BufferedImage row =
        ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    assertThat(row.getWidth()).isEqualTo(3 * 56);
    assertThat(row.getRGB(2 * 56 + 20, 30)).isEqualTo(0xff020202);
    assertThat(mvc.get().uri("/datasets/hollow/examples.png")).hasStatus(404);
  }

  @Test
  void showsThemAsAPage() {
    assertThat(mvc.get().uri("/datasets"))
        .hasStatusOk()
        .bodyText()
        .contains("IDX files", "1×28×28", "nine", "NOT USABLE", "has neither IDX files")
        .contains("/jobs/new?workload=accuracy&amp;dataset=small", "/datasets/small/examples.png")
        .containsPattern("3 images\\s+<small");
  }
}
