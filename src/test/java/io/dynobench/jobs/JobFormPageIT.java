package io.dynobench.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.testing.WholeServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The form as the server writes it, which is all there is without its script. */
@WholeServer
class JobFormPageIT {

  @Autowired MockMvcTester http;

  @ParameterizedTest
  @CsvSource({
    "inference, models batchSizes streams threads arrivalRate forks",
    "training, models batchSizes threads dataset epochs optimizer timeCapSeconds",
    "accuracy, models batchSizes threads dataset preprocessing",
    "max-batch, models threads timeCapSeconds memoryLimitMib maxBatchSize",
    "ceilings, ''"
  })
  void showsOnlyTheFieldsOfTheWorkload(String workload, String fields) {
    String page = page("/jobs/new?workload=" + workload);

    for (String field : WorkloadFields.ofSome()) {
      boolean has = List.of(fields.split(" ")).contains(field);
      assertThat(isHidden(page, field)).as(field).isEqualTo(!has);
    }
  }

  @Test
  void isFilledInByItsAddress() {
    String page = page("/jobs/new?workload=max-batch&models=resnet18&memoryLimitMib=2048");

    assertThat(page)
        .containsPattern("value=\"max-batch\" checked")
        .containsPattern("value=\"resnet18\" checked")
        .contains("name=\"memoryLimitMib\" value=\"2048\"")
        .contains(
            "&quot;workload&quot;:&quot;max-batch&quot;,&quot;models&quot;:[&quot;resnet18&quot;]")
        .contains("&quot;memoryLimitMib&quot;:2048}")
        .doesNotContain("&quot;batchSizes&quot;");
  }

  @Test
  void offersNothingThatTheWorkloadCannotDo() {
    String training = page("/jobs/new?workload=training");
    String accuracy = page("/jobs/new?workload=accuracy");

    assertThat(training).contains("value=\"onnxruntime\" data-not-for=\"training\" disabled");
    assertThat(accuracy)
        .doesNotContain("value=\"onnxruntime\" data-not-for=\"training\" disabled")
        .contains("<option value=\"synthetic\" data-not-for=\"accuracy\" disabled");
  }

  @Test
  void keepsADataSetThatLiesElsewhere() {
    assertThat(page("/jobs/new?workload=accuracy&dataset=of-another-node"))
        .contains("of-another-node: not on this node");
  }

  private String page(String address) {
    return new String(
        http.get().uri(address).exchange().getResponse().getContentAsByteArray(), UTF_8);
  }

  private static boolean isHidden(String page, String field) {
    Matcher tag = Pattern.compile("<[^>]*data-field=\"" + field + "\"[^>]*>").matcher(page);
    assertThat(tag.find()).as(field).isTrue();
    return tag.group().contains("hidden");
  }
}
