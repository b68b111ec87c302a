package io.dynobench.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Answers requests that are so malformed that Tomcat shows them to nobody: a broken request line,
 * an encoded slash, a header of a megabyte.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

  private final ProblemWriter writer;

  ContainerProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    // Added last, it is the innermost of the reporting valves and speaks first.
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  private final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        writer.write(
            request,
            response.getResponse(),
            Refusals.ofStatus(
                HttpStatusCode.valueOf(status), "The request is not HTTP that can be answered."));
      } catch (IOException e) {
        log.debug("The client did not wait for its refusal", e);
      }
    }
  }
}
