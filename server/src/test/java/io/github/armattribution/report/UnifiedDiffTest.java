package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void programsGetTheVeryBytes() {
    assertThat(UnifiedDiff.of("a.json", "{\r\n\t1\r\n}", "{\r\n\t2\r\n}"))
        .isEqualTo(
            """
            --- a/a.json
            +++ b/a.json
            @@ -1,3 +1,3 @@
             {\r
            -\t1\r
            +\t2\r
             }
            \\ No newline at end of file
            """);
  }

  @Test
  void peopleGetColorsAndNothingThatCommandsTheirTerminal() {
    String shown =
        UnifiedDiff.shown("a.json", "x\r\n\u001B[2Jold\n", "x\r\n-new\n", new Terminal(true, 80));

    assertThat(shown)
        .isEqualTo(
            """
            \u001B[2m--- a/a.json\u001B[0m
            \u001B[2m+++ b/a.json\u001B[0m
            \u001B[2m@@ -1,2 +1,2 @@\u001B[0m
             x
            \u001B[31m-\uFFFD[2Jold\u001B[0m
            \u001B[32m+-new\u001B[0m
            """);
    assertThat(UnifiedDiff.shown("a.json", "a\n", "b\n", new Terminal(false, 80)))
        .isEqualTo(UnifiedDiff.of("a.json", "a\n", "b\n"));
  }
}
