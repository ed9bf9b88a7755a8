package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.VisibleText;
import java.io.IOException;
import java.io.Writer;

/**
 * A report that GitHub Actions turns into annotations at the lines of a pull request: a workflow
 * command for each finding.
 */
public final class GithubReport implements Report {

  private final Writer out;
  private final ReportPaths paths;

  public GithubReport(Writer out, ReportPaths paths) {
    this.out = out;
    this.paths = paths;
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    LineIndex lines = file.text().lines();
    for (Finding finding : file.findings()) {
      Position start = lines.positionAt(finding.span().start());
      Position end = lines.positionAt(finding.span().end());
      StringBuilder command = new StringBuilder("::").append(command(finding.severity()));
      command.append(" file=").append(property(paths.shown(file.path())));
      command.append(",line=").append(start.line() + 1);
      command.append(",endLine=").append(end.line() + 1);
      // GitHub takes columns only within one line, and its last one belongs to the range.
      if (start.line() == end.line()) {
        command.append(",col=").append(start.column() + 1);
        command.append(",endColumn=").append(Math.max(start.column() + 1, end.column()));
      }
      command.append(",title=").append(property(finding.rule()));
      command.append("::").append(data(finding.message())).append('\n');
      out.write(command.toString());
    }
    out.flush();
  }

  @Override
  public void end(RunEnd end) throws IOException {
    for (RunEnd.Remark remark : end.remarks()) {
      if (remark.error()) {
        out.write("::error title=arm-attribution::" + data(remark.message()) + "\n");
      }
    }
    out.flush();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFORMATION, HINT, OFF -> "notice";
    };
  }

  /**
   * As GitHub's own toolkit escapes the text behind a command; and since the log of a run is shown
   * as on a terminal, without what commands that.
   */
  private static String data(String text) {
    return VisibleText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
