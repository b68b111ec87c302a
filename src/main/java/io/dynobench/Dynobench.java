package io.dynobench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: accepts jobs, runs them on the attached devices and shows what they measured. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Dynobench {

  public static void main(String[] args) {
    // H2 refuses a data folder such as `data` without `./` unless told otherwise.
    System.setProperty("h2.implicitRelativePath", "true");
    SpringApplication.run(Dynobench.class, args);
  }
}
