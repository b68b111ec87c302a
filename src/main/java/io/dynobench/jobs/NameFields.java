package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.models.CatalogueModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a request name. Duplicates are one: a point is measured once. */
final class NameFields {

  private static final int MOST_TAGS = 32;
  private static final int LONGEST_TAG = 64;
  private static final int LONGEST_TAG_VALUE = 200;

  private final Complaints complaints;

  NameFields(Complaints complaints) {
    this.complaints = complaints;
  }

  Workload workload(@Nullable String id) {
    if (id == null) {
      return Workload.INFERENCE;
    }
    return find("workload", "UNKNOWN_WORKLOAD", id, Workload.values(), Workload::id)
        .orElse(Workload.INFERENCE);
  }

  Profile profile(@Nullable String id) {
    if (id == null) {
      return Profile.STANDARD;
    }
    return find("profile", "UNKNOWN_PROFILE", id, Profile.values(), Profile::id)
        .orElse(Profile.STANDARD);
  }

  List<CatalogueModel> models(@Nullable List<String> ids, List<CatalogueModel> known) {
    List<CatalogueModel> models = new ArrayList<>();
    if (ids == null || ids.isEmpty()) {
      complaints.add("models", "EMPTY_LIST", "name at least one model");
      return models;
    }
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Optional<CatalogueModel> model =
          known.stream().filter(each -> each.id().equals(id)).findFirst();
      model.ifPresent(models::add);
      if (model.isEmpty()) {
        complaints.add("models[%d]".formatted(i), "UNKNOWN_MODEL", unknown(id, known));
      }
    }
    return models.stream().distinct().toList();
  }

  /** Null when none were asked for. */
  @Nullable List<String> engines(@Nullable List<String> ids, List<CatalogueModel> known) {
    if (ids == null) {
      return null;
    }
    refuseEmpty("engines", ids);
    Set<String> engines =
        known.stream()
            .flatMap(model -> model.engines().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (int i = 0; i < ids.size(); i++) {
      if (!engines.contains(ids.get(i))) {
        complaints.add(
            "engines[%d]".formatted(i),
            "UNKNOWN_ENGINE",
            "there is no engine '%s'; expected one of %s"
                .formatted(Texts.shortened(ids.get(i)), String.join(", ", engines)));
      }
    }
    return ids.stream().distinct().toList();
  }

  List<Precision> precisions(@Nullable List<String> ids) {
    if (ids == null) {
      return List.of(Precision.FP32);
    }
    refuseEmpty("precisions", ids);
    List<Precision> precisions = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String field = "precisions[%d]".formatted(i);
      find(field, "UNKNOWN_PRECISION", ids.get(i), Precision.values(), Precision::id)
          .ifPresent(precisions::add);
    }
    return precisions.stream().distinct().toList();
  }

  SortedMap<String, String> tags(@Nullable SortedMap<String, String> tags) {
    if (tags == null) {
      return new TreeMap<>();
    }
    if (tags.size() > MOST_TAGS) {
      complaints.add(
          "tags",
          "TOO_MANY_TAGS",
          "expected at most %d tags, not %d".formatted(MOST_TAGS, tags.size()));
    }
    tags.forEach(this::tag);
    return tags;
  }

  private void tag(String name, String value) {
    String field = "tags." + Texts.shortened(name);
    if (name.isBlank() || name.length() > LONGEST_TAG || !Texts.isPlain(name)) {
      complaints.add(
          field,
          "INVALID_TAG",
          "expected a name of 1 to %d characters, none of them a control character"
              .formatted(LONGEST_TAG));
    }
    if (value.length() > LONGEST_TAG_VALUE || !Texts.isPlain(value)) {
      complaints.add(
          field,
          "INVALID_TAG",
          "expected a value of at most %d characters, none of them a control character"
              .formatted(LONGEST_TAG_VALUE));
    }
  }

  private void refuseEmpty(String field, List<String> values) {
    if (values.isEmpty()) {
      complaints.add(field, "EMPTY_LIST", "expected at least one entry");
    }
  }

  private <T> Optional<T> find(
      String field, String code, String wanted, T[] all, Function<T, String> id) {
    Optional<T> found =
        Arrays.stream(all).filter(each -> id.apply(each).equals(wanted)).findFirst();
    if (found.isEmpty()) {
      complaints.add(
          field,
          code,
          "'%s' is none of %s"
              .formatted(
                  Texts.shortened(wanted),
                  Arrays.stream(all).map(id).collect(Collectors.joining(", "))));
    }
    return found;
  }

  private static String unknown(String wanted, List<CatalogueModel> known) {
    List<String> ids = known.stream().map(CatalogueModel::id).toList();
    List<String> near = NearMatches.of(wanted, ids);
    String hint =
        near.isEmpty()
            ? "the models are listed under /api/v1/models"
            : "did you mean " + String.join(" or ", near) + "?";
    return "there is no model '%s'; %s".formatted(Texts.shortened(wanted), hint);
  }
}
