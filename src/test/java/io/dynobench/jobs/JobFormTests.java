package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class JobFormTests {

  private final MultiValueMap<String, String> said = new LinkedMultiValueMap<>();

  @Test
  void leavesOutWhatIsBlank() {
    said.add("models", "resnet18");
    said.add("name", " ");
    said.add("threads", "");
    said.add("priority", "");

    assertThat(json()).isEqualTo("{\"models\":[\"resnet18\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|[4]",
        "1,2, 4|[1,2,4]",
        "1:64|\"1:64\"",
        "1:8, 100|[\"1:8\",100]",
        "two|[\"two\"]",
        "1.5|[\"1.5\"]",
        "99999999999999999999|[\"99999999999999999999\"]"
      })
  void readsBatchSizesAsTheScriptDoes(String text, String expected) {
    said.add("batchSizes", text);

    assertThat(json()).isEqualTo("{\"batchSizes\":" + expected + "}");
  }

  @Test
  void readsNumbersAndTags() {
    said.add("streams", "1 2");
    said.add("arrivalRate", "50, 0.5 1e3");
    said.add("forks", "2");
    said.add("priority", "-3");
    said.add("tags", "purpose=smoke, url=a=b,bare");

    assertThat(json())
        .isEqualTo(
            "{\"streams\":[1,2],\"arrivalRate\":[50,0.5,\"1e3\"],\"forks\":2,\"tags\":{\"purpose\":\"smoke\",\"url\":\"a=b\",\"bare\":\"\"},\"priority\":-3}");
  }

  @Test
  void sendsNothingOfAModelForCeilings() {
    said.add("workload", "ceilings");
    said.add("models", "resnet18");
    said.add("devices", "cpu");
    said.add("batchSizes", "1:64");
    said.add("streams", "1");
    said.add("threads", "2");

    assertThat(json()).isEqualTo("{\"workload\":\"ceilings\",\"devices\":[\"cpu\"]}");
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
    JobRequest request = JobRequestReader.read(JobForm.of(said, JobForm.EMPTY).json());

    assertThat(JobRequestReader.read(JobForm.of(request).json())).isEqualTo(request);
  }

  @Test
  void keepsWhatParametersDoNotMention() {
    said.add("models", "mlp");
    JobForm before = JobForm.of(JobRequest.of("resnet18"));

    assertThat(JobForm.of(said, before)).isEqualTo(JobForm.of(JobRequest.of("mlp")));
  }

  private String json() {
    return JobForm.of(said, JobForm.EMPTY).json().toString();
  }
}
