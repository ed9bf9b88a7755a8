package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Repaired;
import io.github.armattribution.report.CheckedFile;
import io.github.armattribution.report.Terminal;
import io.github.armattribution.report.TerminalText;
import io.github.armattribution.report.TextReport;
import io.github.armattribution.report.UnifiedDiff;
import io.github.armattribution.template.SyntaxProblem;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.workspace.TextRewrite;
import io.github.armattribution.workspace.UnwritableFileException;
import io.github.armattribution.workspace.WriteRoots;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes repaired templates, one after the other, and tells what was done and what is left. */
final class FixRun {

  private final Optional<Writer> diff;
  private final Terminal diffTerminal;
  private final Writer told;
  private final Terminal toldTerminal;
  private final TextReport left;
  private final WriteRoots roots;
  private final RunState state;
  private int files;
  private int repairs;

  /**
   * A run that starts now.
   *
   * @param diff where changes go in place of the files, if nothing is to be changed
   * @param diffTerminal where {@code diff} leads to
   * @param told where the outcome is told, and what is left
   * @param toldTerminal where {@code told} leads to
   * @param roots where files may be changed
   */
  FixRun(
      Optional<Writer> diff,
      Terminal diffTerminal,
      Writer told,
      Terminal toldTerminal,
      WriteRoots roots,
      RunState state) {
    this.diff = diff;
    this.diffTerminal = diffTerminal;
    this.told = told;
    this.toldTerminal = toldTerminal;
    this.left = new TextReport(told, toldTerminal, false);
    this.roots = roots;
    this.state = state;
  }

  void take(Repairer.Result result) throws IOException {
    if (!(result.checked() instanceof Checked.Template template)) {
      state.passedOver(result.checked());
      return;
    }
    if (result.repaired().isEmpty()) {
      if (template.analysis().isSound()) {
        passOver(template);
      } else {
        refuse(template);
      }
      leave(template.input(), template.analysis());
      return;
    }
    Repaired repaired = result.repaired().get();
    if (repaired.repairs().isEmpty()) {
      leave(template.input(), repaired.analysis());
      return;
    }
    try {
      Path target = roots.locate(template.input().file().orElseThrow(), template.input().path());
      if (diff.isEmpty()) {
        write(target, template, repaired);
      }
    } catch (UnwritableFileException refused) {
      state.refused(refused.getMessage());
      leave(template.input(), template.analysis());
      return;
    }
    tell(template.input(), repaired, result.guids());
    if (diff.isPresent()) {
      show(template, repaired);
    }
    leave(template.input(), repaired.analysis());
  }

  void end() throws IOException {
    boolean dry = diff.isPresent();
    if (files == 0) {
      left.end("", dry ? "Nothing to repair. " : "Repaired nothing. ");
    } else {
      left.end(
          dry ? "What would be left:" : "What is left:",
          "%s %s in %s. "
              .formatted(
                  dry ? "Would make" : "Made", counted(repairs, "repair"), counted(files, "file")));
    }
  }

  private void passOver(Checked.Template template) throws IOException {
    if (template.analysis().findings().stream().anyMatch(finding -> !finding.fixes().isEmpty())) {
      told.write(
          "%s is left as it is: it was generated from Bicep. Make the repairs in the Bicep source, or in this file with --generated.\n\n"
              .formatted(TerminalText.inOneLine(template.input().path())));
    }
  }

  private void refuse(Checked.Template template) {
    SourceText text = template.text();
    Attribution attribution = template.analysis().attribution().orElseThrow();
    SyntaxProblem problem = attribution.template().syntaxProblems().get(0);
    Position place = text.lines().positionAt(problem.span().start());
    state.refused(
        "%s is left as it is until it can be read. The first obstacle, at %d:%d: %s"
            .formatted(
                template.input().path(), place.line() + 1, place.column() + 1, problem.message()));
  }

  /** Shows what would change. */
  private void show(Checked.Template template, Repaired repaired) throws IOException {
    String path = template.input().path();
    String before = template.text().content();
    String after = repaired.analysis().source().content();
    Writer out = diff.orElseThrow();
    out.write(
        diffTerminal.equals(Terminal.NONE)
            ? UnifiedDiff.of(path, before, after)
            : UnifiedDiff.shown(path, before, after, diffTerminal) + "\n");
    out.flush();
  }

  private static void write(Path target, Checked.Template template, Repaired repaired)
      throws UnwritableFileException {
    TextRewrite.replace(
        target,
        template.input().path(),
        template.text().content(),
        repaired.analysis().source().content());
  }

  private void tell(Input input, Repaired repaired, List<UUID> guids) throws IOException {
    int count = repaired.repairs().size();
    files++;
    repairs += count;
    told.write(heading(TerminalText.inOneLine(input.path()) + ": " + counted(count, "repair")));
    for (Repaired.Repair repair : repaired.repairs()) {
      told.write("  " + TerminalText.inOneLine(repair.title()) + " [" + repair.rule() + "]\n");
    }
    for (UUID guid : guids) {
      told.write("  Register " + guid + " in Partner Center: until then it credits nobody.\n");
    }
    told.write("\n");
    told.flush();
  }

  private String heading(String text) {
    return toldTerminal.strong(text) + "\n";
  }

  private void leave(Input input, Analysis analysis) throws IOException {
    state.found(input, analysis.findings(), analysis.failures());
    left.add(new CheckedFile(input.path(), analysis.source(), analysis.findings()));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
