package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.results.QueryGrammar.Mode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class ResultAddressTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);
  private static final ResultField LATENCY = ResultField.of(Metric.LATENCY_MEAN_MS);

  @Test
  void sortsTheBestFirstAndThenTheOtherWay() {
    assertThat(address("").sortedBy(THROUGHPUT)).isEqualTo("/results?sort=throughput%2Cdesc");
    assertThat(address("").sortedBy(LATENCY)).isEqualTo("/results?sort=latencyMeanMs%2Casc");
    assertThat(address("sort=throughput,desc").sortedBy(THROUGHPUT))
        .isEqualTo("/results?sort=throughput%2Casc");
    assertThat(address("").sortedByArrival()).isEqualTo("/results?sort=createdAt%2Casc");
    assertThat(address("sort=createdAt,asc").sortedByArrival()).isEqualTo("/results");
  }

  @Test
  void keepsWhatWasUnderstoodAndNothingElse() {
    ResultAddress address =
        address("model=a,b&minTop1=70&flavour=sweet&page=x&size=20&batchSize=many");
    assertThat(address.paging()).isEqualTo("/results?model=a&model=b&minTop1Percent=70&size=20&");
    assertThat(address.download("csv"))
        .isEqualTo("/api/v1/results?model=a&model=b&minTop1Percent=70&format=csv");
    assertThat(address("").paging()).isEqualTo("/results?");
  }

  @Test
  void saysTheSameAgainWhateverAValueHolds() {
    ResultQuery query =
        new ResultQuery(
            List.of(
                Condition.OneOf.of(Dimension.DEVICE, "CPU, 2 cores & more", "50 %"),
                Condition.OneOf.of(Dimension.ORIGIN, "MEASURED"),
                Condition.OneOf.of(Dimension.PRUNING_PERCENT, "12.5"),
                new Condition.Tagged("why so", List.of("a,b")),
                new Condition.Within(THROUGHPUT, 0.001, null)));
    String link = new ResultAddress(query, ListParameters.lenient(Map.of())).chart("grid");
    assertThat(QueryGrammar.query(parameters(link), QueryGrammar.PAGING, Mode.STRICT))
        .isEqualTo(query);
  }

  private static ResultAddress address(String query) {
    Map<String, List<String>> parameters = parameters("?" + query);
    return new ResultAddress(
        QueryGrammar.query(parameters, QueryGrammar.PAGING, Mode.LENIENT),
        ListParameters.lenient(parameters));
  }

  private static Map<String, List<String>> parameters(String link) {
    var parsed = new LinkedHashMap<String, List<String>>();
    UriComponentsBuilder.fromUriString(link)
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                parsed.put(
                    decoded(name), values.stream().map(ResultAddressTests::decoded).toList()));
    return parsed;
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, StandardCharsets.UTF_8);
  }
}
