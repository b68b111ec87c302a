package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobFormTests {

  private final MultiValueMap<String, String> said = new LinkedMultiValueMap<>();

  /** What the script's tests read too, so that both make the same request of a form. */
  private static JsonNode shared() {
    try (InputStream file = JobFormTests.class.getResourceAsStream("/jobs/form-requests.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> cases() {
    return shared()
        .get("cases")
        .valueStream()
        .map(each -> argumentSet(each.get("name").stringValue(), each));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheRequestThatTheScriptMakes(JsonNode each) {
    each.get("form")
        .properties()
        .forEach(
            field ->
                field.getValue().forEach(text -> said.add(field.getKey(), text.stringValue())));

    assertThat(json()).isEqualTo(each.get("request").toString());
  }

  @Test
  void tellsTheScriptWhichWorkloadsHaveAField() {
    JsonNode told = shared().get("fields");

    assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(WorkloadFields.ofSome());
    assertThat(told.properties())
        .allSatisfy(
            field ->
                assertThat(WorkloadFields.only(field.getKey()))
                    .isEqualTo(field.getValue().stringValue()));
    assertThat(WorkloadFields.only("devices")).isNull();
  }

  @Test
  void showsARequestSoThatItIsSentAgainUnchanged() {
    said.add("models", "resnet18");
    said.add("batchSizes", "1:8, 100");
    said.add("streams", "1, 2");
    said.add("arrivalRate", "100, 0.25");
    said.add("forks", "3");
    said.add("tags", "rack=3");
    said.add("seed", "7");

    assertThatItIsSentAgainUnchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"training", "accuracy", "max-batch"})
  void showsTheSettingsOfAWorkloadSoThatTheyAreSentAgainUnchanged(String workload) {
    said.add("models", "mlp");
    said.add("workload", workload);
    said.add("dataset", "fashion-mnist");
    said.add("epochs", "3");
    said.add("optimizer", "adam");
    said.add("timeCapSeconds", "10");
    said.add("preprocessing.resize", "256");
    said.add("preprocessing.mean", "0.485, 0.5");
    said.add("preprocessing.std", "1, 0.25");
    said.add("preprocessing.layout", "nhwc");
    said.add("memoryLimitMib", "2048");
    said.add("maxBatchSize", "64");

    assertThatItIsSentAgainUnchanged();
  }

  @Test
  void keepsWhatParametersDoNotMention() {
    said.add("models", "mlp");
    JobForm before = JobForm.of(JobRequest.of("resnet18"));

    assertThat(JobForm.of(said, before)).isEqualTo(JobForm.of(JobRequest.of("mlp")));
  }

  private void assertThatItIsSentAgainUnchanged() {
    JobRequest request = JobRequestReader.read(JobForm.of(said, JobForm.EMPTY).json());

    assertThat(JobRequestReader.read(JobForm.of(request).json())).isEqualTo(request);
  }

  private String json() {
    return JobForm.of(said, JobForm.EMPTY).json().toString();
  }
}
