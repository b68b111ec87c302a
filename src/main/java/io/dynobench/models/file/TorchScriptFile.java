package io.dynobench.models.file;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription.Count;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Describes a TorchScript archive: a zip file with code, weights and a list of the weights. */
final class TorchScriptFile {

  /** The lists of weights and the code are small together, whatever the weights are. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int MOST_PARTS = 200_000;

  private static final String NO_MACS = "a TorchScript file does not say the shapes of its layers";

  private final ZipFile zip;
  private final String root;
  private final TorchCode code = new TorchCode();
  private int bytes;

  private TorchScriptFile(ZipFile zip, String root) {
    this.zip = zip;
    this.root = root;
  }

  static FileDescription read(Path file, @Nullable InputShape input)
      throws ModelFileException, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      TorchScriptFile archive = new TorchScriptFile(zip, root(zip));
      archive.requireCode();
      if (input == null) {
        throw ModelFileException.shape(
            "INPUT_SHAPE_REQUIRED",
            "A TorchScript file does not say what it takes; give inputShape, the shape of one sample"
                + " without the batch, such as 3x224x224.");
      }
      return archive.describe(input);
    } catch (ZipException e) {
      throw ModelFileException.file(
          "CORRUPT_FILE", "The file is no complete TorchScript archive: " + e.getMessage() + ".");
    }
  }

  static ModelFileException onlyWeights() {
    return ModelFileException.file(
        "WEIGHTS_ONLY",
        "The file holds weights without the network (torch.save); expected TorchScript, as "
            + "torch.jit.trace(model, example).save(file) writes it.");
  }

  private static String root(ZipFile zip) throws ModelFileException {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith("/data.pkl"))
        .findFirst()
        .map(name -> name.substring(0, name.length() - "data.pkl".length()))
        .orElseThrow(
            () ->
                ModelFileException.file(
                    "NOT_A_MODEL", "The zip file is no TorchScript archive: it has no data.pkl."));
  }

  private void requireCode() throws ModelFileException {
    if (zip.stream().noneMatch(entry -> entry.getName().startsWith(root + "code/"))) {
      throw onlyWeights();
    }
    if (zip.getEntry(root + "constants.pkl") == null) {
      throw ModelFileException.file(
          "CORRUPT_FILE", "The TorchScript archive is not complete: it has no constants.pkl.");
    }
  }

  private FileDescription describe(InputShape input) throws ModelFileException, IOException {
    if (zip.size() > MOST_PARTS) {
      throw ModelFileException.file(
          "MODEL_TOO_LARGE", "The archive has more than %d parts.".formatted(MOST_PARTS));
    }
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().startsWith(root + "code/") && entry.getName().endsWith(".py")) {
        String module = entry.getName().substring((root + "code/").length());
        code.add(module, new String(part(entry.getName()), StandardCharsets.UTF_8));
      }
    }
    TorchModules modules = new TorchModules(code::parameters);
    modules.collect(new PickleReader(part(root + "data.pkl")).read());
    TorchModules constants = new TorchModules(type -> Set.of());
    constants.collect(new PickleReader(part(root + "constants.pkl")).read());
    List<TorchTensor> all =
        Stream.of(modules.parameters(), modules.others(), constants.others())
            .flatMap(java.util.Collection::stream)
            .toList();
    boolean frozen = modules.parameters().isEmpty() && !all.isEmpty();
    return new FileDescription(
        ModelFormat.TORCHSCRIPT,
        input,
        null,
        precision(all),
        null,
        null,
        null,
        List.of(),
        frozen
            ? Count.unknown("the module is frozen: its weights are constants")
            : Count.of(sum(modules, tensor -> 1)),
        Count.unknown(NO_MACS),
        frozen ? null : sum(modules, TorchTensor::bytesPerElement),
        null);
  }

  private static long sum(TorchModules modules, ToLongFunction<TorchTensor> perElement) {
    return modules.parameters().stream()
        .map(tensor -> Math.multiplyExact(tensor.elements(), perElement.applyAsLong(tensor)))
        .reduce(0L, Math::addExact);
  }

  private static Precision precision(List<TorchTensor> tensors) {
    Map<Precision, Long> elements = new EnumMap<>(Precision.class);
    for (TorchTensor tensor : tensors) {
      tensor.precision().ifPresent(each -> elements.merge(each, tensor.elements(), Long::sum));
    }
    return elements.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(Precision.FP32);
  }

  private byte[] part(String name) throws IOException, ModelFileException {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream stream = zip.getInputStream(entry)) {
      byte[] part = stream.readNBytes(MOST_BYTES - bytes + 1);
      bytes += part.length;
      if (bytes > MOST_BYTES) {
        throw ModelFileException.file(
            "MODEL_TOO_LARGE",
            "The archive's code and lists of weights are larger than %d MiB."
                .formatted(MOST_BYTES >> 20));
      }
      return part;
    }
  }
}
