package io.dynobench.models.file;

import io.dynobench.models.file.PickleReader.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an archive's code says about its classes. Each file is gone through once. */
final class TorchCode {

  /** A class, or the line {@code __parameters__ = ["weight", "bias", ]} in one. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^class (?<type>\\w+)\\(|^ *__parameters__ = \\[(?<names>[^\\]\\n]*)\\]");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Map<Name, Set<String>> parameters = new HashMap<>();

  /**
   * @param file below {@code code/}, such as {@code __torch__/net.py}
   */
  void add(String file, String code) {
    String module = file.substring(0, file.length() - ".py".length()).replace('/', '.');
    String type = "";
    for (Matcher line = LINE.matcher(code); line.find(); ) {
      String names = line.group("names");
      if (names == null) {
        type = line.group("type");
      } else {
        parameters.putIfAbsent(new Name(module, type), quoted(names));
      }
    }
  }

  /** The attributes of a class that are parameters. */
  Set<String> parameters(Name type) {
    return parameters.getOrDefault(type, Set.of());
  }

  private static Set<String> quoted(String names) {
    return QUOTED.matcher(names).results().map(each -> each.group(1)).collect(Collectors.toSet());
  }
}
