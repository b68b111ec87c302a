package io.dynobench.models.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file whose only field is a list of entries. It is read as a tree of nodes that know their
 * lines; nothing in it is ever turned into an object of a class that it names.
 */
public final class CatalogueFile {

  private CatalogueFile() {}

  /**
   * The entries of a user's file.
   *
   * @param field that holds the list
   * @throws CatalogueFileException when the file cannot be read or is no such list
   */
  public static List<Entry> read(Path file, String field) {
    try {
      return entries(file.toString(), Files.readAllBytes(file), field);
    } catch (IOException failed) {
      throw new CatalogueFileException(file.toString(), "", "it cannot be read (" + failed + ")");
    }
  }

  /**
   * The entries of a file that comes with Dynobench.
   *
   * @param resource its absolute path on the class path
   * @param field that holds the list
   */
  public static List<Entry> shipped(String resource, String field) {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CatalogueFileException(resource, "", "it is not on the class path");
      }
      return entries(resource, in.readAllBytes(), field);
    } catch (IOException failed) {
      throw new CatalogueFileException(resource, "", "it cannot be read (" + failed + ")");
    }
  }

  private static List<Entry> entries(String file, byte[] bytes, String field) {
    @Nullable Node root = compose(file, bytes);
    if (root == null) {
      return List.of();
    }
    Entry whole = new Value(file, "", root).entry();
    List<Entry> entries = whole.required(field).entries();
    whole.end();
    return entries;
  }

  private static @Nullable Node compose(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (CharacterCodingException notUtf8) {
      throw new CatalogueFileException(file, "", "it is not written in UTF-8");
    } catch (MarkedYAMLException noYaml) {
      throw new CatalogueFileException(
          file,
          "line " + (noYaml.getProblemMark().getLine() + 1),
          "this is no YAML: " + noYaml.getProblem());
    } catch (YAMLException noYaml) {
      throw new CatalogueFileException(file, "", "this is no YAML: " + noYaml.getMessage());
    }
  }
}
