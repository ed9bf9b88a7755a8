package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixCommandTest {

  private static final String CAPITALS = Session.TRACKED.replace("pid-", "PID-");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void files() {
    session = new Session(folder).file("mainTemplate.json", CAPITALS);
  }

  private String content(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aPreferredRepairIsMade() throws IOException {
    Session.Outcome outcome = session.run("fix", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(Session.TRACKED);
    assertThat(outcome.out())
        .startsWith("@/mainTemplate.json: 1 repair\n  ")
        .contains(" [prefix-case]\n")
        .endsWith("Made 1 repair in 1 file. Checked 1 template: no findings.\n");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    session.run("fix", "@/");
    FileTime before = Files.getLastModifiedTime(folder.resolve("mainTemplate.json"));

    assertThat(session.run("fix", "@/").exits(0).out())
        .isEqualTo("Repaired nothing. Checked 1 template: no findings.\n");
    assertThat(Files.getLastModifiedTime(folder.resolve("mainTemplate.json"))).isEqualTo(before);
  }

  @Test
  void whatBicepGeneratedIsLeftAloneUnlessAskedFor() throws IOException {
    String generated =
        CAPITALS.replaceFirst("\\{", "{\"metadata\": {\"_generator\": {\"name\": \"bicep\"}},");
    session.file("mainTemplate.json", generated);

    assertThat(session.run("fix", "--fail-on", "error", "@/").exits(0).out())
        .startsWith(
            "@/mainTemplate.json is left as it is: it was generated from Bicep. Make the repairs in the Bicep source, or in this file with --generated.\n")
        .contains("Repaired nothing.");
    assertThat(content("mainTemplate.json")).isEqualTo(generated);

    assertThat(session.run("fix", "--generated", "@/").exits(0).out())
        .startsWith("@/mainTemplate.json: 1 repair\n")
        .contains("(the next Bicep build loses it)");
    assertThat(content("mainTemplate.json")).isEqualTo(generated.replace("PID-", "pid-"));
  }

  @Test
  void whatIsRecognizedThenIsRepaired() throws IOException {
    session.file(
        "mainTemplate.json", CAPITALS.replaceFirst("deploymentTemplate", "deploymentTemplte"));

    session.run("fix", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(Session.TRACKED);
  }

  @Test
  void oneRepairMayRevealTheNext() throws IOException {
    session.file("mainTemplate.json", CAPITALS.replace("Incremental", "Complete"));

    session.run("fix", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(Session.TRACKED);
  }

  @Test
  void aDryRunPrintsADiffAndChangesNothing() throws IOException {
    Session.Outcome outcome = session.run("fix", "--dry-run", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(CAPITALS);
    assertThat(outcome.out())
        .contains("@@ -5,7 +5,7 @@\n")
        .contains("\n-      \"name\": \"PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\",\n")
        .contains("\n+      \"name\": \"pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\",\n");
    assertThat(outcome.err()).contains("@/mainTemplate.json: 1 repair\n").contains("Would make 1");
  }

  @Test
  void noGuidIsInventedUnlessAskedFor() throws IOException {
    session.file("mainTemplate.json", Session.UNTRACKED);

    assertThat(session.run("fix", "@/").exits(1).out()).contains("[missing-pid]");
    assertThat(content("mainTemplate.json")).isEqualTo(Session.UNTRACKED);
  }

  @Test
  void aNewGuidIsPrinted() throws IOException {
    session.file("mainTemplate.json", Session.UNTRACKED);

    String out = session.run("fix", "--new-guids", "@/").exits(0).out();

    String guid = out.replaceFirst("(?s).*Register (\\S+) in Partner Center.*", "$1");
    assertThat(content("mainTemplate.json")).contains("\"pid-" + guid + "\"");
    session.run("check", "@/").exits(0);
    assertThat(session.run("fix", "--new-guids", "@/").exits(0).out()).startsWith("Repaired nothi");
  }

  @Test
  void anIdThatPartnerCenterGivesIsNotInvented() throws IOException {
    String placeholder = Session.TRACKED.replaceFirst("pid-[^\"]*", "pid-tba-partnercenter");
    session.file("mainTemplate.json", placeholder);

    session.run("fix", "--new-guids", "@/").exits(1);
    assertThat(content("mainTemplate.json")).isEqualTo(placeholder);
  }

  @Test
  void theProjectMayAskForNewGuids() throws IOException {
    session
        .file("mainTemplate.json", Session.UNTRACKED)
        .file("attribution.json", "{ \"fixAll\": { \"newGuids\": true } }");

    assertThat(session.run("fix", "@/").exits(0).out()).contains("in Partner Center: until then");
  }

  @Test
  void aTemplateWithSyntaxErrorsIsLeftAsItIs() throws IOException {
    String broken =
        CAPITALS.replace("\"contentVersion\": \"1.0.0.0\",", "\"contentVersion\": 1 1,");
    session.file("mainTemplate.json", broken).file("azuredeploy.json", CAPITALS);

    assertThat(session.run("fix", "@/").exits(3).err())
        .startsWith("error: @/mainTemplate.json is left as it is until it can be read.")
        .contains(" at 3:");
    assertThat(content("mainTemplate.json")).isEqualTo(broken);
    assertThat(content("azuredeploy.json")).isEqualTo(Session.TRACKED);
  }

  @Test
  void aMergeConflictIsLeftToItsAuthor() throws IOException {
    String version = "\"contentVersion\": \"1.0.0.0\",\n";
    String conflict =
        CAPITALS.replace(
            version.strip(),
            "\n<<<<<<< HEAD\n" + version + "=======\n" + version + ">>>>>>> other\n");
    session.file("mainTemplate.json", conflict);

    assertThat(session.run("fix", "@/").exits(3).err())
        .contains("The first obstacle, at 4:1: This merge conflict is unresolved");
    assertThat(content("mainTemplate.json")).isEqualTo(conflict);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
  void encodingMarkAndLineEndsStay(String encoding, String mark) throws IOException {
    Charset charset = Charset.forName(encoding);
    String text = mark + CAPITALS.replace("\n", "\r\n").replace("1.0.0.0", "é😀").stripTrailing();
    session.file("mainTemplate.json", text.getBytes(charset));

    session.run("fix", "@/").exits(0);

    assertThat(Files.readAllBytes(folder.resolve("mainTemplate.json")))
        .isEqualTo(text.replace("PID-", "pid-").getBytes(charset));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsStayAndALinkStaysALink() throws IOException {
    Path real = folder.resolve("real.json");
    Files.move(folder.resolve("mainTemplate.json"), real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxr-x--x"));
    Files.createSymbolicLink(folder.resolve("mainTemplate.json"), Path.of("real.json"));

    session.run("fix", "@/mainTemplate.json").exits(0);

    assertThat(folder.resolve("mainTemplate.json")).isSymbolicLink();
    assertThat(Files.getPosixFilePermissions(real))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
    assertThat(content("real.json")).isEqualTo(Session.TRACKED);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("mainTemplate.json", "real.json");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The file can't even be read there.")
  void aFileThatAnotherProgramWritesIsLeftToIt() throws IOException {
    session.file("other/mainTemplate.json", CAPITALS);
    try (FileChannel other =
        FileChannel.open(folder.resolve("mainTemplate.json"), StandardOpenOption.WRITE)) {
      FileLock lock = other.lock();

      assertThat(session.run("fix", "@/").exits(3).err())
          .isEqualTo(
              "error: @/mainTemplate.json was changed or removed by another program meanwhile, so"
                  + " it is left alone. Run this again once that program is done.\n");
      assertThat(lock.isValid()).isTrue();
    }
    assertThat(content("mainTemplate.json")).isEqualTo(CAPITALS);
    assertThat(content("other/mainTemplate.json")).isEqualTo(Session.TRACKED);
  }

  @Test
  void neitherStandardInputNorAPackageIsRepaired() {
    assertThat(session.stdin(CAPITALS).run("fix", "-").exits(2).err())
        .startsWith("error: fix repairs files in place; standard input (-) is none.");
    session.file("app.zip", ZipFiles.of("mainTemplate.json", CAPITALS));
    assertThat(session.run("fix", "@/app.zip").exits(2).err())
        .startsWith("error: @/app.zip!/mainTemplate.json lies in a package");
  }

  @Test
  void rulesThatAreOffRepairNothing() throws IOException {
    session.run("fix", "--rule=prefix-case=off", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(CAPITALS);
  }

  @Test
  void aDiffOfAFileWithoutALastLineBreakIsWhole() {
    session.file("mainTemplate.json", CAPITALS.replace("\n", " ").getBytes(StandardCharsets.UTF_8));

    assertThat(session.run("fix", "--dry-run", "@/").exits(0).out())
        .contains("@@ -1,1 +1,1 @@\n-{")
        .contains("} \n\\ No newline at end of file\n+{")
        .endsWith("} \n\\ No newline at end of file\n");
  }

  @Test
  void theProjectsSettingsHold() throws IOException {
    session
        .file("mainTemplate.json", Session.UNTRACKED)
        .file("old/mainTemplate.json", CAPITALS)
        .file(
            "attribution.json",
            "{ \"trackingId\": \"6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\", \"exclude\": [\"old\"] }");

    session.run("fix", "@/").exits(0);

    assertThat(content("mainTemplate.json")).contains("pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
    assertThat(content("old/mainTemplate.json")).isEqualTo(CAPITALS);
  }

  @Test
  void whatIsSuppressedIsNotRepaired() throws IOException {
    String suppressed =
        CAPITALS.replace(
            "      \"name\":",
            "      // arm-attribution-disable-next-line prefix-case\n      \"name\":");
    session.file("mainTemplate.json", suppressed);

    session.run("fix", "@/").exits(0);

    assertThat(content("mainTemplate.json")).isEqualTo(suppressed);
  }

  @Test
  void aPersonSeesEachFileWithItsRepairsAndItsDiffAndThenWhatIsLeft() {
    session.file("other/mainTemplate.json", Session.UNTRACKED);

    String both =
        session.terminal(90).run("fix", "--dry-run", "@/").exits(1).err()
            + session.run("fix", "--dry-run", "@/").out();
    assertThat(both)
        .contains("\u001B[1m@/mainTemplate.json: 1 repair\u001B[0m\n  Write the prefix")
        .contains(
            "\u001B[1mWhat would be left:\u001B[0m\n\n\u001B[1m@/other/mainTemplate.json:4:3:")
        .contains(
            "\u001B[31m-      \"name\": \"PID-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\",\u001B[0m\n")
        .contains(
            "\u001B[32m+      \"name\": \"pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378\",\u001B[0m\n");
    assertThat(session.run("fix", "--dry-run", "--color=never", "@/").out())
        .doesNotContain("\u001B");
  }

  @Test
  void whatIsLeftHasAHeadingOnATerminal() {
    session.file("other/mainTemplate.json", Session.UNTRACKED).terminal(90);

    assertThat(session.run("fix", "--color=never", "@/").exits(1).out())
        .startsWith("@/mainTemplate.json: 1 repair\n")
        .contains("\nWhat is left:\n\n@/other/mainTemplate.json:4:3: warning: ")
        .endsWith(
            "Made 1 repair in 1 file. Checked 2 templates: 1 finding in 1 of them (1 warning).\n");
    assertThat(session.run("fix", "--color=never", "@/").exits(1).out())
        .startsWith("@/other/mainTemplate.json:4:3: warning: ");
  }
}
