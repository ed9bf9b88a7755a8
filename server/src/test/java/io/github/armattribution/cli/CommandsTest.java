package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.assist.RulePage;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands beside check. */
class CommandsTest {

  private final Session session = new Session(Path.of("."));

  @Test
  void guidPrintsAGuid() {
    String first = session.run("guid").exits(0).out();

    assertThat(first).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n");
    assertThat(session.run("guid").out()).isNotEqualTo(first);
    assertThat(session.run("guid", "--pid").out()).startsWith("pid-").hasSize(41);
  }

  @ParameterizedTest
  @CsvSource({
    "explain, No space left on device, 4, error: The output can't be written: No space left on device.",
    "explain missing-pid, No space left on device, 4, error: The output can't be written: No space left on device.",
    "guid, No space left on device, 4, error: The output can't be written: No space left on device.",
    "man, No space left on device, 4, error: The output can't be written: No space left on device.",
    "completion bash, No space left on device, 4, error: The output can't be written: No space left on device.",
    "explain, Broken pipe, 0, ''",
  })
  void whatCanNotBePrintedIsToldOf(String command, String reason, int code, String message) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(Main.run(command.split(" ", -1), InputStream.nullInputStream(), full, err))
        .isEqualTo(code);
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(message);
  }

  @Test
  void explainListsAllRules() {
    String list = session.run("explain").exits(0).out();

    assertThat(list.lines()).hasSize(RuleCatalog.all().size());
    assertThat(list).containsPattern("missing-pid +warning +The main template has no tracking");
  }

  @Test
  void explainTellsAllOfEveryRule() {
    for (Rule rule : RuleCatalog.all()) {
      String page = session.run("explain", rule.description().id()).exits(0).out();

      assertThat(page.replaceAll("\\s+", " "))
          .isEqualTo(RulePage.of(rule.description()).plain().replaceAll("\\s+", " "));
    }
  }

  @Test
  void explainFitsATerminal() {
    assertThat(session.run("explain", "prefix-case").exits(0).out())
        .startsWith(
            """
            prefix-case

            The prefix of the tracking ID is not in lower case. Severity unless set
            otherwise: warning.

            WHY IT MATTERS

            The tools that read tracking IDs look for `pid-` in lower case. Whether another
            spelling is credited is not documented. The case of the GUID's digits does not
            matter.

            BAD

                "name": "PID-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78"

            GOOD
            """);
  }

  @Test
  void explainGuessesWhatWasMeant() {
    assertThat(session.run("explain", "wrong-mod").exits(2).err())
        .contains("There is no rule 'wrong-mod'. Did you mean 'wrong-mode'? The rules are ");
  }

  @Test
  void messagesOfBadUsageAreShort() {
    assertThat(session.run("check", "--formt", "json", ".").exits(2).err())
        .isEqualTo(
            """
            error: check has no option '--formt'. Did you mean '--format'?
            Try 'arm-attribution check --help'.
            """);
  }

  @Test
  void versionIsOneLine() {
    assertThat(session.run("--version").exits(0).out()).matches("arm-attribution \\S.*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "chek .              | There is no command 'chek'. Did you mean 'check'?",
        "expl                | There is no command 'expl'. Did you mean 'explain'?",
        "report .            | There is no command 'report'. The commands are check, fix, explain,",
        "src                 | There is no command 'src'. To check what is there: arm-attribution check src",
        "trian               | There is no command 'trian'. The commands are",
        "check --fial-on=a . | check has no option '--fial-on'. Did you mean '--fail-on'?",
        "check --sum .       | check has no option '--sum'. Did you mean '--summary'?",
        "check -x .          | check has no option '-x'.\n",
        "fix --dryrun .      | fix has no option '--dryrun'. Did you mean '--dry-run'?",
        "fix --format=json . | fix has no option '--format'.\n",
        "--verison           | arm-attribution has no option '--verison'. Did you mean '--version'?",
        "guid 5              | '5' is one argument too many for guid.",
      })
  void whatWasMeantIsNear(String command, String answer) {
    assertThat(session.run(command.split(" ")).exits(2).err())
        .startsWith("error: " + answer.replace("\\n", "\n"));
  }

  @Test
  void aNarrowTerminalGetsTheRulesInColumns() {
    assertThat(session.terminal(72).run("explain").exits(0).out())
        .startsWith(
            """
            missing-pid                warning      The main template has no
                                                    tracking deployment
            malformed-guid             error        The tracking ID is not a valid
                                                    GUID
            """);
    assertThat(session.run("explain", "missing-pid").out().lines())
        .filteredOn(line -> !line.startsWith("    ") && !line.contains("https:"))
        .allMatch(line -> line.length() <= 72);
  }
}
