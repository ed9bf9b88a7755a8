package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What build servers see of a command. */
class ExitCodeTest {

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void files() {
    session =
        new Session(folder)
            .file("clean/mainTemplate.json", Session.TRACKED)
            .file("clean/nested.json", Session.UNTRACKED)
            .file("found/mainTemplate.json", Session.UNTRACKED)
            .file("walk/notFound.json", "404: Not Found")
            .file("walk/latin.json", "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1))
            .file("mains/azuredeploy.json", "404: Not Found")
            .file("mains/nested/mainTemplate.json", Session.UNTRACKED)
            .file("none/mainTemplate.json", "{ this is no json")
            .file("utf16/mainTemplate.json", Session.UNTRACKED.getBytes(StandardCharsets.UTF_16LE))
            .file(
                "utf32/mainTemplate.json",
                ("\uFEFF" + Session.UNTRACKED).getBytes(Charset.forName("UTF-32LE")))
            .file(
                "left/attribution.json",
                "{\"exclude\": [\"**\"], \"rules\": {\"no-such\": \"off\"}}")
            .file("left/mainTemplate.json", Session.UNTRACKED)
            .file("empty/readme.md", "# Nothing here")
            .file("other/parameters.json", "{\"parameters\": {}}")
            .file("other/list.json", "[1, 2]")
            .file("other/nothing.json", "")
            .file("other/page.json", "<html><script>f({a: 1})</script></html>")
            .file("other/settings.json", "[section]\nkey = value\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@/pipe.json", "@/pipe.zip", "/dev/zero", "/dev/null", "/proc/self/environ"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "Others have no such files, or elsewhere.")
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void whatIsNoFileIsRefused(String path) throws Exception {
    for (String name : List.of("pipe.json", "pipe.zip")) {
      Process made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
      assertThat(made.waitFor()).isZero();
    }

    assertThat(session.run("check", path).exits(3).err())
        .isEqualTo(
            "error: "
                + path
                + " is a pipe, a device or the like, not a file, so it is not read. Write - for"
                + " standard input.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | check @/clean/mainTemplate.json",
        "0 | check @/clean",
        "0 | check @/clean/*.json",
        "0 | check @/found --rule missing-pid=off",
        "0 | check @/found --fail-on error",
        "0 | check @/found --rule missing-pid=hint",
        "0 | check @/walk",
        "0 | check @/empty",
        "0 | check @/other/parameters.json",
        "0 | check @/other/list.json",
        "0 | check --help",
        "0 | --help",
        "0 | --version",
        "0 | explain",
        "0 | explain missing-pid",
        "0 | explain Missing-PID",
        "0 | guid",
        "1 | check @/found/mainTemplate.json",
        "1 | check @/clean @/found",
        "1 | check @/**/found/*.json",
        "1 | check @/found --fail-on hint --rule missing-pid=hint",
        "1 | check @/found --fail-on Information",
        "1 | check @/found --fail-on error --rule missing-pid=error",
        "1 | check @/clean --main-template nested.json",
        "1 | check @/clean --main-template clean/n*.json",
        "2 | check",
        "2 | check @/typo*.json",
        "2 | check @/left",
        "3 | check @/none",
        "3 | check @/utf16",
        "3 | check @/utf32",
        "2 | check @/clean @/[a",
        "2 | check @/clean --main-template [a",
        "2 | check @/clean --rule missing-pd=error",
        "2 | check @/clean --rule missing-pid=loud",
        "2 | check @/clean --rule missing-pid",
        "2 | check @/clean --fail-on off",
        "2 | check @/clean --format xml",
        "2 | check @/clean --color sometimes",
        "2 | check @/clean --stdin-filename a.json",
        "2 | check @/clean --unknown",
        "2 | chek @/clean",
        "2 | explain no-such-rule",
        "2 | guid --bare",
        "2 | --debug",
        "3 | check @/gone.json",
        "3 | check @/walk/notFound.json",
        "3 | check @/walk/latin.json",
        "3 | check @/other/nothing.json",
        "3 | check @/other/page.json",
        "3 | check @/other/settings.json",
        "3 | check @/walk @/walk/notFound.json",
        "3 | check @/mains",
        "3 | check @/walk --main-template notFound.json",
        "3 | check @/found @/gone.json",
      })
  void commandsExitWith(int code, String command) {
    session.run(command.split(" ")).exits(code);
  }

  /** Whether the prefix can be added depends on more references than anybody waits for. */
  @Test
  void whatIsTooInvolvedIsNotCheckedAndDoesNotHideTheOthers() {
    String name = "\"6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\"";
    session.file(
        "involved/mainTemplate.json",
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2025-04-01",
              "name": %s,
              "dependsOn": [%s],
              "properties": {
                "mode": "Incremental",
                "template": {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "contentVersion": "1.0.0.0",
                  "resources": []
                }
              }
            }
          ]
        }
        """
            .formatted(name, String.join(", ", Collections.nCopies(30_000, name))));
    Session.Outcome outcome =
        session.run("check", "--format", "json", "@/involved", "@/found").exits(3);

    assertThat(outcome.findings()).containsExactly("@/found/mainTemplate.json missing-pid warning");
    assertThat(outcome.err())
        .contains(
            "/involved/mainTemplate.json is too involved to be checked: working out what its"
                + " expressions and deployments mean takes too long. Split it into several"
                + " templates.");
  }

  @Test
  void anEmptyPathIsAMistake() {
    assertThat(session.run("check", "").exits(ExitCode.USAGE).err()).contains("A path is empty");
  }

  /** Neither system has paths with a NUL; Windows has none with a quotation mark, either. */
  @Test
  void whatCanBeNoPathIsExplained() {
    assertThat(session.run("check", "offers\0").exits(3).err())
        .startsWith(
            "error: 'offers<U+0000>' can't be a path here. If it has letters beyond ASCII,");
    assertThat(session.run("check", "offers\"\0").exits(3).err())
        .contains("a backslash before a closing quotation mark takes the mark into the path");
  }

  @Test
  void whatCannotBeReadDoesNotHideTheOthers() {
    Session.Outcome outcome =
        session.run("check", "--format", "json", "@/gone.json", "@/mains").exits(3);

    assertThat(outcome.findings())
        .containsExactly("@/mains/nested/mainTemplate.json missing-pid warning");
    assertThat(outcome.err())
        .contains("error: @/gone.json does not exist.")
        .contains("error: @/mains/azuredeploy.json is no JSON. It starts with: 404: Not Found");
  }

  @Test
  void codesAreInTheHelp() {
    String help = session.run("check", "--help").out().toLowerCase(Locale.ROOT);

    assertThat(help).contains("exit codes", "0   ", "1   ", "2   ", "3   ", "4   ");
    assertThat(session.run("--help").out()).contains("Exit codes");
  }
}
