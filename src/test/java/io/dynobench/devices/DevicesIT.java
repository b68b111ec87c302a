package io.dynobench.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A whole server on a node with two GPUs. */
@SpringBootTest(
    properties = {
      "dynobench.node=lab-1",
      "dynobench.devices.nvml=false",
      "dynobench.engines.cuda=download",
      "dynobench.samples.enabled=false"
    })
@AutoConfigureMockMvc
@DirtiesContext
class DevicesIT {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path data;

  @Autowired MockMvcTester mvc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> data.toString());
    registry.add("dynobench.devices.nvidia-smi", () -> RecordedNvidiaSmi.withTwoGpus().toString());
  }

  @Test
  void listsTheCpuAndBothGpus() {
    assertThat(mvc.get().uri("/api/v1/devices"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.total", it -> it.assertThat().isEqualTo(3))
        .hasPathSatisfying(
            "$.items[*].id",
            it -> it.assertThat().asArray().containsExactly("cpu", "cuda:0", "cuda:1"))
        .hasPathSatisfying(
            "$.items[2].uuid", it -> it.assertThat().isEqualTo(RecordedNvidiaSmi.SECOND))
        .hasPathSatisfying("$.items[2].node", it -> it.assertThat().isEqualTo("lab-1"))
        .hasPathSatisfying("$.items[2].usable", it -> it.assertThat().isEqualTo(true));
  }

  @Test
  void pagesThem() {
    assertThat(mvc.get().uri("/api/v1/devices?page=1&size=2"))
        .bodyJson()
        .hasPathSatisfying("$.items.length()", it -> it.assertThat().isEqualTo(1))
        .hasPathSatisfying("$.page", it -> it.assertThat().isEqualTo(1))
        .hasPathSatisfying("$.size", it -> it.assertThat().isEqualTo(2));
    assertThat(mvc.get().uri("/api/v1/devices?size=0")).hasStatus(400);
    assertThat(mvc.get().uri("/api/v1/devices?size=1001")).hasStatus(400);
  }

  @Test
  void showsWhichPublishedPlatformADeviceIs() {
    assertThat(mvc.get().uri("/devices"))
        .hasStatusOk()
        .bodyText()
        .contains("<a href=\"/hardware?search=H100-SXM\">H100-SXM</a>", "none of this name");
  }

  @Test
  @WithMockUser
  void looksAgainOnDemand() {
    assertThat(
            mvc.post()
                .uri("/api/v1/devices/refresh")
                .with(SecurityMockMvcRequestPostProcessors.csrf().asHeader()))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.total", it -> it.assertThat().isEqualTo(3));
  }
}
