package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever owns a repository writes the patterns that its files are compared with. What would never
 * end is stopped, so that it fails.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class NastyPatternsTest {

  private static final String NAME = "a".repeat(250);

  @TempDir Path folder;

  @BeforeEach
  void aLongName() throws IOException {
    Files.writeString(folder.resolve(NAME), "{}");
    Files.writeString(folder.resolve(NAME.substring(10) + ".json"), "{}");
  }

  /** None of them is the name. */
  static List<String> globs() {
    return List.of(
        "*a".repeat(30) + "b",
        "**a".repeat(30) + "b",
        "**/".repeat(30) + "b",
        "**/" + "*a*/**/".repeat(30) + "b",
        "{a,aa}".repeat(30) + "b",
        "{a,*}".repeat(30) + "b",
        "{,a}".repeat(4000) + "b",
        "{*a".repeat(1) + ",*a".repeat(6000) + "}b",
        "[" + "a-b".repeat(6000) + "]b",
        "?*".repeat(30) + "b");
  }

  @ParameterizedTest
  @MethodSource("globs")
  void settingsAreComparedAtOnce(String glob) {
    ProjectGlobs globs = new ProjectGlobs(List.of(glob));

    assertThat(globs.hold(Path.of("x", NAME, NAME))).isFalse();
    assertThat(globs.match(Path.of("x", NAME, NAME))).isFalse();
    assertThat(MainTemplates.of(List.of(glob)).matches("/x/" + NAME + "/" + NAME)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("globs")
  void aSearchEnds(String glob) {
    String below = TemplateFiles.display(folder) + "/" + glob;

    assertThat(TemplateSearch.matching(below, MainTemplates.of(List.of()), true).files()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("globs")
  void ignoreFilesAreComparedAtOnce(String pattern) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".gitignore"), (pattern + "\n").repeat(3));

    assertThat(TemplateSearch.inWorkspace(folder, true).files()).hasSize(1);
  }

  @Test
  void anIgnoreFileThatIsTooLargeIsToldOf() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".gitignore"), "*a*a*a*a*a*a*a*\n".repeat(7000));

    TemplateSearch.Found found = TemplateSearch.inFolder(folder, MainTemplates.of(List.of()), true);

    assertThat(found.files()).hasSize(1);
    assertThat(found.notes())
        .containsExactly(
            TemplateFiles.display(folder.resolve(".gitignore"))
                + " is larger than 100 KB, so it is not heeded: what it names is checked, too.");
  }

  @Test
  void asManyRulesAsThereCanBeTakeNoStack() {
    byte[] rules = "*a\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    assertThat(IgnoreRules.parse(rules).ignore(NAME, false)).hasValue(true);
  }

  @Test
  void tooManyGlobsAreRefused() {
    assertThatThrownBy(() -> MainTemplates.of(Collections.nCopies(10_000, "*.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The globs have more than 20,000 characters together");
  }
}
