package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoresTest {

  private static final MainTemplates MAINS = MainTemplates.of(List.of());

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("a.json", "{}");
    write("bin/b.json", "{}");
    write("sub/c.json", "{}");
    write("sub/d.json", "{}");
    write(".gitignore", "bin/\n/sub/*.json\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<String> found(String start, boolean ignoring) {
    return TemplateSearch.inFolder(folder.resolve(start), MAINS, ignoring).files().stream()
        .map(file -> TemplateFiles.display(folder.relativize(file)))
        .toList();
  }

  @Test
  void whatIsIgnoredIsLeftOut() {
    assertThat(found("", true)).containsExactly("a.json");
    assertThat(found("", false))
        .containsExactly("a.json", "bin/b.json", "sub/c.json", "sub/d.json");
  }

  @Test
  void theNearestFileHasTheLastWord() throws IOException {
    write("sub/.gitignore", "!d.json\n");

    assertThat(found("", true)).containsExactly("a.json", "sub/d.json");
  }

  @Test
  void filesAboveTheWalkCount() {
    assertThat(found("sub", true)).isEmpty();
  }

  @Test
  void anIgnoredFolderThatIsNamedIsWalked() {
    assertThat(found("bin", true)).containsExactly("bin/b.json");
  }

  @Test
  void aRepositoryInsideAnotherIsOnItsOwn() throws IOException {
    write("sub/.git/HEAD", "");

    assertThat(found("", true)).containsExactly("a.json", "sub/c.json", "sub/d.json");
  }

  @Test
  void globsLeaveOutTheSame() {
    assertThat(
            TemplateSearch.matching(TemplateFiles.display(folder) + "/**/*.json", MAINS, true)
                .files())
        .containsExactly(folder.resolve("a.json"));
  }

  @Test
  void whatGitTracksIsTakenThoughItIsIgnored() throws IOException {
    GitRepository repository = GitRepository.in(folder);
    repository.git("add", "-f", "bin/b.json", "sub/c.json");
    write("bin/made.json", "{}");
    write("bin/deep/made.json", "{}");
    write("out/made.json", "{}");
    write("out/.gitignore", "!*\n");
    write(".gitignore", "bin/\n/sub/*.json\nout\n");

    assertThat(found("", true)).containsExactly("a.json", "bin/b.json", "sub/c.json");
    assertThat(found("sub", true)).containsExactly("sub/c.json");
    assertThat(found("bin", true))
        .containsExactly("bin/b.json", "bin/deep/made.json", "bin/made.json");
  }

  @Test
  void whatIsIgnoredIsCounted() throws IOException {
    write("bin/deep/e.JSON", "{}");
    write("bin/node_modules/f.json", "{}");
    write("bin/g.txt", "{}");

    assertThat(IgnoredFiles.in(TemplateSearch.inFolder(folder.resolve(""), MAINS, true).ignored()))
        .isEqualTo(new IgnoredFiles(4, false));
    assertThat(TemplateSearch.inFolder(folder, MAINS, false).ignored()).isEmpty();
  }

  @Test
  void aFileIsComeUponWhereAWalkWouldFindIt() throws IOException {
    GitRepository repository = GitRepository.in(folder);
    repository.git("add", "-f", "bin/b.json");

    assertThat(List.of("a.json", "bin/b.json", "new/x.json"))
        .allMatch(name -> TemplateSearch.comesUponAny(List.of(folder.resolve(name)), folder));
    assertThat(List.of("bin/c.json", "sub/d.json", "node_modules/x.json", ".git/x.json"))
        .noneMatch(name -> TemplateSearch.comesUponAny(List.of(folder.resolve(name)), folder));
    assertThat(
            TemplateSearch.comesUponAny(List.of(folder.resolve("a.json")), folder.resolve("sub")))
        .isFalse();
  }
}
