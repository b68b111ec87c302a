package io.dynobench.models.catalogue;

/** A catalogue file cannot be used. */
public final class CatalogueFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file as the user named it
   * @param place the line and the field, for users; empty when the whole file is refused
   * @param detail what is wrong with it, for users
   */
  CatalogueFileException(String file, String place, String detail) {
    super("%s%s: %s".formatted(file, place.isEmpty() ? "" : ", " + place, detail));
  }
}
