package io.dynobench.jobs;

import io.dynobench.bench.Preprocessing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of the submit form say of a request: the way back from {@link FormJson}. */
final class FormText {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private FormText() {}

  static Map<String, List<String>> of(JobRequest request) {
    FormText text = new FormText();
    text.common(request);
    text.settings(request.settings());
    return text.values;
  }

  private void common(JobRequest request) {
    BatchSizes sizes = request.batchSizes();
    put("name", request.name());
    put("workload", request.workload());
    chosen("models", request.models());
    chosen("devices", request.devices());
    chosen("engines", request.engines());
    chosen("precisions", request.precisions());
    put("batchSizes", sizes == null ? null : String.join(", ", sizes.entries()));
    numbers("streams", request.streams());
    numbers("threads", request.threads());
    numbers("arrivalRate", request.arrivalRate());
    put("forks", request.forks());
    put("profile", request.profile());
    put("tags", tags(request.tags()));
    Integer priority = request.priority();
    put("priority", priority == null || priority == 0 ? null : priority);
    put("seed", request.seed());
  }

  private void settings(WorkloadRequest request) {
    put("dataset", request.dataset());
    put("epochs", request.epochs());
    put("optimizer", request.optimizer());
    put("timeCapSeconds", request.timeCapSeconds());
    put("memoryLimitMib", request.memoryLimitMib());
    put("maxBatchSize", request.maxBatchSize());
    Preprocessing steps = request.preprocessing();
    if (steps != null) {
      put("preprocessing.resize", steps.resize());
      put("preprocessing.crop", steps.crop());
      numbers("preprocessing.mean", steps.mean());
      numbers("preprocessing.std", steps.std());
      put("preprocessing.layout", steps.layout().id());
    }
  }

  private void put(String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, List.of(String.valueOf(value)));
    }
  }

  private void chosen(String field, @Nullable List<String> list) {
    if (list != null) {
      values.put(field, list);
    }
  }

  private void numbers(String field, @Nullable List<? extends Number> numbers) {
    if (numbers != null) {
      put(field, numbers.stream().map(FormText::plain).collect(Collectors.joining(", ")));
    }
  }

  /** 100 and not 100.0 or 1.0E7. */
  private static String plain(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String tags(@Nullable Map<String, String> tags) {
    return tags == null || tags.isEmpty()
        ? null
        : tags.entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining(", "));
  }
}
