package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What shells and man get to know of the commands, which is made from the commands themselves. */
class ShellFilesTest {

  private final Session session = new Session(Path.of("."));

  @Test
  void fishOffersCommandsThenTheirOptionsAndValues() {
    assertThat(session.run("completion", "fish").exits(0).out().lines())
        .contains(
            "complete -c arm-attribution -n '__fish_use_subcommand' -f -a guid -d 'Print a new"
                + " random GUID to register as a tracking ID.'",
            "complete -c arm-attribution -n '__fish_seen_subcommand_from guid' -l pid -d 'Print it"
                + " with pid- before it, as a template\\'s deployment is named.'",
            "complete -c arm-attribution -n '__fish_seen_subcommand_from check' -l fail-on -x -a"
                + " 'error warning information hint' -d 'The quietest finding that makes the exit"
                + " code 1'",
            "complete -c arm-attribution -n '__fish_seen_subcommand_from completion' -f -a 'bash"
                + " zsh fish' -d 'bash, zsh or fish.'")
        .noneMatch(line -> line.contains("train"));
  }

  @Test
  void oneScriptServesBashAndZsh() {
    String script = session.run("completion", "bash").exits(0).out();

    assertThat(script)
        .contains("complete -F _complete_arm-attribution", "bashcompinit", "\"text\" \"json\"")
        .doesNotContain("train");
    assertThat(session.run("completion", "zsh").out()).isEqualTo(script);
  }

  @Test
  void theManualPageTellsOfEveryCommandAndOption() {
    String page = session.run("man").exits(0).out();

    assertThat(page)
        .startsWith(".TH \"ARM\\-ATTRIBUTION\" \"1\" ")
        .contains(
            """
            .SS "guid"
            .B "arm\\-attribution guid"
            [options]
            .PP
            Print a new random GUID to register as a tracking ID.
            """,
            """
            .TP
            .B "\\-\\-fail\\-on=LEVEL"
            The quietest finding that makes the exit code 1: error, warning, information or hint. \
            Quieter ones are still reported. Default: warning.
            """,
            """
            .SH "EXIT STATUS"
            .TP
            .B "0"
            """,
            """
            .TP
            .B "ARM_ATTRIBUTION_ARCHIVE"
            """,
            """
            .B "\\(ti/.cache/arm\\-attribution"
            """)
        .contains(".SS \"check\"", ".SS \"fix\"", ".SS \"explain\"", ".SS \"completion\"")
        .doesNotContain("train")
        .doesNotContainPattern("(?m)^\\.(?!TH|SH|SS|PP|TP|B |br|nf|fi)");
  }
}
