package io.dynobench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPropertiesTests {

  @ParameterizedTest
  @CsvSource({
    ",127.0.0.1,true",
    ",::1,true",
    ",0.0.0.0,false",
    ",192.0.2.7,false",
    ",,false",
    "true,0.0.0.0,true",
    "false,127.0.0.1,false"
  })
  void readingIsPublicOnTheLoopbackUnlessSaidOtherwise(
      @Nullable Boolean said, @Nullable String address, boolean isPublic)
      throws UnknownHostException {
    InetAddress bound = address == null ? null : InetAddress.getByName(address);

    assertThat(new AccessProperties(said, List.of()).readsArePublic(bound)).isEqualTo(isPublic);
  }
}
