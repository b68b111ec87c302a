package io.dynobench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: accepts jobs, runs them on the attached devices and shows what they measured. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dynobench {

  public static void main(String[] args) {
    SpringApplication.run(Dynobench.class, args);
  }
}
