package io.dynobench.security;

import io.dynobench.problem.ProblemWriter;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What the key, the link and the filters are made of. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  ApiKeyFile apiKeyFile(@Value("${dynobench.data-dir}") Path dataFolder) {
    return new ApiKeyFile(dataFolder);
  }

  @Bean
  KeyCheck keyCheck(ApiKeyFile file, Clock clock) throws IOException {
    return new KeyCheck(file.open(), new WrongKeys(clock));
  }

  @Bean
  SignInLink signInLink(Clock clock) {
    return new SignInLink(clock);
  }

  @Bean
  SignInAnnouncement signInAnnouncement(
      SignInLink link,
      ApiKeyFile file,
      @Value("${server.address:#{null}}") @Nullable InetAddress bound,
      @Value("${dynobench.public-url}") String publicUrl) {
    return new SignInAnnouncement(link, file.path(), bound, publicUrl);
  }

  /** Who is reached by TLS, if only through a proxy, never sends its session in the clear. */
  @Bean
  ServletContextInitializer secureSessionCookie(
      @Value("${dynobench.public-url}") String publicUrl) {
    return context -> {
      if (publicUrl.regionMatches(true, 0, "https:", 0, 6)) {
        context.getSessionCookieConfig().setSecure(true);
      }
    };
  }

  @Bean
  Doorkeeper doorkeeper(ProblemWriter problems) {
    return new Doorkeeper(problems);
  }

  @Bean
  FilterRegistrationBean<OriginFilter> originFilter(
      AccessProperties access,
      @Value("${server.address:#{null}}") @Nullable InetAddress bound,
      @Value("${dynobench.public-url}") String publicUrl,
      ProblemWriter problems) {
    KnownHosts hosts = new KnownHosts(access.allowedHosts(), bound, publicUrl);
    return first(new OriginFilter(hosts, problems), 0);
  }

  @Bean
  FilterRegistrationBean<ContentPolicyFilter> contentPolicyFilter() {
    return first(new ContentPolicyFilter(), 1);
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int position) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
    return registration;
  }
}
