package io.dynobench.security;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * Says on the console where the service is and how to sign in. It prints instead of logging: logs
 * are kept and sent around, and the link lets anybody in.
 */
final class SignInAnnouncement {

  private final SignInLink link;
  private final Path keyFile;
  private final @Nullable InetAddress bound;
  private final String publicUrl;

  SignInAnnouncement(SignInLink link, Path keyFile, @Nullable InetAddress bound, String publicUrl) {
    this.link = link;
    this.keyFile = keyFile;
    this.bound = bound;
    this.publicUrl = publicUrl;
  }

  @EventListener
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      System.out.print(text(url(context.getWebServer().getPort())));
      System.out.flush();
    }
  }

  private String text(String url) {
    return """

          Dynobench runs at    %s
          Sign in once         %s/login?token=%s (within %d minutes)
          The API key lies in  %s

        """
        .formatted(url, url, link.issue(), SignInLink.VALID.toMinutes(), keyFile);
  }

  private String url(int port) {
    if (!publicUrl.isBlank()) {
      return publicUrl.strip().replaceAll("/+$", "");
    }
    if (bound == null || bound.isAnyLocalAddress()) {
      return "http://localhost:" + port;
    }
    String host = bound.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
