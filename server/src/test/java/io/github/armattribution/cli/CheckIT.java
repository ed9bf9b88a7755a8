package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar as users run it. */
class CheckIT {

  private static final String JAR = System.getProperty("arm.attribution.jar");

  @TempDir Path folder;

  private ProgramRun jar(String... args) throws IOException, InterruptedException {
    return jarWith(List.of(), args);
  }

  private ProgramRun jarWith(List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(JAR);
    command.addAll(List.of(args));
    return ProgramRun.of(new ProcessBuilder(command), folder, StandardCharsets.UTF_8);
  }

  @Test
  void aFindingIsReportedInJson() throws Exception {
    Files.writeString(folder.resolve("mainTemplate.json"), Session.UNTRACKED);

    ProgramRun run = jar("check", "--format", "json", ".");

    assertThat(run.code()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(report.get("version").asInt()).isEqualTo(1);
    assertThat(report.get("findings")).hasSize(1);
    JsonNode finding = report.get("findings").get(0);
    assertThat(finding.get("path").asText()).isEqualTo("mainTemplate.json");
    assertThat(finding.get("rule").asText()).isEqualTo("missing-pid");
    assertThat(finding.get("startLine").asInt()).isEqualTo(4);
    assertThat(finding.get("startColumn").asInt()).isEqualTo(3);
    assertThat(finding.get("endLine").asInt()).isEqualTo(4);
    assertThat(finding.get("endColumn").asInt()).isEqualTo(14);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aCleanTemplateIsClean() throws Exception {
    Files.writeString(folder.resolve("mainTemplate.json"), Session.TRACKED);

    assertThat(jar("check", "mainTemplate.json"))
        .isEqualTo(new ProgramRun(0, "Checked 1 template: no findings.\n", ""));
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    ProgramRun run = jar("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).matches("arm-attribution \\d+\\.\\d+\\.\\d+\\S*");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aMissingFileIsToldOnStandardError() throws Exception {
    ProgramRun run = jar("check", "--format=json", "gone.json");

    assertThat(run.code()).isEqualTo(3);
    assertThat(new ObjectMapper().readTree(run.out()).get("findings")).isEmpty();
    assertThat(run.err()).startsWith("error: gone.json does not exist.");
  }

  @Test
  void aTemplateIsRepairedOnceAndForAll() throws Exception {
    Path template = folder.resolve("mainTemplate.json");
    Files.writeString(template, Session.TRACKED.replace("pid-", "PID-"));

    ProgramRun dry = jar("fix", "--dry-run", ".");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).startsWith("--- a/mainTemplate.json\n+++ b/mainTemplate.json\n@@ ");

    assertThat(jar("fix", ".").out()).startsWith("mainTemplate.json: 1 repair\n");
    assertThat(template).hasContent(Session.TRACKED);
    assertThat(jar("fix", "."))
        .isEqualTo(new ProgramRun(0, "Repaired nothing. Checked 1 template: no findings.\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "sarif, '\"missing-pid\"'",
    "github, '::warning file=mainTemplate.json,line=4,'",
    "junit, '<failure message=\"mainTemplate.json:4:3: warning: '"
  })
  void everyReportWorksInTheJar(String format, String expected) throws Exception {
    Files.writeString(folder.resolve("mainTemplate.json"), Session.UNTRACKED);

    ProgramRun run = jar("check", "--format", format, ".");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains(expected);
    assertThat(run.err()).isEmpty();
  }

  /** In Arabic and Persian, Java would write numbers in digits that no tool reads. */
  @Test
  void numbersAreTheSameInEveryCountry() throws Exception {
    Files.writeString(folder.resolve("mainTemplate.json"), Session.UNTRACKED);
    List<String> egypt = List.of("-Duser.language=ar", "-Duser.country=EG");

    assertThat(jarWith(egypt, "check", "--format", "junit", ".").out())
        .contains("<failure message=\"mainTemplate.json:4:3: warning: ");

    Files.writeString(folder.resolve("attribution.json"), "{ \"rules\": 7 }");
    assertThat(jarWith(egypt, "check", ".").err()).startsWith("attribution.json:1:12: ");
  }

  @Test
  void gitignoreIsReadWithoutAWordFromItsLibrary() throws Exception {
    Files.writeString(folder.resolve("mainTemplate.json"), Session.UNTRACKED);
    Files.writeString(folder.resolve(".gitignore"), "[z-\n/main*.json\n");

    ProgramRun run = jar("check", ".");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            note: There is no JSON file in '.'.
            note: 1 JSON file is left out, since .gitignore names it or its folder; --no-ignore takes it, too.
            """);
  }
}
