package io.github.armattribution.assist;

import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.suppression.Suppression;
import java.util.List;
import java.util.Locale;

/** All that is told about a rule, on one page: as markdown and for terminals. */
public final class RulePage {

  private final StringBuilder markdown = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();

  private RulePage() {}

  public static RulePage of(RuleDescription rule) {
    return new RulePage()
        .title(rule.id())
        .prose(rule.title() + ". " + severity(rule))
        .heading("Why it matters")
        .prose(rule.explanation())
        .heading("Bad")
        .code("json", rule.bad())
        .heading("Good")
        .code("json", rule.good())
        .heading("How to repair")
        .prose(rule.repair())
        .heading("How to suppress")
        .suppression(rule.id())
        .heading("Source")
        .prose(rule.source().text())
        .links(rule.source().references());
  }

  /** The page; it ends with a line break. */
  public String markdown() {
    return markdown.toString();
  }

  /**
   * The page for terminals: headings are in capitals, examples are indented by four blanks, and
   * each paragraph is one line, however long. Backticks stay: they set off words like {@code fix}.
   */
  public String plain() {
    return plain.toString();
  }

  private static String severity(RuleDescription rule) {
    return rule.defaultSeverity() == Severity.OFF
        ? "Off unless you turn it on, for example with `check --rule %s=information`."
            .formatted(rule.id())
        : "Severity unless set otherwise: %s.".formatted(rule.defaultSeverity().word());
  }

  private RulePage suppression(String id) {
    return prose(
            "With a comment on the line above, or one for the whole file. Behind the rule's name"
                + " you may say why:")
        .code(
            "jsonc",
            "// %s %s not ours to change\n// %s %s"
                .formatted(Suppression.NEXT_LINE, id, Suppression.IN_FILE, id))
        .prose(
            "With metadata of the resource or of the template, where the file has to stay strict"
                + " JSON, as the portal wants it:")
        .code(
            "json",
            "\"%s\": { \"%s\": { \"%s\": [\"%s\"] } }"
                .formatted(Suppression.METADATA, Suppression.SECTION, Suppression.DISABLE, id))
        .prose(
            "Quick fixes write either. For a whole project, set the level in `attribution.json`; for"
                + " one run, use `check --rule %s=off`:".formatted(id))
        .code("json", "{ \"rules\": { \"%s\": \"off\" } }".formatted(id));
  }

  private RulePage title(String text) {
    markdown.append("# ").append(text).append('\n');
    plain.append(text).append('\n');
    return this;
  }

  private RulePage heading(String text) {
    markdown.append("\n## ").append(text).append('\n');
    plain.append('\n').append(text.toUpperCase(Locale.ROOT)).append('\n');
    return this;
  }

  private RulePage prose(String text) {
    markdown.append('\n').append(text).append('\n');
    plain.append('\n').append(text).append('\n');
    return this;
  }

  private RulePage code(String language, String text) {
    markdown.append("\n```").append(language).append('\n').append(text).append("\n```\n");
    plain.append('\n').append(text.indent(4));
    return this;
  }

  private RulePage links(List<Reference> references) {
    if (!references.isEmpty()) {
      markdown.append('\n');
      plain.append('\n');
    }
    for (Reference reference : references) {
      markdown.append("- [%s](%s)\n".formatted(reference.title(), reference.address()));
      plain.append("- %s: %s\n".formatted(reference.title(), reference.address()));
    }
    return this;
  }
}
