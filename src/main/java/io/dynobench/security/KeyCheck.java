package io.dynobench.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Recognises the operator by the API key, whether it comes as a bearer token or from the form. */
final class KeyCheck implements AuthenticationProvider {

  private final ApiKey key;
  private final WrongKeys wrongKeys;

  KeyCheck(ApiKey key, WrongKeys wrongKeys) {
    this.key = key;
    this.wrongKeys = wrongKeys;
  }

  /** Who knows the key, or was let in by the sign-in link. */
  static Authentication operator() {
    return UsernamePasswordAuthenticationToken.authenticated(
        "operator", null, List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")));
  }

  /**
   * @throws LockedException after too many wrong keys from one address
   * @throws BadCredentialsException if the key is wrong
   */
  @Override
  public Authentication authenticate(Authentication candidate) {
    // First of all: others who guess from the same address must not lock its owner out.
    if (candidate.getCredentials() instanceof String word && key.matches(word.strip())) {
      return operator();
    }
    String address = address(candidate.getDetails());
    if (wrongKeys.tooMany(address)) {
      throw new LockedException("Too many wrong keys; wait a moment.");
    }
    wrongKeys.count(address);
    throw new BadCredentialsException("The API key is wrong.");
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web
        ? String.valueOf(web.getRemoteAddress())
        : "";
  }
}
