package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.workspace.Project.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

  private static final MainTemplates MAINS = MainTemplates.of(List.of());

  @TempDir Path root;

  private Path file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  private static String linkingTo(String path) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "resources": [
        {
          "type": "Microsoft.Resources/deployments",
          "name": "part",
          "properties": {"templateLink": {"relativePath": "%s"}}
        }
      ]
    }
    """
        .formatted(path);
  }

  private List<String> mainsOf(Project project, String name) {
    return project.index().role(root.resolve(name), MAINS).mains();
  }

  /** Whether what happened to a file is of interest to others. */
  private static boolean tells(Project project, Path file) {
    return project.update(List.of(file)).forOthers();
  }

  @Test
  void filesOfAllFoldersAreKnownAfterAScan() throws Exception {
    file("a/mainTemplate.json", linkingTo("../b/part.json"));
    file("b/part.json", "{}");
    Project project = Project.at(root);
    assertThat(mainsOf(project, "b/part.json")).isEmpty();
    project.scan();
    assertThat(mainsOf(project, "b/part.json")).containsExactly("a/mainTemplate.json");
  }

  @Test
  void whatHappensToAFileIsTakenIn() throws Exception {
    Project project = Project.at(root);
    project.scan();
    Path part = file("part.json", "{}");
    Path main = file("mainTemplate.json", linkingTo("part.json"));
    assertThat(tells(project, main)).isFalse();
    assertThat(mainsOf(project, "part.json")).isEmpty();
    assertThat(tells(project, part)).isTrue();
    assertThat(mainsOf(project, "part.json")).containsExactly("mainTemplate.json");

    file("mainTemplate.json", linkingTo("other-part.json"));
    assertThat(tells(project, main)).isTrue();
    assertThat(mainsOf(project, "part.json")).isEmpty();

    file("mainTemplate.json", linkingTo("part.json"));
    assertThat(tells(project, main)).isTrue();
    Files.delete(main);
    assertThat(tells(project, main)).isTrue();
    assertThat(tells(project, main)).isFalse();
  }

  @Test
  void theTemplateOfAPackageMattersToThoseBesideIt() throws Exception {
    file("azuredeploy.json", linkingTo("part.json"));
    Path main = file("mainTemplate.json", "{}");
    Project project = Project.at(root);
    project.scan();
    Files.delete(main);
    assertThat(tells(project, main)).isFalse();

    assertThat(tells(project, file("createUiDefinition.json", "{}"))).isTrue();
    assertThat(tells(project, file("mainTemplate.json", "{}"))).isTrue();
  }

  @Test
  void whatSaysNothingNewChangesNothing() throws Exception {
    Path main = file("mainTemplate.json", linkingTo("part.json"));
    Project project = Project.at(root);
    project.scan();
    ProjectIndex before = project.index();
    file("mainTemplate.json", "\n" + linkingTo("part.json"));
    assertThat(tells(project, main)).isFalse();
    assertThat(tells(project, file("readme.md", "#"))).isFalse();
    assertThat(tells(project, root)).isFalse();
    assertThat(tells(project, root.resolveSibling("elsewhere.json"))).isFalse();
    assertThat(project.index()).isSameAs(before);
  }

  @Test
  void onlyTemplatesWithAnotherContentAreToldOf() throws Exception {
    Path main = file("mainTemplate.json", linkingTo("part.json"));
    Path other = file("package.json", "{}");
    Project project = Project.at(root);
    project.scan();
    String mark = project.templates().get(main);
    assertThat(project.update(List.of(main, other)).templates()).isEmpty();
    for (Path touched : List.of(main, other)) {
      Files.setLastModifiedTime(touched, FileTime.fromMillis(0));
    }
    file("package.json", "{ }");
    assertThat(project.update(List.of(main, other)).templates()).isEmpty();
    assertThat(project.templates()).containsEntry(main, mark);

    file("mainTemplate.json", linkingTo("part.json").replace("part\"", "trap\""));
    assertThat(project.update(List.of(main, other)).templates()).containsExactly(main);
    assertThat(project.templates().get(main)).isNotEqualTo(mark);
    file("mainTemplate.json", "{}");
    assertThat(project.update(List.of(main)).templates()).containsExactly(main);
    file("mainTemplate.json", "{ }");
    assertThat(project.update(List.of(main)).templates()).isEmpty();
    file("a/new.json", linkingTo("part.json"));
    Path folder = root.resolve("a");
    assertThat(project.update(List.of(folder)).templates())
        .containsExactly(folder.resolve("new.json"));
    Files.delete(folder.resolve("new.json"));
    Files.delete(folder);
    assertThat(project.update(List.of(folder)).templates())
        .containsExactly(folder.resolve("new.json"));
  }

  @Test
  void aDeletedFolderTakesItsFilesWithIt() throws Exception {
    Path main = file("a/b/mainTemplate.json", linkingTo("../../part.json"));
    file("part.json", "{}");
    Project project = Project.at(root);
    project.scan();
    assertThat(mainsOf(project, "part.json")).isNotEmpty();
    Files.delete(main);
    Files.delete(main.getParent());
    assertThat(tells(project, root.resolve("a/b"))).isTrue();
    assertThat(mainsOf(project, "part.json")).isEmpty();
  }

  @Test
  void aFolderThatIsMovedInBringsItsFiles() throws Exception {
    file("b/part.json", "{}");
    Project project = Project.at(root);
    project.scan();
    file("a/deep/mainTemplate.json", linkingTo("../../b/part.json"));
    file("node_modules/x/mainTemplate.json", linkingTo("../../b/part.json"));
    assertThat(tells(project, root.resolve("node_modules/x"))).isFalse();
    assertThat(tells(project, root.resolve("a"))).isTrue();
    assertThat(mainsOf(project, "b/part.json")).containsExactly("a/deep/mainTemplate.json");
  }

  @Test
  void anotherScanReadsWhatHasChangedAndForgetsWhatIsGone() throws Exception {
    Path main = file("mainTemplate.json", linkingTo("one.json"));
    Path other = file("azuredeploy.json", linkingTo("two.json"));
    file("one.json", "{}");
    file("two.json", "{}");
    Project project = Project.at(root);
    project.scan();

    Files.writeString(main, linkingTo("two.json"));
    Files.setLastModifiedTime(main, FileTime.fromMillis(0));
    Files.delete(other);
    project.scan();
    assertThat(mainsOf(project, "one.json")).isEmpty();
    assertThat(mainsOf(project, "two.json")).containsExactly("mainTemplate.json");
  }

  @Test
  void aScanGoesInSteps() throws Exception {
    for (int i = 0; i < 5; i++) {
      file(i + ".json", "{}");
    }
    Scan scan = Project.at(root).startScan();
    assertThat(scan.total()).isEqualTo(5);
    assertThat(scan.read(2)).isTrue();
    assertThat(scan.done()).isEqualTo(2);
    assertThat(scan.read(2)).isTrue();
    assertThat(scan.read(2)).isFalse();
    assertThat(scan.done()).isEqualTo(5);
  }

  @Test
  void whatIsMadeDuringAScanIsKept() throws Exception {
    file("part.json", "{}");
    Project project = Project.at(root);
    Scan scan = project.startScan();
    project.update(List.of(file("mainTemplate.json", linkingTo("part.json"))));
    scan.read(9);
    assertThat(mainsOf(project, "part.json")).containsExactly("mainTemplate.json");
  }

  @Test
  void nearFoldersAreTheOwnOneAndTheOneAbove() throws Exception {
    file("mainTemplate.json", linkingTo("x/nested/part.json"));
    file("x/mainTemplate.json", linkingTo("nested/part.json"));
    file("x/nested/part.json", "{}");
    file("x/nested/deep/mainTemplate.json", linkingTo("../part.json"));
    Project near = Project.near(root.resolve("x/nested"), Optional.empty());
    near.scan();
    assertThat(mainsOf(near, "x/nested/part.json")).containsExactly("mainTemplate.json");
    assertThat(near.root()).isEqualTo(root.resolve("x"));

    Project inside = Project.near(root.resolve("x"), Optional.of(root.resolve("x")));
    assertThat(inside.root()).isEqualTo(root.resolve("x"));
  }

  @Test
  void brokenFilesDoNotKeepOthersFromBeingRead() throws Exception {
    Files.write(root.resolve("a.json"), new byte[] {(byte) 0xC3, 0x28});
    file("b.json", linkingTo("part.json").substring(0, 200));
    file("mainTemplate.json", linkingTo("part.json"));
    file("part.json", "[".repeat(100_000));
    Project project = Project.at(root);
    project.scan();
    assertThat(mainsOf(project, "part.json")).containsExactly("mainTemplate.json");
  }

  @Test
  void theProjectIsTheNearestFolderWithSettingsOrARepository() throws Exception {
    file(".git/config", "");
    file("a/attribution.json", "{}");
    assertThat(ProjectRoot.of(root.resolve("x/y.json"))).contains(root);
    assertThat(ProjectRoot.of(root.resolve("a/b/y.json"))).contains(root.resolve("a"));
    assertThat(ProjectRoot.from(root.resolve("a"))).contains(root.resolve("a"));
  }
}
