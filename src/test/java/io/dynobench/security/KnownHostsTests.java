package io.dynobench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownHostsTests {

  @Test
  void knowsTheAddressItListensOnButNoWildcard() throws UnknownHostException {
    KnownHosts bound = new KnownHosts(List.of(), InetAddress.getByName("192.168.1.7"), "");
    KnownHosts everywhere = new KnownHosts(List.of(), InetAddress.getByName("0.0.0.0"), "");

    assertThat(bound.contains("192.168.1.7:8080")).isTrue();
    assertThat(everywhere.contains("0.0.0.0:8080")).isFalse();
    assertThat(everywhere.contains("localhost:8080")).isTrue();
    assertThat(everywhere.contains("")).isFalse();
  }

  @Test
  void ignoresAnEmptyEntryAndItsPort() {
    KnownHosts hosts = new KnownHosts(List.of("", " Bench.Lab:8443 "), null, "");

    assertThat(hosts.contains("bench.lab")).isTrue();
    assertThat(hosts.contains("")).isFalse();
    assertThat(hosts.contains(":8080")).isFalse();
  }

  @Test
  void takesItsOwnPagesByTheirWholeOrigin() {
    KnownHosts hosts = new KnownHosts(List.of(), null, "https://bench.example.org/dyno/");

    assertThat(hosts.isOwn("http://localhost:8080", "localhost:8080")).isTrue();
    assertThat(hosts.isOwn("https://bench.example.org", "127.0.0.1:8080")).isTrue();
    assertThat(hosts.isOwn("http://localhost:8081", "localhost:8080")).isFalse();
    assertThat(hosts.isOwn("https://bench.example.org.evil", "127.0.0.1:8080")).isFalse();
    assertThat(hosts.isOwn("null", "localhost:8080")).isFalse();
  }
}
