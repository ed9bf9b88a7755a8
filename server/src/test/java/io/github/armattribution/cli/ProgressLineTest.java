package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.report.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The clock stands still but where a test moves it on. */
class ProgressLineTest {

  private final StringWriter written = new StringWriter();
  private long nanos = Long.MAX_VALUE - 1000;

  private ProgressLine line(Terminal terminal) {
    return new ProgressLine(new PrintWriter(written), terminal, () -> nanos);
  }

  private void seconds(int passed) {
    nanos += TimeUnit.SECONDS.toNanos(passed);
  }

  @Test
  void aLongRunIsShownInOneLineThatGoesAway() {
    ProgressLine line = line(new Terminal(false, 80));
    line.show(1, 200);
    assertThat(written).hasToString("");

    seconds(2);
    line.show(5, 200);
    assertThat(written).hasToString("Checked 5 of 200 files ...");
    line.show(6, 200);
    assertThat(written).hasToString("Checked 5 of 200 files ...");

    seconds(2);
    line.show(9, 200);
    line.clear();
    line.clear();
    String blank = "\r" + " ".repeat(26) + "\r";
    assertThat(written)
        .hasToString("Checked 5 of 200 files ..." + blank + "Checked 9 of 200 files ..." + blank);
  }

  @Test
  void theEndNeedsNoLine() {
    ProgressLine line = line(new Terminal(false, 80));
    seconds(9);
    line.show(7, 7);
    assertThat(written).hasToString("");
  }

  @Test
  void nobodySeesItWithoutATerminal() {
    ProgressLine line = line(Terminal.NONE);
    seconds(9);
    line.show(5, 200);
    line.clear();
    assertThat(written).hasToString("");
  }
}
