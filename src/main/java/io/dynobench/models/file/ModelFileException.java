package io.dynobench.models.file;

/** A file that cannot become a model, in words for the one who sent it. */
public final class ModelFileException extends Exception {

  private final String code;
  private final String field;

  private ModelFileException(String code, String field, String detail) {
    super(Excerpt.of(detail));
    this.code = code;
    this.field = field;
  }

  /** The file is at fault. */
  static ModelFileException file(String code, String detail) {
    return new ModelFileException(code, "file", detail);
  }

  /** A reader tripped over the file's content. */
  static ModelFileException nonsense(Throwable cause) {
    String what = cause.getMessage();
    ModelFileException refusal =
        file(
            "CORRUPT_FILE",
            "The file contradicts itself and is no model that an engine could load (%s)."
                .formatted(what == null ? cause.getClass().getSimpleName() : what));
    refusal.initCause(cause);
    return refusal;
  }

  /** The input's shape is missing or wrong. */
  static ModelFileException shape(String code, String detail) {
    return new ModelFileException(code, "inputShape", detail);
  }

  /** Stable, upper snake case. */
  public String code() {
    return code;
  }

  /** Of the upload's form. */
  public String field() {
    return field;
  }
}
