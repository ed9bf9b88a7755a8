package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.report.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void files() {
    session = new Session(folder).file("mainTemplate.json", Session.UNTRACKED);
  }

  @Test
  void aFindingIsReportedWithItsPlace() {
    Session.Outcome outcome = session.run("check", "@/mainTemplate.json").exits(1);

    assertThat(outcome.out())
        .startsWith("@/mainTemplate.json:4:3: warning: This main template has no tracking")
        .contains(" [missing-pid]\n  4 |   \"resources\": []\n    |   ^^^^^^^^^^^\n")
        .endsWith("Checked 1 template: 1 finding (1 warning).\n")
        .doesNotContain("\u001B");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void findingsBelowTheThresholdAreStillReported() {
    assertThat(session.run("check", "@/", "--fail-on", "error", "--format", "json").findings())
        .containsExactly("@/mainTemplate.json missing-pid warning");
  }

  @Test
  void filesStandInTheOrderOfTheArguments() {
    session
        .file("b/azuredeploy.json", Session.UNTRACKED)
        .file("a/z/mainTemplate.json", Session.UNTRACKED)
        .file("a/azuredeploy.json", Session.UNTRACKED);

    assertThat(session.run("check", "--format=json", "@/b", "@/a").findings())
        .containsExactly(
            "@/b/azuredeploy.json missing-pid warning",
            "@/a/azuredeploy.json missing-pid warning",
            "@/a/z/mainTemplate.json missing-pid warning");
  }

  @Test
  void aFileIsCheckedOnce() {
    assertThat(
            session
                .run("check", "--format=json", "@/", "@/mainTemplate.json", "@/*.json")
                .findings())
        .containsExactly("@/mainTemplate.json missing-pid warning");
  }

  @Test
  void rulesAreSetOneByOneOrInAList() {
    String broken = Session.UNTRACKED.replace("[]", "[] 'x'");
    session.file("mainTemplate.json", broken);

    assertThat(
            session
                .run("check", "--format=json", "--rule=missing-pid=hint,syntax-error=off", "@/")
                .findings())
        .containsExactly("@/mainTemplate.json missing-pid hint");
    assertThat(
            session
                .run(
                    "check",
                    "--format=json",
                    "--rule=missing-pid=off",
                    "--rule=syntax-error=off",
                    "@/")
                .exits(0)
                .findings())
        .isEmpty();
  }

  @Test
  void aTypingErrorInARuleIsExplained() {
    assertThat(session.run("check", "--rule", "mising-pid=error", "@/").err())
        .contains("There is no rule 'mising-pid'. Did you mean 'missing-pid'?");
    assertThat(session.run("check", "--rule", "missing-pid=warn", "@/").err())
        .contains("The levels are off, hint, information, warning, error.");
  }

  @ParameterizedTest
  @CsvSource({
    "mainTemplate.json, 1, mainTemplate.json missing-pid warning",
    "sub/azuredeploy.json, 1, sub/azuredeploy.json missing-pid warning",
    "nested.json, 0, ''",
  })
  void standardInputHasTheNameThatItIsGiven(String name, int code, String expected) {
    assertThat(
            String.join(
                "\n",
                session
                    .stdin(Session.UNTRACKED)
                    .run("check", "--format=json", "--stdin-filename", name, "-")
                    .exits(code)
                    .findings()))
        .isEqualTo(expected);
  }

  @Test
  void standardInputWithoutANameIsNoMainTemplate() {
    assertThat(session.stdin(Session.UNTRACKED).run("check", "-").exits(0).err())
        .startsWith("note: <stdin> has no tracking deployment, and by its name it needs none.")
        .endsWith("say so with --stdin-filename mainTemplate.json.\n");
    assertThat(session.stdin("404: Not Found").run("check", "-").exits(3).err())
        .isEqualTo("error: <stdin> is no JSON. It starts with: 404: Not Found\n");
  }

  @Test
  void standardInputStandsInForTheFileOfItsName() {
    session
        .stdin(Session.TRACKED)
        .run("check", "@/", "-", "--stdin-filename", session.path("mainTemplate.json"))
        .exits(0);
  }

  @Test
  void whatLiesBesideStandardInputIsSeen() {
    session.file("createUiDefinition.json", "{}");

    assertThat(
            session
                .stdin(Session.UNTRACKED)
                .run("check", "--format=json", "--stdin-filename=@/mainTemplate.json", "-")
                .findings())
        .containsExactly("@/mainTemplate.json missing-pid information");
  }

  @Test
  void aNamedFileThatIsNoTemplateIsMentioned() {
    session.file("other.json", "{}");

    Session.Outcome outcome = session.run("check", "@/other.json").exits(0);

    assertThat(outcome.err())
        .isEqualTo("note: @/other.json is not an ARM template: nothing to check.\n");
    assertThat(outcome.out()).isEqualTo("No ARM template was checked.\n");
  }

  @Test
  void aMainTemplateThatIsNotRecognizedIsAnError() {
    String misspelled = Session.TRACKED.replaceFirst("deploymentTemplate", "deploymentTemplte");
    session.file("mainTemplate.json", misspelled).file("other.json", misspelled);

    Session.Outcome outcome = session.run("check", "--format=json", "@/").exits(1);
    assertThat(outcome.findings())
        .containsExactly("@/mainTemplate.json unrecognized-template error");
    assertThat(outcome.err()).isEmpty();
    assertThat(session.run("check", "--main-template=other.json", "@/").exits(1).out())
        .contains("other.json:2:14: error:");
  }

  /** As does one that is named on the command line, whatever its name. */
  @Test
  void aNamedTemplateThatIsNotRecognizedIsAnError() {
    session.file("other.json", "{\"contentVersion\": \"1.0.0.0\", \"resources\": []}");

    Session.Outcome outcome = session.run("check", "--format=json", "@/other.json").exits(1);
    assertThat(outcome.findings()).containsExactly("@/other.json unrecognized-template error");
    assertThat(outcome.err()).isEmpty();
    session.run("check", "--rule=unrecognized-template=off", "@/other.json").exits(0);
  }

  @Test
  void aFolderWithoutJsonIsMentioned() {
    session.file("docs/readme.md", "");

    assertThat(session.run("check", "@/docs").exits(0).err())
        .isEqualTo("note: There is no JSON file in '@/docs'.\n");
  }

  @Test
  void whatIsNoTextInAFolderIsPassedOver() {
    session.file("latin.json", "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(session.run("check", "@/").exits(1).err())
        .isEqualTo("note: Passed over: @/latin.json is not valid UTF-8 text. Save it as UTF-8.\n");
  }

  @Test
  void colorIsForced() {
    assertThat(session.run("check", "--color=always", "@/").out()).contains("\u001B[1;33mwarning:");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, TERM, xterm, true",
    "Linux, TERM, dumb, false",
    "Linux, NO_COLOR, 1, false",
    "Linux, NO_COLOR, '', true",
    "Windows 11, PATH, x, false",
    "Windows 11, WT_SESSION, 1, true",
    "Windows 11, ConEmuANSI, OFF, false",
  })
  void colorsDependOnTheEnvironment(String system, String name, String value, boolean expected) {
    assertThat(Streams.wantsColors(Map.of(name, value), system)).isEqualTo(expected);
  }

  @Test
  void aReaderThatLeavesEarlyIsNoError() {
    StringWriter err = new StringWriter();

    assertThat(run(new Failing("Broken pipe"), err)).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aReportThatCannotBeWrittenIsAnError() {
    StringWriter err = new StringWriter();

    assertThat(run(new Failing("No space left on device"), err)).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString()).contains("The report can't be written: No space left on device");
  }

  @Test
  void aFaultOfOursIsOneSentence() {
    StringWriter err = new StringWriter();

    assertThat(run(new Faulty(), err)).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString())
        .startsWith("internal error: checking ")
        .endsWith(
            " failed. This is a fault of arm-attribution; please report it, with what --debug adds.%n"
                .formatted());
  }

  @Test
  void aFileThatThereIsNoMemoryForIsNamedAndTheOthersAreChecked() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError();
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            throw new OutOfMemoryError();
          }
        };

    assertThat(
            Main.run(
                new String[] {"check", "-", session.path("mainTemplate.json")},
                new Streams(
                    endless, out, new PrintWriter(err, true), Terminal.NONE, Terminal.NONE)))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString())
        .startsWith("error: <stdin> was not checked: there is not enough memory.");
    assertThat(out.toString()).contains("[missing-pid]");
  }

  @Test
  void aNameOfAFileCommandsNoTerminal() {
    assertThat(
            session
                .run("check", "a\u001B]0;x\u0007\n::error::.json")
                .exits(ExitCode.UNREADABLE)
                .err())
        .startsWith("error: a<U+001B>]0;x<U+0007> ::error::.json does not exist.");
  }

  @Test
  void aFaultOfOursHasATraceIfAskedFor() {
    StringWriter err = new StringWriter();

    run(new Faulty(), err, "--debug");

    assertThat(err.toString()).contains("\tat io.github.armattribution");
  }

  private int run(Writer out, StringWriter err, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "check";
    args[1] = session.path("mainTemplate.json");
    System.arraycopy(more, 0, args, 2, more.length);
    return Main.run(
        args,
        new Streams(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err, true),
            Terminal.NONE,
            Terminal.NONE));
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    OutputStream first = new ByteArrayOutputStream();
    OutputStream second = new ByteArrayOutputStream();
    for (OutputStream out : new OutputStream[] {first, second}) {
      Main.run(
          new String[] {"check", "--format=json", session.path("")},
          InputStream.nullInputStream(),
          out,
          new ByteArrayOutputStream());
    }

    assertThat(first).hasToString(second.toString());
  }

  /** Standard output whose other end is gone. */
  private static final class Failing extends Writer {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(char[] text, int from, int length) {}

    @Override
    public void flush() throws IOException {
      throw new IOException(reason);
    }

    @Override
    public void close() {}
  }

  /** Standard output that shows what happens when code is wrong. */
  private static final class Faulty extends Writer {
    @Override
    public void write(char[] text, int from, int length) {
      if (new String(text, from, length).contains("warning")) {
        throw new IllegalStateException("oops");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void theSummaryAloneIsAskedFor() {
    assertThat(session.run("check", "--summary", "@/").exits(1).out())
        .isEqualTo(
            """
              1  warning  missing-pid  The main template has no tracking deployment

            Checked 1 template: 1 finding (1 warning).
            """);
    assertThat(session.run("check", "--summary", "--format=json", "@/").exits(2).err())
        .startsWith("error: --summary is of use only with --format text.");
  }

  @Test
  void aTerminalIsFilledButNoWordIsBroken() {
    session.file("sub/mainTemplate.json", Session.UNTRACKED);

    assertThat(session.terminal(60).run("check", "--color=never", "@/").out())
        .startsWith("warning: This main template has no tracking deployment, so\n  Microsoft")
        .contains("\n  @/mainTemplate.json:4:3\n  @/sub/mainTemplate.json:4:3\n");
  }

  /** What Bicep makes is called main.json. */
  @Test
  void whereNoTemplateIsAMainOneItIsSaidHowToNameOne() {
    session
        .file("infra/main.json", Session.UNTRACKED)
        .file("infra/part.json", Session.UNTRACKED)
        .file("parts/a.json", Session.UNTRACKED)
        .file("parts/b.json", Session.UNTRACKED);

    assertThat(session.run("check", "@/infra").exits(0).err())
        .isEqualTo(
            "note: None of these 2 templates is a main template by its name (mainTemplate.json,"
                + " azuredeploy.json), so none had to have a tracking deployment. If"
                + " @/infra/main.json is deployed by itself, say so with --main-template main.json,"
                + " or for good with \"mainTemplates\": [\"main.json\"] in attribution.json.\n");
    assertThat(session.run("check", "@/infra/part.json").exits(0).err())
        .startsWith("note: @/infra/part.json has no tracking deployment, and by its name it needs")
        .endsWith(
            "say so with --main-template part.json, or for good with \"mainTemplates\":"
                + " [\"part.json\"] in attribution.json.\n");
    assertThat(session.run("check", "@/parts").exits(0).err())
        .contains("If one of them is, as Bicep's main.json often is, say so with --main-template");
    assertThat(session.run("check", "--main-template=main.json", "@/infra").exits(1).err())
        .isEmpty();
    assertThat(session.run("check", "@/").exits(1).err()).isEmpty();
  }

  @Test
  void bicepIsToBeBuiltFirst() {
    session.file("bicep/main.bicep", "param a string\n");

    assertThat(session.run("check", "@/bicep/main.bicep").exits(3).err())
        .isEqualTo(
            "error: @/bicep/main.bicep is Bicep, which is not read yet. Build it with 'az bicep"
                + " build --file @/bicep/main.bicep' or 'bicep build @/bicep/main.bicep', and check"
                + " the template that this makes: @/bicep/main.json.\n");
    assertThat(session.run("check", "--stdin-filename=a.bicep", "-").exits(3).err())
        .startsWith("error: a.bicep is Bicep");
    for (String path : new String[] {"@/bicep", "@/b*/*.bicep"}) {
      assertThat(session.run("check", path).exits(0).err())
          .contains("note: @/bicep/main.bicep is Bicep, which is not read yet: build it with");
    }
    session.file("bicep/other.bicep", "");
    assertThat(session.run("check", "@/bicep").exits(0).err())
        .contains("note: 2 Bicep files, @/bicep/main.bicep among them, are not read yet: build");
    assertThat(session.run("check", "@/").exits(1).err()).isEmpty();
  }

  @Test
  void whatIsLeftOutIsCounted() {
    session
        .file(".gitignore", "out/\n*.gen.json\n")
        .file("out/deep/a.json", "{}")
        .file("out/b.txt", "")
        .file("c.gen.json", "{}")
        .file("legacy/d.json", "{}")
        .file("attribution.json", "{ \"exclude\": [\"legacy\"] }");

    assertThat(session.run("check", "@/").exits(1).err())
        .isEqualTo(
            """
            note: 2 JSON files are left out, since .gitignore names them or their folders; \
            --no-ignore takes them, too.
            note: 1 JSON file is left out, since "exclude" in attribution.json names it or its folder.
            """);
    assertThat(session.run("check", "--no-ignore", "--summary", "@/").err())
        .doesNotContain(".gitignore");
    assertThat(session.run("check", "@/*.gen.json").exits(2).err())
        .startsWith(
            "error: The glob '@/*.gen.json' matches nothing but what .gitignore leaves out.");
  }

  @Test
  void pathsAreNamedAsTheyAreTyped() {
    assertThat(session.run("check", "@/./x/..//gone.json").exits(3).err())
        .startsWith("error: @/./x/..//gone.json does not exist.");
    session.file("sub/azuredeploy.json", Session.UNTRACKED);
    assertThat(session.run("check", "@/./sub/*.json").exits(1).out())
        .startsWith("@/./sub/azuredeploy.json:4:3:");
  }
}
