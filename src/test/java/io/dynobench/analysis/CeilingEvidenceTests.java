package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CeilingEvidenceTests {

  @Test
  void carefulMeasurementsComeFirstAndOfTheseTheHighest() {
    var quick = new CeilingEvidence(false, 900);
    var slow = new CeilingEvidence(true, 100);
    var fast = new CeilingEvidence(true, 200);

    assertThat(Stream.of(quick, fast, slow).sorted()).containsExactly(quick, slow, fast);
  }
}
