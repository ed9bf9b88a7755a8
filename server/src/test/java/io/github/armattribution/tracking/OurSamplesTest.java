package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people copy out of the documentation must not pass for a registered ID. */
class OurSamplesTest {

  private static final Path PROJECT = Path.of("..");

  private static final Pattern GUID =
      Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(PROJECT);
        Stream<Path> docs = Files.walk(PROJECT.resolve("docs"));
        Stream<Path> client = Files.list(PROJECT.resolve("vscode-client"));
        Stream<Path> media = Files.walk(PROJECT.resolve("vscode-client/media"));
        Stream<Path> shipped =
            Files.walk(Path.of("src/main/resources/io/github/armattribution/workspace"))) {
      return Stream.of(
              top, docs, client.filter(file -> !file.endsWith("package-lock.json")), media, shipped)
          .flatMap(files -> files)
          .filter(file -> file.toString().matches(".*\\.(md|json|html|svg|txt|lua|el|xml|toml)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachIsKnown(Path document) throws IOException {
    assertThat(GUID.matcher(Files.readString(document)).results().map(MatchResult::group))
        .allSatisfy(guid -> assertThat(Placeholder.in(guid)).isPresent());
  }
}
