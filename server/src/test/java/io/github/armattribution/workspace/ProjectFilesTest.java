package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.workspace.Link.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What links lead to. A {@code *} in a link stands for what its file does not tell. */
class ProjectFilesTest {

  private static final List<String> PATHS =
      List.of(
          "mainTemplate.json",
          "vm.json",
          "nested/vm.json",
          "nested/Network.json",
          "nested/deep/disk.json",
          "a b/x+y.json",
          "one/azuredeploy.json",
          "one/nested/vm.json",
          "one/nested/lb.json",
          "two/azuredeploy.json",
          "two/nested/lb.json",
          "two/only/here.json",
          "Twice/t.json",
          "twice/t.json");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "mainTemplate.json,     nested/vm.json,        nested/vm.json",
        "mainTemplate.json,     ./nested//vm.json,     nested/vm.json",
        "mainTemplate.json,     nested\\vm.json,       nested/vm.json",
        "mainTemplate.json,     nested/network.json,   nested/Network.json",
        "mainTemplate.json,     twice/t.json,          twice/t.json",
        "mainTemplate.json,     TWICE/t.json,          -",
        "mainTemplate.json,     a b/x+y.json,          a b/x+y.json",
        "nested/vm.json,        ../vm.json,            vm.json",
        "nested/vm.json,        deep/disk.json,        nested/deep/disk.json",
        "nested/vm.json,        ../../vm.json,         -",
        "one/azuredeploy.json,  vm.json,               -",
        "one/azuredeploy.json,  only/here.json,        -",
        "mainTemplate.json,     nested/,               -",
        "mainTemplate.json,     nested,                -",
        "mainTemplate.json,     *nested/vm.json,       nested/vm.json",
        "one/azuredeploy.json,  *nested/vm.json,       one/nested/vm.json",
        "two/azuredeploy.json,  nested/*.json,         -",
      })
  void relativePathsStartAtTheFileThatLinks(String from, String path, String target) {
    assertTarget(new ProjectFiles(PATHS, true), from, Kind.RELATIVE_PATH, path, target);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://raw.githubusercontent.com/org/repo/master/nested/vm.json,          "
            + " nested/vm.json",
        "HTTP://raw.GitHubUserContent.com/org/repo/v1.0/nested/vm.json,             "
            + " nested/vm.json",
        "https://raw.githubusercontent.com/org/repo/refs/heads/main/nested/vm.json, "
            + " nested/vm.json",
        "https://raw.github.com/org/repo/main/two/azuredeploy.json,       two/azuredeploy.json",
        "https://github.com/org/repo/raw/main/nested/vm.json,             nested/vm.json",
        "https://github.com/org/repo/blob/main/nested/vm.json?raw=true,   nested/vm.json",
        "https://raw.githubusercontent.com/org/repo/main/a%20b/x+y.json,  a b/x+y.json",
        "https://raw.githubusercontent.com/org/repo/main/one/../vm.json,  vm.json",
        "https://raw.githubusercontent.com/org/repo/main/vm.json?token=A/nested/vm.json, vm.json",
        "https://raw.githubusercontent.com/org/repo/main/vm.json*,        vm.json",
        // From the root on, or it is another repository's.
        "https://raw.githubusercontent.com/org/other/main/else/one/azuredeploy.json, -",
        "https://raw.githubusercontent.com/org/repo/main/nested,          -",
      })
  void addressesOfARepositoryAreMatchedFromTheRoot(String uri, String target) {
    assertTarget(new ProjectFiles(PATHS, true), "two/azuredeploy.json", Kind.URI, uri, target);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // The linking file's own folder comes first, with all that is known.
        "two/azuredeploy.json,  *nested/lb.json,            two/nested/lb.json",
        "two/azuredeploy.json,  */nested/lb.json*,          two/nested/lb.json",
        "one/azuredeploy.json,  *azuredeploy.json,          one/azuredeploy.json",
        "one/nested/vm.json,    *lb.json,                   one/nested/lb.json",
        // Elsewhere a folder and a file at least, and only one such place.
        "one/azuredeploy.json,  *only/here.json,            two/only/here.json",
        "one/azuredeploy.json,  *here.json,                 -",
        "mainTemplate.json,     *nested/lb.json,            -",
        "one/azuredeploy.json,  */two/nested/lb.json?*,     two/nested/lb.json",
        // All that is known has to fit.
        "one/azuredeploy.json,  */three/only/here.json,     -",
        "one/azuredeploy.json,  */root/nested/vm.json,      nested/vm.json",
        "one/azuredeploy.json,  https://*/x/*only/here.json, two/only/here.json",
        "one/azuredeploy.json,  *only/*.json,               -",
        "one/azuredeploy.json,  *,                          -",
        "nested/vm.json,        */../one/nested/lb.json,    one/nested/lb.json",
      })
  void behindAnUnknownHeadTheKnownTailIsMatched(String from, String uri, String target) {
    assertTarget(new ProjectFiles(PATHS, true), from, Kind.URI, uri, target);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://x.blob.core.windows.net/c/v1/only/here.json?sv=1,    two/only/here.json",
        "https://x.blob.core.windows.net/c/two/nested/lb.json,        two/nested/lb.json",
        "https://x.blob.core.windows.net/c/nested/lb.json,            -",
        "https://x.blob.core.windows.net/here.json,                   -",
        "https://x.blob.core.windows.net/c/here.json,                 -",
      })
  void anotherPlaceMayHaveFoldersOfItsOwnInFront(String uri, String target) {
    assertTarget(new ProjectFiles(PATHS, true), "one/azuredeploy.json", Kind.URI, uri, target);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://raw.githubusercontent.com/org/repo/main/x/two/only/here.json,  two/only/here.json",
        "https://raw.githubusercontent.com/org/repo/main/x/nested/lb.json,      -",
      })
  void withoutARepositoryTheTailOfItsAddressIsMatched(String uri, String target) {
    assertTarget(new ProjectFiles(PATHS, false), "one/azuredeploy.json", Kind.URI, uri, target);
  }

  private static void assertTarget(
      ProjectFiles files, String from, Kind kind, String written, String target) {
    Link link = new Link(kind, written.replace('*', FoldedText.UNKNOWN));
    assertThat(files.target(from, link).orElse(null)).isEqualTo(target);
  }
}
