package io.dynobench.models.file;

import io.dynobench.models.file.PickleReader.Made;
import io.dynobench.models.file.PickleReader.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects the tensors of a tree of modules. */
final class TorchModules {

  /** Modules within modules; Python gives up at a thousand. */
  private static final int DEEPEST = 1000;

  private final Function<Name, Set<String>> parameterNames;
  private final Map<String, TorchTensor> parameters = new LinkedHashMap<>();
  private final List<TorchTensor> others = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;

  /**
   * @param parameterNames the attributes of a class that are parameters
   */
  TorchModules(Function<Name, Set<String>> parameterNames) {
    this.parameterNames = parameterNames;
  }

  /** Each once, even if several modules share it. */
  Collection<TorchTensor> parameters() {
    return parameters.values();
  }

  /** Running statistics and constants. */
  List<TorchTensor> others() {
    return others;
  }

  /**
   * @throws IllegalArgumentException when it is too deep for any engine
   */
  void collect(Object value) {
    if (!seen.add(value)) {
      return;
    }
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("its modules are nested too deeply");
    }
    collectNew(value);
    depth--;
  }

  private void collectNew(Object value) {
    if (value instanceof Made made && TorchTensor.of(made).isEmpty()) {
      Set<String> names = made.from() instanceof Name type ? parameterNames.apply(type) : Set.of();
      made.state().forEach((name, each) -> attribute(names.contains(name), each));
      collect(made.arguments());
    } else if (value instanceof Collection<?> list) {
      list.forEach(each -> attribute(false, each));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> attribute(false, each));
    }
  }

  private void attribute(boolean parameter, Object value) {
    TorchTensor.of(value)
        .ifPresentOrElse(
            tensor -> {
              if (parameter) {
                parameters.put(tensor.storage(), tensor);
              } else {
                others.add(tensor);
              }
            },
            () -> collect(value));
  }
}
