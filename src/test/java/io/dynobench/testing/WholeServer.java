package io.dynobench.testing;

import io.dynobench.Dynobench;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of pages and documents of the whole server, which has no devices and no samples. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Dynobench.class,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
      "dynobench.data-dir=target/whole-server",
      "dynobench.samples.enabled=false",
      "dynobench.devices.enabled=false"
    })
@AutoConfigureMockMvc(addFilters = false)
public @interface WholeServer {}
