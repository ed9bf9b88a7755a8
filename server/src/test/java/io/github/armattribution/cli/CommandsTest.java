package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.assist.RulePage;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
            error: Unknown option: '--formt'
            Possible solutions: --format
            Try 'arm-attribution check --help'.
            """);
  }

  @Test
  void versionIsOneLine() {
    assertThat(session.run("--version").exits(0).out()).matches("arm-attribution \\S.*\n");
  }
}
