package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a project keeps in attribution.json, and findings that a baseline accepts. */
class ProjectSettingsTest {

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void files() {
    session = new Session(folder).file("mainTemplate.json", Session.UNTRACKED);
  }

  @Test
  void optionsGoBeforeTheProject() {
    session.file("attribution.json", "{\"rules\": {\"missing-pid\": \"hint\"}}");

    assertThat(session.run("check", "--format=json", "@/").exits(0).findings())
        .containsExactly("@/mainTemplate.json missing-pid hint");
    assertThat(
            session
                .run("check", "--format=json", "--rule=missing-pid=error", "@/")
                .exits(1)
                .findings())
        .containsExactly("@/mainTemplate.json missing-pid error");
  }

  @Test
  void eachProjectHasItsOwn() {
    session
        .file("a/azuredeploy.json", Session.UNTRACKED)
        .file("a/attribution.json", "{\"rules\": {\"missing-pid\": \"off\"}}")
        .file("b/deploy/main.json", Session.UNTRACKED)
        .file("b/attribution.json", "{\"mainTemplates\": [\"deploy/main.json\"]}");

    assertThat(session.run("check", "--format=json", "@/").findings())
        .containsExactly(
            "@/b/deploy/main.json missing-pid warning", "@/mainTemplate.json missing-pid warning");
  }

  @Test
  void anExcludedFileIsCheckedIfItIsNamed() {
    session
        .file("legacy/azuredeploy.json", Session.UNTRACKED)
        .file("attribution.json", "{\"exclude\": [\"legacy\"]}");

    assertThat(session.run("check", "--format=json", "@/").findings())
        .containsExactly("@/mainTemplate.json missing-pid warning");
    assertThat(session.run("check", "--format=json", "@/*/*.json").exits(0).findings()).isEmpty();
    assertThat(session.run("check", "--format=json", "@/legacy/azuredeploy.json").findings())
        .containsExactly("@/legacy/azuredeploy.json missing-pid warning");
  }

  @Test
  void aMistakeInItIsToldWithItsPlace() {
    session.file("attribution.json", "{\n  \"rules\": {\n    \"mising-pid\": \"off\"\n  }\n}");

    Session.Outcome outcome = session.run("check", "@/").exits(2);
    assertThat(outcome.err())
        .startsWith("@/attribution.json:3:5: There is no rule 'mising-pid'. Did you mean");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aSuppressedFindingIsNotCounted() {
    session.file(
        "mainTemplate.json", "// arm-attribution-disable-file missing-pid\n" + Session.UNTRACKED);

    assertThat(session.run("check", "--format=json", "@/").exits(0).findings()).isEmpty();
  }

  @Test
  void aBaselineAcceptsWhatIsInIt() {
    Session.Outcome written =
        session.run("check", "--baseline=@/ci/baseline.json", "--write-baseline", "@/");
    assertThat(written.err()).contains("can't be written");

    session.file("ci/keep.txt", "");
    written =
        session
            .run(
                "check", "--baseline=@/ci/baseline.json", "--write-baseline", "@/", "--format=json")
            .exits(0);
    assertThat(written.err()).isEqualTo("note: Wrote 1 finding to @/ci/baseline.json.\n");
    assertThat(written.findings()).isEmpty();

    session
        .file("mainTemplate.json", "\n\n" + Session.UNTRACKED)
        .file("new/azuredeploy.json", Session.UNTRACKED);
    Session.Outcome checked =
        session.run("check", "--baseline=@/ci/baseline.json", "--format=json", "@/").exits(1);
    assertThat(checked.findings()).containsExactly("@/new/azuredeploy.json missing-pid warning");
    assertThat(checked.err()).contains("1 finding accepted by @/ci/baseline.json.");

    session.file("mainTemplate.json", Session.TRACKED);
    assertThat(session.run("check", "--baseline=@/ci/baseline.json", "@/").err())
        .contains("1 finding in @/ci/baseline.json, but no longer there.");
  }

  @Test
  void aBaselineThatIsNoneIsBadUsage() {
    assertThat(session.run("check", "--baseline=@/no.json", "@/").exits(2).err())
        .contains("does not exist. Add --write-baseline once to make it.");
    assertThat(session.run("check", "--write-baseline", "@/").exits(2).err())
        .contains("add --baseline FILE");
    for (String text : new String[] {"", "{}", "{\"version\": 2, \"findings\": []}", "[]"}) {
      session.file("b.json", text);
      assertThat(session.run("check", "--baseline=@/b.json", "@/").exits(2).err())
          .contains("is no baseline that this version can read");
    }
  }
}
