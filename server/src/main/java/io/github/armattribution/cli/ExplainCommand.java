package io.github.armattribution.cli;

import io.github.armattribution.assist.RulePage;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.report.Paragraph;
import io.github.armattribution.report.Terminal;
import io.github.armattribution.report.TextTable;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleIds;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the page about a rule, or lists all rules. */
@Command(
    name = "explain",
    header = "Explain a rule, or list all rules.",
    description =
        "Says what the rule finds, why it matters, how to repair it, how to suppress it and where it"
            + " comes from, with an example.")
final class ExplainCommand implements Callable<Integer> {

  /** Longer lines are hard to read. */
  private static final int WIDTH = 80;

  /** What lines of examples start with; breaking them would break the JSON. */
  private static final String EXAMPLE = "    ";

  /** What shells offer. */
  private static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return RuleIds.all().iterator();
    }
  }

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      completionCandidates = Names.class,
      description = "A rule's name, as findings show it in brackets. All rules if left out.")
  private String rule;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    if (rule == null) {
      out.print(list(streams.terminal()));
    } else {
      Rule found =
          RuleCatalog.find(rule.toLowerCase(Locale.ROOT))
              .orElseThrow(() -> new ParameterException(spec.commandLine(), RuleIds.unknown(rule)));
      explain(RulePage.of(found.description()), width(streams.terminal()), out);
    }
    return streams.print(text.toString());
  }

  private static TextTable list(Terminal terminal) {
    TextTable table = new TextTable(terminal);
    for (Rule rule : RuleCatalog.all()) {
      RuleDescription description = rule.description();
      table.add(description.id(), description.defaultSeverity().word(), description.title());
    }
    return table;
  }

  private static int width(Terminal terminal) {
    return terminal.isThere() ? Math.min(WIDTH, terminal.width()) : WIDTH;
  }

  private static void explain(RulePage page, int width, PrintWriter out) {
    page.plain()
        .lines()
        .forEach(
            line -> {
              if (line.startsWith(EXAMPLE)) {
                out.println(line);
              } else {
                String indent = line.startsWith("- ") ? "  " : "";
                out.println(new Paragraph(width, "", indent).add(line));
              }
            });
  }
}
