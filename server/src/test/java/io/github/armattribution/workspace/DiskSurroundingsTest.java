package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSurroundingsTest {

  private static final MainTemplates MAINS = MainTemplates.of(List.of());

  @TempDir Path folder;

  @Test
  void aFileAloneIsJustThat() {
    assertThat(
            DiskSurroundings.of(folder.resolve("nested.json"), MAINS, List.of(), Optional.empty()))
        .isEqualTo(new Surroundings("nested.json", false, false, false, List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"createUiDefinition.json", "CreateUIDefinition.JSON"})
  void aUiDefinitionBesideIsSeenInAnyCase(String name) throws Exception {
    Files.writeString(folder.resolve(name), "{}");

    assertThat(
            DiskSurroundings.of(
                folder.resolve("mainTemplate.json"),
                MAINS,
                List.of(new TrackingIdInUse("pid-used", "a/b.json")),
                Optional.empty()))
        .isEqualTo(
            new Surroundings(
                "mainTemplate.json",
                true,
                true,
                false,
                List.of(),
                List.of(new TrackingIdInUse("pid-used", "a/b.json")),
                false,
                true));
  }

  @ParameterizedTest
  @CsvSource({
    "main.json, true, main.parameters.json",
    "main.json, true, main.prod.parameters.json other.json",
    "main.json, true, Main-Parameters.Prod.json other.json",
    "template.json, true, parameters.json",
    "main.json, true, dev.parameters.json attribution.json",
    "portal.json, true, createUiDefinition.json",
    "main.json, false, ''",
    "main.json, false, main-vm.parameters.json main-vm.json",
    "network.json, false, main.parameters.json main.json",
    "network.json, false, createUiDefinition.json azuredeploy.json",
    "network.json, false, createUiDefinition.json mainTemplate.json",
  })
  void whatLiesBesideTellsThatATemplateIsDeployed(String file, boolean deployed, String beside)
      throws Exception {
    Files.writeString(folder.resolve(file), "{}");
    for (String name : beside.split(" ", -1)) {
      if (!name.isEmpty()) {
        Files.writeString(folder.resolve(name), "{}");
      }
    }

    assertThat(
            DiskSurroundings.of(folder.resolve(file), MAINS, List.of(), Optional.empty())
                .besideItsValues())
        .isEqualTo(deployed);
  }

  @Test
  void aFolderOfThatNameIsNoUiDefinition() throws Exception {
    Files.createDirectory(folder.resolve("createUiDefinition.json"));

    assertThat(
            DiskSurroundings.of(folder.resolve("a.json"), MAINS, List.of(), Optional.empty())
                .uiDefinitionBeside())
        .isFalse();
  }

  @Test
  void aFolderThatDoesNotExistHoldsNothing() {
    assertThat(
            DiskSurroundings.of(folder.resolve("gone/a.json"), MAINS, List.of(), Optional.empty()))
        .isEqualTo(new Surroundings("a.json", false, false, false, List.of(), List.of()));
  }
}
