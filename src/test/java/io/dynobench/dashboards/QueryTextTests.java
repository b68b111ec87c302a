package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTests {

  @Test
  void readsWhatBrowsersWrite() {
    assertThat(QueryText.parameters("model=a,b&model=c+d&tag.x=%C3%A9%26&&agg&hide="))
        .isEqualTo(
            Map.of(
                "model", List.of("a,b", "c d"),
                "tag.x", List.of("é&"),
                "agg", List.of(""),
                "hide", List.of("")));
    assertThat(QueryText.parameters("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"model=%", "model=%zz", "%4=a", "a=b#c"})
  void refusesABrokenEscapeAndAFragment(String query) {
    assertThatIllegalArgumentException().isThrownBy(() -> QueryText.parameters(query));
  }
}
