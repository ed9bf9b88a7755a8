package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.report.Report;
import io.github.armattribution.rules.Finding;
import io.github.armattribution.rules.Severity;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks one text after the other. Whatever happens to one, the others are still checked; the exit
 * code tells the worst of it.
 */
final class CheckRun {

  /** How much of a file that is no template is quoted. */
  private static final int QUOTE = 40;

  private final InputSettings settings;
  private final Acceptance acceptance;
  private final Severity threshold;
  private final DiskSurroundings disk;
  private final Messages messages;
  private boolean foundSomething;
  private boolean unreadable;
  private boolean broken;

  CheckRun(
      InputSettings settings,
      Acceptance acceptance,
      Severity threshold,
      DiskSurroundings disk,
      Messages messages) {
    this.acceptance = acceptance;
    this.settings = settings;
    this.threshold = threshold;
    this.disk = disk;
    this.messages = messages;
  }

  /** A fault of this program weighs most, then a file that can't be read, then findings. */
  int exitCode() {
    return broken
        ? ExitCode.INTERNAL
        : unreadable ? ExitCode.UNREADABLE : foundSomething ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  void unreadable(UnreadableFileException problem) {
    unreadable = true;
    messages.error(problem.getMessage());
  }

  /**
   * Checks one text.
   *
   * @throws IOException if the report can't be written
   */
  void check(Input input, InputStream stdin, Report report) throws IOException {
    String text;
    try {
      text = input.read(stdin);
    } catch (UnreadableFileException problem) {
      if (isWanted(input)) {
        unreadable(problem);
      } else {
        messages.note("Passed over: " + problem.getMessage());
      }
      return;
    }
    try {
      check(input, new SourceText(text, 0), surroundings(input, text), report);
    } catch (RuntimeException | StackOverflowError fault) {
      broken = true;
      messages.fault("checking " + input.path(), fault);
    }
  }

  private void check(Input input, SourceText text, Surroundings surroundings, Report report)
      throws IOException {
    Analysis analysis = Analyzer.analyze(text, surroundings, settings.of(input));
    List<Finding> findings = acceptance.newOnes(input, text, analysis.findings());
    foundSomething |=
        findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    for (Analysis.RuleFailure failure : analysis.failures()) {
      broken = true;
      messages.fault("rule " + failure.rule() + " on " + input.path(), failure.cause());
    }
    if (analysis.isTemplate()) {
      report.add(input.path(), text, findings);
    } else if (isWanted(input) && !holdsJson(text.content())) {
      unreadable(noJson(input, text.content()));
    } else if (input.named()) {
      messages.note(input.path() + " is no ARM template: nothing to check.");
    }
  }

  /** Whether it would be wrong to pass this one over. */
  private boolean isWanted(Input input) {
    return input.named() || input.file().filter(disk::isNamedAsMain).isPresent();
  }

  /** The other files matter to templates only, and a project may hold thousands of them. */
  private Surroundings surroundings(Input input, String text) {
    return input
        .file()
        .filter(file -> ArmTemplate.mayBeIn(text))
        .map(disk::around)
        .orElse(Surroundings.NONE);
  }

  /**
   * Whether a text that is no template is JSON at all. An object may be broken; a list must be
   * sound, since an INI file starts like one; and nothing may stand before either, as in a web
   * page.
   */
  private static boolean holdsJson(String text) {
    JsonDocument document = JsonDocument.parse(text);
    Optional<JsonNode> root = document.root();
    if (root.isEmpty()) {
      return false;
    }
    Stream<JsonProblem> problems =
        document.problems().stream().filter(problem -> !problem.code().tolerated());
    int start = root.get().span().start();
    return root.get() instanceof JsonObject
        ? text.charAt(start) == '{' && problems.noneMatch(p -> p.span().start() < start)
        : root.get() instanceof JsonArray && problems.findAny().isEmpty();
  }

  private static UnreadableFileException noJson(Input input, String text) {
    String start = text.strip().lines().findFirst().orElse("");
    if (start.isEmpty()) {
      return new UnreadableFileException(input.path() + " is empty. Expected an ARM template.");
    }
    String quote = start.length() > QUOTE ? start.substring(0, QUOTE) + "..." : start;
    return new UnreadableFileException(
        input.path() + " is no JSON. It starts with: " + quote.replaceAll("\\p{Cntrl}", "?"));
  }
}
