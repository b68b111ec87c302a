package io.dynobench.dashboards;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the views of a dashboard as JSON text in one column. */
@Converter
final class ViewsColumn implements AttributeConverter<List<View>, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<View>> VIEWS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(@Nullable List<View> views) {
    return JSON.writeValueAsString(views);
  }

  @Override
  public List<View> convertToEntityAttribute(@Nullable String text) {
    return JSON.readValue(text, VIEWS);
  }
}
