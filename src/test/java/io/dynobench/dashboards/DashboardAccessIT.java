package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may read and who may change dashboards, on a whole server with its filters. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
      "dynobench.devices.enabled=false"
    })
@AutoConfigureMockMvc
@DirtiesContext
class DashboardAccessIT {

  private static final String BASE = "/api/v1/dashboards";
  private static final String BODY = "{\"title\": \"Mine\"}";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path data;

  @Autowired MockMvcTester mvc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> data.toString());
  }

  @Test
  void readsWithoutAKeyWhereReadingIsPublic() {
    assertThat(mvc.get().uri(BASE + "/dlmark")).hasStatusOk();
    assertThat(mvc.get().uri("/d/dlmark")).hasStatusOk().hasViewName("dashboards/one");
    assertThat(mvc.get().uri("/dashboards")).hasStatusOk().bodyText().contains("/d/dlmark");
    assertThat(mvc.get().uri("/d/nobody")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsControlsToThoseWhoAreSignedInOnly() {
    assertThat(mvc.get().uri("/d/dlmark")).bodyText().doesNotContain("data-part=\"edit\"");
    assertThat(
            mvc.get().uri("/d/dlmark").with(SecurityMockMvcRequestPostProcessors.user("operator")))
        .bodyText()
        .contains("data-part=\"edit\"", "data-method=\"DELETE\"");
  }

  @Test
  void changesNothingWithoutAKey() {
    assertThat(post(BASE)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(post(BASE + "/dlmark/views")).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(post(BASE + "/stories")).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(
            mvc.put().uri(BASE + "/dlmark").contentType(MediaType.APPLICATION_JSON).content(BODY))
        .hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(mvc.delete().uri(BASE + "/dlmark")).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(mvc.get().uri(BASE + "/dlmark")).hasStatusOk();
  }

  @Test
  void changesWithTheKey() throws IOException {
    String key = Files.readString(data.resolve("api.key")).strip();

    assertThat(post(BASE).header("Authorization", "Bearer " + key)).hasStatus(HttpStatus.CREATED);
    assertThat(post(BASE).header("Authorization", "Bearer x" + key))
        .hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  @WithMockUser
  void changesWithASessionOnlyIfItsTokenComesAlong() {
    assertThat(post(BASE).session(new MockHttpSession())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(BASE).with(SecurityMockMvcRequestPostProcessors.csrf().asHeader()))
        .hasStatus(HttpStatus.CREATED);
  }

  private MockMvcTester.MockMvcRequestBuilder post(String address) {
    return mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(BODY);
  }
}
