package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.workspace.Link.Kind;
import io.github.armattribution.workspace.ProjectIndex.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is a part of whom. {@code m} and numbers are mains by name, the settings name {@code named}.
 */
class ProjectIndexTest {

  private static final Path ROOT = Path.of("/project").toAbsolutePath();
  private static final MainTemplates MAINS = MainTemplates.of(List.of("named.json"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // links,                                              file,               above, mains
    "'', 1/azuredeploy.json, false, ''",
    "m>vm, vm.json, true, mainTemplate.json",
    "m>1, 1/azuredeploy.json, true, mainTemplate.json",
    "m>1, mainTemplate.json, false, ''",
    // Only main templates count.
    "vm>1, 1/azuredeploy.json, false, ''",
    "vm>lb, lb.json, false, ''",
    // Through others, too; a main that is a part is not told as a main.
    "m>vm vm>lb, lb.json, true, mainTemplate.json",
    "m>vm vm>1, 1/azuredeploy.json, true, mainTemplate.json",
    "m>1 1>lb, lb.json, true, mainTemplate.json",
    // Those that link themselves come first.
    "1>vm vm>lb 2>lb, lb.json, true, 2/azuredeploy.json|1/azuredeploy.json",
    // Circles.
    "m>m, mainTemplate.json, false, ''",
    "m>vm vm>m, mainTemplate.json, false, ''",
    "m>vm vm>m, vm.json, true, mainTemplate.json",
    "1>2 2>1, 1/azuredeploy.json, false, ''",
    "1>2 2>1, 2/azuredeploy.json, false, ''",
    "1>2 2>1 2>vm, vm.json, true, 2/azuredeploy.json|1/azuredeploy.json",
    "1>2 2>1 m>1, 2/azuredeploy.json, true, mainTemplate.json",
    "1>2 2>1 m>1, 1/azuredeploy.json, true, mainTemplate.json",
    // One named like a main template, and not below the other one, may be deployed by itself, too.
    "2>1, 1/azuredeploy.json, true, ''",
    // The settings' word and a package stand against a link.
    "m>named named>vm, vm.json, true, named.json|mainTemplate.json",
    "m>pack pack>vm, vm.json, true, pack/azuredeploy.json|mainTemplate.json",
  })
  void tellsTheRoleOfAFile(String links, String file, boolean above, String mains) {
    Role role = index(links).role(ROOT.resolve(file), MAINS);
    assertThat(role.hasMainAbove()).isEqualTo(above);
    assertThat(String.join("|", role.mains())).isEqualTo(mains);
  }

  /** Each of them is a part of all the others, and of none for that. */
  @Test
  void manyMainTemplatesMayLinkToEachOther() {
    int count = 100;
    Map<String, IndexedFile> files = new HashMap<>();
    for (int i = 0; i < count; i++) {
      List<Link> links = new ArrayList<>();
      for (int step = 1; step <= 10; step++) {
        String name = "../" + (i + step) % count + "/azuredeploy.json";
        links.add(new Link(Kind.RELATIVE_PATH, name));
      }
      files.put(i + "/azuredeploy.json", new IndexedFile(true, links, List.of()));
    }
    ProjectIndex index = new ProjectIndex(ROOT, files, true);

    assertThat(files.keySet())
        .allSatisfy(
            file -> assertThat(index.role(ROOT.resolve(file), MAINS)).isEqualTo(Role.ALONE));
  }

  private static ProjectIndex index(String links) {
    Map<String, IndexedFile> files = new HashMap<>();
    for (String name : List.of("m", "1", "2", "vm", "lb", "named", "pack")) {
      List<Link> own =
          List.of(links.split(" ")).stream()
              .filter(link -> link.startsWith(name + ">"))
              .map(link -> path(link.substring(name.length() + 1)))
              .map(
                  path ->
                      new Link(Kind.URI, "https://raw.githubusercontent.com/org/repo/main/" + path))
              .toList();
      files.put(path(name), new IndexedFile(true, own, List.of()));
    }
    files.put("pack/createUIDefinition.json", IndexedFile.NO_TEMPLATE);
    return new ProjectIndex(ROOT, files, true);
  }

  private static String path(String name) {
    return switch (name) {
      case "m" -> "mainTemplate.json";
      case "1", "2", "pack" -> name + "/azuredeploy.json";
      default -> name + ".json";
    };
  }
}
