package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultSheetTests {

  @Test
  void groupsProvenanceByTheLongestBeginning() {
    List<ProvenanceGroups.Group> groups =
        ProvenanceGroups.of(
            Map.of(
                "device.requested", "cpu",
                "device.name", "EPYC",
                "node", "vm",
                "published.Op mode", "maxn",
                "source.title", "A study",
                "reproduce", "curl",
                "colour", "green"));
    assertThat(groups)
        .containsExactly(
            new ProvenanceGroups.Group("Source", Map.of("source.title", "A study")),
            new ProvenanceGroups.Group("As published", Map.of("Op mode", "maxn")),
            new ProvenanceGroups.Group("Run", Map.of("device.requested", "cpu")),
            new ProvenanceGroups.Group("Machine", Map.of("device.name", "EPYC", "node", "vm")),
            new ProvenanceGroups.Group("Other", Map.of("colour", "green")));
  }

  @Test
  void saysWhatLowersTheTrust() {
    assertThat(QualityWords.of("INSUFFICIENT_SAMPLES_P999")).contains("99.9th percentile");
    assertThat(QualityWords.of("INSUFFICIENT_SAMPLES_P95")).contains("95th percentile");
    assertThat(QualityWords.of("LITTLES_LAW_BROKEN")).contains("3 %");
    assertThat(QualityWords.of("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
  }
}
