package io.dynobench.problem;

import jakarta.servlet.MultipartConfigElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Where files may be posted to, and how large they may be there. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

  /** What the other fields of a form and its boundaries may take. */
  private static final DataSize FORM = DataSize.ofMegabytes(1);

  private final Map<String, Limit> limits = new TreeMap<>();

  UploadLimits(
      @Value("${dynobench.models.max-upload}") DataSize models,
      @Value("${dynobench.imports.max-file}") DataSize imports) {
    limits.put("/api/v1/models", new Limit(models, "dynobench.models.max-upload"));
    Limit file = new Limit(imports, "dynobench.imports.max-file");
    limits.put("/api/v1/imports", file);
    limits.put("/api/v1/imports/preview", file);
  }

  /** The container knows one limit for all addresses: the largest. */
  @Bean
  MultipartConfigElement multipartConfigElement() {
    DataSize largest =
        limits.values().stream().map(Limit::size).max(DataSize::compareTo).orElse(FORM);
    var factory = new MultipartConfigFactory();
    factory.setMaxFileSize(largest);
    factory.setMaxRequestSize(DataSize.ofBytes(largest.toBytes() + FORM.toBytes()));
    return factory.createMultipartConfig();
  }

  Set<String> addresses() {
    return limits.keySet();
  }

  /** Why a form of this length is not taken there; its file alone may still be too large. */
  Optional<ProblemException> refusal(String address, long contentLength) {
    return Optional.ofNullable(limits.get(address))
        .filter(limit -> contentLength > limit.size().toBytes() + FORM.toBytes())
        .map(
            limit ->
                new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "FILE_TOO_LARGE",
                    "The upload has %d bytes; files of at most %d are accepted (%s)."
                        .formatted(contentLength, limit.size().toBytes(), limit.setting())));
  }

  private record Limit(DataSize size, String setting) {}
}
