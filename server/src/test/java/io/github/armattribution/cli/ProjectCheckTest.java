package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other files of a project make of one, on the command line. */
class ProjectCheckTest {

  private static final List<String> FILES =
      List.of(
          "all/mainTemplate.json",
          "all/network/azuredeploy.json",
          "all/shared.json",
          "web/azuredeploy.json",
          "web/standalone.json");

  @TempDir Path folder;

  private Session project() {
    return new Session(folder)
        .file(FILES.get(0), linkingTo("network/azuredeploy.json", "shared.json"))
        .file(FILES.get(1), Session.UNTRACKED)
        .file(FILES.get(2), Session.TRACKED)
        .file(FILES.get(3), linkingTo("../all/shared.json"))
        .file(FILES.get(4), Session.TRACKED);
  }

  private static String linkingTo(String... paths) {
    List<String> deployments =
        Stream.of(paths)
            .map(
                path ->
                    """
                    {
                      "type": "Microsoft.Resources/deployments",
                      "apiVersion": "2025-04-01",
                      "name": "part",
                      "properties": {"mode": "Incremental", "templateLink": {"relativePath": "%s"}}
                    }\
                    """
                        .formatted(path))
            .toList();
    return Session.UNTRACKED.replace("[]", deployments.toString());
  }

  private static List<String> check(Session session, String... paths) {
    return session
        .run(
            Stream.concat(Stream.of("check", "--format=json"), Stream.of(paths))
                .toArray(String[]::new))
        .findings();
  }

  @Test
  void aFileAloneGetsTheSameFindingsAsInAWalk() {
    Session session = project().file(".git/HEAD", "");
    List<String> walked = check(session, "@/");
    assertThat(walked)
        .containsExactly(
            "@/all/mainTemplate.json missing-pid warning",
            "@/all/shared.json pid-outside-main-template warning",
            "@/web/azuredeploy.json missing-pid warning");
    assertThat(FILES.stream().flatMap(file -> check(session, "@/" + file).stream()))
        .containsExactlyElementsOf(walked);
    assertThat(check(session, "@/all/network", "@/web/*.json"))
        .containsExactly("@/web/azuredeploy.json missing-pid warning");
  }

  @Test
  void withoutAProjectTheNearFoldersCount() {
    Session session = project();
    List<String> walked = check(session, "@/");
    assertThat(walked)
        .containsExactly(
            "@/all/mainTemplate.json missing-pid warning",
            "@/all/shared.json pid-outside-main-template warning",
            "@/web/azuredeploy.json missing-pid warning");
    assertThat(FILES.stream().flatMap(file -> check(session, "@/" + file).stream()))
        .containsExactlyElementsOf(walked);
  }

  @Test
  void aProjectInsideAnotherOneStandsForItself() {
    Session session = project().file(".git/HEAD", "").file("all/network/attribution.json", "{}");
    assertThat(check(session, "@/all/network/azuredeploy.json"))
        .containsExactly("@/all/network/azuredeploy.json missing-pid warning");
  }

  @Test
  void theMessageNamesTheMainTemplate() {
    assertThat(project().file(".git/HEAD", "").run("check", "@/all/shared.json").out())
        .contains(
            "stands in a file that \"all/mainTemplate.json\" and another main template link to");
  }
}
