package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A report for people: each finding in one line, as compilers write it, so that terminals, editors
 * and build servers make links of it; then the line of the template, and what else it is about.
 */
public final class TextReport implements Report {

  private static final List<Severity> LOUDEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION, Severity.HINT);

  private final Writer out;
  private final AnsiStyle style;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int templates;
  private int templatesWithFindings;

  /**
   * A report that starts empty.
   *
   * @param colored whether {@code out} is a terminal that understands colors
   */
  public TextReport(Writer out, boolean colored) {
    this.out = out;
    this.style = colored ? AnsiStyle.COLORED : AnsiStyle.PLAIN;
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    templates++;
    templatesWithFindings += file.findings().isEmpty() ? 0 : 1;
    for (Finding finding : file.findings()) {
      counts.merge(finding.severity(), 1, Integer::sum);
      write(file.path(), file.text(), finding);
    }
    out.flush();
  }

  private void write(String path, SourceText text, Finding finding) throws IOException {
    line(
        style.strong(place(path, text, finding.span()) + ":")
            + " "
            + style.loud(finding.severity(), finding.severity().word() + ":")
            + " "
            + TerminalText.inOneLine(finding.message())
            + " "
            + style.faint("[" + finding.rule() + "]"));
    Excerpt excerpt = Excerpt.of(text, finding.span());
    String number = Integer.toString(excerpt.line());
    line("  " + style.faint(number + " |") + " " + excerpt.source());
    line(
        "  "
            + style.faint(" ".repeat(number.length()) + " |")
            + " "
            + style.loud(finding.severity(), excerpt.marker()));
    for (Finding.Related related : finding.related()) {
      line(
          "  "
              + style.strong(place(path, text, related.span()) + ":")
              + " "
              + TerminalText.inOneLine(related.message()));
    }
    line("");
  }

  @Override
  public void end(RunEnd end) throws IOException {
    line(summary());
    out.flush();
  }

  private String summary() {
    if (templates == 0) {
      return "No ARM template was checked.";
    }
    String checked = "Checked " + counted(templates, "template") + ": ";
    int findings = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (findings == 0) {
      return checked + "no findings.";
    }
    List<String> bySeverity =
        LOUDEST_FIRST.stream()
            .filter(counts::containsKey)
            .map(severity -> style.loud(severity, counted(counts.get(severity), severity)))
            .toList();
    String where = templates == 1 ? "" : " in " + templatesWithFindings + " of them";
    return checked
        + counted(findings, "finding")
        + where
        + " ("
        + String.join(", ", bySeverity)
        + ").";
  }

  private static String counted(int count, Severity severity) {
    // "Information" has no plural.
    return severity == Severity.INFORMATION
        ? count + " " + severity.word()
        : counted(count, severity.word());
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String place(String path, SourceText text, Span span) {
    Position start = text.lines().positionAt(span.start());
    return TerminalText.inOneLine(path) + ":" + (start.line() + 1) + ":" + (start.column() + 1);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
