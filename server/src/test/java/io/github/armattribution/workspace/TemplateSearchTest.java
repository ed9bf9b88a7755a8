package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.armattribution.workspace.TemplateSearch.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateSearchTest {

  private static final MainTemplates MAINS = MainTemplates.of(List.of());

  @TempDir Path folder;

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }

  private List<String> shown(Found found) {
    assertThat(found.problems()).isEmpty();
    return found.files().stream()
        .map(file -> TemplateFiles.display(folder.relativize(file)))
        .toList();
  }

  @Test
  void jsonFilesAreFoundInTheOrderOfTheirNames() throws Exception {
    files("b.json", "a/z.JSON", "a.json", "c.jsonc", "readme.md", "a/b/c.json");

    assertThat(shown(TemplateSearch.inFolder(folder, MAINS, true)))
        .containsExactly("a/b/c.json", "a/z.JSON", "a.json", "b.json", "c.jsonc");
  }

  @Test
  void gitAndNodeModulesAreLeftOut() throws Exception {
    files(".git/a.json", "x/node_modules/p/a.json", "x/a.json", ".github/a.json");

    assertThat(shown(TemplateSearch.inFolder(folder, MAINS, true)))
        .containsExactly(".github/a.json", "x/a.json");
  }

  @Test
  void aMainTemplateMayHaveAnyName() throws Exception {
    files("infra/main.template", "other/main.template");

    assertThat(
            shown(
                TemplateSearch.inFolder(
                    folder, MainTemplates.of(List.of("infra/*.template")), true)))
        .containsExactly("infra/main.template");
  }

  @Test
  void linksToFoldersAreNotFollowed() throws Exception {
    files("a/a.json");
    link("a/circle", folder);
    link("linked.json", folder.resolve("a/a.json"));
    link("dangling.json", folder.resolve("gone.json"));

    assertThat(shown(TemplateSearch.inFolder(folder, MAINS, true)))
        .containsExactly("a/a.json", "linked.json");
  }

  private void link(String name, Path target) {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
    } catch (IOException | UnsupportedOperationException notHere) {
      assumeTrue(false, "this system lets us make no links");
    }
  }

  @Test
  void aLinkToAFolderThatIsNamedIsEntered() throws Exception {
    files("real/a.json");
    link("link", folder.resolve("real"));

    assertThat(shown(TemplateSearch.inFolder(folder.resolve("link"), MAINS, true)))
        .containsExactly("link/a.json");
  }

  @Test
  void aFolderThatIsGoneIsAProblem() {
    Found found = TemplateSearch.inFolder(folder.resolve("gone"), MAINS, true);

    assertThat(found.files()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("gone does not exist");
  }

  @ParameterizedTest
  @CsvSource({
    "*.json, one.json",
    "*.txt, note.txt",
    "*/*.json, a/two.json b/two.json",
    "**/*.json, a/deep/three.json a/two.json b/two.json one.json",
    "'{a,b}/two.json', a/two.json b/two.json",
    "[b-z]/*, b/readme.md b/two.json",
    "a*, a/deep/three.json a/two.json",
    "a/deep/*.json, a/deep/three.json",
    "gone/*.json, ''",
    "*.yaml, ''",
  })
  void globsMatchFromWhereTheyAreWritten(String glob, String expected) throws Exception {
    files("one.json", "note.txt", "a/two.json", "a/deep/three.json", "b/two.json");
    files("node_modules/no.json", "b/readme.md");

    List<String> found =
        shown(TemplateSearch.matching(TemplateFiles.display(folder) + "/" + glob, MAINS, true));

    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void ofAWorkspaceThatIsTooLargeAPartIsLookedAt() throws Exception {
    files("a/1.json", "a/2.json", "a/3.json", "b/4.json");

    Found part = TemplateSearch.inWorkspace(folder, true, 4);
    assertThat(part.files()).hasSizeBetween(1, 2);
    assertThat(part.notes())
        .containsExactly(
            TemplateFiles.display(folder)
                + " holds more than 4 files and folders, so only a part of them is looked at. Open the"
                + " folder that your templates are in.");

    assertThat(TemplateSearch.inWorkspace(folder, true, 6).files()).hasSize(4);
    assertThat(TemplateSearch.inWorkspace(folder, true, 6).notes()).isEmpty();
  }

  @Test
  void aBadGlobIsRefused() {
    assertThatThrownBy(() -> TemplateSearch.matching("[a", MAINS, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
