package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.models.catalogue.CatalogueFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Users' files, as {@code src/docs/catalogue.md} explains them. */
class CatalogueFilesTests {

  private static final String BOARD =
      """
      platforms:
        - name: Board
          maker: Me
          source: my data sheet
          peakTops: {fp16: 1.5}
          bandwidthGBs: 10
      """;

  private static final String NET =
      """
      topologies:
        - id: my-net
          family: Mine
          source: my paper
          operationsGop: 2
          parameters: 1000000
      """;

  private final Path folder;

  CatalogueFilesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void addPlatformsAtTheEnd() throws IOException {
    Platforms platforms = platforms(BOARD);

    Platform board = platforms.all().get(platforms.all().size() - 1);
    assertThat(platforms.all()).hasSize(Platforms.published().all().size() + 1);
    assertThat(board)
        .isEqualTo(
            new Platform(
                "Board", "Me", Map.of("fp16", 1.5e12), 1e10, null, null, "my data sheet", null));
  }

  @Test
  void takeThePlaceOfWhatHasTheSameName() throws IOException {
    Platforms platforms =
        platforms(
            """
            platforms:
              - name: tesla m60
                devices: [Tesla M60]
                maker: NVIDIA
                source: our own clocks
                sources: {bandwidth: our own copy}
                peakTops: {fp32: 4.2}
                bandwidthGBs: 150.5
                memoryGib: 7.5
                tdpW: 120
            """);

    assertThat(platforms.all()).hasSize(Platforms.published().all().size());
    Platform own = platforms.of("Tesla M60").orElseThrow();
    assertThat(own.peakOpsPerSecond()).containsExactly(Map.entry("fp32", 4.2e12));
    assertThat(own.memoryMib()).isEqualTo(7680);
    assertThat(own.sourceOf("fp32")).isEqualTo("our own clocks");
    assertThat(own.sourceOf("bandwidth")).isEqualTo("our own copy");
  }

  @Test
  void addNetworksAndFurtherCountsOfKnownOnes() throws IOException {
    ModelNames names =
        names(
            NET
                + """
                    accuracies:
                      - {top1Percent: 71.5, dataset: ILSVRC 2012 validation, precision: fp32, source: my paper}
                  - id: their-resnet
                    network: resnet50
                    family: ResNet
                    aliases: [theirs]
                    source: their paper
                    pruningPercent: 100
                    operationsGop: 8
                    intensityFp32: 80
                    pruned: [{pruningPercent: 40, operationsGop: 3, intensityFp32: 50}]
                """);

    Topology mine = names.of("MY-NET").orElseThrow();
    assertThat(mine.weightsIntensity()).containsEntry("fp32", 500.0).containsEntry("int8", 2000.0);
    assertThat(mine.accuracies()).hasSize(1);
    assertThat(names.canonical("theirs")).isEqualTo("resnet50");
    assertThat(names.of("theirs").orElseThrow().variants()).hasSize(2);
  }

  @Test
  void sayTheOperatingModeThatTheNameEndsWith() throws IOException {
    String board = BOARD.replace("name: Board", "name: Board-turbo\n    mode: %s");

    assertThat(platforms(board.formatted("turbo")).named("Board-turbo").orElseThrow())
        .extracting(Platform::hardware, Platform::mode)
        .containsExactly("Board", "turbo");
    Path other = write(board.formatted("slow"));
    assertRefused(
        () -> CatalogueFiles.platforms(Optional.of(other)),
        other,
        "line 3, platforms[0].mode: the name is expected to end with -slow");
  }

  @Test
  void areWhatTheirGuideShows() throws IOException {
    List<String> guide = Files.readAllLines(Path.of("src/docs/catalogue.md"));

    assertThat(platforms(sample(guide, "platforms:")).of("AMD EPYC 7R13 Processor"))
        .map(Platform::name)
        .contains("EPYC-7R13-48");
    assertThat(names(sample(guide, "topologies:")).canonical("ournet_v3")).isEqualTo("our-net");
  }

