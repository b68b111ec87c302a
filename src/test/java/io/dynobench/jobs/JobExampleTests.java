package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JobExampleTests {

  @Test
  void isARequestThatCanBeSubmitted() {
    JobRequest request = JobRequestReader.read(JsonMapper.shared().readTree(JobExample.SMALL_NETS));

    assertThat(request.models()).containsExactly("squeezenet1.1", "resnet18");
    assertThat(request.tags()).containsEntry("purpose", "smoke");
  }

  @Test
  void showsForksAndAnOpenLoopToo() {
    JobRequest request = JobRequestReader.read(JsonMapper.shared().readTree(JobExample.PUBLISH));

    assertThat(request.arrivalRate()).containsExactly(50.0);
    assertThat(request.forks()).isEqualTo(5);
  }
}
