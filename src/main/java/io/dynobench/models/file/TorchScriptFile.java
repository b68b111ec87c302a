package io.dynobench.models.file;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription.Count;
import io.dynobench.models.file.PickleReader.Name;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Describes a TorchScript archive: a zip file with code, weights and a list of the weights. */
final class TorchScriptFile {

  /** The list of weights and the code are small, whatever the weights are. */
  private static final int LARGEST_PART = 64 << 20;

  private static final String NO_MACS = "a TorchScript file does not say the shapes of its layers";

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final ZipFile zip;
  private final String root;
  private final Map<String, String> codes = new HashMap<>();

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
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().startsWith(root + "code/") && entry.getName().endsWith(".py")) {
        String module = entry.getName().substring((root + "code/").length());
        codes.put(module, new String(part(entry.getName()), StandardCharsets.UTF_8));
      }
    }
    TorchModules modules = new TorchModules(this::parameterNames);
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
            : Count.of(modules.parameters().stream().mapToLong(TorchTensor::elements).sum()),
        Count.unknown(NO_MACS),
        frozen ? null : bytes(modules));
  }

  private static long bytes(TorchModules modules) {
    return modules.parameters().stream()
        .mapToLong(tensor -> tensor.elements() * tensor.bytesPerElement())
        .sum();
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

  /** From the line {@code __parameters__ = ["weight", "bias", ]} of the class. */
  private Set<String> parameterNames(Name type) {
    String code = codes.getOrDefault(type.module().replace('.', '/') + ".py", "");
    int from = code.indexOf("class " + type.name() + "(");
    int names = from < 0 ? -1 : code.indexOf("__parameters__ = [", from);
    int next = from < 0 ? -1 : code.indexOf("\nclass ", from + 1);
    if (names < 0 || (next >= 0 && names > next)) {
      return Set.of();
    }
    Matcher quoted = QUOTED.matcher(code.substring(names, code.indexOf(']', names)));
    return quoted.results().map(each -> each.group(1)).collect(Collectors.toSet());
  }

  private byte[] part(String name) throws IOException, ModelFileException {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream stream = zip.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(LARGEST_PART + 1);
      if (bytes.length > LARGEST_PART) {
        throw ModelFileException.file(
            "CORRUPT_FILE", "The archive's %s is larger than 64 MiB.".formatted(name));
      }
      return bytes;
    }
  }
}
