package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for people: each finding as compilers write it, so that terminals, editors and build
 * servers make links of it; then the line of the template, and what else it is about.
 *
 * <p>Programs read it, too, and get each finding in one line as soon as it is there. A person in
 * front of a terminal gets lines of its width, and what is said of many places is said once.
 */
public final class TextReport implements Report {

  private static final List<Severity> LOUDEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION, Severity.HINT);

  private static final String INDENT = "  ";

  /** Columns of an excerpt where no terminal says otherwise. */
  private static final int EXCERPT = 100;

  /** Columns of what stands around an excerpt: a number, a bar, and dots where it is cut. */
  private static final int AROUND_EXCERPT = 14;

  private final Writer out;
  private final Terminal terminal;
  private final AnsiStyle style;
  private final boolean summaryOnly;
  private final RuleCounts counts = new RuleCounts();
  private final Map<Message, List<Placed>> waiting = new LinkedHashMap<>();
  private int templates;
  private int templatesWithFindings;

  /** What is said. */
  private record Message(Severity severity, String rule, String text) {}

  /**
   * Where it is said.
   *
   * @param place path, line and column
   * @param related what else it is about, behind its place
   */
  private record Placed(String place, Excerpt excerpt, List<Related> related) {}

  private record Related(String place, String text) {}

  /**
   * A report that starts empty.
   *
   * @param terminal where {@code out} leads to
   * @param summaryOnly whether findings are only counted
   */
  public TextReport(Writer out, Terminal terminal, boolean summaryOnly) {
    this.out = out;
    this.terminal = terminal;
    this.style = terminal.style();
    this.summaryOnly = summaryOnly;
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    templates++;
    templatesWithFindings += file.findings().isEmpty() ? 0 : 1;
    for (Finding finding : file.findings()) {
      counts.add(finding);
      if (!summaryOnly) {
        Message message =
            new Message(
                finding.severity(), finding.rule(), TerminalText.inOneLine(finding.message()));
        Placed placed = placed(file, finding);
        if (terminal.isThere()) {
          waiting.computeIfAbsent(message, unsaid -> new ArrayList<>()).add(placed);
        } else {
          write(message, placed);
        }
      }
    }
    out.flush();
  }

  private Placed placed(CheckedFile file, Finding finding) {
    return new Placed(
        place(file, finding.span()),
        Excerpt.of(
            file.text(),
            finding.span(),
            terminal.isThere() ? terminal.width() - AROUND_EXCERPT : EXCERPT),
        finding.related().stream()
            .map(
                related ->
                    new Related(
                        place(file, related.span()), TerminalText.inOneLine(related.message())))
            .toList());
  }

  private void writeWaiting() throws IOException {
    for (Map.Entry<Message, List<Placed>> said : waiting.entrySet()) {
      if (said.getValue().size() == 1) {
        write(said.getKey(), said.getValue().get(0));
      } else {
        write(said.getKey(), said.getValue());
      }
    }
    waiting.clear();
  }

  private void write(Message message, Placed placed) throws IOException {
    Paragraph paragraph = new Paragraph(terminal.width(), "", INDENT);
    paragraph.addWord(placed.place() + ":", style::strong);
    line(said(paragraph, message));
    excerpt(message.severity(), placed.excerpt());
    related(INDENT, placed);
    line("");
  }

  private void write(Message message, List<Placed> places) throws IOException {
    line(said(new Paragraph(terminal.width(), "", INDENT), message));
    for (Placed placed : places) {
      line(INDENT + style.strong(placed.place()));
      related(INDENT + INDENT, placed);
    }
    line("");
  }

  private String said(Paragraph paragraph, Message message) {
    return paragraph
        .addWord(message.severity().word() + ":", word -> style.loud(message.severity(), word))
        .add(message.text())
        .addWord("[" + message.rule() + "]", style::faint)
        .toString();
  }

  private void excerpt(Severity severity, Excerpt excerpt) throws IOException {
    String number = Integer.toString(excerpt.line());
    line(INDENT + style.faint(number + " |") + " " + excerpt.source());
    line(
        INDENT
            + style.faint(" ".repeat(number.length()) + " |")
            + " "
            + style.loud(severity, excerpt.marker()));
  }

  private void related(String indent, Placed placed) throws IOException {
    for (Related related : placed.related()) {
      Paragraph paragraph = new Paragraph(terminal.width(), indent, indent + INDENT);
      paragraph.addWord(related.place() + ":", style::strong).add(related.text());
      line(paragraph.toString());
    }
  }

  @Override
  public void end(RunEnd end) throws IOException {
    end("", "");
  }

  /**
   * Ends the report.
   *
   * @param heading what the findings come under that have not been written yet, if there are any
   * @param outcome what stands before the summary
   */
  public void end(String heading, String outcome) throws IOException {
    if (!heading.isEmpty() && !waiting.isEmpty()) {
      line(style.strong(heading));
      line("");
    }
    writeWaiting();
    if (counts.rules() > 1 || summaryOnly && counts.rules() > 0) {
      line(counts.table(terminal));
    }
    line(outcome + summary());
    out.flush();
  }

  private String summary() {
    if (templates == 0) {
      return "No ARM template was checked.";
    }
    String checked = "Checked " + counted(templates, "template") + ": ";
    if (counts.findings() == 0) {
      return checked + "no findings.";
    }
    List<String> bySeverity =
        LOUDEST_FIRST.stream()
            .filter(severity -> counts.findings(severity) > 0)
            .map(severity -> style.loud(severity, counted(counts.findings(severity), severity)))
            .toList();
    String where = templates == 1 ? "" : " in " + templatesWithFindings + " of them";
    return checked
        + counted(counts.findings(), "finding")
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

  private static String place(CheckedFile file, Span span) {
    Position start = file.text().lines().positionAt(span.start());
    return TerminalText.path(file.path()) + ":" + (start.line() + 1) + ":" + (start.column() + 1);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
