package io.dynobench.jobs;

import io.dynobench.Dynobench;
import io.dynobench.fake.FakeModels;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The real server, with the fake engine's models beside its own. */
public final class ServerWithFakes {

  private ServerWithFakes() {}

  public static void main(String[] args) {
    new SpringApplicationBuilder(Dynobench.class, FakeModels.Configuration.class).run(args);
  }
}
