package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentsTests {

  @Test
  void rendersTheMethodologyWithItsTables() throws IOException {
    assertThat(Documents.html("methodology"))
        .startsWith("<h1>How Dynobench measures</h1>")
        .contains("<table>", "<code>throughput</code>");
  }
}