  /** An indented block of a document, from the line that begins with a text. */
  private static String sample(List<String> document, String start) {
    return document.stream()
        .dropWhile(line -> !line.equals("    " + start))
        .takeWhile(line -> line.startsWith("    "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void mayBeEmpty() throws IOException {
    assertThat(platforms("# nothing yet\n").all()).hasSameSizeAs(Platforms.published().all());
    assertThat(names("topologies: []\n").all()).hasSameSizeAs(ModelNames.published().all());
  }

  @ParameterizedTest
  @MethodSource("brokenPlatforms")
  void areRefusedByFileLineAndField(String text, String place) throws IOException {
    Path file = write(text);

    assertRefused(() -> CatalogueFiles.platforms(Optional.of(file)), file, place);
  }

  static List<Arguments> brokenPlatforms() {
    return List.of(
        Arguments.of(
            BOARD.replace("fp16: 1.5", "fp31: 1.5"),
            "line 5, platforms[0].peakTops.fp31: expected one of fp32, tf32, fp16, bf16, int8, int4,"
                + " int2, not fp31"),
        Arguments.of(
            BOARD.replace("1.5", "fast"),
            "line 5, platforms[0].peakTops.fp16: expected a number, not fast"),
        Arguments.of(
            BOARD.replace("1.5", "-1"),
            "line 5, platforms[0].peakTops.fp16: expected a number above 0, not -1"),
        Arguments.of(
            BOARD.replace("1.5", "1e999999999"),
            "line 5, platforms[0].peakTops.fp16: expected a number, not 1e999999999"),
        Arguments.of(
            BOARD.replace("{fp16: 1.5}", "{}"),
            "line 5, platforms[0].peakTops: at least one precision is expected, as in `fp32: 10.6`"),
        Arguments.of(
            BOARD.replace("{fp16: 1.5}", "1.5"),
            "line 5, platforms[0].peakTops: fields are expected, as in `name: value`"),
        Arguments.of(
            BOARD.replace("    maker: Me\n", ""),
            "line 2, platforms[0].maker: this field is missing"),
        Arguments.of(
            BOARD.replace("source: my data sheet", "source:"),
            "line 4, platforms[0].source: a text is expected"),
        Arguments.of(
            BOARD + "    bandwidth: 10\n",
            "line 7, platforms[0].bandwidth: no such field; there are aliases, bandwidthGBs,"
                + " devices, maker, memoryGib, mode, name, peakTops, source, sources, suite, tdpW"),
        Arguments.of(
            BOARD + "    maker: You\n", "line 7, platforms[0].maker: this field is given twice"),
        Arguments.of(
            BOARD + "    sources: {speed: a guess}\n",
            "line 7, platforms[0].sources.speed: expected bandwidth, memory, tdp or one of fp32,"
                + " tf32, fp16, bf16, int8, int4, int2"),
        Arguments.of(
            BOARD + "    aliases: Bord\n", "line 7, platforms[0].aliases: a list is expected"),
        Arguments.of(
            BOARD + "    aliases: [Bord, NCS2]\n",
            "line 7, platforms[0].aliases[1]: NCS2 is a name of NCS"),
        Arguments.of(
            BOARD + BOARD.replace("platforms:\n", ""),
            "line 7, platforms[1].name: another entry has the name Board"),
        Arguments.of("hardware: []\n", "line 1, platforms: this field is missing"),
        Arguments.of(
            "platforms: []\nmore: 1\n", "line 2, more: no such field; there are platforms"),
        Arguments.of("platforms\n", "line 1: fields are expected, as in `name: value`"));
  }

  @ParameterizedTest
  @MethodSource("brokenNetworks")
  void areRefusedForNetworksAlike(String text, String place) throws IOException {
    Path file = write(text);

    assertRefused(() -> CatalogueFiles.topologies(Optional.of(file)), file, place);
  }

  static List<Arguments> brokenNetworks() {
    return List.of(
        Arguments.of(
            NET.replace("    parameters: 1000000\n", ""),
            "line 2, topologies[0]: either intensityFp32 or parameters is expected"),
        Arguments.of(
            NET.replace("1000000", "1.5"),
            "line 6, topologies[0].parameters: expected a whole number above 0, not 1.5"),
        Arguments.of(
            NET + "    network: resnet51\n",
            "line 7, topologies[0].network: resnet51 is no entry that stands for itself"),
        Arguments.of(
            NET + "    network: ResNet50\n",
            "line 7, topologies[0].network: ResNet50 is no entry that stands for itself"),
        Arguments.of(
            NET + "    network: ResNet-50\n",
            "line 7, topologies[0].network: ResNet-50 is no entry that stands for itself"),
        Arguments.of(
            NET + "    builtIn: yes\n",
            "line 7, topologies[0].builtIn: expected true or false, not yes"),
        Arguments.of(
            "topologies: [{id: my-net, builtIn: true}]\n",
            "line 1, topologies[0].id: there is no built-in network my-net"),
        Arguments.of(
            "topologies: [{id: resnet50, builtIn: true, operationsGop: 8}]\n",
            "line 1, topologies[0].operationsGop: no such field; there are accuracies, aliases,"
                + " builtIn, family, id, network, suite"),
        Arguments.of(
            NET + "    pruned: [{pruningPercent: 101, operationsGop: 1, intensityFp32: 5}]\n",
            "line 7, topologies[0].pruned[0].pruningPercent: expected a percentage from 0 to 100, not"
                + " 101"),
        Arguments.of(
            NET + "    pruned: [{pruningPercent: 50, operationsGop: 1}]\n",
            "line 7, topologies[0].pruned[0].intensityFp32: this field is missing"),
        Arguments.of(
            NET
                + "    pruningPercent: 100\n"
                + "    pruned: [{pruningPercent: 100.0, operationsGop: 1, intensityFp32: 5}]\n",
            "line 2, topologies[0]: two variants have the same pruningPercent"),
        Arguments.of(
            NET + "    accuracies: [{top1Percent: 70, dataset: ImageNet, precision: fp32}]\n",
            "line 7, topologies[0].accuracies[0].source: this field is missing"),
        Arguments.of(
            NET + "    aliases: [rn50]\n",
            "line 7, topologies[0].aliases[0]: rn50 is a name of ResNet-50"));
  }

  @Test
  void overrideThePublishedFamilyOnlyWhereTheySayOne() throws IOException {
    ModelNames names =
        names(
            """
            topologies:
              - id: densenet121
                builtIn: true
                family: DenseNet
                aliases: [DensetNet-121]
              - id: vgg16
                builtIn: true
                aliases: [Visual-16]
            """);

    assertThat(names.family("DensetNet-121", "DensetNet")).isEqualTo("DenseNet");
    assertThat(names.family("Visual-16", "Visual")).isEqualTo("Visual");
    assertThat(names.family("vgg16", "vgg16")).isEqualTo("VGG");
  }

  @Test
  void areRefusedWhenTheyAreNoYaml() throws IOException {
    Path broken = write("platforms:\n  - name: [Board\n");
    Path bytes = folder.resolve("bytes.yml");
    Files.write(bytes, "platforms: [] # Gerät".getBytes(StandardCharsets.ISO_8859_1));
    Path absent = folder.resolve("absent.yml");

    assertRefused(
        () -> CatalogueFiles.platforms(Optional.of(broken)), broken, "line 3: this is no");
    assertRefused(
        () -> CatalogueFiles.platforms(Optional.of(bytes)), bytes, ": it is not written in UTF-8");
    assertRefused(
        () -> CatalogueFiles.platforms(Optional.of(absent)), absent, ": it cannot be read");
  }

  /** A tag of YAML names a class; nothing here makes objects of it. */
  @Test
  void cannotNameClasses() throws IOException {
    Path file = write("platforms: !!javax.script.ScriptEngineManager []\n");

    assertRefused(
        () -> CatalogueFiles.platforms(Optional.of(file)),
        file,
        "line 1: this is no YAML: Global tag is not allowed");
  }

  private static void assertRefused(ThrowingCallable reading, Path file, String place) {
    assertThatExceptionOfType(CatalogueFileException.class)
        .isThrownBy(reading)
        .withMessageStartingWith(file.toString())
        .withMessageContaining(place);
  }

  private Platforms platforms(String text) throws IOException {
    return new Platforms(CatalogueFiles.platforms(Optional.of(write(text))));
  }

  private ModelNames names(String text) throws IOException {
    return ModelNames.extendedBy(Optional.of(write(text)));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("own.yml"), text);
  }
}
