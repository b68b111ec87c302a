package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalisationTests {

  /**
   * {@code lat-comp} and {@code norm-lat-comp} as published for ResNet-50 v1.5 on the EdgeTPU and
   * MobileNet on the TPU.
   */
  @Test
  void hasQutibenchsPublishedValues() {
    List<String> networks = List.of("RN50", "RN50", "RN50", "RN50", "MN", "MN");
    double[] latencies = {40.44151, 40.58504, 42.35792, 41.69559, 4.08249, 2.57047};
    double[] published = {0.954757, 0.958145, 1.0, 0.984363, 1.0, 0.629633};

    assertThat(Normalisation.byLargest(networks, latencies))
        .containsExactly(published, within(1e-6));
  }

  @Test
  void leavesMissingValuesMissing() {
    assertThat(Normalisation.byLargest(List.of("a", "a", "b"), new double[] {2, Double.NaN, 0}))
        .containsExactly(1, Double.NaN, Double.NaN);
  }

  @Test
  void takesTheUnknownAsAGroup() {
    assertThat(Normalisation.byLargest(Arrays.asList(null, "a", null), new double[] {1, 3, 4}))
        .containsExactly(0.25, 1, 1);
  }

  @Test
  void refusesNegativeValuesAndMissingGroups() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normalisation.byLargest(List.of("a"), new double[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normalisation.byLargest(List.of("a"), new double[] {1, 2}));
  }
}
