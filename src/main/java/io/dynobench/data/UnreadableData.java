package io.dynobench.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a data set cannot be read, or not for what it is wanted; the message names the file. */
public final class UnreadableData extends IOException {

  private final Fault fault;

  UnreadableData(Fault fault, String message) {
    this(fault, message, null);
  }

  UnreadableData(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** What is wrong, as a word that does not change. */
  public enum Fault {
    /** Neither IDX files nor folders of images. */
    NO_DATA,
    /** Several files or folders that could be the same part. */
    AMBIGUOUS,
    /** Images without their labels, or labels without their images. */
    MISSING_FILE,
    /** The file begins as no IDX file of unsigned bytes with these dimensions does. */
    WRONG_MAGIC,
    /** The file ends before the data that it promises. */
    TRUNCATED,
    /** The file goes on behind the data that it promises. */
    TOO_LONG,
    /** The compression of the file is damaged. */
    CORRUPT_FILE,
    /** More than a Java array holds. */
    TOO_LARGE,
    /** There are not as many labels as samples, or not as many samples as there were. */
    COUNTS_DIFFER,
    LABEL_OUT_OF_RANGE,
    CORRUPT_IMAGE,
    /** An image of a kind that is not read, for example CMYK. */
    UNSUPPORTED_IMAGE,
    /** A class without images. */
    EMPTY_CLASS,
    /** A folder that the file of labels does not name. */
    UNKNOWN_CLASS,
    /** The file of labels names nothing, or something twice. */
    BAD_LABELS,
    /** The data set has no such part. */
    NO_SUCH_PART,
    /** The samples are not what the model takes. */
    SHAPES_DIFFER,
    /** The data set has not as many classes as the model. */
    CLASSES_DIFFER;

    /** Whether the data set is sound, and only does not fit what is wanted of it. */
    public boolean ofTheWish() {
      return this == NO_SUCH_PART || this == SHAPES_DIFFER || this == CLASSES_DIFFER;
    }
  }
}
