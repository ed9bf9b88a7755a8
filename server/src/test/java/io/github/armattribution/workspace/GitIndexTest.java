package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that git itself has written. */
class GitIndexTest {

  private static final String[] FILES = {
    "a.json", "arm/mainTemplate.json", "arm/nested/b.json", "größe/c.json", "z"
  };

  @TempDir Path folder;

  private GitRepository repository(String... options) throws IOException {
    GitRepository repository = GitRepository.in(folder.resolve("work"), options);
    for (String file : FILES) {
      repository.write(file, "{}");
    }
    repository.git("add", "-A");
    return repository;
  }

  private static void assertTracked(GitRepository repository) throws IOException {
    assertThat(GitIndex.paths(repository.folder())).containsExactlyInAnyOrder(FILES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void everyVersionIsRead(String version) throws IOException {
    GitRepository repository = repository();
    repository.git("update-index", "--index-version", version);
    assertTracked(repository);

    // Its entry is one that only version 3 can write, and 4.
    repository.write("later.json", "{}");
    repository.git("add", "--intent-to-add", "later.json");
    assertThat(GitIndex.paths(repository.folder())).contains(FILES).contains("later.json");
  }

  @Test
  void objectsMayHaveLongNames() throws IOException {
    assertTracked(repository("--object-format=sha256"));
  }

  @Test
  void theFolderOfARepositoryMayLieElsewhere() throws IOException {
    assertTracked(repository("--separate-git-dir=" + folder.resolve("elsewhere")));
  }

  @Test
  void aSecondWorkTreeHasAnIndexOfItsOwn() throws IOException {
    GitRepository repository = repository("--object-format=sha256");
    repository.git("commit", "-q", "-m", "All");
    repository.git("worktree", "add", "-q", "../second");
    GitRepository second = new GitRepository(folder.resolve("second"));
    second.write("second.json", "{}");
    second.git("add", "-A");

    assertTracked(repository);
    assertThat(GitIndex.paths(second.folder())).contains(FILES).contains("second.json");
  }

  @Test
  void aSplitIndexIsReadWhole() throws IOException {
    GitRepository repository = repository();
    repository.git("update-index", "--split-index");
    repository.write("new.json", "{}");
    repository.write("a.json", "[]");
    repository.git("add", "-A");

    assertThat(GitIndex.paths(repository.folder())).contains(FILES).contains("new.json").hasSize(6);
  }

  @Test
  void whatASparseCheckoutLeavesOutIsAFolder() throws IOException {
    GitRepository repository = repository();
    repository.git("commit", "-q", "-m", "All");
    repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "arm/nested");

    assertThat(GitIndex.paths(repository.folder()))
        .containsExactlyInAnyOrder(
            "a.json", "arm/mainTemplate.json", "arm/nested/b.json", "größe/", "z");
  }

  @Test
  void aBrokenIndexIsToldFromAnEmptyOne() throws IOException {
    GitRepository repository = repository();
    Path index = repository.folder().resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    for (int length = 0; length < bytes.length - 40; length += 7) {
      Files.write(index, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> GitIndex.paths(repository.folder())).isInstanceOf(IOException.class);
    }
    Files.delete(index);
    assertThatThrownBy(() -> GitIndex.paths(repository.folder())).isInstanceOf(IOException.class);
  }
}
