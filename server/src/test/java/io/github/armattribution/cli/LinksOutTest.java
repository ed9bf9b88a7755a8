package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A repository with links to files of somebody else, and an ID to put into them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need rights there.")
class LinksOutTest {

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void files() {
    session =
        new Session(folder)
            .file("victim/azuredeploy.json", Session.UNTRACKED)
            .file(
                "repository/attribution.json",
                "{ \"trackingId\": \"6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\" }");
  }

  private void link(String name, String target) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private String victim() throws IOException {
    return Files.readString(folder.resolve("victim/azuredeploy.json"));
  }

  private void isLeft(String... paths) throws IOException {
    String[] arguments = new String[paths.length + 1];
    arguments[0] = "fix";
    System.arraycopy(paths, 0, arguments, 1, paths.length);

    Session.Outcome outcome = session.run(arguments).exits(3);

    assertThat(outcome.err())
        .contains("azuredeploy.json is left as it is: a link leads from it to ")
        .contains(
            "/victim/azuredeploy.json, outside of the folders that you named or have open. To"
                + " change that file, name or open it itself.\n");
    assertThat(outcome.out()).contains("[missing-pid]").contains("Repaired nothing.");
    assertThat(victim()).isEqualTo(Session.UNTRACKED);
  }

  @Test
  void aFileOutsideOfTheFolderIsCheckedButNotRepaired() throws IOException {
    link("repository/azuredeploy.json", "../victim/azuredeploy.json");

    isLeft("@/repository");
    isLeft("@/repository/*.json");
    session.file("repository/sub/a.txt", "");
    isLeft("@/repository/sub/..", "@/repository/attribution.json");
  }

  @Test
  void linksThatLeadToLinksAreFollowedToTheirEnd() throws IOException {
    link("repository/links/one.json", "../two/azuredeploy.json");
    link("repository/two", "../victim");
    link("repository/azuredeploy.json", "links/one.json");

    isLeft("@/repository");
  }

  @Test
  void aFolderWithALongerNameIsNotInside() throws IOException {
    session.file("repository-2/azuredeploy.json", Session.UNTRACKED);
    link("repository/azuredeploy.json", "../repository-2/azuredeploy.json");

    session.run("fix", "@/repository").exits(3);

    assertThat(folder.resolve("repository-2/azuredeploy.json")).hasContent(Session.UNTRACKED);
  }

  @Test
  void aDryRunSaysItToo() throws IOException {
    link("repository/azuredeploy.json", "../victim/azuredeploy.json");

    Session.Outcome outcome = session.run("fix", "--dry-run", "@/repository").exits(3);

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("azuredeploy.json is left as it is: a link leads from it");
  }

  @Test
  void theOthersAreRepaired() throws IOException {
    link("repository/azuredeploy.json", "../victim/azuredeploy.json");
    session.file("repository/own/azuredeploy.json", Session.UNTRACKED);

    assertThat(session.run("fix", "@/repository").exits(3).out()).contains("Made 1 repair");

    assertThat(victim()).isEqualTo(Session.UNTRACKED);
  }

  @Test
  void aLinkThatIsNamedItselfIsMeant() throws IOException {
    link("repository/azuredeploy.json", "../victim/azuredeploy.json");

    session.run("fix", "@/repository/azuredeploy.json").exits(0);

    assertThat(victim()).contains("pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
  }

  @Test
  void soIsAFolderThatIsALinkAndOneThatIsNamedBesides() throws IOException {
    link("linked", "repository");
    link("repository/azuredeploy.json", "../victim/azuredeploy.json");

    session.run("fix", "@/linked").exits(3);
    assertThat(victim()).isEqualTo(Session.UNTRACKED);

    session.run("fix", "@/linked", "@/victim").exits(0);
    assertThat(victim()).contains("pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    session.file("repository/real/main.json", Session.UNTRACKED);
    link("repository/azuredeploy.json", "real/main.json");

    session.run("fix", "@/repository").exits(0);

    assertThat(Files.readString(folder.resolve("repository/real/main.json"))).contains("pid-6c8d");
  }
}
