package io.dynobench.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;

import io.dynobench.problem.ApiRequests;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/** Reading is as public as configured; changing needs the key, or a session with its token. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  private static final String[] ALWAYS_REACHABLE = {
    "/login", "/actuator/health/**", "/assets/**", "/webjars/**", "/favicon.svg"
  };

  private final boolean publicRead;

  AccessRules(
      AccessProperties access, @Value("${server.address:#{null}}") @Nullable InetAddress bound) {
    publicRead = access.readsArePublic(bound);
  }

  @Bean
  SecurityFilterChain accessChain(HttpSecurity http, KeyCheck check, Doorkeeper doorkeeper) {
    return http.authenticationProvider(check)
        .addFilterBefore(new BearerFilter(check, doorkeeper), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRequestHandler(new SessionToken())
                    .ignoringRequestMatchers(AccessRules::cannotBeForged))
        .authorizeHttpRequests(this::rules)
        .formLogin(AccessRules::form)
        .logout(logout -> logout.logoutSuccessUrl("/"))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            denied -> denied.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
        .headers(AccessRules::headers)
        .build();
  }

  private void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    // The end of an event stream and the error page belong to a request that was let in.
    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
    String[] reachable = publicRead ? new String[] {"/**"} : ALWAYS_REACHABLE;
    for (HttpMethod reading : List.of(GET, HEAD, OPTIONS)) {
      requests.requestMatchers(reading, reachable).permitAll();
    }
    requests.anyRequest().authenticated();
  }

  /**
   * A key is sent by its owner only, and a program without a session is refused for that anyway;
   * the check would only give it one.
   */
  private static boolean cannotBeForged(HttpServletRequest request) {
    return BearerFilter.isPresented(request)
        || (ApiRequests.matches(request) && request.getSession(false) == null);
  }

  private static void form(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage("/login")
        .passwordParameter("key")
        .successHandler(new ReturnPath())
        .failureHandler(
            (request, response, exception) ->
                response.sendRedirect(
                    UriComponentsBuilder.fromPath(request.getContextPath())
                        .path("/login")
                        .queryParam(exception instanceof LockedException ? "wait" : "wrong")
                        .queryParamIfPresent(ReturnPath.PARAMETER, ReturnPath.of(request))
                        .encode()
                        .toUriString()));
  }

  /** Only a reader comes back to where they were; a program's 401 needs no session. */
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request -> GET.matches(request.getMethod()) && !ApiRequests.matches(request));
    return cache;
  }

  /** The content security policy is the {@link ContentPolicyFilter}'s. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        // Not no-referrer: with it, browsers send "Origin: null" with the service's own forms.
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
