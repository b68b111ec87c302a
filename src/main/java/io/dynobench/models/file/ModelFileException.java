package io.dynobench.models.file;

/** A file that cannot become a model, in words for the one who sent it. */
public final class ModelFileException extends Exception {

  private final String code;
  private final String field;

  ModelFileException(String code, String field, String detail) {
    super(detail);
    this.code = code;
    this.field = field;
  }

  /** The file is at fault. */
  static ModelFileException file(String code, String detail) {
    return new ModelFileException(code, "file", detail);
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
