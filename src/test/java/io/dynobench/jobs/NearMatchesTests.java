package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMatchesTests {

  private static final List<String> KNOWN =
      List.of("mlp", "lenet", "squeezenet1.1", "mobilenet-v2", "resnet18", "resnet50");

  @Test
  void findsNamesAFewEditsAway() {
    assertThat(NearMatches.of("resnet-18", KNOWN)).startsWith("resnet18");
    assertThat(NearMatches.of("ResNet50", KNOWN)).startsWith("resnet50");
    assertThat(NearMatches.of("squeezenet", KNOWN)).contains("squeezenet1.1");
    assertThat(NearMatches.of("mlpp", KNOWN)).containsExactly("mlp");
  }

  @Test
  void findsNothingForSomethingElse() {
    assertThat(NearMatches.of("bert-base-uncased", KNOWN)).isEmpty();
    assertThat(NearMatches.of("", KNOWN)).isEmpty();
  }

  @Test
  void isNotImpressedByAMegabyte() {
    assertThat(NearMatches.of("resnet".repeat(200_000), KNOWN)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void countsEditsAsLevenshteinDid() {
    assertThat(NearMatches.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearMatches.distance("", "abc")).isEqualTo(3);
    assertThat(NearMatches.distance("abc", "abc")).isZero();
  }
}
