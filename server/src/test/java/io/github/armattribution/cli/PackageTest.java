package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files as they are uploaded to Partner Center. */
class PackageTest {

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void session() {
    session = new Session(folder);
  }

  @Test
  void theTemplatesInAPackageAreChecked() {
    session.file(
        "app.zip",
        ZipFiles.of(
            "MainTemplate.json",
            Session.UNTRACKED,
            "createUIDefinition.json",
            "{}",
            "nested/mainTemplate.json",
            Session.UNTRACKED,
            "scripts/run.sh",
            "{"));

    assertThat(session.run("check", "--format=json", "@/app.zip").exits(0).findings())
        .containsExactly("@/app.zip!/MainTemplate.json missing-pid information");
    assertThat(session.run("check", "--main-template=nested/*", "@/app.zip").exits(1).out())
        .contains("@/app.zip!/nested/mainTemplate.json:4:3: warning:");
  }

  @Test
  void onlyTheMainTemplateOfAPackageIsPromisedAnId() {
    session.file(
        "app.zip",
        ZipFiles.of(
            "mainTemplate.json",
            Session.UNTRACKED,
            "createUiDefinition.json",
            "{}",
            "azuredeploy.json",
            Session.UNTRACKED));
    session.file(
        "other.zip",
        ZipFiles.of("createUiDefinition.json", "{}", "azuredeploy.json", Session.UNTRACKED));

    Session.Outcome outcome =
        session.run("check", "--main-template=azuredeploy.json", "@/app.zip").exits(0);
    assertThat(outcome.out())
        .contains("azuredeploy.json:4:3: information: This main template has no tracking")
        .contains("Partner Center packs the mainTemplate.json beside it")
        .containsOnlyOnce("Partner Center adds one when the package is uploaded");
    assertThat(
            session.run("check", "--main-template=azuredeploy.json", "@/other.zip").exits(3).out())
        .contains("azuredeploy.json:4:3: warning:")
        .doesNotContain("Partner Center adds one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./mainTemplate.json",
        "/mainTemplate.json",
        ".\\mainTemplate.json",
        ".//./mainTemplate.json"
      })
  void theRootOfAPackageMayBeSpelledOut(String name) {
    session.file("app.zip", ZipFiles.of(name, Session.UNTRACKED, "./a//./b.json", "{"));

    Session.Outcome outcome = session.run("check", "--format=json", "@/app.zip").exits(1);
    assertThat(outcome.findings())
        .containsExactly("@/app.zip!/mainTemplate.json missing-pid warning");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aPackageInAFolderIsOpenedOnlyIfItIsNamed() {
    session.file("app.zip", ZipFiles.of("mainTemplate.json", Session.UNTRACKED));

    assertThat(session.run("check", "@/").exits(0).err()).contains("There is no JSON file in");
    session.run("check", "@/*.zip").exits(1);
  }

  @Test
  void aPackageWithoutAMainTemplateAtItsRootIsAnError() {
    session.file("app.zip", ZipFiles.of("app/mainTemplate.json", Session.TRACKED));

    assertThat(session.run("check", "@/app.zip").exits(3).err())
        .isEqualTo(
            "error: @/app.zip has no mainTemplate.json at its root, where Partner Center looks for"
                + " it. There is one in a folder: zip what is in app, not the folder itself.\n");
  }

  @Test
  void whatIsNoZipFileIsSaidToBeNone() {
    assertThat(session.file("app.zip", "{}").run("check", "@/app.zip").exits(3).err())
        .startsWith("error: @/app.zip is no intact zip file (")
        .endsWith("). Make the package again.\n");
    assertThat(session.run("check", "@/gone.zip").exits(3).err())
        .startsWith("error: @/gone.zip does not exist.");
  }

  @Test
  void anEncryptedPackageIsSaidToBeEncrypted() {
    byte[] zip = ZipFiles.of("mainTemplate.json", Session.UNTRACKED);
    for (int i = 0; i < zip.length - 10; i++) {
      // The first bit of the flags says so, in both headers of an entry.
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
        zip[i + 6] |= 1;
      } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        zip[i + 8] |= 1;
      }
    }

