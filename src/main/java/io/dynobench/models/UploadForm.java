package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an uploaded file.
 *
 * @param fileName as the client calls the file; null when it does not
 * @param name of the model; empty or null takes the file's
 * @param inputShape of one sample; empty or null leaves it to the file
 * @param family for grouping; empty or null takes the default
 */
record UploadForm(
    @Nullable String fileName,
    @Nullable String name,
    @Nullable String inputShape,
    @Nullable String family) {

  static final String DEFAULT_FAMILY = "Uploaded";

  private static final int LONGEST = 100;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  String checkedName() {
    String given = given(name);
    String wanted = given.isEmpty() ? stem(fileName) : given;
    if (!NAME.matcher(wanted).matches()) {
      throw ProblemException.invalid(
          "name",
          "INVALID_NAME",
          "name: expected 1 to %d letters, digits, dots, dashes and underscores, a letter or digit first."
              .formatted(LONGEST));
    }
    return wanted;
  }

  String checkedFamily() {
    String wanted = given(family);
    if (wanted.isEmpty()) {
      return DEFAULT_FAMILY;
    }
    if (wanted.length() > LONGEST || wanted.codePoints().anyMatch(Character::isISOControl)) {
      throw ProblemException.invalid(
          "family",
          "INVALID_FAMILY",
          "family: expected at most %d characters, none of them a control character."
              .formatted(LONGEST));
    }
    return wanted;
  }

  /** What was said and is not so in the model that the same file has become before. */
  List<FieldProblem> differences(CatalogueModel stored) {
    List<FieldProblem> differences = new ArrayList<>();
    String storedName = stored.id().substring(FileModels.PREFIX.length());
    InputShape shape = checkedShape();
    if (!given(name).isEmpty() && !checkedName().equals(storedName)) {
      differences.add(difference("name", stored, storedName));
    }
    if (shape != null && !shape.equals(stored.input())) {
      differences.add(difference("inputShape", stored, stored.input().toString()));
    }
    if (!given(family).isEmpty() && !checkedFamily().equals(stored.family())) {
      differences.add(difference("family", stored, stored.family()));
    }
    return differences;
  }

  private static FieldProblem difference(String field, CatalogueModel stored, String value) {
    return new FieldProblem(
        field,
        "FILE_EXISTS",
        "%s: the same file is there already as %s, with '%s'; leave the field out, or delete that model first."
            .formatted(field, stored.id(), value));
  }

  @Nullable InputShape checkedShape() {
    String wanted = given(inputShape);
    try {
      return wanted.isEmpty() ? null : ShapeText.parse(wanted);
    } catch (IllegalArgumentException refusal) {
      throw ProblemException.invalid(
          "inputShape", "INVALID_INPUT_SHAPE", "inputShape: " + refusal.getMessage() + ".");
    }
  }

  /** The file's name without folder and suffix, with a dash for what names cannot hold. */
  static String stem(@Nullable String fileName) {
    String base = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
    String plain = base.replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    String named = plain.replaceAll("^[._-]+", "");
    return named.substring(0, Math.min(named.length(), LONGEST));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
