package io.github.armattribution.editors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of docs/editors. */
record EditorPage(String name, String text) {

  /** Where the pages say that the server is. */
  static final String JAR = "/path/to/arm-attribution.jar";

  private static final Path FOLDER = Path.of("..", "docs", "editors");
  private static final Pattern BLOCK =
      Pattern.compile("^( *)```(\\w+)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** What a page tells to paste. */
  record Block(String language, String text) {}

  static EditorPage of(String name) {
    try {
      return new EditorPage(name, Files.readString(FOLDER.resolve(name + ".md")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static List<EditorPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("\\.md$", ""))
          .sorted()
          .map(EditorPage::of)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Block> blocks() {
    return blocks(text);
  }

  /** The first block behind the first place that says this. */
  String blockBehind(String place) {
    int start = text.indexOf(place);
    if (start < 0) {
      throw new AssertionError(name + ".md does not say " + place);
    }
    return blocks(text.substring(start)).get(0).text();
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      // A block in a list is indented.
      String indent = "(?m)^" + matcher.group(1);
      blocks.add(new Block(matcher.group(2), matcher.group(3).replaceAll(indent, "")));
    }
    return blocks;
  }
}