    assertThat(session.file("app.zip", zip).run("check", "@/app.zip").exits(3).err())
        .isEqualTo(
            "error: @/app.zip is encrypted, so it can't be read. Make the package without a"
                + " password.\n");
  }

  @Test
  void aPackageThatUnpacksToFarTooMuchIsNotRead() {
    String megabyte = " ".repeat(1024 * 1024);
    String[] files = new String[70 * 2];
    for (int i = 0; i < files.length; i += 2) {
      files[i] = i + ".json";
      files[i + 1] = megabyte;
    }

    assertThat(session.file("app.zip", ZipFiles.of(files)).run("check", "@/app.zip").exits(3).err())
        .startsWith("error: The JSON files in @/app.zip unpack to more than 64 MB");
  }

  @Test
  void aFileThatIsTooLargeIsNamedAndTheOthersAreChecked() {
    byte[] zip =
        ZipFiles.of(
            "big.json", " ".repeat(17 * 1024 * 1024), "mainTemplate.json", Session.UNTRACKED);

    assertThat(session.file("app.zip", zip).run("check", "@/app.zip").exits(1).err())
        .startsWith("note: Passed over: @/app.zip!/big.json is larger than 16 MB");
  }

  @Test
  void twoFilesOfOneNameAreToldOf() {
    byte[] zip =
        ZipFiles.of("mainTemplate.json", Session.TRACKED, "mainTemplate.jsoN", Session.UNTRACKED);
    String bytes = new String(zip, StandardCharsets.ISO_8859_1).replace("jsoN", "json");

    assertThat(
            session
                .file("app.zip", bytes.getBytes(StandardCharsets.ISO_8859_1))
                .run("check", "@/app.zip")
                .exits(3)
                .err())
        .contains("error: @/app.zip holds more than one file called mainTemplate.json")
        .doesNotContain("damaged");
  }

  @Test
  void aFileThatIsDamagedIsToldOf() {
    byte[] zip = ZipFiles.of("mainTemplate.json", Session.TRACKED);
    for (int i = 0; i < zip.length; i++) {
      // The checksum, where the directory at the end has it.
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        zip[i + 16] ^= 1;
        break;
      }
    }

    assertThat(session.file("app.zip", zip).run("check", "@/app.zip").exits(3).err())
        .startsWith("error: @/app.zip!/mainTemplate.json is damaged");
  }

  @Test
  void aBaselineKnowsTheFilesOfAPackageApart() {
    session.file(
        "app.zip",
        ZipFiles.of(
            "mainTemplate.json", Session.UNTRACKED, "nested/other.json", Session.UNTRACKED));
    session.run("check", "--baseline=" + session.path("b.json"), "--write-baseline", "@/app.zip");
    session.file(
        "app.zip",
        ZipFiles.of(
            "mainTemplate.json", Session.UNTRACKED, "nested/other.json", Session.UNTRACKED));

    session.run("check", "--baseline=" + session.path("b.json"), "@/app.zip").exits(0);
    session
        .run(
            "check",
            "--main-template=other.json",
            "--baseline=" + session.path("b.json"),
            "@/app.zip")
        .exits(1);
  }

  @Test
  void aMainTemplateOfAPackageWithASlipInItsSchemaIsAFinding() {
    session.file(
        "app.zip",
        ZipFiles.of(
            "mainTemplate.json", Session.TRACKED.replaceFirst("schema.management", "schema.mgmt")));

    Session.Outcome outcome = session.run("check", "--format=json", "@/app.zip").exits(1);
    assertThat(outcome.findings())
        .containsExactly("@/app.zip!/mainTemplate.json unrecognized-template error");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aMainTemplateThatIsNotRecognizedMakesAPackageUseless() {
    session.file("app.zip", ZipFiles.of("mainTemplate.json", "{\"a\": 1}", "b.json", "{}"));

    assertThat(session.run("check", "@/app.zip").exits(3).err())
        .isEqualTo(
            "error: @/app.zip!/mainTemplate.json is not recognized as an ARM template, which a"
                + " package has to have there. Check that its \"$schema\" is the one of a deployment"
                + " template.\n");
  }
}
